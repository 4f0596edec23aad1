from collections import Counter
from datetime import date

from noes.exchange import findings as finding
from noes.exchange.asides import NO_SCORE
from noes.exchange.cells import reading_of
from noes.exchange.choices import Choices
from noes.exchange.columns import Column
from noes.exchange.day_column import day_columns
from noes.exchange.findings import LEFT_OUT, Findings, SetAside, findings
from noes.exchange.grid import Grid
from noes.exchange.headers import Field
from noes.exchange.question import About, Question
from noes.exchange.table import Table

COLUMNS = (
    Column("Ask", Field.TITLE),
    Column("Result", Field.OUTCOME),
    Column("Heard", Field.OUTCOME_ON),
    Column("Dread", Field.DREAD),
)
TABLE = Table(1, ("Ask", "Result", "Heard", "Dread"), 4, 4)
HEAD = ["Ask", "Result", "Heard", "Dread"]


def found(*rows: list[str], left_out: int = 0) -> Findings:
    middle = len(rows) // 2
    blocks = [[HEAD, *rows[:middle]], list(rows[middle:])]
    grid = Grid("csv", lambda: iter(blocks), left_out=left_out, left_out_in="A,no")
    days = day_columns(COLUMNS, {"Heard": {}}, Choices(), date(2026, 11, 22))
    return findings(grid, TABLE, reading_of(COLUMNS, days, Choices()), (0,))


def test_findings_count_what_is_set_aside_from_its_first_row_on() -> None:
    rows = [["A", "no", "", "high"], [], ["B", "no", "", "11"], ["C", "no", "", "high"]]
    assert found(*rows).set_aside == (
        SetAside(2, "Dread", "high", 2, NO_SCORE),
        SetAside(4, "Dread", "11", 1, NO_SCORE),
    )


def test_findings_count_the_rows_of_each_question() -> None:
    rows = [["A", "", "2026-01-05"], ["B", "", "2026-01-06"], ["C", "", ""], ["", "", "2026-01-07"]]
    question = Question(About.UNSAID, "Heard", "*", 1, "replied")
    assert found(*rows) == Findings(Counter({question: 2}), (), {}, [])


def test_findings_tell_the_characters_that_were_left_out() -> None:
    assert found(["A", "no"], left_out=3).set_aside == (SetAside(None, "", "A,no", 3, LEFT_OUT),)


def test_findings_of_endless_words_tell_the_rest_as_a_whole() -> None:
    most = finding.MOST
    rows = [["A", "no", "", f"{'high ' * 30}{at}"] for at in range(3)]
    rows += [["A", "no", "", f"{at} high"] for at in range(most + 4)]
    told = found(*rows).set_aside
    assert (len(told), told[0].value, told[0].count) == (most + 1, "high " * 20, 3)
    assert told[-1] == SetAside(most + 4, "Dread", "*", 5, NO_SCORE)
