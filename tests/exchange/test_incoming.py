import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from noes.exchange.choices import Choices
from noes.exchange.errors import ExchangeError
from noes.exchange.incoming import LIFE, MOST, choose, drop, find, keep

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
OWNER, OTHER = UUID(int=1), UUID(int=2)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "incoming"


def kept(folder: Path, *, owner: UUID = OWNER, now: datetime = NOW) -> str:
    return keep(folder, owner, b"a,b\n1,2\n", name="table.csv", choices=Choices(), now=now)


def is_there(folder: Path, token: str, *, owner: UUID = OWNER, now: datetime = NOW) -> bool:
    return find(folder, owner, token, now=now) is not None


def test_table_is_found_by_its_token(folder: Path) -> None:
    found = find(folder, OWNER, kept(folder), now=NOW)
    assert found is not None
    assert (found.name, found.source, found.choices) == ("table.csv", b"a,b\n1,2\n", Choices())


def test_table_is_private(folder: Path) -> None:
    kept(folder)
    modes = [stat.S_IMODE(file.stat().st_mode) for file in (folder, *folder.iterdir())]
    assert modes == [0o700, 0o600, 0o600]


def test_table_of_another_is_not_found(folder: Path) -> None:
    token = kept(folder)
    assert not is_there(folder, token, owner=OTHER)
    drop(folder, OTHER, token)
    assert is_there(folder, token)


@pytest.mark.parametrize("token", ["", "..", "1.a", "../1.aaaaaaaaaaaaaaaaaaaaaa", "g" * 30])
def test_token_that_is_none_finds_nothing(folder: Path, token: str) -> None:
    kept(folder)
    assert not is_there(folder, token)
    drop(folder, OWNER, token)


def test_choices_are_kept_beside_the_table(folder: Path) -> None:
    token = kept(folder)
    chosen = Choices(
        mapping={"Date": "sent_on"},
        date_order="dmy",
        sheet="Asks",
        header_row=2,
        outcomes={"How=nope": "declined"},
        kinds={"gig": "pitch"},
        channels={"fax": "other"},
    )
    found = find(folder, OWNER, token, now=NOW)
    assert found is not None
    choose(folder, OWNER, found, chosen)
    again = find(folder, OWNER, token, now=NOW)
    assert again is not None
    assert (again.choices, again.source) == (chosen, found.source)


def test_table_is_dropped(folder: Path) -> None:
    token = kept(folder)
    for _time in range(2):
        drop(folder, OWNER, token)
    assert (is_there(folder, token), list(folder.iterdir())) == (False, [])


def test_table_is_forgotten_after_a_day(folder: Path) -> None:
    token = kept(folder)
    moment = timedelta(seconds=1)
    assert is_there(folder, token, now=NOW + LIFE - moment)
    assert not is_there(folder, token, now=NOW + LIFE)
    kept(folder, owner=OTHER, now=NOW + LIFE)
    assert [file.name.partition(".")[0] for file in folder.iterdir()] == [OTHER.hex] * 2


def test_only_the_latest_tables_of_an_owner_wait(folder: Path) -> None:
    elsewhere = kept(folder, owner=OTHER)
    tokens = [kept(folder, now=NOW + timedelta(seconds=n)) for n in range(MOST + 2)]
    assert [is_there(folder, token) for token in tokens] == [False] * 2 + [True] * MOST
    assert is_there(folder, elsewhere, owner=OTHER)


def test_what_lies_there_of_others_is_left_alone(folder: Path) -> None:
    folder.mkdir()
    (folder / "notes.table").write_bytes(b"mine")
    kept(folder, now=NOW + 2 * LIFE)
    assert (folder / "notes.table").read_bytes() == b"mine"


def test_half_a_table_is_none(folder: Path) -> None:
    token = kept(folder)
    next(folder.glob("*.json")).write_text("{")
    assert not is_there(folder, token)


def test_folder_that_is_a_file_is_one_sentence(folder: Path) -> None:
    folder.write_text("")
    with pytest.raises(ExchangeError, match="The disk takes no more"):
        kept(folder)
