"""Files that no table should come from, and tables that carry more than cells."""

import io
import zipfile
from collections.abc import Mapping
from typing import Final

from tests.exchange.making import TABLES, xlsx, xlsx_of, xlsx_rows

HEADER: Final = ["Date", "What I asked", "Who", "How it went"]
ROW: Final = ["2026-01-05", "A raise", "Acme", "no"]
WORKBOOK: Final = xlsx({"Log": [HEADER, ROW]})
CSV: Final = ",".join(HEADER).encode() + b"\n" + ",".join(ROW).encode() + b"\n"


def also(book: bytes, members: Mapping[str, bytes]) -> bytes:
    """Put members into a workbook, or in place of those it has."""
    held = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book)) as archive,
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        parts = {name: archive.read(name) for name in archive.namelist()}
        for name, content in {**parts, **members}.items():
            made.writestr(name, content)
    return held.getvalue()


def _under_a_password() -> bytes:
    """A zip whose one table says that it is encrypted."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("asks.csv", CSV)
    content = bytearray(held.getvalue())
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


_SHEET: Final = "xl/worksheets/sheet1.xml"
_ENTITIES: Final = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM'
    b' "file:///etc/hostname">]>'
)
_FAR: Final = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row>'

NO_TABLES: Final[Mapping[str, tuple[bytes, str]]] = {
    "empty.csv": (b"", "The file is empty: there is no table to read."),
    "picture.csv": (
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        "The file is a picture. Bring the table as CSV or xlsx.",
    ),
    "nothing-but-nul.csv": (
        b"\0" * 5_000,
        "The file is no text and no spreadsheet that Noes knows. Save it as CSV or xlsx.",
    ),
    "million-columns.csv": (
        b",".join(b"c%d" % at for at in range(1_000_000)),
        "The file has a line of more than a million letters, which no table has.",
    ),
    "cut.xlsx": (
        WORKBOOK[: len(WORKBOOK) // 2],
        "The file is damaged. If it is a spreadsheet, open it and save it again.",
    ),
    "locked.xlsx": (
        (TABLES / "locked.xlsx").read_bytes(),
        "The spreadsheet is locked with a password. Save a copy without one and bring that.",
    ),
    "locked.xls": (
        (TABLES / "locked.xls").read_bytes(),
        "The spreadsheet is locked with a password. Save a copy without one and bring that.",
    ),
    "locked.zip": (
        _under_a_password(),
        "The archive is locked with a password. Unpack it and bring the table that is in it.",
    ),
    "entities.xlsx": (
        also(
            WORKBOOK,
            {
                _SHEET: _ENTITIES
                + f"<worksheet><sheetData>{xlsx_rows([HEADER, ROW])}".encode().replace(
                    b"A raise", b"&f;&b;"
                )
                + b"</sheetData></worksheet>"
            },
        ),
        "The spreadsheet is damaged. Open it in a spreadsheet program and save it again.",
    ),
    "far.xlsx": (
        xlsx_of({"Log": _FAR}),
        (
            "The spreadsheet takes too much memory or time to read: it is too large, damaged, or a"
            " stray cell lies far from the table. Delete what is far off, or save the table as CSV."
        ),
    ),
}

_FORMULAS: Final = (
    '<row r="2"><c r="A2" t="str"><v>2026-01-05</v></c>'
    '<c r="B2" t="str"><f>WEBSERVICE("http://127.0.0.1:9/x")</f><v>A raise</v></c>'
    '<c r="C2" t="str"><f>[1]Sheet1!A1</f><v>Acme</v></c>'
    '<c r="D2" t="str"><f>cmd|" /C calc"!A0</f><v>no</v></c></row>'
)
_ELSEWHERE: Final = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="r1" Target="http://127.0.0.1:9/evil.xlsx" TargetMode="External"/>'
    b"</Relationships>"
)
# Each holds the row above and no more: nothing in it is run, fetched or followed.
MORE_THAN_CELLS: Final[Mapping[str, bytes]] = {
    "macros.xlsm": also(WORKBOOK, {"xl/vbaProject.bin": bytes(range(256)) * 8}),
    "links.xlsx": also(
        xlsx_of({"Log": xlsx_rows([HEADER]) + _FORMULAS}),
        {"xl/externalLinks/_rels/externalLink1.xml.rels": _ELSEWHERE},
    ),
    "workbook.csv": WORKBOOK,
    "text.xlsx": CSV,
    "nul.csv": CSV.replace(b"raise", b"ra\0ise"),
}
