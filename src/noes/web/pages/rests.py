"""Rests: planned days off, for every challenge or for one."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.accounts.models import User
from noes.journal.figures import figure
from noes.journal.queries.today import challenges, rests
from noes.journal.rows import Row
from noes.web.pages.spans import span_words
from noes.web.pages.wording import Options


@dataclass(frozen=True, slots=True)
class RestLine:
    """One rest in a list."""

    id: UUID
    days: str
    name: str
    whose: str


@dataclass(frozen=True, slots=True)
class RestsPage:
    """The rests to come, those gone by, and what a new one can be for."""

    coming: tuple[RestLine, ...]
    past: tuple[RestLine, ...]
    choices: Options
    chosen: str
    back: str


def rests_page(owner: User, today: dt.date, *, chosen: UUID | None = None) -> RestsPage:
    """The rests of an owner.

    Args:
        owner: Whose rests.
        today: The owner's local day.
        chosen: The challenge whose page one comes from, if any; one goes back to it.
    """
    on = challenges(owner)
    names = {row["id"]: row["name"] for row in (*on, *challenges(owner, ended=True))}
    rows = rests(owner, dt.date.min)
    return RestsPage(
        coming=rest_lines([row for row in rows if row["end"] > today], names, today),
        past=rest_lines([row for row in reversed(rows) if row["end"] <= today], names, today),
        choices=[(str(row["id"]), row["name"]) for row in on],
        chosen=str(chosen or ""),
        back=reverse("challenge_one", args=[chosen]) if chosen else reverse("rests"),
    )


def rest_lines(
    rows: Sequence[Row], names: Mapping[UUID, str], today: dt.date, *, of: UUID | None = None
) -> tuple[RestLine, ...]:
    """Rests as lines of a list.

    Args:
        rows: The rests.
        names: The names of challenges.
        today: The owner's local day.
        of: A challenge, for only those that hold for it.
    """
    return tuple(
        RestLine(
            row["id"],
            span_words(row["start"], row["end"], today),
            row["name"],
            names.get(row["challenge_id"], "") if row["challenge_id"] else _("every challenge"),
        )
        for row in rows
        if of is None or row["challenge_id"] in (None, of)
    )


def long_words(start: dt.date, end: dt.date) -> str:
    """Ask about a rest that is longer than a year."""
    years = end.year - start.year - ((end.month, end.day) < (start.month, start.day))
    words = ngettext(
        "That is more than a year. Is the year right?",
        "That is %(n)s years. Is the year right?",
        years,
    )
    return words % {"n": figure(years)}
