"""A table as it would come in: what was understood, what is asked, what is left out."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.accounts.models import User
from noes.core.words import N_
from noes.exchange.choices import IGNORED, OTHERS
from noes.exchange.columns import Column
from noes.exchange.findings import SetAside
from noes.exchange.headers import Field
from noes.exchange.incoming import Waiting
from noes.exchange.preview import Preview
from noes.exchange.question import About
from noes.journal.figures import dotted, figure, labelled, quoted
from noes.web.pages.imports import shown_name
from noes.web.pages.table_choices import COLUMN
from noes.web.pages.table_questions import (
    Asked,
    asked_of,
    field_id,
    field_options,
    order_options,
    reading_options,
)
from noes.web.pages.table_sample import Sample, sample_of
from noes.web.pages.wording import Options, in_front, wording

LONGEST_EXAMPLE = 40  # letters
MOST_LISTED = 100  # rows left out or cells set aside; of more the number is told
DIALECTS = {",": N_("commas"), ";": N_("semicolons"), "\t": N_("tabs"), "|": N_("bars")}


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column: what it is taken for, and what stands in it."""

    name: str
    field: str
    hint: str

    @property
    def id(self) -> str:
        return field_id(f"{COLUMN}{self.name}")


@dataclass(frozen=True, slots=True)
class TableFields:
    """How the table is read, and what can be chosen instead.

    Args:
        columns: What each column is taken for.
        fields: What a column can be taken for.
        order: The order of dates; "" for none, or where it is asked.
        orders: The orders to choose from; none where there are no dates.
        sheet: The sheet that is read.
        sheets: The sheets to choose from; none where there is one only.
        header_row: The row that is the header; 0 for none.
        read_as: What the table is read as; "" where it is a table like any other.
        readings: What else it can be read as; none where it is a table like any other.
    """

    columns: tuple[ColumnLine, ...]
    fields: Options
    order: str
    orders: Options
    sheet: str
    sheets: Options
    header_row: int
    read_as: str
    readings: Options


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """What an import would bring.

    Args:
        token: Finds the table again.
        above: What it is called, and what was found in it.
        read: How it was read, for those who want to know.
        title: How many asks it would bring.
        say: What comes next.
        counts: How many rows there are, and how many are left out.
        table: How it is read.
        asked: What is open.
        sample: The first records.
        skipped: Rows that are left out, and why.
        more: How many more are left out than are listed.
        set_aside: Cells that no field can hold: the first row, what they say, and why.
        cells_set_aside: How many there are; "" for none.
        more_aside: How many more lines of them there are than are listed.
        left_out: Which columns no field holds; "" for none.
        held: How many asks the notebook has already; "" for none.
        news: Rows of those that say more than the notebook, and what: the first of them.
        again: Whether they are to come in once more; None where there are none.
        remembered: Whether it is read as a table like it was read before.
        left: How many questions are open, in words; "" for none.
        is_ready: Whether it can be brought in.
        button: What the button that brings it in says.
    """

    token: str
    above: str
    read: str
    title: str
    say: str
    counts: str
    table: TableFields
    asked: Asked
    sample: Sample
    skipped: tuple[tuple[str, str], ...]
    more: int
    set_aside: tuple[tuple[str, str, str], ...]
    cells_set_aside: str
    more_aside: int
    left_out: str
    held: str
    news: tuple[tuple[str, str], ...]
    again: bool | None
    remembered: bool
    left: str
    is_ready: bool
    button: str


def preview_page(owner: User, waiting: Waiting, found: Preview, today: dt.date) -> PreviewPage:
    """What an import of a table would bring.

    Args:
        owner: Whose notebook.
        waiting: The table.
        found: Its preview.
        today: The owner's local day.
    """
    words = wording(owner)
    asked = asked_of(found, words)
    title, button = _title_and_button(found)
    out = found.skipped[: len(found.skipped) - len(found.held)]
    return PreviewPage(
        token=waiting.token,
        above=dotted(_found(waiting, found)),
        read=dotted(_read(found)),
        title=title,
        say=_say(found, asked),
        counts=_counts(found),
        table=_table(found),
        asked=asked,
        sample=sample_of(found, words, today),
        skipped=tuple((figure(row), _(why)) for row, why in out[:MOST_LISTED]),
        more=max(0, len(out) - MOST_LISTED),
        set_aside=tuple(map(_aside, islice(found.set_aside, MOST_LISTED))),
        cells_set_aside=_cells_set_aside(found),
        more_aside=max(0, len(found.set_aside) - MOST_LISTED),
        left_out=_left_out(found),
        held=_held(found),
        news=tuple((figure(row), _(why)) for row, why in found.news[:MOST_LISTED]),
        again=_again(found),
        remembered=found.choices.remembered,
        left=_left(asked),
        is_ready=found.ready,
        button=button,
    )


def _title_and_button(found: Preview) -> tuple[str, str]:
    n = found.to_import
    if found.is_of_people:
        title = ngettext("%(n)s person to bring in", "%(n)s people to bring in", n)
        button = ngettext("Bring in %(n)s person", "Bring in %(n)s people", n)
    else:
        title = ngettext("%(n)s ask to bring in", "%(n)s asks to bring in", n)
        button = ngettext("Bring in %(n)s ask", "Bring in %(n)s asks", n)
    words = {"n": figure(n)}
    return title % words if n else _nothing(found), button % words


def _found(waiting: Waiting, found: Preview) -> Iterator[str]:
    n, header = found.read, found.header_row
    yield shown_name(waiting.name)
    yield ngettext("a table with %(n)s row", "a table with %(n)s rows", n) % {"n": figure(n)}
    if found.sheet.source is not None:
        yield _(found.sheet.source.name)
    if found.grid.sheet:
        yield _("sheet “%s”") % found.grid.sheet
    yield _("headings in row %s") % figure(header) if header else _("no headings")


def _read(found: Preview) -> Iterator[str]:
    grid = found.grid
    yield grid.format.upper()
    if grid.dialect:
        name = DIALECTS.get(grid.dialect)
        yield _("parted by %s") % (_(name) if name else grid.dialect)
    if grid.encoding:
        yield grid.encoding


def _say(found: Preview, asked: Asked) -> str:
    n = len(asked.first)
    if n:
        words = ngettext("%(n)s question first.", "%(n)s questions first.", n)
        return words % {"n": in_front(n)}
    if found.is_held and not found.news:
        return _("There is nothing new in this table.")
    if found.is_held:
        return _("Some rows say more of an ask than the notebook does.")
    if not found.to_import:
        return _("Look at what each column is taken for, or bring another table.")
    return _("Nothing is written until you say so.")


def _nothing(found: Preview) -> str:
    if not found.is_held:
        return _("No asks in this table")
    if found.news:
        return _("All of its asks are in the notebook")
    return _("All of it is in the notebook")


def _held(found: Preview) -> str:
    n = len(found.held)
    if found.is_of_people:
        met = ngettext(
            "%(n)s person is in the notebook already.",
            "%(n)s people are in the notebook already.",
            n,
        )
        return met % {"n": figure(n)} if n else ""
    words = ngettext(
        "%(n)s ask is in the notebook already and stays as it is.",
        "%(n)s asks are in the notebook already and stay as they are.",
        n,
    )
    return words % {"n": figure(n)} if n else ""


def _again(found: Preview) -> bool | None:
    """Whether what is held is to come once more; people never are, so that nobody is there twice."""
    if found.is_of_people or not (found.held or found.choices.again):
        return None
    return found.choices.again


def _left(asked: Asked) -> str:
    n = len(asked.first)
    words = ngettext("%(n)s question left", "%(n)s questions left", n)
    return words % {"n": in_front(n)} if n else ""


def _counts(found: Preview) -> str:
    left = len(found.skipped)
    words = {"read": figure(found.read), "n": figure(found.to_import), "left": figure(left)}
    rows = (
        _("%(read)s rows read, %(left)s left out")
        if left
        else _("%(read)s rows read, none left out")
    )
    return ", ".join(filter(None, (rows % words, _cells_set_aside(found)))) + "."


def _cells_set_aside(found: Preview) -> str:
    n = sum(each.count for each in found.set_aside)
    words = ngettext("%(n)s cell set aside", "%(n)s cells set aside", n) % {"n": figure(n)}
    return words if n else ""


def _left_out(found: Preview) -> str:
    words = ngettext(
        "No field holds the column %(names)s: it stays with its asks in the export alone. Choose"
        " “Notes” to bring it in as notes.",
        "No field holds the columns %(names)s: they stay with their asks in the export alone."
        " Choose “Notes” to bring one in as notes.",
        len(found.left_out),
    )
    names = ", ".join(map(quoted, found.left_out))
    return words % {"names": names} if names else ""


def _aside(cells: SetAside) -> tuple[str, str, str]:
    value = _("everything else") if cells.value == OTHERS else cells.value
    said = labelled(cells.column, value) if cells.column else value
    times = f", {figure(cells.count)}×" if cells.count > 1 else ""
    return figure(cells.row) if cells.row is not None else "", f"{said}{times}", _(cells.why)


# ---- how the table is read


def _table(found: Preview) -> TableFields:
    examples = _examples(found)
    has_days = any(column.field in (Field.SENT_ON, Field.OUTCOME_ON) for column in found.columns)
    asks_order = any(question.about is About.DATE_ORDER for question in found.questions)
    asks_sheet = any(question.about is About.SHEET for question in found.questions)
    sheets = found.grid.sheets
    return TableFields(
        columns=tuple(
            ColumnLine(column.name, column.field or IGNORED, _hint(column, examples.get(at, "")))
            for at, column in enumerate(found.columns)
        ),
        fields=field_options(),
        order=str(found.date_order or ""),
        orders=order_options() if has_days and not asks_order else [],
        sheet=found.grid.sheet or "",
        sheets=[(sheet, sheet) for sheet in sheets] if len(sheets) > 1 and not asks_sheet else [],
        header_row=found.header_row or 0,
        read_as=found.sheet.source.slug if found.sheet.source else found.choices.read_as or "",
        readings=reading_options(found),
    )


def _hint(column: Column, example: str) -> str:
    short = Truncator(example).chars(LONGEST_EXAMPLE)
    return dotted((column.field and not column.sure and _("a guess"), short))


def _examples(found: Preview) -> Mapping[int, str]:
    """The first thing that the sample says in each column."""
    said: dict[int, str] = {}
    if found.sheet.made:
        return said  # their cells stand in other columns
    for record in found.sample:
        for at, cell in enumerate(record.raw):
            if cell.strip():
                said.setdefault(at, " ".join(cell.split()))
    return said
