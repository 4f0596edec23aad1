"""One ask: what it says of itself, what happened, and what can happen next."""

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.accounts.models import User
from noes.core.moments import State, Story, Type, lawful_next
from noes.core.words import N_
from noes.journal import access
from noes.journal.dates import on_day, until_day
from noes.journal.facts import Told
from noes.journal.figures import dotted, figure
from noes.journal.queries.people import names
from noes.journal.queries.pitches import Place, Titled, next_place, titled, titles
from noes.journal.queries.quiet import is_waited_for
from noes.journal.queries.words import tags_in_use
from noes.web.pages.story import Happened, Version, happened, taken_out
from noes.web.pages.wording import Options, Wording, mark_of, state_words, wording

# What can be added by a sheet of its own. What comes by one press stands apart.
OFFERS = {
    Type.PRAISED: N_("Kind words"),
    Type.REFERRED: N_("A referral"),
    Type.NOTED: N_("A note"),
    Type.REOPENED: N_("It is alive again"),
    Type.WITHDREW: N_("I took it back"),
}
ENDED = {
    Type.DECLINED: (N_("A no."), N_("A no %(on)s.")),
    Type.LOST: (N_("It went to someone else."), N_("It went to someone else %(on)s.")),
    Type.GHOSTED: (N_("No answer, counted as a no."), N_("No answer, counted as a no %(on)s.")),
    Type.ACCEPTED: (N_("A yes."), N_("A yes %(on)s.")),
    Type.WITHDREW: (N_("You took it back."), N_("You took it back %(on)s.")),
}


@dataclass(frozen=True, slots=True)
class Whom:
    """The person of an ask."""

    id: UUID
    name: str
    dream: bool
    is_here: bool  # not in the trash


@dataclass(frozen=True, slots=True)
class Own:
    """What an ask says of itself, in words; "" or None for what it does not say."""

    kind: str
    channel: str
    whom: Whom | None
    pitch: Titled | None
    tags: tuple[str, ...]
    effort: str
    body: str
    learned: str
    differently: str

    @property
    def about(self) -> str:
        """Its kind, its channel and whom it was asked of, as one line."""
        parts = (self.kind, self.channel, self.whom.name if self.whom else "")
        return dotted(parts)


@dataclass(frozen=True, slots=True)
class AskPage:
    """One ask.

    Args:
        id: Its id.
        title: What was asked for.
        own: What it says of itself.
        state: Where it stands, with its `mark`; `words` and `say` are that in words.
        moments: What happened, in order.
        removed: What was taken out again.
        lawful: The moments that can come now.
        offers: Those of them that open a sheet: (type, text).
        next: Whom the pitch goes to next, after a no.
        folded: Whether it is a no that is folded out of sight.
    """

    id: UUID
    title: str
    own: Own
    state: str
    mark: str
    words: str
    say: str
    moments: tuple[Happened, ...]
    removed: tuple[Version, ...]
    lawful: frozenset[str]
    offers: Options
    next: Place | None
    folded: bool


def ask_page(owner: User, ask_id: UUID, today: dt.date) -> AskPage:
    """Fill the page of a live ask, or NotFound: five queries, two more for one of a pitch."""
    ask = access.told_ask(owner, ask_id)
    row, story = ask.row, ask.story
    pitch = titled(owner, row["pitch_id"]) if row["pitch_id"] else None
    lawful = frozenset(map(str, lawful_next(story)))
    return AskPage(
        ask.id,
        row["title"],
        _own(ask, wording(owner), pitch),
        str(story.state),
        mark_of(story.state, story.outcome),
        state_words(story.state, story.outcome),
        _say(ask, today),
        happened(ask, today, folded=owner.fold_noes),
        taken_out(ask, today),
        lawful,
        _offers(story, lawful),
        next_place(owner, pitch.id) if pitch and story.state is State.NO else None,
        owner.fold_noes and story.state is State.NO,
    )


def _offers(story: Story, lawful: frozenset[str]) -> Options:
    """What can be added by a sheet; taking back only what is still open, though it could be more."""
    over = {Type.WITHDREW} if story.outcome else set()
    return [(str(kind), _(text)) for kind, text in OFFERS.items() if kind in lawful - over]


def _own(ask: Told, words: Wording, pitch: Titled | None) -> Own:
    row, person = ask.row, ask.person
    whom = person and Whom(person["id"], person["name"], person["dream"], not person["trashed_at"])
    return Own(
        words.kind(row["kind"]),
        words.channel(row["channel"]),
        whom or None,
        pitch,
        ask.tags,
        _effort(row["effort"]),
        row["body"],
        row["learned"],
        row["differently"],
    )


def _effort(minutes: int | None) -> str:
    if minutes is None:
        return ""
    return ngettext("%(n)s minute", "%(n)s minutes", minutes) % {"n": figure(minutes)}


def _say(ask: Told, today: dt.date) -> str:
    """Where an ask stands, as a sentence."""
    story = ask.story
    if story.outcome is not None:
        return _ended(story, today)
    if story.state is State.DRAFT:
        return _("Not sent yet.")
    if story.state is State.DONE:
        return _("Done: it waits for no answer.")
    if is_waited_for(ask.row, today):
        day = until_day(ask.row["waits_until"], today)
        until = _("You keep waiting %(until)s.") % {"until": day}
        return f"{_waits(story, today)} {until}"
    return _waits(story, today)


def _ended(story: Story, today: dt.date) -> str:
    assert story.outcome is not None  # the caller looked
    if story.revisit_on is not None:
        return _("Not now: it comes back %(on)s.") % {"on": on_day(story.revisit_on, today)}
    undated, dated = ENDED[story.outcome]
    if story.ended_on is None:
        return _(undated)
    return _(dated) % {"on": on_day(story.ended_on, today)}


def _waits(story: Story, today: dt.date) -> str:
    if story.contact_on is None:
        return _("Waiting, since a day that nobody knows.")
    n = (today - story.contact_on).days
    if n <= 0:
        return _("Answered today, and still open.") if _answered(story) else _("Asked today.")
    return ngettext("Quiet for a day.", "Quiet for %(n)s days.", n) % {"n": figure(n)}


def _answered(story: Story) -> bool:
    replies = [moment.day for moment in story.sequence if moment.type is Type.REPLIED]
    return story.contact_on in replies


# ---- editing what it says of itself


EDITABLE = (
    *("title", "person", "kind", "channel", "pitch", "tags", "effort"),
    *("body", "learned", "differently"),
)


@dataclass(frozen=True, slots=True)
class AskEditPage:
    """The fields of an ask as they are, with what they can be set to."""

    id: UUID
    title: str
    kind: str | None
    channel: str | None
    person: str
    pitch: UUID | None
    tags: str
    effort: int | None
    body: str
    learned: str
    differently: str
    kinds: Options
    channels: Options
    pitches: Options
    people: tuple[str, ...]
    known_tags: tuple[str, ...]

    @property
    def fields(self) -> dict[str, Any]:
        """What stands in each field, by its name in the form."""
        return {name: getattr(self, name) for name in EDITABLE}

    def words(self, field: str) -> str:
        """What stands in a field, as it is read."""
        value = "" if self.fields[field] is None else str(self.fields[field])
        options = {"kind": self.kinds, "channel": self.channels, "pitch": self.pitches}
        return dict(options.get(field, ())).get(value, value)


def ask_edit_page(owner: User, ask_id: UUID) -> AskEditPage:
    """Fill the form of a live ask, or NotFound."""
    ask = access.told_ask(owner, ask_id)
    row, words = ask.row, wording(owner)
    return AskEditPage(
        ask.id,
        row["title"],
        row["kind"],
        row["channel"],
        ask.person["name"] if ask.person else "",
        row["pitch_id"],
        ", ".join(ask.tags),
        row["effort"],
        row["body"],
        row["learned"],
        row["differently"],
        words.kind_options,
        words.channel_options,
        _pitches(owner, row["pitch_id"]),
        tuple(person.name for person in names(owner)),
        tuple(tags_in_use(owner)),
    )


def _pitches(owner: User, chosen: UUID | None) -> Options:
    """The pitches to choose from, and the one that was chosen even where it was put away."""
    found = [(str(pitch.id), pitch.title) for pitch in titles(owner)]
    if chosen and str(chosen) not in dict(found):
        found.append((str(chosen), _("a pitch in the trash")))
    return found
