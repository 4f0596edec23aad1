"""What Today has at hand beside the totals: the last wins, drafts, and asks that come back."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.accounts.models import User
from noes.core.moments import Type
from noes.core.patience import Patience
from noes.core.words import N_
from noes.journal.dates import on_day, on_weekday, since_day
from noes.journal.figures import capital, dotted, isolated, labelled, quoted
from noes.journal.models import Notebook
from noes.journal.queries import today as stands
from noes.journal.queries.feelings import Felt, felt_by_kind
from noes.journal.queries.nudges import nudges, patience_of
from noes.web.jinja import spelled
from noes.web.pages.wording import quiet_words

A_WEEK = 7
WHAT: Mapping[str, str] = {
    Type.ACCEPTED: N_("A yes"),
    Type.REPLIED: N_("A real reply"),
    Type.PRAISED: N_("Kind words"),
    Type.REFERRED: N_("A referral"),
    Type.DECLINED: N_("“Not now”"),
}
FROM: Mapping[str, str] = {
    Type.ACCEPTED: N_("A yes from %(person)s"),
    Type.REPLIED: N_("A real reply from %(person)s"),
    Type.PRAISED: N_("Kind words from %(person)s"),
    Type.REFERRED: N_("A referral from %(person)s"),
    Type.DECLINED: N_("“Not now” from %(person)s"),
}


@dataclass(frozen=True, slots=True)
class WinLine:
    """One win in a sentence, and the ask it belongs to, if any."""

    text: str
    ask_id: UUID | None


@dataclass(frozen=True, slots=True)
class DraftLine:
    """One ask that is near: what it is, since when or until when, and what helps with it."""

    id: UUID
    title: str
    aside: str
    note: str


@dataclass(frozen=True, slots=True)
class NudgeLine:
    """One ask that has gone quiet, for how long, and whether answers this late are rare."""

    id: UUID
    title: str
    aside: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class Nudges:
    """The few asks whose silence is worth a nudge, and what is worth knowing of it."""

    say: str
    lines: tuple[NudgeLine, ...]


def win_lines(owner: User, today: dt.date) -> tuple[WinLine, ...]:
    """The last wins: one query."""
    return tuple(WinLine(win_words(win), win.ask_id) for win in stands.wins(owner, today))


def win_words(win: stands.Win) -> str:
    """A win as one would tell it: "A real reply from Monocle: “send the next one”"."""
    if win.ask_id is None and win.person is None and win.type == Type.REFERRED and win.note:
        return capital(win.note)
    told = WHAT if win.person is None else FROM
    what = _(told[win.type]) % {"person": isolated(win.person or "")}
    said = quoted(win.note) if win.note else isolated(win.title or "")
    return labelled(what, said) if said else what


def draft_lines(owner: User, today: dt.date) -> tuple[DraftLine, ...]:
    """The latest drafts, with what such asks felt like: two queries, or one where there is none."""
    drafts = stands.drafts(owner, today=today)
    found = felt_by_kind(owner, {draft.kind for draft in drafts if draft.kind})
    notes = {kind: felt_note(felt) for kind, felt in found.items()}
    return tuple(
        DraftLine(
            draft.id,
            titled(draft.title, draft.person),
            written(draft.drafted_on, today),
            notes.get(draft.kind or "", ""),
        )
        for draft in drafts
    )


def revisit_lines(owner: User, today: dt.date) -> tuple[DraftLine, ...]:
    """Asks whose "not now" has come round: one query."""
    return tuple(
        DraftLine(one.id, titled(one.title, one.person), _since(one.drafted_on, today), "")
        for one in stands.revisits(owner, today)
    )


def nudges_of(owner: User, notebook: Notebook, today: dt.date, limit: int) -> Nudges | None:
    """The latest asks that have gone quiet, at most so many; None for none: two queries."""
    patience = patience_of(notebook)
    lines = [
        NudgeLine(
            nudge.id, titled(nudge.title, nudge.person), quiet_words(nudge.quiet), nudge.is_late
        )
        for nudge in nudges(owner, patience, today, limit)
    ]
    return Nudges(_due(patience), tuple(lines)) if lines else None


def _due(patience: Patience) -> str:
    said = _("Quiet for %d days or more. Following up counts.")
    return said % patience.follow_up_day


def titled(title: str, person: str | None) -> str:
    """What was asked for and of whom, said once."""
    return dotted((title, person if person and person.lower() not in title.lower() else None))


def _since(day: dt.date | None, today: dt.date) -> str:
    if day is None or day == today:
        return _("today")
    return since_day(day, today)


def written(day: dt.date | None, today: dt.date) -> str:
    """When a draft was written, as said in passing."""
    if day is None:
        return ""
    ago = (today - day).days
    if ago <= 0:
        return _("written today")
    if ago < A_WEEK:
        return _("written %s") % on_weekday(day)
    return _("written %s") % on_day(day, today)


def felt_words(felt: Felt) -> str:
    """What the last few such asks felt like; how much they stung where any of them has said so."""
    if felt.sting is None:
        said = ngettext(
            "The last one like this: scary %(dread)s before.",
            "The last %(n)s like this: scary %(dread)s before.",
            felt.n,
        )
    else:
        said = ngettext(
            "The last one like this: scary %(dread)s before, sting %(sting)s after.",
            "The last %(n)s like this: scary %(dread)s before, sting %(sting)s after.",
            felt.n,
        )
    return said % {"n": spelled(felt.n), "dread": felt.dread, "sting": felt.sting}


def felt_note(felt: Felt) -> str:
    """What such asks felt like and what was written for next time; "" where nothing is known."""
    sentences = []
    if felt.n:
        sentences.append(felt_words(felt))
    if felt.differently:
        sentences.append(_("You wrote: “%s”") % isolated(felt.differently))
    return " ".join(sentences)
