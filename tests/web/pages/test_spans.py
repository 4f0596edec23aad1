from datetime import date

import pytest

from noes.web.pages.spans import span_words
from tests.journal.people_of_tests import TODAY


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2026, 7, 20), date(2026, 7, 21), "20 July"),
        (date(2026, 7, 20), date(2026, 7, 27), "20–26 July"),
        (date(2026, 7, 28), date(2026, 8, 4), "28 July – 3 August"),
        (date(2026, 7, 1), date(2026, 8, 1), "1–31 July"),
        (date(2026, 12, 24), date(2027, 1, 3), "24 December 2026 – 2 January 2027"),
        (date(2025, 12, 24), date(2026, 1, 3), "24 December 2025 – 2 January 2026"),
        (date(2026, 7, 1), date(2127, 7, 1), "1 July 2026 – 30 June 2127"),
        (date(2027, 7, 20), date(2027, 7, 27), "20–26 July 2027"),
        (date(2027, 7, 28), date(2027, 8, 4), "28 July – 3 August 2027"),
    ],
)
def test_span_is_said_as_briefly_as_it_can_be(start: date, end: date, words: str) -> None:
    assert span_words(start, end, TODAY) == words
