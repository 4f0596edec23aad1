import pytest

from noes.exchange.columns import Column
from noes.exchange.headers import Field
from noes.exchange.outcomes import WAITING, OutcomeColumn, Told, outcome_columns, together

WORDS = OutcomeColumn("Result")
TICKS = OutcomeColumn("Rejected", ticked="declined", alone=False)
OPEN = Told(None)


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


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (("", "", ""), WAITING),
        (("no", "applied", "ghosted"), Told("ghosted")),
        (("no", "applied", "draft"), Told("waiting")),
        (("yes", "ghosted", "no"), Told("lost")),
        (("no", "zigzag", "no"), OPEN),
        (("no", "", "accepted"), Told("accepted")),
    ],
)
def test_together_the_first_cell_that_says_more_than_waiting_tells(
    cells: tuple[str, str, str], told: Told
) -> None:
    ticks = OutcomeColumn("Lost", ticked="lost", settled=True, alone=False)
    assert together([ticks, WORDS, WORDS], cells) == told
