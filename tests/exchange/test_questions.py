from collections import Counter
from collections.abc import Mapping
from datetime import date

from noes.exchange.choices import Choices
from noes.exchange.columns import Column
from noes.exchange.dates import Order
from noes.exchange.day_column import day_columns
from noes.exchange.headers import Field
from noes.exchange.question import About, Question
from noes.exchange.questions import questions_of

TODAY = date(2026, 11, 22)


def asked(
    field: Field, cells: Mapping[str, int], choices: Choices | None = None
) -> list[tuple[About, str, int, str | None]]:
    column = Column("C", field, sure=True)
    chosen = choices or Choices()
    days = day_columns([column], {"C": cells}, chosen, TODAY)
    found = questions_of([column], {"C": cells}, days, chosen, Counter())
    return [(each.about, each.value, each.count, each.guess) for each in found]


def test_questions_about_outcomes_come_with_a_guess_the_commonest_first() -> None:
    cells = {"no": 9, "zigzag": 1, " zigzag": 1, "✅": 3, "": 4}
    assert asked(Field.OUTCOME, cells) == [
        (About.OUTCOME, "✅", 3, "accepted"),
        (About.OUTCOME, "zigzag", 2, None),
    ]


def test_questions_that_were_answered_are_not_put_again() -> None:
    choices = Choices(outcomes={"zigzag": "lost", "C=✅": "replied"}, channels={"pigeon": "other"})
    assert asked(Field.OUTCOME, {"zigzag": 1, "✅": 1}, choices) == []
    assert asked(Field.CHANNEL, {"pigeon": 1}, choices) == []


def test_questions_about_too_many_values_end_with_one_about_the_rest() -> None:
    cells = {f"zigzag {at}": 2 for at in range(203)}
    found = asked(Field.OUTCOME, cells)
    assert (len(found), found[-1]) == (201, (About.OUTCOME, "*", 6, None))


def test_questions_about_the_order_of_dates() -> None:
    assert asked(Field.SENT_ON, {"05/01/2026": 2, "2026-01-05": 1, "31/31/2026": 1}) == [
        (About.DATE_ORDER, "05/01/2026", 2, Order.DMY)
    ]


def test_questions_about_dates_that_cannot_be() -> None:
    cells = {"19/01/2026": 5, "31/02/2026": 1, "2026-02-31": 2, "before Easter": 1}
    assert asked(Field.OUTCOME_ON, cells) == [
        (About.DAY, "2026-02-31", 2, "-"),
        (About.DAY, "31/02/2026", 1, "-"),
    ]


def test_questions_about_a_day_that_was_answered_are_not_put_again() -> None:
    cells = {"31/02/2026": 1, "#N/A": 2, "03/04/2026": 1}
    days = {"31/02/2026": "2026-02-28", "03/04/2026": "2026-04-03"}
    assert asked(Field.SENT_ON, cells, Choices(days=days)) == [(About.DAY, "#N/A", 2, "-")]
    assert asked(Field.SENT_ON, cells, Choices(days={**days, "*": "-"})) == []


def test_questions_about_rows_end_with_one_about_the_rest() -> None:
    rows = Counter(
        {
            Question(About.CONTRADICTION, "A", f"no + B=won {at}", 1, "declined"): 2
            for at in range(202)
        }
    )
    rows[Question(About.UNSAID, "Heard", "*", 1, "replied")] = 9
    found = questions_of([], {}, {}, Choices(), rows)
    assert (len(found), found[0]) == (201, Question(About.UNSAID, "Heard", "*", 9, "replied"))
    assert found[-1] == Question(About.CONTRADICTION, "", "*", 6)


def test_questions_about_words_that_nobody_knows() -> None:
    assert asked(Field.CHANNEL, {"email": 3, "pigeon": 2, "": 1}) == [
        (About.CHANNEL, "pigeon", 2, None)
    ]
    assert asked(Field.KIND, {"pitch": 3, "serenade": 2}) == [(About.KIND, "serenade", 2, None)]


def test_questions_about_ticks_guess_what_stands_above_them() -> None:
    columns = [Column("Won", Field.OUTCOME, ticked="accepted"), Column("State", Field.OUTCOME)]
    cells = {"Won": {"TRUE": 2, "FALSE": 7}, "State": {"sent": 9}}
    assert questions_of(columns, cells, {}, Choices(), Counter()) == (
        Question(About.OUTCOME, "Won", "TRUE", 2, "accepted"),
    )


def test_questions_of_columns_without_doubts() -> None:
    columns = [Column("A", Field.TITLE), Column("B", Field.SENT_ON), Column("C")]
    cells = {"B": {"19/01/2026": 1}}
    days = day_columns(columns, cells, Choices(), TODAY)
    assert questions_of(columns, cells, days, Choices(), Counter()) == ()
