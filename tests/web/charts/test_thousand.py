import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from noes.web.charts.thousand import Bundle, Cell, bundles, hundred, whole

LETTER = {"no": "n", "ghosted": "g", "yes": "y", "waiting": "w", "done": "d"}
ITEM = re.compile(r'<li(?: class="(\w)")?>(.*?)</li>')
LINK = re.compile(r'<a href="(.*?)" title="(.*?)"><span class="hidden">(.*?)</span></a>')
BLOCK = re.compile(r'<g transform="translate\((\d+) (\d+)\)">(.*?)</g>')
PATH = re.compile(r'<path class="(\w)" d="(.*?)"/>')
RUN = re.compile(r"M(\d+) (\d+)h([\d.]+)")


def cell(mark: str, *, counts: bool = True) -> Cell:
    return Cell(mark, "/asks/1", "Wired", counts=counts)


def painted(drawn: str) -> Counter[tuple[str, int]]:
    """How many cells of each mark each block shows."""
    cells: Counter[tuple[str, int]] = Counter()
    for block, (_left, _top, inside) in enumerate(BLOCK.findall(drawn)):
        for letter, path in PATH.findall(inside):
            if letter == "h":  # the hollow of a cell
                continue
            for _x, _y, length in RUN.findall(path):
                wide = float(length) + (9.9 if letter == "y" else 2)
                cells[letter, block] += round(wide / 10)
    return cells


def test_hundred_links_each_place_taken_by_its_number_and_name() -> None:
    drawn = hundred([cell("no"), cell("yes", counts=False), cell("ghosted")], label="")
    items = ITEM.findall(drawn)
    assert [letter for letter, _ in items[:3]] == ["n", "y", "g"]
    assert [LINK.findall(inside) for _, inside in items[:3]] == [
        [("/asks/1", "1: Wired", "1: Wired")],
        [("/asks/1", "Wired", "Wired")],
        [("/asks/1", "2: Wired", "2: Wired")],
    ]


@given(st.lists(st.sampled_from(["no", "ghosted", "yes"]), max_size=60))
def test_hundred_leaves_room_for_all_that_count(marks: list[str]) -> None:
    drawn = hundred([cell(mark, counts=mark != "yes") for mark in marks], label="")
    letters = [letter for letter, _ in ITEM.findall(drawn)]
    assert letters[: len(marks)] == [LETTER[mark] for mark in marks]
    assert letters[len(marks) :] == [""] * (100 - len(marks) + marks.count("yes"))


def test_hundred_further_on_numbers_from_its_start() -> None:
    drawn = hundred([cell("no")], start=1001, label="")
    assert LINK.findall(drawn) == [("/asks/1", "1,001: Wired", "1,001: Wired")]


def test_hundred_of_a_smaller_target_has_as_many_places() -> None:
    assert len(ITEM.findall(hundred([cell("waiting")], size=30, label=""))) == 30


def test_hundred_that_is_full_has_no_open_place() -> None:
    assert len(ITEM.findall(hundred([cell("no")] * 103, label=""))) == 103


def test_hundred_escapes_what_people_wrote() -> None:
    drawn = hundred([Cell("no", "/asks?a=1&b=2", '<b>"W"</b>')], size=1, label="a & b")
    assert drawn == (
        '<ol class="hundred" aria-label="a &amp; b"><li class="n">'
        '<a href="/asks?a=1&amp;b=2" title="1: &lt;b&gt;&#34;W&#34;&lt;/b&gt;">'
        '<span class="hidden">1: &lt;b&gt;&#34;W&#34;&lt;/b&gt;</span></a></li></ol>'
    )


def test_bundles_mark_the_current_hundred_and_the_full_ones() -> None:
    items = [Bundle(1, "?h=1", done=100), Bundle(101, "?h=101", done=3), Bundle(901, "?h=901")]
    assert bundles(items, current=101, label="Hundreds") == (
        '<nav class="bundles" aria-label="Hundreds"><a href="?h=1" class="full">100</a>'
        '<a href="?h=101" aria-current="true">101–200</a><a href="?h=901">1,000</a></nav>'
    )


@given(st.lists(st.sampled_from(sorted(LETTER)), max_size=1000))
def test_whole_paints_every_mark_in_its_hundred(marks: list[str]) -> None:
    expected = Counter((LETTER[mark], place // 100) for place, mark in enumerate(marks))
    expected.update(("o", place // 100) for place in range(len(marks), 1000))
    assert painted(whole(marks, label="")) == expected


def test_whole_shows_a_no_that_nobody_said_as_a_hollow_cell() -> None:
    drawn = whole(["no", "ghosted", "ghosted"], label="")
    assert '<path class="g" d="M10 4h18"/>' in drawn
    assert drawn.index('<path class="g"') < drawn.index('<path class="h" d="M11.5 4h15"/>')


def test_whole_stands_five_hundreds_abreast() -> None:
    drawn = whole([], label="nothing yet")
    assert drawn.startswith(
        '<svg class="whole" viewBox="0 0 530 206" role="img" aria-label="nothing yet">'
    )
    places = [(left, top) for left, top, _ in BLOCK.findall(drawn)]
    assert places[:1] + places[4:6] + places[9:] == [
        ("0", "0"),
        ("432", "0"),
        ("0", "108"),
        ("432", "108"),
    ]


def test_whole_of_one_hundred_is_one_block() -> None:
    assert 'viewBox="0 0 98 98"' in whole(["no"] * 100, size=100, label="")
