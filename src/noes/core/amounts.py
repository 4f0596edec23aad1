"""An amount of money as people write it: "1,500.50", "1 500,50", "€1,500", "640 CHF".

A mark with three digits behind it can be read in two ways. "1,500" is read as fifteen hundred, as
English groups its digits; "1.500" is that in half of Europe and one and a half elsewhere. The
language of who wrote it settles which; what it leaves open comes back unread: nothing is guessed in
silence.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from noes.core.words import N_

# The currencies that are written with a sign; the first is what the sign alone is taken for.
SIGNS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "€": ("EUR",),
        "£": ("GBP", "EGP"),
        "$": ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP", "BRL"),
        "US$": ("USD",),
        "C$": ("CAD",),
        "CA$": ("CAD",),
        "A$": ("AUD",),
        "AU$": ("AUD",),
        "NZ$": ("NZD",),
        "S$": ("SGD",),
        "HK$": ("HKD",),
        "MX$": ("MXN",),
        "R$": ("BRL",),
        "¥": ("JPY", "CNY"),
        "₹": ("INR",),
        "₩": ("KRW",),
        "₺": ("TRY",),
        "₽": ("RUB",),
        "₴": ("UAH",),
        "₪": ("ILS",),
        "₱": ("PHP",),
        "₫": ("VND",),
        "₦": ("NGN",),
        "฿": ("THB",),
        "ZŁ": ("PLN",),
        "KČ": ("CZK",),
        "FT": ("HUF",),
    }
)
# ISO 4217, those in use.
_LISTED = (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN"
    " BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL"
    " GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF"
    " KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN"
    " MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD"
    " SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH"
    " UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG"
)
CODES: Final = frozenset(_LISTED.split())

_LONGEST: Final = 60  # letters; the search for parts takes its time on more
_SPACE = re.compile(r"\s+")
_PARTS = re.compile(r"([^\d\s.,'+-]*)\s*(\d(?:.*\d)?)\s*([^\d\s.,'+-]*)", re.ASCII)
_PLAIN = re.compile(r"(?P<whole>\d+)(?:[.,](?P<cents>\d{1,2}))?", re.ASCII)
_GROUPED = re.compile(
    r"(?P<whole>[1-9]\d{0,2}(?P<mark>[ ,.'])\d{3}(?:(?P=mark)\d{3})*)"
    r"(?:(?!(?P=mark))[.,](?P<cents>\d{1,2}))?",
    re.ASCII,
)
# Lakhs and crores: the last three digits, then two by two.
_BY_TWOS = re.compile(r"(?P<whole>[1-9]\d?(?:,\d{2})+,\d{3})(?:\.(?P<cents>\d{1,2}))?", re.ASCII)
_IN_TWO_WAYS = re.compile(r"([1-9]\d{0,2})([.,])(\d{3})", re.ASCII)
# What groups digits in a language, where it is not the comma of English.
_GROUPING: Final = MappingProxyType(
    {**dict.fromkeys(("de", "es", "it", "nl", "pt"), "."), "fr": " "}
)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount that was read.

    Args:
        value: In whole cents.
        currencies: What its sign or code can mean, the likeliest first; empty where it has none.
    """

    value: Decimal
    currencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """An amount that was not read.

    Args:
        sentence: Why, in one sentence to translate.
        values: What to fill it with.
    """

    sentence: str
    values: Mapping[str, str] = field(default_factory=dict)


_UNKNOWN = N_("Noes does not know the currency “%(sign)s”: write its three letters, such as EUR.")
_TWO_CURRENCIES = N_("The amount is in %(amount)s, and this says %(currency)s: which is it?")
_NO_FIGURE = Unread(N_("Give the amount in figures, such as 640 or 1200.50."))


def read_amount(text: str, language: str = "en") -> Amount | Unread:
    """Read an amount with the marks between its digits and the currency before or after it.

    Args:
        text: As somebody wrote it, not empty.
        language: The language they read Noes in, as a code of Django ("de", "pt-br").

    Returns:
        The amount, or why it was not read.
    """
    if len(text) > _LONGEST:
        return _NO_FIGURE
    parts = _PARTS.fullmatch(_SPACE.sub(" ", text.replace("’", "'")).strip())
    if parts is None:
        return _NO_FIGURE
    before, figure, after = parts.groups()
    value = _value(figure, language)
    if isinstance(value, Unread):
        return value
    said = {sign: _currencies(sign.upper()) for sign in (before, after) if sign}
    for sign, currencies in said.items():
        if not currencies:
            return Unread(_UNKNOWN, {"sign": sign})
    if not said:
        return Amount(value)
    first, last = said.get(before, said.get(after, ())), said.get(after, said.get(before, ()))
    both = tuple(code for code in first if code in last)
    return Amount(value, both) if both else _NO_FIGURE


def currency_of(amount: Amount, said: str | None) -> str | Unread | None:
    """Say which currency an amount is in: one named apart from it, or the one beside its figures.

    Args:
        amount: As `read_amount` returned it.
        said: The code that was named apart from it, in capitals, if any.

    Returns:
        Its code, None where none is known, or why two contradict each other.
    """
    if said and amount.currencies and said not in amount.currencies:
        return Unread(_TWO_CURRENCIES, {"amount": amount.currencies[0], "currency": said})
    return said or next(iter(amount.currencies), None)


def _currencies(sign: str) -> tuple[str, ...]:
    return (sign,) if sign in CODES else SIGNS.get(sign, ())


def _value(figure: str, language: str) -> Decimal | Unread:
    two = _IN_TWO_WAYS.fullmatch(figure)
    if two and two[2] != _GROUPING.get(language.partition("-")[0], ","):
        ways = {"text": figure, "whole": two[1] + two[3], "point": f"{two[1]}{two[2]}{two[3][:2]}"}
        return Unread(N_("“%(text)s” can be read in two ways: write %(whole)s or %(point)s."), ways)
    for form in (_PLAIN, _GROUPED, _BY_TWOS):
        if found := form.fullmatch(figure):
            whole = re.sub(r"\D", "", found["whole"])
            return Decimal(f"{whole}.{(found['cents'] or '').ljust(2, '0')}")
    return _NO_FIGURE
