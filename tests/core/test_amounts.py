from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.core.amounts import CODES, SIGNS, Amount, Unread, read_amount

IN_FIGURES = "Give the amount in figures, such as 640 or 1200.50."
STYLES = [("", "."), ("", ","), (",", "."), (".", ","), (" ", ","), ("\u202f", "."), ("’", ".")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("640", "640.00"),
        ("0", "0.00"),
        ("0.5", "0.50"),
        ("1200,5", "1200.50"),
        ("1,500.50", "1500.50"),
        ("1 500,50", "1500.50"),
        ("1\u00a0500.50", "1500.50"),
        ("1.500,50", "1500.50"),
        ("1'500.50", "1500.50"),
        ("1,500", "1500.00"),
        ("1 500", "1500.00"),
        ("1.500.000", "1500000.00"),
        ("1,500,000", "1500000.00"),
        ("1,50,000.50", "150000.50"),
    ],
)
def test_amount_is_read_by_the_marks_between_its_digits(text: str, value: str) -> None:
    assert read_amount(text) == Amount(Decimal(value))


@given(
    cents=st.integers(0, 10**14),
    style=st.sampled_from(STYLES),
    currency=st.sampled_from(["", "EUR ", "€"]),
)
def test_amount_with_cents_is_read_in_every_style(
    cents: int, style: tuple[str, str], currency: str
) -> None:
    mark, point = style
    text = f"{currency}{cents // 100:,}".replace(",", mark) + f"{point}{cents % 100:02}"
    expected = Amount(Decimal(cents).scaleb(-2), ("EUR",) if currency else ())
    assert read_amount(text) == expected


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("€1,500", "EUR"),
        ("€ 1,500", "EUR"),
        ("1,500 €", "EUR"),
        ("1,500€", "EUR"),
        ("EUR 1,500", "EUR"),
        ("1,500 eur", "EUR"),
        ("€1,500 EUR", "EUR"),
        ("CHF 1’500", "CHF"),
        ("$1,500", "USD"),
        ("CA$1,500", "CAD"),
        ("$1,500 CAD", "CAD"),
        ("1 500 zł", "PLN"),
        ("£1,500", "GBP"),
    ],
)
def test_amount_says_its_currency_before_or_after(text: str, currency: str) -> None:
    found = read_amount(text)
    assert isinstance(found, Amount)
    assert (found.value, found.currencies[0]) == (Decimal(1500), currency)


@pytest.mark.parametrize("sign", SIGNS)
def test_sign_means_currencies_that_there_are(sign: str) -> None:
    assert set(SIGNS[sign]) <= CODES


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1.500", "“1.500” can be read in two ways: write 1500 or 1.50."),
        ("€12.345", "“12.345” can be read in two ways: write 12345 or 12.34."),
        ("twelve", IN_FIGURES),
        ("", IN_FIGURES),
        ("12 00", IN_FIGURES),
        ("1,50,00", IN_FIGURES),
        ("0,500", IN_FIGURES),
        ("1.234,567.89", IN_FIGURES),
        ("1,500.505", IN_FIGURES),
        ("-5", IN_FIGURES),
        ("5" * 61, IN_FIGURES),
        ("1e3", IN_FIGURES),
        ("٣", IN_FIGURES),
        ("€5 USD", IN_FIGURES),
        (
            "640 kr",
            "Noes does not know the currency “kr”: write its three letters, such as EUR.",
        ),
        (
            "640 net",
            "Noes does not know the currency “net”: write its three letters, such as EUR.",
        ),
    ],
)
def test_amount_that_is_not_clear_comes_back_with_the_reason(text: str, sentence: str) -> None:
    found = read_amount(text)
    assert isinstance(found, Unread)
    assert found.sentence % found.values == sentence


@given(st.text())
def test_amount_of_any_text_is_read_or_not(text: str) -> None:
    assert isinstance(read_amount(text), Amount | Unread)


@pytest.mark.parametrize("language", ["de", "es", "it", "nl", "pt-br", "pt"])
def test_point_groups_digits_where_the_language_has_it_so(language: str) -> None:
    assert read_amount("1.500", language) == Amount(Decimal("1500.00"))
    assert read_amount("€ 1.500", language) == Amount(Decimal("1500.00"), ("EUR",))
    assert read_amount("1.50", language) == Amount(Decimal("1.50"))
    assert read_amount("1,50", language) == Amount(Decimal("1.50"))


@pytest.mark.parametrize("language", ["en", "en-xa", "sv"])
def test_comma_groups_digits_elsewhere(language: str) -> None:
    assert read_amount("1,500", language) == Amount(Decimal("1500.00"))


@pytest.mark.parametrize(
    ("language", "text", "point"),
    [
        ("en", "1.500", "1.50"),
        ("de", "1,500", "1,50"),
        ("es", "1,500", "1,50"),
        ("fr", "1.500", "1.50"),
        ("fr", "1,500", "1,50"),
    ],
)
def test_mark_that_the_language_leaves_open_is_asked_about(
    language: str, text: str, point: str
) -> None:
    found = read_amount(text, language)
    assert isinstance(found, Unread)
    assert found.values == {"text": text, "whole": "1500", "point": point}


def test_spaces_group_digits_in_french() -> None:
    assert read_amount("1 500", "fr") == read_amount("1\u202f500,00", "fr")
    assert read_amount("1 500", "fr") == Amount(Decimal("1500.00"))
