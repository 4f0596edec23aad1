import csv
import io
from contextlib import suppress
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from noes.exchange.choices import OUTCOMES, Choices
from noes.exchange.errors import ExchangeError
from noes.exchange.findings import LEFT_OUT, MENDED
from noes.exchange.headers import Field
from noes.exchange.preview import preview
from noes.exchange.question import OF_OUTCOMES
from noes.exchange.values import says_something

TODAY = date(2026, 11, 22)
HEADERS = st.sampled_from(
    [
        *("Date", "Who", "What I asked", "Result", "When", "Kind", "x", "", "Won"),
        *("Status", "Sting", "Minutes"),
    ]
)
CELLS = st.sampled_from(
    [
        *("", "no", "TRUE", "5 Jan 2026", "05/01/2026", "31/02/2026", "46027", "zigzag", "é"),
        *('"', ",;", "yes", "#N/A", "in spring", "A raise\0"),
    ]
)
TABLES = st.lists(st.lists(HEADERS | CELLS | st.text(max_size=8), max_size=6), max_size=8)
CHOICES = st.builds(
    Choices,
    mapping=st.dictionaries(HEADERS, st.sampled_from([*Field, *sorted(OUTCOMES), "-"]), max_size=3),
    date_order=st.none() | st.sampled_from(["dmy", "mdy", "ymd"]),
    header_row=st.none() | st.integers(0, 5),
    outcomes=st.dictionaries(CELLS | st.just("*"), st.sampled_from(sorted(OUTCOMES)), max_size=3),
)
ASKS = st.lists(
    st.tuples(
        st.dates(date(2020, 1, 1), TODAY),
        # Without the letters that spoilt text begins with: "ÃŒ" is mended (test_mojibake.py).
        st.text(
            st.characters(codec="utf-8", categories=["L"], exclude_characters="ÂÃâð"),
            min_size=1,
            max_size=9,
        ).filter(says_something),
        st.sampled_from(["declined", "ghosted", "accepted", "lost", "waiting"]),
    ),
    min_size=1,
    max_size=9,
)


def written(rows: list[list[str]], delimiter: str = ",") -> str:
    held = io.StringIO(newline="")
    csv.writer(held, delimiter=delimiter).writerows(rows)
    return held.getvalue()


@given(st.binary(max_size=300), CHOICES)
def test_preview_of_any_bytes_raises_nothing_else(source: bytes, choices: Choices) -> None:
    with suppress(ExchangeError):
        preview(source, name="any.csv", choices=choices, today=TODAY).to_json()


@given(TABLES, st.sampled_from([",", ";", "\t"]), CHOICES)
def test_preview_of_any_table_accounts_for_every_row(
    rows: list[list[str]], delimiter: str, choices: Choices
) -> None:
    with suppress(ExchangeError):
        source = written(rows, delimiter).encode("utf-8", "replace")
        found = preview(source, name="any.csv", choices=choices, today=TODAY)
        numbers = sorted(
            [each.row for each in found.skipped] + [record.row for record in found.records()]
        )
        assert numbers == list(range(found.table.first_row, found.table.first_row + found.read))
        assert all(record.title for record in found.records())
        asked = [each for each in found.questions if each.about in OF_OUTCOMES]
        assert bool(asked) == any(record.outcome is None for record in found.records())


@given(TABLES, CHOICES)
def test_preview_of_any_table_keeps_the_words_it_sets_aside(
    rows: list[list[str]], choices: Choices
) -> None:
    with suppress(ExchangeError):
        found = preview(written(rows).encode(), name="any.csv", choices=choices, today=TODAY)
        told = [each.why for each in found.set_aside for _time in range(each.count)]
        records = list(found.records())
        aside = [each.why for record in records for each in record.set_aside]
        letters = [LEFT_OUT] * found.grid.left_out + [MENDED] * found.grid.mended
        assert sorted(told) == sorted([*aside, *letters])
        for record in records:
            kept = f"{record.note}\n{record.day_text}"
            assert all(each.value in kept for each in record.set_aside)


@given(TABLES)
def test_preview_of_any_table_is_the_same_again(rows: list[list[str]]) -> None:
    with suppress(ExchangeError):
        source = written(rows).encode("utf-8", "replace")
        found = preview(source, name="any.csv", today=TODAY)
        assert found.to_json() == preview(source, name="any.csv", today=TODAY).to_json()


@given(
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    st.sampled_from(["%Y-%m-%d", "%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y", "%d %b %Y"]),
    ASKS,
)
def test_preview_gives_back_what_was_written(
    delimiter: str, encoding: str, form: str, asks: list[tuple[date, str, str]]
) -> None:
    # A day past the twelfth, so that the order of the whole column is told.
    asks = [*asks, (date(2025, 3, 31), "The last", "waiting")]
    rows = [["Date sent", "What I asked", "Outcome"]]
    rows += [[day.strftime(form), title, outcome] for day, title, outcome in asks]
    source = written(rows, delimiter).encode(encoding)
    found = preview(source, name="asks.csv", today=TODAY)
    assert [(each.sent_on, each.title, each.outcome) for each in found.records()] == asks
    assert found.ready


@given(st.lists(st.dates(date(2020, 1, 1), TODAY), min_size=1, max_size=9), st.integers(0, 40))
def test_preview_never_invents_a_day(days: list[date], shift: int) -> None:
    rows = [["Date", "When", "Ask"]]
    rows += [
        [day.strftime("%d/%m/%Y"), (day + timedelta(days=shift)).strftime("%d/%m/%Y"), "A raise"]
        for day in days
    ]
    for record in preview(written(rows).encode(), name="asks.csv", today=TODAY).records():
        meant = days[record.row - 2]
        assert record.sent_on in {None, meant}
        assert record.outcome_on in {None, meant + timedelta(days=shift)}
