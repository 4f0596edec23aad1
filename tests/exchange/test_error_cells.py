import pytest

from noes.exchange.error_cells import may_show_errors, with_error_texts
from noes.exchange.workbook import read_workbook
from tests.exchange.making import ods_of, ods_rows, xlsx, xlsx_of

CALC = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
XLSX = xlsx_of(
    {
        "A": '<row r="1"><c r="A1" t="inlineStr"><is><t>&lt;c t="e"&gt;</t></is></c>'
        '<c r="B1" s="1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1" t=\'e\'><v>#N/A</v></c></row>',
        "B": '<row r="1"><c r="A1"><v>1</v></c></row>',
    }
)
ODS = ods_of(
    {
        "A": "<table:table-row>"
        f'<table:table-cell {CALC} table:formula="of:=1/0" office:value-type="string"'
        ' office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p>'
        f'</table:table-cell><table:table-cell {CALC} office:value-type="float" office:value="0"'
        ' calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>'
        '<table:table-cell office:value-type="float" office:value="5"><text:p>5</text:p>'
        "</table:table-cell></table:table-row>",
        "B": ods_rows([["1"]]),
    }
)


@pytest.mark.parametrize(
    ("format_", "source", "row"),
    [
        ("xlsx", XLSX, ['<c t="e">', "#DIV/0!", "#N/A"]),
        ("ods", ODS, ["#DIV/0!", "#N/A", "5"]),
    ],
)
def test_errors_of_a_workbook_are_read_as_texts(
    format_: str, source: bytes, row: list[str]
) -> None:
    grids = read_workbook(source, format_)
    assert [list(grid.blocks()) for grid in grids] == [[[row]], [[["1"]]]]


@pytest.mark.parametrize(
    "source", [xlsx({"A": [['t="e"']]}), b"PK\x03\x04 no archive", b"\xd0\xcf\x11\xe0", b""]
)
def test_workbook_without_errors_stays_as_it_came(source: bytes) -> None:
    assert with_error_texts(source) is source


@pytest.mark.parametrize(
    ("inside", "may"),
    [
        ('<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>', True),
        ('<row r="1"><c r="A1" t="n"><v>5</v></c></row>', False),
        ("<row/>" * 200_000 + "<row r='9'><c t = 'e'/></row>", True),
    ],
)
def test_workbook_that_may_show_errors(inside: str, *, may: bool) -> None:
    assert may_show_errors(xlsx_of({"Log": inside})) is may


def test_workbook_that_unfolds_far_may_show_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    source = xlsx_of({"Log": "<row/>" * 1000})
    monkeypatch.setattr("noes.exchange.error_cells.MAX_BYTES", 5000)
    assert may_show_errors(source)
