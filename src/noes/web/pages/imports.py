"""The tables that were brought, and what came with each."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from noes.accounts.models import User
from noes.core.days import local_day
from noes.core.moments import State
from noes.core.strokes import shown
from noes.core.words import N_
from noes.exchange.errors import ExchangeError
from noes.exchange.reading import PASTED
from noes.journal.dates import day_long
from noes.journal.figures import dotted, figure
from noes.journal.queries.imports import Brought, Came, came, imports

STATES = {
    State.NO: N_("Noes"),
    State.YES: N_("Yeses"),
    State.WAITING: N_("Waiting"),
    State.DONE: N_("Done"),
    State.DRAFT: N_("Drafts"),
    State.WITHDRAWN: N_("Taken back"),
}


@dataclass(frozen=True, slots=True)
class BroughtLine:
    """A table that was brought, in a list."""

    id: UUID
    name: str
    day: str
    text: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class CamePage:
    """What came with one table.

    Args:
        id: Of the import.
        title: How many asks came.
        above: From which table, and when.
        facts: How many of them stand in each state.
        asked: How many of them were sent.
        strokes: Their strokes, as many as a tally draws.
        undated: How many have no day, as a sentence; "" for none.
        is_here: Whether any of it is still here.
        is_of_people: Whether people came, and no asks.
    """

    id: UUID
    title: str
    above: str
    facts: tuple[tuple[str, str], ...]
    asked: int
    strokes: tuple[str, ...]
    undated: str
    is_here: bool
    is_of_people: bool


def sentence_of(problem: ExchangeError) -> str:
    """What is wrong with a table, in the reader's language."""
    said = _(problem.sentence)
    return said % problem.values if problem.values else said


def shown_name(name: str) -> str:
    """What a table is called."""
    return _("pasted cells") if name == PASTED else name


def brought_lines(owner: User, today: dt.date) -> tuple[BroughtLine, ...]:
    """The tables that were brought, latest first."""
    return tuple(_line(owner, one, today) for one in imports(owner))


def _line(owner: User, one: Brought, today: dt.date) -> BroughtLine:
    return BroughtLine(
        one.id, shown_name(one.name), _day(owner, one, today), _here(one), _is_here(one)
    )


def _day(owner: User, one: Brought, today: dt.date) -> str:
    return day_long(local_day(one.imported_at, ZoneInfo(owner.time_zone), owner.day_start), today)


def _is_here(one: Brought) -> bool:
    """Whether any of it is still here: its asks, or the people of a table without asks."""
    return one.here > 0 or _is_of_people(one)


def _is_of_people(one: Brought) -> bool:
    return not one.asks and one.people > 0


def _here(one: Brought) -> str:
    if _is_of_people(one):
        return _people(one.people)
    if not one.here:
        return pgettext("an import", "taken back")
    if one.here < one.asks:
        words = ngettext("%(here)s of %(n)s ask", "%(here)s of %(n)s asks", one.asks)
        return words % {"here": figure(one.here), "n": figure(one.asks)}
    return _asks(one.here)


def _asks(n: int) -> str:
    return ngettext("%(n)s ask", "%(n)s asks", n) % {"n": figure(n)}


def _people(n: int) -> str:
    return ngettext("%(n)s person", "%(n)s people", n) % {"n": figure(n)}


def came_page(owner: User, import_id: UUID, today: dt.date) -> CamePage:
    """What came with one table, or NotFound."""
    found = came(owner, import_id)
    one = found.brought
    here = ngettext("%(n)s ask came in.", "%(n)s asks came in.", one.here) % {"n": figure(one.here)}
    met = ngettext("%(n)s person came in.", "%(n)s people came in.", one.people)
    if _is_of_people(one):
        here = met % {"n": figure(one.people)}
    return CamePage(
        one.id,
        here if _is_here(one) else _("Taken back."),
        dotted((shown_name(one.name), _day(owner, one, today))),
        tuple(
            (_(name), figure(found.states[state]))
            for state, name in STATES.items()
            if state in found.states and not (owner.fold_noes and state == State.NO)
        ),
        found.asked,
        shown(found.strokes, folded=owner.fold_noes),
        _undated(found),
        _is_here(one),
        _is_of_people(one),
    )


def _undated(found: Came) -> str:
    if not found.undated:
        return ""
    words = ngettext(
        "%(n)s has no day: it counts in totals only, not in weeks or challenges.",
        "%(n)s have no day: they count in totals only, not in weeks or challenges.",
        found.undated,
    )
    return words % {"n": figure(found.undated)}
