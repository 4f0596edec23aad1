"""One pass over a sheet that is kept in step: read it, plan, write what differs, count what is new."""

import json
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import get_language, override

from noes.accounts.models import User
from noes.core.days import local_day
from noes.exchange.asks_csv import rows_of
from noes.exchange.errors import ExchangeError
from noes.exchange.google.arrivals import source_in, table_of
from noes.exchange.google.cells import ID, Line, cells_of
from noes.exchange.google.held import Grid, Held, held_in, is_blank
from noes.exchange.google.plan import Plan, Write, header, language_for, plan
from noes.exchange.google.trouble import SheetTrouble
from noes.exchange.notebook import past_of
from noes.exchange.preview import preview
from noes.exchange.spool import spooled, stands
from noes.journal import actions
from noes.journal.models import KeptSheet, Notebook

if TYPE_CHECKING:
    from noes.exchange.google.client import Document, Sheets, Tab

NAME: Final = "Noes"  # of the document and of its sheet
SPARE_ROWS: Final = 200


@dataclass(frozen=True, slots=True)
class Kept:
    """What one pass did.

    Args:
        title: Of the document.
        changed: How many rows it put right.
        added: How many rows it added.
        new_rows: How many rows are in the sheet and not in the notebook.
        table: Those, as a CSV that the import reads.
    """

    title: str
    changed: int
    added: int
    new_rows: int
    table: bytes


def passed(
    owner: User, sheet: KeptSheet, sheets: "Sheets", *, now: datetime
) -> tuple[Kept, dict[str, Any]]:
    """Bring a sheet into step.

    Args:
        owner: Whose notebook.
        sheet: As it was kept last.
        sheets: Speaks to Google.
        now: This instant.

    Returns:
        What was done, and what is to be noted of the sheet.

    Raises:
        SheetTrouble: Google or the sheet is in the way.
    """
    found, tab = _found(owner, sheet, sheets)
    held, begun = _held(sheets, found, tab, owner.language)
    language = language_for(held, owner.language or held.language)
    with override(language):
        revision, lines = _told(owner)
        shown = json.loads(sheet.shown) if sheet.shown else {}
        planned = plan(held, lines, shown=shown, language=language)
    _write(sheets, found, tab, [*begun, *planned.writes], planned)
    table = table_of(held, planned.arrived) if planned.arrived else b""
    today = local_day(now, ZoneInfo(owner.time_zone), owner.day_start)
    new = _new(owner, table, today) if table else 0
    noted = {"revision": revision, "title": found.title[:255], "new_rows": new, "tab": tab.id}
    if planned.shown != shown:
        noted["shown"] = json.dumps(planned.shown)
    return Kept(found.title, planned.changed, planned.added, new, table), noted


def _new(owner: User, table: bytes, today: date) -> int:
    """How many rows would come in: a row that says what the notebook has already is not new."""
    try:
        return preview(table, name=NAME, today=today, past=past_of(owner)).to_import
    except ExchangeError:
        return 0  # no table comes of them: somebody only begins to write


def _found(owner: User, sheet: KeptSheet, sheets: "Sheets") -> tuple["Document", "Tab"]:
    """The document and its sheet, made where they are not there."""
    if not sheet.document:
        made = sheets.create(NAME, NAME)
        # At once, so that no second one is made whatever comes after.
        actions.note_sheet(owner.id, sheet.id, document=made.id, tab=made.tabs[0].id)
        return made, made.tabs[0]
    found = sheets.look(sheet.document)
    same = (tab for tab in found.tabs if tab.id == sheet.tab)
    return found, next(same, None) or own_tab(sheets, found)


def own_tab(sheets: "Sheets", found: "Document") -> "Tab":
    """A sheet called Noes that is ours already, or empty; else a new one, and nobody else's."""
    taken = {tab.title: tab for tab in found.tabs}
    if NAME in taken and _is_ours(sheets.cells(found.id, taken[NAME])):
        return taken[NAME]
    titles = [NAME, *(f"{NAME} {n}" for n in range(2, len(taken) + 3))]
    return sheets.add(found.id, next(title for title in titles if title not in taken))


def _is_ours(grid: Grid) -> bool:
    if is_blank(grid):
        return True
    with suppress(SheetTrouble):
        return ID in held_in(grid).places
    return False


def _held(
    sheets: "Sheets", found: "Document", tab: "Tab", language: str
) -> tuple[Held, list[Write]]:
    """What a sheet holds; an empty one is made ready, and begins with the headings.

    They are in the language of the owner, or in the one spoken now where none was chosen.
    """
    grid = sheets.cells(found.id, tab)
    if not is_blank(grid):
        return held_in(grid, language), []
    sheets.lay_out(found.id, tab)
    spoken = language or get_language() or settings.LANGUAGE_CODE
    begun = header(spoken)
    return held_in(begun.values, spoken), [begun]


def _write(
    sheets: "Sheets", found: "Document", tab: "Tab", writes: list[Write], planned: Plan
) -> None:
    if planned.end > tab.rows:
        sheets.grow(found.id, tab, planned.end - tab.rows + SPARE_ROWS)
    if writes:
        sheets.write(found.id, tab, writes)


def _told(owner: User) -> tuple[int, list[Line]]:
    """The notebook's revision, and a line for each ask; what is written meanwhile is for later."""
    notebook = Notebook.objects.filter(owner_id=owner.id).values_list("revision", flat=True)
    revision = notebook.first() or 0
    spool = spooled(owner)
    with closing(spool.file):
        lines = [
            Line(ask["id"], cells_of(cells), source_in(ask["source"]), stands=stands(ask))
            for ask, cells in rows_of(spool)
        ]
    return revision, lines
