from noes.exchange import survey as surveying
from noes.exchange.columns import Column
from noes.exchange.grid import Grid
from noes.exchange.headers import Field
from noes.exchange.rows import EMPTY, Skipped
from noes.exchange.survey import Survey, naming, survey
from noes.exchange.table import Table

COLUMNS = (
    Column("Ask", Field.TITLE),
    Column("Result", Field.OUTCOME),
    Column("Note", Field.NOTE),
    Column("Who", Field.PERSON),
)
TABLE = Table(1, ("Ask", "Result", "Note", "Who"), 4, 4)


def test_survey_counts_the_cells_that_may_be_asked_about() -> None:
    blocks = [[["Ask", "Result"], ["A", "no", "x"], []], [["B", "yes"], ["C", "no"]]]
    grid = Grid(format="csv", read=lambda: iter(blocks))
    assert survey(grid, TABLE, COLUMNS) == Survey(
        rows=4, skipped=(Skipped(3, EMPTY),), cells={"Result": {"no": 2, "yes": 1}}
    )


def test_survey_of_endless_words_remembers_the_commonest() -> None:
    most = surveying.MOST_DISTINCT
    words = [["A", "often"], ["A", "often"], *(["A", str(at)] for at in range(most))]
    grid = Grid(format="csv", read=lambda: iter([words[:most], words[most:], [["A", "often"]]]))
    cells = survey(grid, Table(None, TABLE.names, 0, 4), COLUMNS).cells["Result"]
    assert (cells["often"], len(cells)) == (3, most // 2)


def test_naming_columns_are_titles_then_people() -> None:
    assert (naming(COLUMNS), naming(COLUMNS[1:]), naming(COLUMNS[1:3])) == ((0, 3), (2,), ())
