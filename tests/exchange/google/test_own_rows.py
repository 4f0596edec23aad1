"""Rows that somebody added in the sheet, copied, or lost their asks, over real HTTP."""

from typing import Any

import pytest

from noes.accounts.models import User
from noes.exchange.choices import Choices
from noes.exchange.google.keeping import House, connect_account, keep
from noes.exchange.notebook import past_of
from noes.exchange.preview import preview
from noes.journal import actions
from noes.journal.models import Ask
from tests.exchange.google.sheets import HEADER, SERIAL, asked, brought, column, connected
from tests.journal.people_of_tests import NOW, TODAY, new_owner
from tests.sheets_of_tests import GoogleSheets, account_key

pytestmark = pytest.mark.django_db


def test_row_that_the_user_added_comes_in_by_the_import_and_gets_its_id(
    owner: User, google: GoogleSheets, house: House
) -> None:
    asked(owner, "Pitched Wired")
    _book, tab = connected(owner, google, house)
    tab.put([*tab.grid(), [SERIAL - 1, "=A raise", "Acme", "", "phone", "no", SERIAL]])
    kept = keep(owner, house, now=NOW)
    assert (kept.new_rows, google.written) == (1, [])
    brought(owner, kept)
    made = Ask.objects.get(owner_id=owner.id, title="=A raise")
    assert (made.state, str(made.sent_on), made.channel) == ("no", "2026-03-03", "phone")
    # Sorted meanwhile: the row is still known by what stands in it.
    head, first, own = tab.grid()
    tab.put([head, own, first])
    kept = keep(owner, house, now=NOW)
    assert (kept.added, kept.new_rows) == (0, 0)
    assert column(tab, "Noes id")[0] == str(made.id)
    assert column(tab, "What I asked") == ["=A raise", "Pitched Wired"]


def test_undo_of_what_came_from_the_sheet_leaves_the_row_as_one_of_the_users_own(
    owner: User, google: GoogleSheets, house: House
) -> None:
    _book, tab = connected(owner, google, house)
    tab.put([HEADER, [SERIAL, "A raise"]])
    brought(owner, keep(owner, house, now=NOW))
    assert keep(owner, house, now=NOW).new_rows == 0
    actions.undo(owner, now=NOW)
    kept = keep(owner, house, now=NOW)
    assert (kept.new_rows, column(tab, "What I asked")) == (1, ["A raise"])
    brought(owner, kept)
    assert keep(owner, house, now=NOW).new_rows == 0
    assert column(tab, "Noes id") == [str(Ask.objects.get(owner_id=owner.id).id)]


def test_copied_row_is_a_new_one_and_a_deleted_one_comes_back(
    owner: User, google: GoogleSheets, house: House
) -> None:
    first, second = asked(owner, "Pitched Wired"), asked(owner, "A loan")
    _book, tab = connected(owner, google, house)
    head, one, _two = tab.grid()
    tab.put([head, one, [*one[:1], "A copy of it", *one[2:]]])
    kept = keep(owner, house, now=NOW)
    assert (kept.new_rows, kept.added, kept.changed) == (1, 1, 0)
    assert b"A copy of it" in kept.table
    assert column(tab, "Noes id") == [first, first, second]


def test_copy_that_says_nothing_new_is_no_new_row(
    owner: User, google: GoogleSheets, house: House
) -> None:
    asked(owner, "Pitched Wired", person="Wired")
    _book, tab = connected(owner, google, house)
    head, one = tab.grid()
    tab.put([head, one, one, [*one[:-1], ""]])
    kept = keep(owner, house, now=NOW)
    assert (kept.new_rows, kept.changed) == (0, 0)
    tab.put([head, one, [SERIAL, "A loan", *one[2:]]])
    assert keep(owner, house, now=NOW).new_rows == 1


def test_row_of_an_ask_in_the_trash_says_so_and_is_never_deleted(
    owner: User, google: GoogleSheets, house: House
) -> None:
    key = asked(owner, "Pitched Wired")
    _book, tab = connected(owner, google, house)
    ask = Ask.objects.get(id=key)
    actions.trash_ask(owner, ask.id, now=NOW)
    keep(owner, house, now=NOW)
    assert (column(tab, "Outcome"), google.written) == (["in the trash"], ["F2:F2"])
    actions.restore_ask(owner, ask.id, now=NOW)
    keep(owner, house, now=NOW)
    assert column(tab, "Outcome") == ["waiting"]


def test_row_of_an_ask_that_was_taken_back_says_so_and_is_none_of_the_users(
    owner: User, google: GoogleSheets, house: House
) -> None:
    asked(owner, "Typed by mistake")
    _book, tab = connected(owner, google, house)
    actions.undo(owner, now=NOW)
    kept = keep(owner, house, now=NOW)
    assert (kept.new_rows, kept.changed, kept.table) == (0, 1, b"")
    assert column(tab, "Outcome") == ["no longer in Noes"]
    again = asked(owner, "Typed right")
    kept = keep(owner, house, now=NOW)
    assert (kept.new_rows, kept.added, kept.changed) == (0, 1, 0)
    assert column(tab, "Noes id")[1] == again


def test_rows_of_a_table_that_was_taken_back_say_so(
    owner: User, google: GoogleSheets, house: House
) -> None:
    _book, tab = connected(owner, google, house)
    records = preview(b"What,Date\nA raise,2026-03-01\nA loan,2026-03-02\n", name="t", today=TODAY)
    actions.import_records(owner, records.records(), name="t", now=NOW)
    assert keep(owner, house, now=NOW).added == 2
    actions.undo(owner, now=NOW)
    assert keep(owner, house, now=NOW).new_rows == 0
    assert column(tab, "Outcome") == ["no longer in Noes"] * 2


def test_ids_that_no_ask_here_ever_had_are_somebodys_own_rows(
    owner: User, google: GoogleSheets, house: House
) -> None:
    asked(owner, "Pitched Wired")
    book, tab = connected(owner, google, house)
    address = google.address_of(book)
    kept = connect_account(new_owner(), house, key=account_key(), address=address, now=NOW)
    assert (kept.new_rows, kept.changed, column(tab, "Outcome")) == (1, 0, ["waiting"])


def test_undo_gives_a_row_back_as_its_owner_wrote_it(
    owner: User, google: GoogleSheets, house: House
) -> None:
    _book, tab = connected(owner, google, house)
    written: list[list[Any]] = [
        HEADER,
        [SERIAL, "A raise", "Acme", "", "", "not right now, sorry", SERIAL + 1, 7.0],
    ]
    tab.put(written)
    before = tab.grid()
    brought(owner, keep(owner, house, now=NOW))
    keep(owner, house, now=NOW)
    assert column(tab, "Outcome") == ["not now"]
    actions.undo(owner, now=NOW)
    kept = keep(owner, house, now=NOW)
    assert (kept.new_rows, [row[:8] for row in tab.grid()]) == (1, [row[:8] for row in before])
    assert column(tab, "Noes id") == [""]
    assert set(tab.grid()[1][8:]) <= {""}


def test_new_rows_are_told_by_their_numbers_in_the_sheet(
    owner: User, google: GoogleSheets, house: House
) -> None:
    asked(owner, "Pitched Wired")
    _book, tab = connected(owner, google, house)
    tab.put([*tab.grid(), [], [], [SERIAL, "A raise"], ["", "", "", "", "", "no"]])
    kept = keep(owner, house, now=NOW)
    found = preview(kept.table, name="t", choices=Choices(), today=TODAY, past=past_of(owner))
    assert [record.row for record in found.records()] == [5]
    assert [each.row for each in found.skipped] == [6]
