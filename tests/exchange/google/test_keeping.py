"""A sheet that is kept in step, against a server that speaks Google's API over HTTP."""

from datetime import timedelta
from typing import Any

import pytest

from noes.accounts.models import User
from noes.core.moments import Type
from noes.exchange.errors import ExchangeError
from noes.exchange.google.keeping import House, connect_account, house_of, keep, leave
from noes.exchange.google.one_pass import Kept
from noes.exchange.google.trouble import SENTENCES, SheetTrouble, Trouble
from noes.journal import actions
from noes.journal.errors import NotFound
from noes.journal.models import Ask, KeptSheet
from noes.journal.queries.kept_sheets import kept_sheet, sheets_to_keep
from noes.journal.wishes import NewMoment
from tests.exchange.google.sheets import HEADER, SERIAL, asked, column, connected
from tests.journal.people_of_tests import NOW, export_of, new_owner
from tests.sheets_of_tests import ACCOUNT, GoogleSheets, Tab, account_key

pytestmark = pytest.mark.django_db


def test_first_pass_writes_every_ask_into_a_sheet_of_its_own(
    owner: User, google: GoogleSheets, house: House
) -> None:
    key = asked(owner, "=SUM(A1)", person="Wired", dread=7)
    mine = Tab(0, "Sheet1", cells={(0, 0): "my own"})
    book = google.book(mine)
    kept = connect_account(
        owner, house, key=account_key(), address=google.address_of(book), now=NOW
    )
    assert (kept.added, kept.changed, kept.new_rows, kept.title) == (1, 0, 0, "My asks")
    ours = book.tabs[1]
    assert (ours.title, mine.cells) == ("Noes", {(0, 0): "my own"})
    blank = [""] * 5
    row = [SERIAL, "=SUM(A1)", "Wired", "", "", "waiting", "", 7, *blank[:4], "", "", "", key]
    assert ours.grid() == [HEADER, row]
    assert ours.hidden == {HEADER.index("Noes id")}
    assert ours.formats == {0: "yyyy-mm-dd", 6: "yyyy-mm-dd"}
    found = kept_sheet(owner)
    assert found is not None
    assert (found.kept_at, found.trouble, found.busy_until) == (NOW, "", None)


def test_pass_without_a_change_writes_nothing(
    owner: User, google: GoogleSheets, house: House
) -> None:
    asked(owner, "Pitched Wired")
    connected(owner, google, house)
    assert sheets_to_keep(NOW) == []
    assert keep(owner, house, now=NOW) == Kept("My asks", 0, 0, 0, b"")
    assert google.written == []


def test_only_cells_that_differ_are_written(
    owner: User, google: GoogleSheets, house: House
) -> None:
    key = asked(owner, "Pitched Wired")
    asked(owner, "Another")
    connected(owner, google, house)
    wish = NewMoment(Type.DECLINED, note="Not for us", sting=3)
    actions.record_moment(owner, Ask.objects.get(id=key).id, wish, now=NOW)
    assert [sheet.owner_id for sheet in sheets_to_keep(NOW)] == [owner.id]
    kept = keep(owner, house, now=NOW)
    assert (kept.changed, kept.added) == (1, 0)
    assert google.written == ["F2:G2", "I2:I2", "N2:N2"]
    assert sheets_to_keep(NOW) == []


def test_columns_are_found_where_the_user_moved_them_and_theirs_are_left_alone(
    owner: User, google: GoogleSheets, house: House
) -> None:
    first, second = asked(owner, "Pitched Wired"), asked(owner, "A raise")
    _book, tab = connected(owner, google, house)
    rows: list[list[Any]] = [
        ["Priority", "Outcome", "Noes id", "=my formula", "What I asked"],
        ["low", "waiting", second, 5, "A raise"],
        ["high", "waiting", first, 6, "Pitched Wired"],
    ]
    tab.put([["My asks of 2026"], [], *rows])
    tab.title = "Renamed by me"
    actions.record_moment(owner, Ask.objects.get(id=first).id, NewMoment(Type.ACCEPTED), now=NOW)
    third = asked(owner, "A loan")
    kept = keep(owner, house, now=NOW)
    assert (kept.changed, kept.added, kept.new_rows) == (1, 1, 0)
    assert google.written == ["B5:B5", "B6:C6", "E6:E6"]
    rows[2][1] = "yes"
    assert tab.grid()[2:] == [*rows, ["", "waiting", third, "", "A loan"]]


def test_ids_are_found_under_another_heading_and_asked_for_where_they_are_gone(
    owner: User, google: GoogleSheets, house: House
) -> None:
    key = asked(owner, "Pitched Wired")
    _book, tab = connected(owner, google, house)
    tab.cells[0, HEADER.index("Noes id")] = "Key"
    assert keep(owner, house, now=NOW).changed == 0
    del tab.cells[1, HEADER.index("Noes id")]
    before = tab.grid()
    with pytest.raises(SheetTrouble) as told:
        keep(owner, house, now=NOW)
    assert told.value.kind is Trouble.COLUMNS
    assert tab.grid() == before
    tab.cells.clear()
    assert keep(owner, house, now=NOW).added == 1
    assert column(tab, "Noes id") == [key]


def test_sheet_grows_with_the_notebook(owner: User, google: GoogleSheets, house: House) -> None:
    _book, tab = connected(owner, google, house)
    tab.rows = 2
    for title in ("One", "Two", "Three"):
        asked(owner, title)
    assert keep(owner, house, now=NOW).added == 3
    assert column(tab, "What I asked") == ["One", "Two", "Three"]


def test_sheet_that_was_deleted_is_made_anew(
    owner: User, google: GoogleSheets, house: House
) -> None:
    asked(owner, "Pitched Wired")
    book, tab = connected(owner, google, house)
    book.tabs.remove(tab)
    assert keep(owner, house, now=NOW).added == 1
    assert column(book.tabs[-1], "What I asked") == ["Pitched Wired"]


def test_sheet_that_was_connected_before_is_taken_up_again(
    owner: User, google: GoogleSheets, house: House
) -> None:
    asked(owner, "Pitched Wired")
    book, _tab = connected(owner, google, house)
    leave(owner, house)
    kept = connect_account(
        owner, house, key=account_key(), address=google.address_of(book), now=NOW
    )
    assert (len(book.tabs), kept.added, google.written) == (2, 0, [])


@pytest.mark.parametrize(
    "case",
    [
        ((429, {"Retry-After": "77"}), Trouble.BUSY, timedelta(seconds=77)),
        ((429, {}), Trouble.BUSY, timedelta(minutes=2)),
        ((503, {}), Trouble.AWAY, timedelta(minutes=5)),
        ((403, {}), Trouble.CLOSED, timedelta(hours=6)),
        ((404, {}), Trouble.GONE, timedelta(hours=6)),
        ((400, {}), Trouble.ODD, timedelta(hours=6)),
    ],
)
def test_what_is_in_the_way_is_said_and_google_left_in_peace(
    owner: User,
    google: GoogleSheets,
    house: House,
    case: tuple[tuple[int, dict[str, str]], Trouble, timedelta],
) -> None:
    google_says, kind, wait = case
    connected(owner, google, house)
    asked(owner, "Pitched Wired")
    google.fault = google_says
    before = export_of(owner)
    with pytest.raises(SheetTrouble) as told:
        keep(owner, house, now=NOW)
    assert str(told.value) == SENTENCES[kind]
    found = kept_sheet(owner)
    assert found is not None
    assert (found.trouble, found.not_before, found.busy_until) == (kind, NOW + wait, None)
    assert sheets_to_keep(NOW + wait - timedelta(seconds=1)) == []
    assert export_of(owner) == before
    google.fault = None
    assert keep(owner, house, now=NOW + wait).added == 1
    found = kept_sheet(owner)
    assert found is not None
    assert (found.trouble, found.not_before) == ("", None)


def test_offline_is_said_and_nothing_is_lost(
    owner: User, google: GoogleSheets, house: House
) -> None:
    connected(owner, google, house)
    with pytest.raises(SheetTrouble) as told:
        keep(owner, house_of("http://127.0.0.1:9", house.secret), now=NOW)
    assert told.value.kind is Trouble.AWAY


def test_one_pass_at_a_time(owner: User, google: GoogleSheets, house: House) -> None:
    connected(owner, google, house)
    sheet = kept_sheet(owner)
    assert sheet is not None
    assert actions.begin_pass(owner.id, sheet.id, now=NOW)
    with pytest.raises(ExchangeError, match="just now"):
        keep(owner, house, now=NOW)
    assert google.asked == []
    # A pass that ended with the machine holds nobody up for long.
    assert keep(owner, house, now=NOW + timedelta(minutes=3)).added == 0


def test_key_is_sealed_and_opens_nothing_elsewhere(
    owner: User, google: GoogleSheets, house: House
) -> None:
    connected(owner, google, house)
    sheet = kept_sheet(owner)
    assert sheet is not None
    assert "PRIVATE" not in sheet.key
    assert ACCOUNT not in sheet.key
    with pytest.raises(SheetTrouble) as told:
        keep(owner, house_of(google.origin, "another computer"), now=NOW)
    assert told.value.kind is Trouble.KEY


def test_nothing_of_the_connection_is_in_the_export_or_on_the_undo_stack(
    owner: User, google: GoogleSheets, house: House
) -> None:
    key = asked(owner, "Pitched Wired")
    before = export_of(owner)
    connected(owner, google, house)
    assert export_of(owner) == before
    actions.undo(owner, now=NOW)
    assert not Ask.objects.filter(id=key).exists()
    assert kept_sheet(owner) is not None


def test_sheet_is_its_owners_alone(owner: User, google: GoogleSheets, house: House) -> None:
    asked(owner, "Pitched Wired")
    connected(owner, google, house)
    stranger = new_owner()
    with pytest.raises(NotFound, match="Connect one first"):
        keep(stranger, house, now=NOW)
    with pytest.raises(NotFound, match="Connect one first"):
        leave(stranger, house)
    assert (google.asked, KeptSheet.objects.count()) == ([], 1)


@pytest.mark.parametrize(
    "case",
    [
        ("{}", "ok", "This is no key of a service account"),
        ("no json", "ok", "This is no key of a service account"),
        (account_key(private_key="no key"), "ok", "This is no key of a service account"),
        (account_key(type="authorized_user"), "ok", "This is no key of a service account"),
        (account_key(), "https://example.org/spreadsheets/d/abcdefghijkl", "Give the address"),
        (account_key(), "", "Give the address"),
    ],
)
def test_wrong_key_or_address_is_said_before_google_is_asked(
    owner: User, google: GoogleSheets, house: House, case: tuple[str, str, str]
) -> None:
    key, address, sentence = case
    where = google.address_of(google.book()) if address == "ok" else address
    with pytest.raises(ExchangeError, match=sentence):
        connect_account(owner, house, key=key, address=where, now=NOW)
    assert (google.asked, kept_sheet(owner)) == ([], None)


def test_sheet_that_is_not_shared_says_with_whom_to_share_it(
    owner: User, google: GoogleSheets, house: House
) -> None:
    address = google.address_of(google.book(writers=()))
    with pytest.raises(ExchangeError, match=f"Share the sheet with {ACCOUNT} as an editor"):
        connect_account(owner, house, key=account_key(), address=address, now=NOW)
    assert kept_sheet(owner) is None


def test_second_sheet_takes_the_place_of_the_first(
    owner: User, google: GoogleSheets, house: House
) -> None:
    connected(owner, google, house)
    connected(owner, google, house)
    (kept,) = KeptSheet.objects.all()
    assert kept.document == "made-by-hand-1"
