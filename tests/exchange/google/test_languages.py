"""A sheet whose owner speaks one language after another, over real HTTP."""

import pytest
from django.utils.translation import override

from noes.accounts.models import User
from noes.exchange.google.keeping import House, keep
from noes.journal import actions
from noes.journal.models import Ask
from tests.exchange.google.sheets import SERIAL, asked, brought, column, connected
from tests.journal.people_of_tests import NOW
from tests.sheets_of_tests import GoogleSheets

pytestmark = pytest.mark.django_db


def speaks(owner: User, language: str) -> None:
    actions.change_settings(owner, {"language": language})
    owner.refresh_from_db()


def test_sheet_follows_the_language_of_its_owner_and_keeps_its_rows(
    owner: User, google: GoogleSheets, house: House
) -> None:
    key = asked(owner, "Pitched Wired", kind="share_work")
    _book, tab = connected(owner, google, house)
    head, one = tab.grid()
    tab.put([["Mine", *head[:5], *head[6:], "Outcome"], ["x", *one[:5], *one[6:], one[5]]])
    for language, outcome, title in (
        ("de", "fertig", "Wonach ich gefragt habe"),
        ("fr", "faite", "Ce que j’ai demandé"),
        ("en", "done", "What I asked"),
    ):
        speaks(owner, language)
        kept = keep(owner, house, now=NOW)
        assert (kept.added, kept.changed, kept.new_rows) == (0, 1, 0)
        assert (column(tab, title), column(tab, "Noes id")) == (["Pitched Wired"], [key])
        assert (tab.grid()[0][0], tab.grid()[1][0], tab.grid()[1][-1]) == ("Mine", "x", outcome)
        google.written.clear()
        assert keep(owner, house, now=NOW).changed == 0
        assert google.written == []


def test_column_of_ones_own_that_is_called_as_ours_in_another_language_stays_ones_own(
    owner: User, google: GoogleSheets, house: House
) -> None:
    asked(owner, "Pitched Wired")
    _book, tab = connected(owner, google, house)
    head, one = tab.grid()
    tab.put([[*head, "Notiz"], [*one, "mine"]])
    before = tab.grid()
    speaks(owner, "de")
    assert keep(owner, house, now=NOW).changed == 0
    assert tab.grid() == before


def test_new_rows_are_read_in_the_language_of_the_sheet(
    owner: User, google: GoogleSheets, house: House
) -> None:
    speaks(owner, "de")
    _book, tab = connected(owner, google, house)
    assert tab.grid()[0][:2] == ["Gefragt am", "Wonach ich gefragt habe"]
    tab.put([*tab.grid(), [SERIAL, "Mehr Honorar", "Acme", "", "Telefon", "nein"]])
    brought(owner, keep(owner, house, now=NOW))
    made = Ask.objects.get(owner_id=owner.id)
    assert (made.state, str(made.sent_on), made.channel) == ("no", "2026-03-04", "phone")
    assert keep(owner, house, now=NOW).new_rows == 0


def test_language_that_nobody_chose_is_that_of_the_sheet(
    owner: User, google: GoogleSheets, house: House
) -> None:
    with override("de"):
        _book, tab = connected(owner, google, house)
    asked(owner, "Mehr Honorar")
    keep(owner, house, now=NOW)
    assert column(tab, "Ergebnis") == ["offen"]
