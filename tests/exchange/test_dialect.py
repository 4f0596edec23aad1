import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.exchange.dialect import DELIMITERS, Dialect, dialect_of


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_dialect_of_each_delimiter(delimiter: str) -> None:
    sample = "Date@Who@How it went\n05.01.2026@Wired@no\n07.01.2026@Monocle@ghosted\n"
    assert dialect_of(sample.replace("@", delimiter)) == Dialect(delimiter)


@pytest.mark.parametrize(
    ("sample", "delimiter"),
    [
        ("a;b;c\n1,5;2,5;x\n3,5;4,5;y, z\n", ";"),
        ("Date\tWho\n2026-01-05\tDoe, Jo\n2026-01-06\tRoe, Di\n", "\t"),
        ("My asks, all of them\n\nDate;Who\n5.1.;Wired, US\n6.1.;Time\n", ";"),
        ("Notes:\nOnes kept, since March.\nAll true.\n\nDate,Who,What\n1,b,c\n", ","),
        ('Date,Note\n1,"a;b;c\nd;e"\n2,"f;g;h"\n', ","),
        ("a,b,c\n1,2\n1,2,3,4\n1\n", ","),
    ],
)
def test_dialect_of_a_table_with_other_marks_in_its_cells(sample: str, delimiter: str) -> None:
    assert dialect_of(sample) == Dialect(delimiter)


def test_dialect_of_a_declared_delimiter() -> None:
    assert dialect_of("sep=;\na,b;c,d\n1,2;3,4\n") == Dialect(";")


@pytest.mark.parametrize("usual", [",", "\t"])
def test_dialect_of_one_column_is_the_usual_one(usual: str) -> None:
    sample = "What I asked\nA raise\nPitch, night trains, to Wired\nA chat\nA loan\n"
    assert dialect_of(sample, usual) == Dialect(usual)


def test_dialect_of_backslashed_quotes() -> None:
    dialect = dialect_of('Who,Note\nJo,"said \\"no, thanks\\", twice"\nDi,"said \\"yes\\""\n')
    rows = list(dialect.rows(iter(['Jo,"said \\"no, thanks\\""\n'])))
    assert (dialect, rows) == (Dialect(",", "\\"), [["Jo", 'said "no, thanks"']])


def test_dialect_rows_keep_quotes_after_a_space() -> None:
    assert list(Dialect(",").rows(iter(['a, "b, c", d\n']))) == [["a", "b, c", "d"]]


@given(st.text())
def test_dialect_of_any_text_is_one_of_ours(sample: str) -> None:
    assert dialect_of(sample).delimiter in DELIMITERS
