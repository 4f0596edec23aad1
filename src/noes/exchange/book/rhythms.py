"""Rhythms as a workbook shows them, in words, and the words that people write for them.

The words are those in which every page speaks of a rhythm. A rule that no short line can tell is
shown as it is stored, and whatever is stored is read too.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from noes.core.rhythm import (
    EveryWorkday,
    Period,
    Quota,
    Rhythm,
    RhythmError,
    Weekdays,
    describe,
    parse,
)
from noes.core.rhythm_text import OWN_RULE

PHRASE: Final = "rhythm phrase"  # the vocabulary of what rhythms are put together of
_SAMPLE: Final = 987
_NUMBER: Final = r"(\d{1,4})"
_DAYS: Final = range(7)


def shown(code: str, translate: Callable[[str], str]) -> str:
    """A rhythm in words; as it is stored where they would not tell it."""
    try:
        found = parse(code)
    except RhythmError:
        return code
    words = describe(found, translate)
    return code if words == translate(OWN_RULE) else words


def phrases(translate: Callable[[str], str]) -> Mapping[str, str]:
    """What rhythms are put together of, as they are stored, and the words for it."""
    found: list[Rhythm] = [EveryWorkday(), Weekdays(frozenset(_DAYS))]
    found += [Quota(_SAMPLE, period) for period in Period]
    found += [Weekdays(frozenset({day})) for day in _DAYS]
    return {each.text: describe(each, translate) for each in found}


def examples(words: Mapping[str, str]) -> tuple[str, ...]:
    """Rhythms as they may be written."""
    days = ", ".join(
        words[f"days:{day}"] for day in ("mon", "wed", "fri") if f"days:{day}" in words
    )
    few = words.get(Quota(_SAMPLE, Period.WEEK).text, "").replace(str(_SAMPLE), "3")
    return tuple(filter(None, (few, days, words.get("workdays"))))


def read(cell: str, words: Mapping[str, str]) -> str | None:
    """A rhythm as it is stored, from what somebody wrote; None where it is none.

    Args:
        cell: What was written.
        words: The phrases of the workbook, by what is stored.
    """
    return _stored(cell) or _of_whole(cell, words) or _of_days(cell, words)


def _stored(cell: str) -> str | None:
    try:
        return parse(cell).text
    except RhythmError:
        return None


def _of_whole(cell: str, words: Mapping[str, str]) -> str | None:
    for code, phrase in words.items():
        pattern = re.escape(_folded(phrase)).replace(str(_SAMPLE), _NUMBER)
        if found := re.fullmatch(pattern, _folded(cell)):
            return _stored(code.replace(str(_SAMPLE), found[1]) if found.groups() else code)
    return None


def _of_days(cell: str, words: Mapping[str, str]) -> str | None:
    days = {_folded(phrase): code for code, phrase in words.items() if code.startswith("days:")}
    found = [days.get(_folded(part)) for part in re.split(r"[,;]", cell)]
    codes: Iterable[str] = (code.removeprefix("days:") for code in found if code)
    return _stored(f"days:{','.join(codes)}") if all(found) else None


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
