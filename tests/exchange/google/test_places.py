import pytest

from noes.exchange.google.places import DOCUMENTS, places_of

GOOGLE = places_of(DOCUMENTS)
ID = "1aBcDeFgHiJkLmN"


@pytest.mark.parametrize(
    ("address", "document"),
    [
        (f"{DOCUMENTS}/spreadsheets/d/{ID}/edit#gid=0", ID),
        (f"  {DOCUMENTS}/spreadsheets/u/1/d/{ID}/edit?usp=sharing ", ID),
        (f"{DOCUMENTS}/spreadsheets/d/{ID}", ID),
        (f"{DOCUMENTS}/spreadsheets/d/e/{ID}/pubhtml", None),
        (f"{DOCUMENTS}/document/d/{ID}/edit", None),
        (f"https://docs.google.com.example.org/spreadsheets/d/{ID}/edit", None),
        (f"http://docs.google.com/spreadsheets/d/{ID}/edit", None),
        (f"https://x@docs.google.com/spreadsheets/d/{ID}/edit", None),
        ("https://[", None),
        ("", None),
    ],
)
def test_address_names_its_document(address: str, document: str | None) -> None:
    assert GOOGLE.document_in(address) == document


def test_services_are_googles_own_unless_a_gateway_has_them() -> None:
    own = (GOOGLE.sheets, GOOGLE.consent, GOOGLE.tokens)
    assert own == (
        "https://sheets.googleapis.com",
        "https://accounts.google.com",
        "https://oauth2.googleapis.com",
    )
    gateway = places_of("https://gateway.example.org")
    assert {gateway.documents, gateway.sheets, gateway.consent, gateway.tokens} == {
        "https://gateway.example.org"
    }


def test_page_of_a_sheet() -> None:
    assert GOOGLE.page_of(ID, 7) == f"{DOCUMENTS}/spreadsheets/d/{ID}/edit#gid=7"
    assert GOOGLE.page_of(ID, None) == f"{DOCUMENTS}/spreadsheets/d/{ID}/edit"
