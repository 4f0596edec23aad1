"""Archives of tables: read where they lie, within bounds."""

import io
import zipfile
from datetime import date

import pytest

from noes.exchange import archive
from noes.exchange.choices import Choices
from noes.exchange.errors import ExchangeError
from noes.exchange.preview import Preview, preview
from noes.exchange.question import About
from tests.exchange.making import TABLES, zipped

TODAY = date(2026, 11, 22)
LOOP = {
    "Habits.csv": "Position,Name,Question\n001,Ask somebody,\n002,Walk: far,\n",
    "Checkmarks.csv": "Date,Ask somebody,Walk: far,\n2026-01-05,2,2,\n",
    "Scores.csv": "Date,Ask somebody,Walk: far,\n2026-01-05,0.5,0.5,\n",
    "001 Ask somebody/Checkmarks.csv": "Date,Value,Notes\n2026-01-05,YES_MANUAL,the baker\n",
    "001 Ask somebody/Scores.csv": "Date,Score\n2026-01-05,0.5\n",
    "002 Walk far/Checkmarks.csv": "Date,Value,Notes\n2026-01-05,2,\n2026-01-04,0,ill\n",
}


def read(source: bytes, choices: Choices | None = None) -> Preview:
    return preview(source, name="export.zip", choices=choices or Choices(), today=TODAY)


def test_export_of_loop_comes_in_once() -> None:
    found = read(zipped(LOOP))
    assert (found.ready, found.to_json()["source"]["read_as"]) == (True, "loop_archive")
    assert [(each.title, each.sent_on, each.note) for each in found.records()] == [
        ("Ask somebody", date(2026, 1, 5), "the baker"),
        ("Walk: far", date(2026, 1, 5), ""),
    ]
    assert [each.row for each in found.skipped] == [3]


def test_export_of_loop_in_a_folder_of_its_own_comes_in_likewise() -> None:
    inner = {f"Loop Habits/{path}": text for path, text in LOOP.items()}
    assert read(zipped(inner)).to_import == 2


def test_older_export_of_loop_has_no_headers_in_its_folders() -> None:
    older = {**LOOP, "001 Ask somebody/Checkmarks.csv": "2026-01-06,2\n2026-01-05,0\n"}
    found = read(zipped(older))
    assert [(each.row, each.title, each.sent_on) for each in found.records()] == [
        (1, "Ask somebody", date(2026, 1, 6)),
        (2, "Walk: far", date(2026, 1, 5)),
    ]


def test_export_of_linkedin_offers_its_tables_messages_first() -> None:
    names = ("linkedin-messages.csv", "linkedin-connections.csv", "linkedin-invitations.csv")
    members = {f"Jobs/../{name}": (TABLES / name).read_text() for name in names}
    found = read(zipped({**members, "About_you.csv": "Category,Type\nA,B\n"}))
    assert found.grid.sheet in members
    assert [each.about for each in found.questions] == [About.SHEET]
    connections = read(zipped(members), Choices(sheet="Jobs/../linkedin-connections.csv"))
    assert (connections.is_of_people, connections.ready) == (True, True)


def test_member_whose_path_leads_out_is_only_a_name() -> None:
    found = read(zipped({"../../evil.csv": "Date,Ask\n2026-01-05,A raise\n"}))
    assert (found.grid.sheet, found.to_import) == ("../../evil.csv", 1)


def test_archive_with_more_in_it_than_is_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_BYTES", 1_000_000)
    bomb = zipped({"zeros.csv": "0" * 50_000_000})
    assert len(bomb) < 100_000
    with pytest.raises(ExchangeError, match="holds more than"):
        read(bomb)


def test_damaged_archive_is_refused() -> None:
    source = bytearray(zipped({"asks.csv": "Date,Ask\n" + "2026-01-05,A raise\n" * 500}))
    source[60:80] = bytes(20)
    with pytest.raises(ExchangeError, match="damaged"):
        read(bytes(source))


def test_archive_without_tables_is_refused() -> None:
    with pytest.raises(ExchangeError, match="Unpack it"):
        read(zipped({"letter.txt": "Dear all"}))


def test_member_that_is_no_text_is_passed_over() -> None:
    held = io.BytesIO(zipped({"asks.csv": "Date,Ask\n2026-01-05,A raise\n"}))
    with zipfile.ZipFile(held, "a") as file:
        file.writestr("noise.csv", bytes(range(256)) * 40)
    assert read(held.getvalue()).to_import == 1
