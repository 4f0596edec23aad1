import pytest

from noes.exchange.columns import Column
from noes.exchange.headers import Field
from noes.exchange.outcomes import (
    UNSAID,
    OutcomeColumn,
    Told,
    outcome_columns,
    together,
    unsaid_with_day,
)
from noes.exchange.question import About, Question

WORDS = OutcomeColumn("Result")
TICKS = OutcomeColumn("Rejected", ticked="declined", alone=False)
OPEN = Told(None)
COLUMNS = [
    OutcomeColumn("Lost", ticked="lost", settled=True, alone=False),
    *(WORDS, OutcomeColumn("Status")),
]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("no", Told("declined")),
        (" No response ", Told("ghosted")),
        ("kind words", Told("waiting", praised=True)),
        ("not now", Told("declined", "not_now")),
        ("not sent yet", Told("draft")),
        ("zigzag", OPEN),
        ("nice reply, not now", OPEN),
        ("", None),
        ("  ", None),
    ],
)
def test_told_by_words(cell: str, told: Told | None) -> None:
    assert (WORDS.told(cell), WORDS.asks_about(cell)) == (told, told == OPEN)


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (
            {"nice reply, not now": "declined"},
            Told("declined", "not_now", words="nice reply, not now"),
        ),
        ({"nice reply, not now": "replied"}, Told("replied", words="nice reply, not now")),
        ({"Result=nice reply, not now": "lost"}, Told("lost", words="nice reply, not now")),
        ({"*": "waiting"}, Told("waiting", words="nice reply, not now")),
        ({"Other=nice reply, not now": "lost"}, OPEN),
    ],
)
def test_told_by_an_answer_keeps_the_words(answers: dict[str, str], told: Told) -> None:
    assert OutcomeColumn("Result", answers=answers).told("nice reply, not now") == told


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("not_now", Told("declined", "not_now")),
        ("praised", Told("waiting", praised=True)),
        ("done", Told("waiting")),
        ("withdrawn", Told("withdrawn")),
    ],
)
def test_told_by_an_answer_of_one_word(answer: str, told: Told) -> None:
    assert OutcomeColumn("Result", answers={"zigzag": answer}).told("zigzag") == told


def test_told_by_an_answer_against_words_that_were_sure() -> None:
    column = OutcomeColumn("Result", answers={"no": "waiting", "*": "lost"})
    assert [column.told(cell) for cell in ("no", "ghosted", "zigzag")] == [
        Told("waiting"),
        Told("ghosted"),
        Told("lost"),
    ]


def test_told_by_ticks_is_asked_until_it_is_settled() -> None:
    settled = OutcomeColumn("Rejected", ticked="declined", settled=True, alone=False)
    later = OutcomeColumn("Later", ticked="not_now", settled=True, alone=False)
    assert [column.told("TRUE") for column in (TICKS, settled, later)] == [
        OPEN,
        Told("declined"),
        Told("declined", "not_now"),
    ]
    assert [column.told("no") for column in (TICKS, settled)] == [None, None]


def test_told_by_the_lack_of_a_tick_is_asked_where_no_other_column_tells() -> None:
    alone = OutcomeColumn("Accepted", ticked="accepted", settled=True, alone=True)
    assert [alone.told(cell) for cell in ("yes", "no", "")] == [Told("accepted"), OPEN, None]


def test_told_by_words_among_ticks() -> None:
    assert [TICKS.told(cell) for cell in ("ghosted", "zigzag")] == [Told("ghosted"), OPEN]


def test_guess_of_a_value() -> None:
    assert [
        guess.outcome if guess else None
        for guess in (TICKS.guess("x"), TICKS.guess("FALSE"), WORDS.guess("✅"), WORDS.guess("?"))
    ] == ["declined", "waiting", "accepted", None]


def test_outcome_columns_put_ticks_before_words() -> None:
    columns = (
        Column("Status", Field.OUTCOME, sure=True),
        Column("Who", Field.PERSON),
        Column("Rejected", Field.OUTCOME, ticked="declined"),
    )
    assert [(at, each.name, each.alone) for at, each in outcome_columns(columns, {})] == [
        (2, "Rejected", False),
        (0, "Status", False),
    ]


def test_told_by_the_answer_for_the_rest_of_its_column() -> None:
    column = OutcomeColumn("Result", answers={"Result=*": "lost", "Other=*": "waiting"})
    assert [column.told(cell) for cell in ("zigzag", "no")] == [Told("lost"), Told("declined")]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (("no", "applied", "ghosted"), Told("ghosted")),
        (("no", "waiting", "replied"), Told("replied")),
        (("no", "replied", "yes"), Told("accepted")),
        (("yes", "replied", "applied"), Told("lost")),
        (("no", "kind words", "not now"), Told("declined", "not_now", praised=True)),
        (("no", "zigzag", "no"), OPEN),
        (("no", "", "accepted"), Told("accepted")),
    ],
)
def test_together_the_cell_that_says_most_tells(cells: tuple[str, str, str], told: Told) -> None:
    assert together(COLUMNS, cells) == told


def test_together_cells_that_say_nothing_are_told_from_waiting() -> None:
    assert together(COLUMNS, ("", "", "")) is UNSAID
    assert together(COLUMNS, ("", "waiting", "")) is not UNSAID


@pytest.mark.parametrize(
    ("cells", "column", "value", "guess"),
    [
        (("", "no", "yes"), "Result", "no + Status=yes", "declined"),
        (("x", "ghosted", "applied"), "Lost", "x + Result=ghosted", "lost"),
        (("", "draft", "applied"), "Result", "draft + Status=applied", "draft"),
        (("", "ghosted", "replied"), "Result", "ghosted + Status=replied", "ghosted"),
        (("x", "nope", "✅"), "Lost", "x + Result=nope + Status=✅", "lost"),
        (("", "no", "yes " * 99), "Result", f"no + Status={('yes ' * 99)[:100]}", "declined"),
    ],
)
def test_together_cells_that_contradict_each_other_are_asked_about(
    cells: tuple[str, str, str], column: str, value: str, guess: str
) -> None:
    question = Question(About.CONTRADICTION, column, value, 1, guess)
    assert together(COLUMNS, cells) == Told(None, question=question)


@pytest.mark.parametrize("key", ["Result=no + Status=yes", "*"])
def test_together_what_was_said_of_a_contradiction_holds(key: str) -> None:
    answers = {key: "accepted"}
    columns = [OutcomeColumn(name, answers=answers) for name in ("Result", "Status")]
    assert together(columns, ("no", "yes")) == Told("accepted")


def test_together_a_cell_that_is_open_keeps_a_contradiction_open() -> None:
    answers = {"Result=no + Status=✅": "accepted"}
    columns = [OutcomeColumn(name, answers=answers) for name in ("Result", "Status")]
    assert together(columns, ("no", "✅")) == OPEN


def test_unsaid_with_the_day_of_an_answer_is_asked_about() -> None:
    question = Question(About.UNSAID, "Heard back", "*", 1, "replied")
    assert unsaid_with_day("Heard back", "replied", {}) == Told(None, question=question)
    assert unsaid_with_day("Heard back", "replied", {"Heard back=*": "lost"}) == Told("lost")
