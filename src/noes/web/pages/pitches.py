"""Pitches: what one offers, to one person after another."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.accounts.models import User
from noes.core.moments import State
from noes.core.strokes import shown
from noes.journal import access
from noes.journal.dates import day_plain
from noes.journal.figures import dotted
from noes.journal.queries.asks import Asks, listed
from noes.journal.queries.people import names
from noes.journal.queries.pitches import Offered, Place, pitches, queue
from noes.journal.queries.strokes import strokes_by
from noes.web.pages.lines import Line, line_of
from noes.web.pages.wording import (
    Options,
    Wording,
    came_of,
    in_front,
    wording,
)

MOST_SHOWN = 100


@dataclass(frozen=True, slots=True)
class PitchLine:
    """One pitch of a list.

    Args:
        came: What became of it, in words; `marks` the same as strokes, oldest first.
        next: Whom it goes to next, the first of `to_ask`.
    """

    id: UUID
    title: str
    about: str
    came: str
    next: str
    to_ask: int
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PitchesPage:
    """All the pitches of a notebook."""

    title: str
    pitches: tuple[PitchLine, ...]

    @property
    def is_new(self) -> bool:
        return not self.pitches


def pitches_page(owner: User, today: dt.date) -> PitchesPage:
    """Fill the list of pitches: four queries."""
    words, offered = wording(owner), pitches(owner)
    strokes = strokes_by(owner, "pitch", [pitch.id for pitch in offered], today)
    found = tuple(_line(pitch, words, strokes.get(pitch.id, ())) for pitch in offered)
    title = ngettext("%(n)s pitch.", "%(n)s pitches.", len(found)) % {"n": in_front(len(found))}
    return PitchesPage(title, found)


def _line(pitch: Offered, words: Wording, marks: Sequence[str]) -> PitchLine:
    about = [words.kind(pitch.kind), words.channel(pitch.channel)]
    return PitchLine(
        pitch.id,
        pitch.title,
        dotted(about),
        came_of(pitch.asks, pitch.yeses, pitch.noes, pitch.waiting, folded=words.folded),
        pitch.next,
        pitch.to_ask,
        shown(marks, folded=words.folded),
    )


# ---- one of them


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """Somebody a pitch goes to; with a mark and words once there is an ask to them.

    Args:
        person_id: Who.
        name: What they are called.
        organisation: Where they are, or "".
        dream: Whether they are a dream.
        ask_id: The latest ask to them for this pitch, if any.
        is_draft: Whether that is a draft still.
        mark: Where it stands, with `words` and `when`.
        is_next: Whether they are the first to be asked.
        up: The place of whom they can change with further up; None for nobody.
        down: The same further down.
    """

    person_id: UUID
    name: str
    organisation: str
    dream: bool
    ask_id: UUID | None
    is_draft: bool
    mark: str
    words: str
    when: str
    is_next: bool = False
    up: int | None = None
    down: int | None = None


@dataclass(frozen=True, slots=True)
class PitchPage:
    """One pitch: its text, its queue, and the asks that came of it.

    Args:
        id: Its id.
        title: What it is called.
        about: Its kind and channel.
        body: Its text.
        say: Where it stands, as a sentence.
        marks: The strokes of its asks, oldest first.
        next: Whom it goes to next.
        queue: Those still to ask, in order.
        asked: Those who were asked, the latest first.
        others: Asks of this pitch to people who are not in the queue.
        people: Names to choose from.
    """

    id: UUID
    title: str
    about: str
    body: str
    say: str
    marks: tuple[str, ...]
    next: PlaceLine | None
    queue: tuple[PlaceLine, ...]
    asked: tuple[PlaceLine, ...]
    others: tuple[Line, ...]
    people: tuple[str, ...]


def pitch_page(owner: User, pitch_id: UUID, today: dt.date) -> PitchPage:
    """Fill the page of a pitch that is not put away, or NotFound: seven queries."""
    row = access.pitch_row(owner.id, pitch_id)
    words = wording(owner)
    found = queue(owner, pitch_id)
    places, strokes = _queue(found, words, today), strokes_by(owner, "pitch", [pitch_id], today)
    asks = listed(owner, Asks(pitch_id=pitch_id), sort="latest", limit=MOST_SHOWN)
    in_queue = {place.ask_id for place in found}
    others = [line_of(ask, words, today) for ask in asks if ask.row["id"] not in in_queue]
    about = [words.kind(row["kind"]), words.channel(row["channel"])]
    free = next((place for place in places if place.is_next), None)
    return PitchPage(
        pitch_id,
        row["title"],
        dotted(about),
        row["body"],
        _say(found, free),
        shown(strokes.get(pitch_id, ()), folded=words.folded),
        free,
        places,
        _asked(found, words, today),
        tuple(others),
        tuple(person.name for person in names(owner)),
    )


def _queue(found: Sequence[Place], words: Wording, today: dt.date) -> tuple[PlaceLine, ...]:
    """Those still to ask; they change places among themselves."""
    waiting = [(at, place) for at, place in enumerate(found) if place.is_to_ask]
    first = next((place for _at, place in waiting if place.is_free), None)
    places = [None, *[at for at, _place in waiting], None]
    return tuple(
        replace(_line_of(place, words, today), is_next=place is first, up=up, down=down)
        for (_at, place), up, down in zip(waiting, places, places[2:], strict=False)
    )


def _asked(found: Sequence[Place], words: Wording, today: dt.date) -> tuple[PlaceLine, ...]:
    asked = [place for place in found if not place.is_to_ask]
    asked.sort(key=lambda place: place.contact_on or dt.date.min, reverse=True)
    return tuple(_line_of(place, words, today) for place in asked)


def _line_of(place: Place, words: Wording, today: dt.date) -> PlaceLine:
    mark, stands = words.stands(place.state, place.outcome) if place.state else ("", "")
    return PlaceLine(
        place.person_id,
        place.name,
        place.organisation,
        place.dream,
        place.ask_id,
        place.state == State.DRAFT,
        mark,
        stands,
        day_plain(place.contact_on, today) if place.contact_on else "",
    )


def _say(places: Sequence[Place], free: PlaceLine | None) -> str:
    if free is not None:
        return _("Next: %s") % free.name
    if places:
        return _("Everybody in the queue was asked. Who else might like it?")
    return _("Who might like it? Put them in a queue: a no sends it to the next one.")


# ---- the form of one of them


@dataclass(frozen=True, slots=True)
class PitchEditPage:
    """The fields of a pitch, empty for a new one."""

    kinds: Options
    channels: Options
    id: UUID | None = None
    title: str = ""
    body: str = ""
    kind: str | None = None
    channel: str | None = None

    @property
    def said(self) -> dict[str, str]:
        """What stands in each field, by its name in the form."""
        names = ("title", "body", "kind", "channel")
        return {name: getattr(self, name) or "" for name in names}

    def words(self, field: str) -> str:
        """What stands in a field, as it is read."""
        options = {"kind": self.kinds, "channel": self.channels}
        return dict(options.get(field, ())).get(self.said[field], self.said[field])


def new_pitch_page(owner: User) -> PitchEditPage:
    words = wording(owner)
    return PitchEditPage(words.kind_options, words.channel_options)


def pitch_edit_page(owner: User, pitch_id: UUID) -> PitchEditPage:
    """Fill the form of a pitch that is not put away, or NotFound."""
    row = access.pitch_row(owner.id, pitch_id)
    words = wording(owner)
    fields = (row["title"], row["body"], row["kind"], row["channel"])
    return PitchEditPage(words.kind_options, words.channel_options, pitch_id, *fields)
