"""What happened to one ask, in the words that pages show."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.journal.dates import day_long, on_day
from noes.journal.facts import Told
from noes.journal.figures import dotted, figure, money, quoted
from noes.journal.rows import Row
from noes.web.pages.wording import moment_mark, moment_words


@dataclass(frozen=True, slots=True)
class Version:
    """A moment as it was once written, before it was put right or taken out."""

    title: str
    when: str
    facts: str
    note: str


@dataclass(frozen=True, slots=True)
class Happened:
    """One moment of a timeline.

    Args:
        id: Its id.
        title: What happened.
        mark: How it is drawn; "" for a no that is folded out of sight.
        folded: Whether it is one.
        when: Its day in words.
        later: How long after the one before it, or "".
        facts: What else is known of it, or "".
        note: What was written down.
        why_here: Why it does not stand where its day would put it, or "".
        earlier: How it was written before, latest first.
    """

    id: UUID
    title: str
    mark: str
    folded: bool
    when: str
    later: str
    facts: str
    note: str
    why_here: str
    earlier: tuple[Version, ...]


def happened(ask: Told, today: dt.date, *, folded: bool) -> tuple[Happened, ...]:
    """The moments that stand, in the order they are folded."""
    standing = {row["rank"]: row for row in ask.moments if row["voided_at"] is None}
    rows = [standing[moment.rank] for moment in ask.story.sequence]
    voided = {row["id"]: row for row in ask.moments if row["voided_at"] is not None}
    days = _days_before(rows)
    return tuple(
        Happened(
            row["id"],
            moment_words(row["type"], row["tone"]),
            *_marked(row, folded=folded),
            when_words(row, today),
            _later(row["day"], before),
            facts_words(row, today),
            row["note"],
            _why_here(row["rank"] in ask.story.flagged),
            tuple(version_of(old, today) for old in _replaced(row, voided)),
        )
        for row, before in zip(rows, days, strict=True)
    )


def _marked(row: Row, *, folded: bool) -> tuple[str, bool]:
    """How a moment is drawn, and whether it is a no that is folded out of sight."""
    mark = moment_mark(row["type"], row["tone"], folded=folded)
    return ("", True) if folded and mark in ("no", "ghosted") else (mark, False)


def taken_out(ask: Told, today: dt.date) -> tuple[Version, ...]:
    """The moments that were taken out, last entered last; not those that were only put right."""
    replaced = {row["replaces_id"] for row in ask.moments}
    voided = [row for row in ask.moments if row["voided_at"] is not None]
    gone = [row for row in voided if row["id"] not in replaced]
    return tuple(version_of(row, today) for row in sorted(gone, key=lambda row: row["rank"]))


def version_of(row: Row, today: dt.date) -> Version:
    return Version(
        moment_words(row["type"], row["tone"]),
        when_words(row, today),
        facts_words(row, today),
        row["note"],
    )


def _replaced(row: Row, voided: Mapping[UUID, Row]) -> list[Row]:
    """The earlier versions of a moment, latest first."""
    found = []
    old = voided.get(row["replaces_id"])
    while old is not None:
        found.append(old)
        old = voided.get(old["replaces_id"])
    return found


def _days_before(rows: Sequence[Row]) -> list[dt.date | None]:
    """For each moment the day of the last one before it that has a day."""
    days: list[dt.date | None] = []
    last: dt.date | None = None
    for row in rows:
        days.append(last)
        last = row["day"] or last
    return days


def _later(day: dt.date | None, before: dt.date | None) -> str:
    n = (day - before).days if day and before else 0
    words = ngettext("a day later", "%(n)s days later", n)
    return words % {"n": figure(n)} if n > 0 else ""


def _why_here(flagged: bool) -> str:  # noqa: FBT001 - the one thing it is told
    if not flagged:
        return ""
    return _(
        "Its day is before the day you asked, so it stands right after the asking."
        " If that is not how it was, change one of the two days."
    )


def when_words(row: Row, today: dt.date) -> str:
    """The day of a moment: as a day, in the words it was given, or as not known."""
    if row["day"] is None:
        return row["day_text"] or _("day not known")
    return day_long(row["day"], today)


def facts_words(row: Row, today: dt.date) -> str:
    """What else is known of a moment, as one line."""
    back = row["revisit_on"]
    parts = (
        row["dread"] is not None and _("scary: %d") % row["dread"],
        row["sting"] is not None and _("sting: %d") % row["sting"],
        row["tone"] == "form" and _("a form letter"),
        row["tone"] == "personal" and _("a personal answer"),
        back is not None and _("comes back %(on)s") % {"on": on_day(back, today)},
        row["amount"] is not None and money(row["amount"], row["currency"]),
        row["day"] is not None and row["day_text"] and quoted(row["day_text"]),
    )
    return dotted(parts)
