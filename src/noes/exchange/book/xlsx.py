"""A workbook written as xlsx, row by row, with native charts."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import IO, Any, Final

import xlsxwriter

from noes.exchange.book.cells import Cell, height_of, lines_of, serial
from noes.exchange.book.columns import Column, How, wrapped
from noes.exchange.book.sink import Put, check_rows
from noes.exchange.book.summary import Chart, Look, Series, Shown, Summary

Places = dict[tuple[str, str], str]  # by list and key, the address of a whole column

_HEADING: Final = {"bold": True, "bg_color": "#EFEAE0", "bottom": 1, "text_wrap": True}
_TOP: Final = {"valign": "top"}
_MONTH: Final = "mmm yyyy"
_SHORT_DAY: Final = 14  # the format that follows the reader's own way to write days
_LOOKS: Final[dict[How, dict[str, Any]]] = {
    How.LONG: {**_TOP, "text_wrap": True},
    How.NAME: {**_TOP, "text_wrap": True},
    How.DAY: {**_TOP, "num_format": _SHORT_DAY, "align": "left"},
    How.MONEY: {**_TOP, "num_format": "#,##0.00"},
}
_SUMMARY_LOOKS: Final[dict[Look, dict[str, Any]]] = {
    Look.PLAIN: {},
    Look.TITLE: {"bold": True, "font_size": 16},
    Look.HEADING: _HEADING,
    Look.HEADING_OF_FIGURES: {**_HEADING, "align": "right"},
    Look.LEVEL: {"align": "left"},
    Look.NOTE: {"font_color": "#6B665C"},
    Look.DAY: {"num_format": _SHORT_DAY, "align": "right"},
    Look.MONTH: {"num_format": _MONTH, "align": "left"},
    Look.MEAN: {"num_format": "0.0"},
}
_A4: Final = 9
_LETTERS_A_PAGE: Final = 200
_LINE: Final = 15  # points
_CHART_SIZE: Final = {"width": 560, "height": 300}
_ROWS_OF_A_CHART: Final = 16


class Xlsx:
    """A sink that writes xlsx. It holds one row of each sheet at a time."""

    def __init__(self, file: IO[bytes], summary: str) -> None:
        self._book = xlsxwriter.Workbook(file, {"constant_memory": True})
        self._book.set_properties({"title": "Noes", "comments": ""})
        self._summary = self._book.add_worksheet(summary)
        self._heading = self._book.add_format({**_HEADING, **_TOP})
        self._formats = {how: self._book.add_format(_LOOKS.get(how, _TOP)) for how in How}
        self._places: Places = {}
        self._ends: list[Callable[[], None]] = []

    def sheet(
        self,
        name: str,
        title: str,
        columns: Sequence[Column],
        headings: Sequence[str],
        *,
        is_hidden: bool = False,
    ) -> Put:
        sheet = self._book.add_worksheet(title)
        lines = 1
        for at, (column, heading) in enumerate(zip(columns, headings, strict=True)):
            hidden = {"hidden": True} if column.is_hidden else {}
            sheet.set_column(at, at, column.width, None, hidden)
            sheet.write_string(0, at, heading, self._heading)
            if not column.is_hidden:
                lines = max(lines, lines_of(heading, column.width))
            letters = xlsxwriter.utility.xl_col_to_name(at, col_abs=True)
            self._places[name, column.key] = f"'{title}'!{letters}:{letters}"
        formats = [None if each.is_hidden else self._formats[each.how] for each in columns]
        rows = _Rows(sheet, title, formats, wrapped(columns))
        if is_hidden:
            sheet.hide()
            return rows.put
        sheet.set_row(0, lines * _LINE)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        _for_paper(sheet, sum(each.width for each in columns if not each.is_hidden))
        # The hidden columns are in it: sorting by its arrows keeps a row with its id.
        last = len(columns) - 1
        self._ends.append(lambda: sheet.autofilter(0, 0, max(rows.last, 1), last))
        return rows.put

    def close(self, summary: Summary) -> None:
        for end in self._ends:
            end()
        _write_summary(self._book, self._summary, summary, self._places)
        self._summary.activate()
        self._book.close()


class _Rows:
    """Puts rows into one sheet, from the second on."""

    def __init__(
        self, sheet: Any, title: str, formats: Sequence[Any], wrapped: Sequence[tuple[int, int]]
    ) -> None:
        self._sheet, self._title, self._formats = sheet, title, formats
        self._wrapped = wrapped
        self._text, self._number = sheet.write_string, sheet.write_number
        self.last = 0

    def put(self, cells: Sequence[Cell]) -> None:
        self.last += 1
        check_rows(self._title, self.last + 1)
        row = self.last
        lines = height_of(cells, self._wrapped)
        if lines > 1:
            self._sheet.set_row(row, lines * _LINE)
        for at, (cell, look) in enumerate(zip(cells, self._formats, strict=True)):
            if cell is None:
                continue
            kind = type(cell)
            if kind is str:
                self._text(row, at, cell, look)
            elif kind is bool:
                self._sheet.write_boolean(row, at, cell, look)
            else:
                self._number(row, at, cell, look)


def _for_paper(sheet: Any, letters: int) -> None:
    """Print it so that it can be read: a wide sheet on several pages side by side."""
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(-(-letters // _LETTERS_A_PAGE), 0)


# ---- the summary


def _write_summary(book: Any, sheet: Any, summary: Summary, places: Places) -> None:
    looks = {look: book.add_format(said) for look, said in _SUMMARY_LOOKS.items()}
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 1)
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, 2, 18)
    for row, cells in enumerate(summary.rows):
        for at, shown in enumerate(cells):
            _write_shown(sheet, (row, at), shown, looks[shown.look], places)
    for number, chart in enumerate(summary.charts):
        drawn = _drawn(book, summary.title, chart)
        about = {"description": chart.about, "object_position": 3}
        sheet.insert_chart(number * _ROWS_OF_A_CHART, 4, drawn, about)


def _write_shown(sheet: Any, at: tuple[int, int], shown: Shown, look: Any, places: Places) -> None:
    value = serial(shown.value.isoformat()) if isinstance(shown.value, date) else shown.value
    if shown.formula:
        formula = shown.written(lambda name, key: places[name, key], str, ",")
        sheet.write_formula(*at, f"={formula}", look, value)
    elif isinstance(value, str):
        sheet.write_string(*at, value, look)
    else:
        sheet.write_number(*at, value, look)


def _drawn(book: Any, sheet: str, chart: Chart) -> Any:
    lying = {"type": "bar" if chart.is_lying else "column"}
    drawn = book.add_chart({**lying, **({"subtype": "stacked"} if chart.is_stacked else {})})
    for series in chart.series:
        drawn.add_series(_series(sheet, series, says_figures=chart.is_lying))
    drawn.set_title({"name": chart.title, "name_font": {"size": 12}, "overlay": False})
    drawn.set_size(_CHART_SIZE)
    drawn.set_chartarea({"border": {"none": True}})
    drawn.set_legend({"none": True} if len(chart.series) == 1 else {"position": "bottom"})
    if chart.is_lying:
        drawn.set_y_axis({"reverse": True})
        drawn.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
    else:
        scale = {} if chart.highest is None else {"min": 0, "max": chart.highest}
        lines = {"major_gridlines": {"visible": True, "line": {"color": "#E4DFD4"}}}
        drawn.set_y_axis({**lines, **scale})
        drawn.set_x_axis({"num_format": _MONTH} if chart.is_stacked else {})
    return drawn


def _series(sheet: str, series: Series, *, says_figures: bool) -> dict[str, Any]:
    first, last = series.first - 1, series.last - 1
    points = [
        {"fill": {"color": series.colours.get(at, series.colour)}} for at in range(last - first + 1)
    ]
    return {
        "name": [sheet, first - 1, series.column],
        "categories": [sheet, first, 0, last, 0],
        "values": [sheet, first, series.column, last, series.column],
        "fill": {"color": series.colour},
        "gap": 60,
        **({"points": points} if series.colours else {}),
        **({"data_labels": {"value": True}} if says_figures else {}),
    }
