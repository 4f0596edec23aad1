"""Rows that are no asks, by their words: totals, legends, headings in between."""

import re
from collections.abc import Sequence
from typing import Final

from noes.core.phrases import listed, plain
from noes.exchange.languages import LANGUAGES
from noes.exchange.tongues import ANY

_NUMBER: Final = re.compile(r"[\W_]*\d[\d\W_]*(?:[kK]|[A-Z]{3}|h|min)?[\W_]*")
_COUNTED: Final = re.compile(r"(?P<label>\D{2,60}?)\s*[:=–-]\s*[\d\W]*\d[\d\W]*")
_COUNT: Final = re.compile(r"\s*\d[\d.,]*\s*(?:%|x\b|×)?\s*(?P<label>[^\W\d][^\d]{0,60})")
_BETWEEN: Final = re.compile(r"[,;·|+]\s+")
_SIGN: Final = re.compile(r"(?P<sign>[^\s=→]{1,12})\s*(?:=|→|⇒|=>)\s*(?P<text>[^=]{2,80})")
_RULE: Final = re.compile(r":?[-–—=_]{3,}:?")
_LONGEST: Final = 80


def _phrases(lists: Sequence[str]) -> frozenset[str]:
    return frozenset(plain(phrase) for texts in lists for phrase in listed(texts))


_TOTALS: Final = _phrases([each.totals for each in LANGUAGES.values()])
_LEGENDS: Final = _phrases([each.legends for each in LANGUAGES.values()])
_MONTHS: Final = frozenset(
    plain(word) for each in LANGUAGES.values() for word in each.months.replace(";", " ").split()
)
_SPANS: Final = frozenset({"week", "woche", "kw", "semaine", "semana", "settimana", "q", "quarter"})
_QUARTER: Final = re.compile(r"[qt][1-4]")
_LONGEST_TOTAL: Final = max(len(phrase.split()) for phrase in _TOTALS)


def is_number(cell: str) -> bool:
    """Say whether a cell holds a number and nothing else: "12", "80 %", "€ 1,500", "3/10"."""
    return _NUMBER.fullmatch(cell) is not None


def is_legend(filled: Sequence[str]) -> bool:
    """Say whether the cells of a row are what stands above an explanation of signs."""
    return len(filled) == 1 and plain(filled[0]) in _LEGENDS


def is_heading(filled: Sequence[str]) -> bool:
    """Say whether the cells of a row are the heading of a span: "February 2026", "2026", "KW 7"."""
    if len(filled) != 1 or len(filled[0]) > _LONGEST:
        return False
    words = plain(filled[0]).split()
    return bool(words) and all(
        word in _MONTHS or word in _SPANS or word.isdecimal() or _QUARTER.fullmatch(word)
        for word in words
    )


def is_rule(filled: Sequence[str]) -> bool:
    """Say whether the cells of a row only draw a line, as below the header in Markdown: "---"."""
    return bool(filled) and all(map(_RULE.fullmatch, filled))


def is_total(filled: Sequence[str], told: str) -> bool:
    """Say whether the cells of a row only count what other rows say.

    Args:
        filled: the cells with something in them; no day is among them.
        told: the cell where an ask would say how it went; one that does is an ask.
    """
    words = [cell for cell in filled if not is_number(cell)]
    if told.strip() in words and _is_outcome(told.strip()) and len(words) > 1:
        return False
    has_number = len(words) < len(filled) or any(
        _COUNTED.fullmatch(word) or _counts(word) for word in words
    )
    return all(map(_is_label, words)) and (has_number or all(map(_is_word_for_total, words)))


def _counts(cell: str) -> list[str]:
    """Give what a cell counts, numbers first ("4 no, 3 yes", "13 asks"); nothing where it tells more."""
    parts = (
        [_COUNT.fullmatch(part) for part in _BETWEEN.split(cell)] if cell[:1].isdecimal() else []
    )
    return [part["label"] for part in parts if part] if all(parts) else []


def _is_label(cell: str) -> bool:
    if counts := _counts(cell):
        return all(_is_word_for_total(label) or _is_outcome(label) for label in counts)
    counted = _COUNTED.fullmatch(cell)
    label = counted["label"] if counted else cell
    return len(label) <= _LONGEST and (
        _starts_total(label) or _is_outcome(label) or _is_word_for_total(label)
    )


def _starts_total(label: str) -> bool:
    """Say whether a text starts with a word for a total, and is short: "Total asks"."""
    words = plain(label).split()
    return len(words) <= _LONGEST_TOTAL + 1 and any(
        " ".join(words[:length]) in _TOTALS for length in range(1, len(words) + 1)
    )


def _is_word_for_total(cell: str) -> bool:
    return plain(cell) in _TOTALS


def _is_outcome(cell: str) -> bool:
    outcome = ANY.outcome_of(cell)
    return outcome is not None and outcome.sure


def sign_of(filled: Sequence[str]) -> tuple[str, str] | None:
    """Give a sign and what a row of one cell says that it means ("✅ = accepted"), or None."""
    found = _SIGN.fullmatch(filled[0]) if len(filled) == 1 else None
    return (found["sign"], found["text"].strip()) if found else None
