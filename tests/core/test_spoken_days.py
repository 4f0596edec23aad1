from collections import Counter

import pytest

from noes.core.spoken_days import SPOKEN_DAYS, days_ago, past_days


@pytest.mark.parametrize(
    ("words", "ago"),
    [
        ("today", 0),
        ("Gestern", 1),
        (" vorgestern ", 2),
        ("aujourd’hui", 0),
        ("day  before yesterday", 2),
        ("tomorrow", None),
        ("", None),
    ],
)
def test_days_ago(words: str, ago: int | None) -> None:
    assert days_ago(words) == ago


def test_no_word_means_two_days_in_two_languages() -> None:
    words = Counter(word for each in SPOKEN_DAYS.values() for word in each)
    assert [word for word, n in words.items() if n > 1] == []


def test_past_days_are_those_before_today() -> None:
    assert past_days("de") == {"gestern": 1, "vorgestern": 2}
