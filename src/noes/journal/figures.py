"""Figures and quotations as the reader's language writes them, on pages and on the undo stack."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from django.utils import formats
from django.utils.text import capfirst
from django.utils.translation import get_language, get_language_bidi, ngettext, pgettext
from django.utils.translation import gettext as _

# Where figures are grouped from ten thousand on only: "1000", "10 000".
GROUPED_LATE, LATE = frozenset({"es"}), 10_000
# Money whose sign can be no other's in any language; all other has its three letters.
SIGNS = {"EUR": "€", "GBP": "£", "USD": "US$", "BRL": "R$"}

ISOLATE, END = "\u2068", "\u2069"  # of words that may run the other way than those around them
FROM_THE_RIGHT = "\u200f"  # of a line whose words all stand in such marks: it runs as the page does
DOT = "\u00a0· "  # ends a line rather than begins one
# The space of "37 days", and those of "34 of 37".
AFTER_FIGURE, BETWEEN_FIGURES = (
    re.compile(r"(?<=\d) (?=\w)"),
    re.compile(r"(?<=\d) (\w{1,3}) (?=\d)"),
)


def figure(value: float) -> str:
    """A figure with its thousands apart, "1,000"; small ones are alike in every language."""
    if isinstance(value, int) and abs(value) < 1000:  # noqa: PLR2004 (the first that is grouped)
        return str(value)
    return _grouped(value, get_language())


def money(amount: float | Decimal, currency: str | None) -> str:
    """An amount as it is said, "€1,234.50" or "CHF 80", without cents where there are none."""
    exact = Decimal(str(amount))
    places = 0 if exact == exact.to_integral_value() else 2
    said = _written(exact, places)
    if not currency:
        return said
    if currency in SIGNS:
        form = pgettext("money, such as €86", "%(sign)s%(amount)s")
        return form % {"sign": SIGNS[currency], "amount": said}
    return _("%(currency)s %(amount)s") % {"currency": currency, "amount": said}


@lru_cache(maxsize=2048)
def _grouped(value: float, _language: str | None) -> str:
    """Kept by language, since Django works out the format anew each time."""
    return _written(value)


def _written(value: float | Decimal, places: int | None = None) -> str:
    is_grouped = not -LATE < value < LATE or get_language() not in GROUPED_LATE
    return formats.number_format(value, places, use_l10n=True, force_grouping=is_grouped)


def isolated(words: str) -> str:
    """A name or a title as it stands in a sentence that runs from right to left.

    Its letters may run the other way: marks around it keep the rest of the sentence in order.
    """
    return f"{ISOLATE}{words}{END}" if words and get_language_bidi() else words


def bare(words: str) -> str:
    """Words without the marks of `isolated` and `dotted`, as they are kept."""
    return words.translate(dict.fromkeys(map(ord, (ISOLATE, END, FROM_THE_RIGHT))))


def dotted(parts: Iterable[str | bool | None]) -> str:
    """What there is of several things, as one line: "Pitch · Email"."""
    found = [part for part in parts if part and isinstance(part, str)]
    if not get_language_bidi():
        return DOT.join(found)
    start = FROM_THE_RIGHT if len(found) > 1 else ""
    return start + DOT.join(isolated(part) for part in found)


def ranged(first: int, last: int) -> str:
    """Figures from one to another, "601–700": from the left in every language, as each of them."""
    return isolated(f"{figure(first)}–{figure(last)}")


def held(sentence: str) -> str:
    """A sentence whose figures stay on the line of what they count: "34 of 37 days"."""
    sort = type(sentence)  # markup stays markup
    told = BETWEEN_FIGURES.sub("\u00a0\\1\u00a0", sentence)
    return sort(AFTER_FIGURE.sub("\u00a0", told))


def quoted(words: str) -> str:
    """Words in the quotation marks of the language, unless they stand in some already."""
    own = isolated(words)
    return own if words[:1] in tuple('“"„«') else _("“%s”") % own


def capital(words: str) -> str:
    """Words as a sentence begins with them; Dutch begins with "’s Nachts" and with "Eén"."""
    if words.startswith("’s "):
        return words[:3] + capfirst(words[3:])
    return capfirst(words.replace("één", "eén", 1) if words.startswith("één") else words)


def continued(sentence: str) -> str:
    """A sentence as it goes on after a colon: "about 6 in 10."; none of ours begins with a name."""
    return sentence[:1].lower() + sentence[1:]


def labelled(what: str, said: str) -> str:
    """What something is, and what there is of it: "Asked: 12 times"."""
    return _("%(what)s: %(said)s") % {"what": what, "said": said}


def times(n: int) -> str:
    """How often, in words: "once", "twice", "1,200 times"."""
    if n == 2:  # noqa: PLR2004 - English has a word for it
        return _("twice")
    return ngettext("once", "%(n)s times", n) % {"n": figure(n)}
