"""LibreOffice opens both workbooks, computes what they say, and what it saves comes back unchanged."""

import re
import subprocess
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker
from python_calamine import CalamineWorkbook

from noes.exchange.book.cells import serial
from noes.exchange.book.columns import BY_NAME
from noes.exchange.notebook import restore
from noes.exchange.sample.document import document
from noes.journal.actions import log_ask
from noes.journal.wishes import NewAsk
from tests import services
from tests.exchange.book.books import book_of, fill
from tests.journal.people_of_tests import NOW, TODAY, export_of, new_owner

pytestmark = [
    pytest.mark.service("libreoffice"),
    pytest.mark.django_db,
]
ENDINGS = ("xlsx", "ods")
CHARTS = re.compile(r"xl/charts/chart\d+\.xml|Object \d+/content\.xml")
# A profile in which every formula is computed when a file is opened, whatever value stands by it.
PROFILE = (
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    '<item oor:path="/org.openoffice.Office.Calc/Formula/Load">'
    '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>'
    '<prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>'
)
LONGEST = 120  # seconds


@dataclass(frozen=True, slots=True)
class Saved:
    """The documents that were exported, and workbooks by name as written and as saved again."""

    documents: Mapping[str, str]
    written: Mapping[str, bytes]
    again: Mapping[tuple[str, str], bytes]  # by name and the format it was saved as


@pytest.fixture(scope="module")
def saved(
    tmp_path_factory: pytest.TempPathFactory,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
) -> Saved:
    folder = tmp_path_factory.mktemp("libreoffice")
    with django_db_blocker.unblock(), transaction.atomic():
        documents, written = exported()
        transaction.set_rollback(True)
    for ending, grow in (("xlsx", grown_xlsx), ("ods", grown_ods)):
        written[f"grown.{ending}"] = grow(written[f"year.{ending}"])
    for name, book in written.items():
        (folder / file_of(name)).write_bytes(book)
    return Saved(documents, written, dict(saved_again(folder, list(written))))


def file_of(name: str) -> str:
    """A name for the file whose stem is no other's."""
    return f"{name.replace('.', '-')}{Path(name).suffix}"


def exported() -> tuple[dict[str, str], dict[str, bytes]]:
    """A year of asks, a notebook of everything, and one with an ask still to come."""
    year, hard, ahead = new_owner(), new_owner(), new_owner()
    restore(year, document(TODAY), name="year", now=NOW)
    fill(hard)
    for day in (date(2026, 1, 20), date(2026, 2, 3), date(2052, 1, 15)):
        log_ask(ahead, NewAsk("A raise", on=day), now=NOW)
    owners = {"year": year, "hard": hard, "ahead": ahead}
    return (
        {name: export_of(owner) for name, owner in owners.items()},
        {
            f"{name}.{ending}": book_of(owner, ending)
            for name, owner in owners.items()
            for ending in ENDINGS
        },
    )


def saved_again(folder: Path, names: Sequence[str]) -> Iterator[tuple[tuple[str, str], bytes]]:
    """Let LibreOffice save each workbook in both formats: one start to a format."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(PROFILE)
    program = [services.program("libreoffice") or "", f"-env:UserInstallation={profile.as_uri()}"]
    for ending in ENDINGS:
        out = folder / ending
        into = ["--headless", "--convert-to", ending, "--outdir", str(out)]
        subprocess.run(
            [*program, *into, *map(file_of, names)],
            cwd=folder,
            check=True,
            capture_output=True,
            timeout=LONGEST,
        )
        for name in names:
            made = Path(file_of(name)).with_suffix(f".{ending}")
            yield (name, ending), (out / made).read_bytes()


# ---- rows added by hand, and every value beside a formula made wrong


def members(source: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(source)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return held.getvalue()


def place(sheet: str, key: str) -> int:
    return [column.key for column in BY_NAME[sheet].columns].index(key)


def grown_xlsx(source: bytes) -> bytes:
    """One more ask that waits without a day, and one more act, below the last rows."""
    parts = members(source)

    def cell(at: int, row: int, value: str | int) -> str:
        where = f'r="{chr(ord("A") + at)}{row}"'
        if isinstance(value, int):
            return f"<c {where}><v>{value}</v></c>"
        return f'<c {where} t="inlineStr"><is><t>{value}</t></is></c>'

    def add(number: int, cells: Mapping[int, str | int]) -> None:
        name, row = f"xl/worksheets/sheet{number}.xml", 5000
        inside = "".join(cell(at, row, value) for at, value in sorted(cells.items()))
        ended = f'<row r="{row}">{inside}</row></sheetData>'.encode()
        parts[name] = parts[name].replace(b"</sheetData>", ended)

    add(2, {place("asks", "standing"): "waiting"})
    act = {place("moments", "day"): serial(str(TODAY)), place("moments", "type"): "You asked"}
    add(3, act)
    summary = "xl/worksheets/sheet1.xml"
    parts[summary] = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1<v>999</v>", parts[summary])
    return zipped(parts)


def grown_ods(source: bytes) -> bytes:
    """The same in the other format."""
    parts = members(source)

    def text(value: str) -> str:
        return (
            '<table:table-cell office:value-type="string"><text:p>'
            f"{value}</text:p></table:table-cell>"
        )

    def add(content: str, sheet: str, cells: Mapping[int, str]) -> str:
        blank = "<table:table-cell/>"
        last = max(cells)
        row = "".join(cells.get(at, blank) for at in range(last + 1))
        start = content.index(f'table:name="{sheet}"')
        end = content.index("</table:table>", start)
        return f"{content[:end]}<table:table-row>{row}</table:table-row>{content[end:]}"

    day = f'<table:table-cell office:value-type="date" office:date-value="{TODAY}"/>'
    content = parts["content.xml"].decode()
    content = add(content, "Asks", {place("asks", "standing"): text("waiting")})
    act = {place("moments", "day"): day, place("moments", "type"): text("You asked")}
    content = add(content, "Moments", act)
    wrong = r'(table:formula="[^"]*" office:value-type="float" office:value=)"[^"]*"'
    parts["content.xml"] = re.sub(wrong, r'\1"999"', content).encode()
    return zipped(parts)


# ---- what is read


def sheet(source: bytes, name: str) -> list[list[Any]]:
    return CalamineWorkbook.from_filelike(BytesIO(source)).get_sheet_by_name(name).to_python()


def summary(source: bytes) -> list[list[Any]]:
    """The labels and figures of the summary, averages to six places."""
    return [
        [round(cell, 6) if isinstance(cell, float) else cell for cell in row[:3]]
        for row in sheet(source, "Summary")
    ]


def waiting(source: bytes) -> list[int]:
    """How long asks have been waiting, by the rows themselves and the day that was computed."""
    today = next(row[1] for row in sheet(source, "Summary") if row[0] == "As of")
    assert today == date.today()  # noqa: DTZ011 - what TODAY() is in LibreOffice
    standing, contact = place("asks", "standing"), place("asks", "contact_on")
    rows = [row for row in sheet(source, "Asks")[1:] if row[standing] == "waiting"]
    ages = [(today - row[contact]).days for row in rows if row[contact]]
    bounds: list[Callable[[int], bool]] = [
        lambda age: age <= 7,
        lambda age: 7 < age <= 30,
        lambda age: 30 < age <= 90,
        lambda age: age > 90,
    ]
    return [*(sum(map(bound, ages)) for bound in bounds), len(rows) - len(ages)]


def lines(rows: list[list[Any]], first: str, count: int) -> list[Any]:
    at = [row[0] for row in rows].index(first)
    return [row[1] for row in rows[at : at + count]]


BOTH = pytest.mark.parametrize("ending", ENDINGS)
AGAIN = pytest.mark.parametrize("again", ENDINGS)


@AGAIN
@BOTH
@pytest.mark.parametrize("name", ["year", "hard"])
def test_what_libreoffice_saved_comes_back_unchanged(
    saved: Saved, name: str, ending: str, again: str
) -> None:
    other = new_owner()
    restore(other, saved.again[f"{name}.{ending}", again], name="x", now=NOW)
    assert export_of(other) == saved.documents[name]


@AGAIN
@BOTH
def test_formulas_come_to_what_was_counted(saved: Saved, ending: str, again: str) -> None:
    written = summary(saved.written[f"year.{ending}"])
    found = summary(saved.again[f"year.{ending}", again])
    ages = lines(found, "up to 7 days", 5)
    assert ages == waiting(saved.again[f"year.{ending}", again])
    by_clock = {"As of", "up to 7 days", "8 to 30 days", "31 to 90 days", "longer"}
    assert [row for row in found if row[0] not in by_clock] == [
        row for row in written if row[0] not in by_clock
    ]
    assert lines(found, "You asked", 3) == [185, 31, 216]


@AGAIN
@BOTH
def test_what_is_still_to_come_is_neither_counted_nor_in_the_way(
    saved: Saved, ending: str, again: str
) -> None:
    written = summary(saved.written[f"ahead.{ending}"])
    found = summary(saved.again[f"ahead.{ending}", again])
    for rows in (written, found):
        assert lines(rows, "You asked", 4) == [2, 0, 2, 0]
        assert lines(rows, "waiting", 9) == [2, *[0] * 7, 1]
        assert sum(lines(rows, "up to 7 days", 5)) == 2
        month = next(at for at, row in enumerate(rows) if row[0] == "Month")
        assert rows[month + 11 : month + 13] == [
            [date(2026, 1, 1), 1, 0],
            [date(2026, 2, 1), 1, 0],
        ]


@AGAIN
@BOTH
def test_formulas_go_on_counting_with_rows_that_are_added(
    saved: Saved, ending: str, again: str
) -> None:
    before = summary(saved.again[f"year.{ending}", again])
    after = summary(saved.again[f"grown.{ending}", again])
    grown = {
        str(old[0]): [new - was for was, new in zip(old[1:], new[1:], strict=True) if was != ""]
        for old, new in zip(before, after, strict=True)
        if old != new
    }
    month = str(TODAY.replace(day=1))
    assert grown == {
        "You asked": [1],
        "Together": [1],
        "waiting": [1],
        "no day is known": [1],
        month: [1, 0],
    }


@AGAIN
def test_charts_are_native_and_stay(saved: Saved, again: str) -> None:
    for source in (saved.written["year.xlsx"], saved.again["year.xlsx", again]):
        with zipfile.ZipFile(BytesIO(source)) as archive:
            assert sum(bool(CHARTS.fullmatch(name)) for name in archive.namelist()) == 4
