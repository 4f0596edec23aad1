import string
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from noes.core.entry import read

FRAGMENTS = """pitched|asked|Wired|Jo|to|the|on LinkedIn|by email|for a raise|,|;|.|!|?|:|-|—|(|)|"|'
|->|=>|/|Mr.|J.K.|Friday|on Friday|and they said no|call|posted|Will|3 May
|dread 7|dread 11|7/10 scary|sting 3|30 min|1h30|yesterday|last Monday|3 days ago|999 weeks ago
|3 March|2026-02-30|2026-01-02|draft:|not sent yet|they said no|no|not now|yes|#tag|#|@Jo|@|İ|²|ß"""

words = st.sampled_from([fragment.strip() for fragment in FRAGMENTS.split("|")])
lines = st.one_of(
    st.text(),
    st.lists(words).map(" ".join),
    st.lists(words | st.text(max_size=3)).map("".join),
)
names = st.lists(
    st.text(max_size=6)
    | st.sampled_from(["Jo", "Wired", "to", "LinkedIn", "Will", "May", "Friday"])
)


@given(lines, st.dates(), names)
def test_read_any_text_without_raising_and_within_bounds(
    line: str, today: date, people: list[str]
) -> None:
    entry = read(line, today=today, people=people)
    scores = [score for score in (entry.dread, entry.sting) if score is not None]
    assert [score for score in scores if not 0 <= score <= 10] == []
    assert entry.day is None or entry.day <= today
    assert not (entry.draft and entry.outcome)
    assert [span for span in entry.understood if not 0 <= span.start < span.end <= len(line)] == []


@given(lines, st.dates(), names)
def test_read_any_text_that_can_be_seen_has_a_title(
    line: str, today: date, people: list[str]
) -> None:
    seen = any(character.isprintable() and not character.isspace() for character in line)
    assert bool(read(line, today=today, people=people).title) >= seen


@given(lines, st.dates(), names)
def test_read_title_has_only_words_of_the_line(line: str, today: date, people: list[str]) -> None:
    title = read(line, today=today, people=people).title
    left = iter(line)
    letters = [each for each in title if not each.isspace() and each not in string.punctuation]
    assert [each for each in letters if each not in left] == []
