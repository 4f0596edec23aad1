"""Workbooks for tests: a notebook full of what is hard to keep in cells, and sheets changed by hand."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from noes.accounts.models import User
from noes.core.moments import Tone, Type
from noes.exchange.exports import exported
from noes.exchange.workbook import read_every_sheet
from noes.journal import actions
from noes.journal.models import Ask, Moment
from noes.journal.wishes import NewAsk, NewMoment
from tests.exchange.making import xlsx
from tests.journal.people_of_tests import NOW, TODAY
from tests.journal.test_access import everything

Grid = dict[str, list[list[str]]]
HARD = (
    "=1+1",
    "+49 30 1234",
    "-5",
    "@SUM(A1)",
    "_x0041_ and _x000D_",
    "<r><t>rich</t></r>",
    "<b>&amp; “quoted” 'it'</b>",
    "two  spaces, a \t tab",
    "TRUE",
    "12",
    "2026-01-05",
    "#N/A",
    "\u00a0 \u200b\U0001f9d1\u200d\U0001f680",
    "null",
    "'=2",
)


def book_of(owner: User, ending: str) -> bytes:
    with exported(owner, ending, today=TODAY) as file:
        return file.read()


def fill(owner: User) -> None:
    """Keep something of everything, and texts that spreadsheets like to spoil."""
    everything(owner)
    for number, text in enumerate(HARD):
        actions.log_ask(owner, NewAsk(text, person=text, learned=text, tags=("a", text)), now=NOW)
        moment = NewMoment(Type.NOTED, note=f"{text}\n\n  {text}")
        actions.record_moment(owner, _last(owner), moment, now=NOW + timedelta(seconds=number))
    long = "A word. " * 12_000
    actions.log_ask(owner, NewAsk("Long", body=long, differently="\U0001f600" * 17_000), now=NOW)
    actions.log_ask(owner, NewAsk("Old", on=date(1900, 1, 1), dread=7, effort=90), now=NOW)
    yes = NewMoment(Type.ACCEPTED, amount=Decimal("999999999999.99"), currency="EUR", sting=3)
    actions.record_moment(owner, _last(owner), yes, now=NOW)
    later = NewMoment(Type.DECLINED, tone=Tone.NOT_NOW, revisit_on=TODAY + timedelta(days=9))
    actions.log_ask(owner, NewAsk("Later", dread=4, channel="radio", kind="open_mic"), now=NOW)
    actions.record_moment(owner, _last(owner), later, now=NOW)
    no: Any = Moment.objects.filter(owner_id=owner.id, type="declined").latest("rank").id
    actions.amend_moment(owner, no, {"sting": 2, "note": "Amended"}, now=NOW)
    actions.log_ask(owner, NewAsk("Undated", undated=True), now=NOW)
    wish = NewMoment(Type.PRAISED, note="Kind words")
    actions.record_win(owner, wish, person="Jo", now=NOW)


def _last(owner: User) -> Any:
    return Ask.objects.filter(owner_id=owner.id).latest("entry").id


def changed(source: bytes, change: Callable[[Grid], object]) -> bytes:
    """The sheets of a workbook, changed by hand and saved by a program that keeps texts alone."""
    sheets = {name: list(rows) for name, rows in read_every_sheet(source).items()}
    change(sheets)
    return xlsx(sheets)


def cell(sheets: Grid, sheet: str, row: int, heading: str, value: str) -> None:
    """Write into the cell of a row, the first below the headings being 1."""
    rows = sheets[sheet]
    at = rows[0].index(heading)
    rows[row] += [""] * (at + 1 - len(rows[row]))
    rows[row][at] = value
