"""Small spreadsheets made by hand, the well-formed and the hostile, and the folder of tables."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from noes.exchange.table import column_letters

TABLES: Final = Path(__file__).parent / "tables"
SAMPLES: Final = Path(__file__).parents[3] / "shared" / "samples"

_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_OPEN: Final = "urn:oasis:names:tc:opendocument:xmlns"
_ODS_TYPE: Final = "application/vnd.oasis.opendocument.spreadsheet"

Rows = Sequence[Sequence[str]]


def zipped(members: Mapping[str, str]) -> bytes:
    """Zip texts under their names."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return held.getvalue()


def xlsx_rows(rows: Rows) -> str:
    """Write rows as the inside of a sheet, every cell an inline text."""
    return "".join(
        f'<row r="{number}">'
        + "".join(
            f'<c r="{column_letters(at)}{number}" t="inlineStr"><is><t xml:space="preserve">'
            f"{escape(cell)}</t></is></c>"
            for at, cell in enumerate(row)
            if cell
        )
        + "</row>"
        for number, row in enumerate(rows, start=1)
    )


def xlsx_of(sheets: Mapping[str, str], *, from_1904: bool = False) -> bytes:
    """Make an xlsx of sheets given as the inside of their sheetData; a cell of style 1 is a day."""
    names = list(sheets)
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{at}" r:id="r{at}"/>'
        for at, name in enumerate(names, start=1)
    )
    related = "".join(
        f'<Relationship Id="r{at}" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet{at}.xml"/>'
        for at in range(1, len(names) + 1)
    )
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1"'
            f' Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}">'
            f'<workbookPr date1904="{int(from_1904)}"/><sheets>{listed}'
            "</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'{related}<Relationship Id="styles" Type="{_RELATIONS}/styles" Target="styles.xml"/>'
            "</Relationships>",
            "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><cellXfs count="2"><xf numFmtId="0"/>'
            '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
        }
        | {
            f"xl/worksheets/sheet{at}.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{inside}'
            "</sheetData></worksheet>"
            for at, inside in enumerate(sheets.values(), start=1)
        }
    )


def xlsx(sheets: Mapping[str, Rows]) -> bytes:
    """Make an xlsx of sheets of texts."""
    return xlsx_of({name: xlsx_rows(rows) for name, rows in sheets.items()})


def ods_rows(rows: Rows) -> str:
    """Write rows as the inside of an ods table, every cell a text."""
    return "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p>'
            "</table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )


def ods_of(sheets: Mapping[str, str]) -> bytes:
    """Make an ods of sheets given as the inside of their tables."""
    tables = "".join(
        f"<table:table table:name={quoteattr(name)}>{inside}</table:table>"
        for name, inside in sheets.items()
    )
    return zipped(
        {
            "mimetype": _ODS_TYPE,
            "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{_OPEN}:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODS_TYPE}"/>'
            "</manifest:manifest>",
            "content.xml": f'<office:document-content xmlns:office="{_OPEN}:office:1.0"'
            f' xmlns:table="{_OPEN}:table:1.0" xmlns:text="{_OPEN}:text:1.0"><office:body>'
            f"<office:spreadsheet>{tables}</office:spreadsheet></office:body>"
            "</office:document-content>",
        }
    )


def ods(sheets: Mapping[str, Rows]) -> bytes:
    """Make an ods of sheets of texts."""
    return ods_of({name: ods_rows(rows) for name, rows in sheets.items()})
