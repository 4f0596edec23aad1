"""Consent: whose it is stands in the state, and it counts once and not for long."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from noes.accounts.models import User
from noes.exchange.errors import ExchangeError
from noes.exchange.google.consent import ALL_SHEETS, LIFE, OWN_FILES
from noes.exchange.google.keeping import House, ask_consent, keep, leave, take_consent
from noes.exchange.google.trouble import SheetTrouble, Trouble
from noes.journal.queries.kept_sheets import kept_sheet
from tests.journal.people_of_tests import NOW, new_owner
from tests.sheets_of_tests import CLIENT, GoogleSheets

pytestmark = pytest.mark.django_db
REDIRECT = "http://127.0.0.1:4747/google/back"


def begun(owner: User, house: House, address: str = "", secret: str = "") -> dict[str, str]:
    """Ask for consent; what the browser then carries to Google."""
    page = ask_consent(
        owner,
        house,
        client=CLIENT["client_id"],
        secret=secret or CLIENT["client_secret"],
        address=address,
        redirect=REDIRECT,
        now=NOW,
    )
    parts = urlsplit(page)
    assert f"{parts.scheme}://{parts.netloc}" == house.places.consent
    return {name: said[0] for name, said in parse_qs(parts.query).items()}


def given(google: GoogleSheets, wish: dict[str, str]) -> tuple[str, str]:
    """Say yes; the code and the state that come back."""
    back = parse_qs(urlsplit(google.consent(wish)).query)
    return back["code"][0], back["state"][0]


def test_consent_makes_a_sheet_that_is_the_only_one_noes_sees(
    owner: User, google: GoogleSheets, house: House
) -> None:
    wish = begun(owner, house)
    assert (wish["scope"], wish["redirect_uri"]) == (OWN_FILES, REDIRECT)
    assert (wish["access_type"], wish["code_challenge_method"]) == ("offline", "S256")
    code, state = given(google, wish)
    assert take_consent(house, state=state, code=code, now=NOW) == owner
    keep(owner, house, now=NOW)
    (book,) = google.books.values()
    assert (book.title, [tab.title for tab in book.tabs]) == ("Noes", ["Noes"])
    keep(owner, house, now=NOW)
    assert len(google.books) == 1


def test_sheet_that_is_there_is_asked_for_as_one(
    owner: User, google: GoogleSheets, house: House
) -> None:
    book = google.book(writers=("somebody",))
    wish = begun(owner, house, google.address_of(book))
    assert wish["scope"] == ALL_SHEETS
    code, state = given(google, wish)
    take_consent(house, state=state, code=code, now=NOW)
    assert keep(owner, house, now=NOW).title == "My asks"
    assert [tab.title for tab in book.tabs] == ["Sheet1", "Noes"]


def test_secrets_are_neither_in_the_address_nor_kept_open(
    owner: User, google: GoogleSheets, house: House
) -> None:
    wish = begun(owner, house)
    assert CLIENT["client_secret"] not in str(wish)
    sheet = kept_sheet(owner)
    assert sheet is not None
    code, state = given(google, wish)
    take_consent(house, state=state, code=code, now=NOW)
    after = kept_sheet(owner)
    assert after is not None
    for secret in (CLIENT["client_secret"], CLIENT["client_id"], "lasting"):
        assert secret not in sheet.key + after.key


def test_state_counts_once(owner: User, google: GoogleSheets, house: House) -> None:
    wish = begun(owner, house)
    code, state = given(google, wish)
    assert take_consent(house, state=state, code=code, now=NOW) == owner
    again, _state = given(google, wish)
    assert take_consent(house, state=state, code=again, now=NOW) is None


def test_state_of_an_earlier_wish_counts_no_more(
    owner: User, google: GoogleSheets, house: House
) -> None:
    code, state = given(google, begun(owner, house))
    begun(owner, house)
    assert take_consent(house, state=state, code=code, now=NOW) is None


def test_state_counts_for_ten_minutes(owner: User, google: GoogleSheets, house: House) -> None:
    code, state = given(google, begun(owner, house))
    late = NOW + LIFE + timedelta(seconds=1)
    for now in (late, NOW - timedelta(seconds=1)):
        assert take_consent(house, state=state, code=code, now=now) is None
    assert google.asked == []
    assert take_consent(house, state=state, code=code, now=NOW + LIFE) == owner


def test_state_that_somebody_made_up_leads_nowhere(
    owner: User, google: GoogleSheets, house: House
) -> None:
    code, state = given(google, begun(owner, house))
    for made_up in ("", "x", state[:-1], state[1:], state.swapcase(), f"{state}x", "a:b:c"):
        assert take_consent(house, state=made_up, code=code, now=NOW) is None
    assert google.asked == []


def test_consent_of_one_owner_connects_no_sheet_of_another(
    owner: User, google: GoogleSheets, house: House
) -> None:
    stranger = new_owner()
    begun(stranger, house)
    code, state = given(google, begun(owner, house))
    assert take_consent(house, state=state, code=code, now=NOW) == owner
    theirs = kept_sheet(stranger)
    assert theirs is not None
    assert theirs.connected_at is None


@pytest.mark.parametrize("changed", ["code_challenge", "client_id", "redirect_uri"])
def test_code_that_was_given_to_another_wish_gives_no_token(
    owner: User, google: GoogleSheets, house: House, changed: str
) -> None:
    wish = begun(owner, house)
    code, state = given(google, {**wish, changed: "http://127.0.0.1:1/another"})
    with pytest.raises(SheetTrouble) as told:
        take_consent(house, state=state, code=code, now=NOW)
    assert told.value.kind is Trouble.CLOSED
    sheet = kept_sheet(owner)
    assert sheet is not None
    assert sheet.connected_at is None


def test_wrong_secret_of_a_client_connects_nothing(
    owner: User, google: GoogleSheets, house: House
) -> None:
    code, state = given(google, begun(owner, house, secret="another"))
    with pytest.raises(SheetTrouble):
        take_consent(house, state=state, code=code, now=NOW)


def test_consent_is_given_back_when_the_sheet_is_let_go(
    owner: User, google: GoogleSheets, house: House
) -> None:
    code, state = given(google, begun(owner, house))
    take_consent(house, state=state, code=code, now=NOW)
    keep(owner, house, now=NOW)
    leave(owner, house)
    (lasting,) = google.revoked
    assert lasting.startswith("lasting")
    assert kept_sheet(owner) is None
    assert len(google.books) == 1


def test_consent_that_was_taken_back_at_google_is_said(
    owner: User, google: GoogleSheets, house: House
) -> None:
    code, state = given(google, begun(owner, house))
    take_consent(house, state=state, code=code, now=NOW)
    google.revoked.extend(token for token in google.tokens if token.startswith("lasting"))
    with pytest.raises(SheetTrouble) as told:
        keep(owner, house, now=NOW)
    assert told.value.kind is Trouble.CLOSED


def test_nobody_asks_google_where_nobody_would_hear_its_answer(owner: User, house: House) -> None:
    with pytest.raises(ExchangeError, match="Start it with `noes`"):
        ask_consent(owner, house, client="c", secret="s", address="", redirect=None, now=NOW)
    assert kept_sheet(owner) is None
