import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from noes.core.strokes import strokes_of
from noes.web.charts.tally import tally

STATES = ["waiting", "done", "no", "yes", "withdrawn"]
PENCIL = {"waiting", "done", "withdrawn"}
GROUP = re.compile(r'<svg viewBox="0 0 (\d+) 30" aria-hidden="true">(.*?)</svg>')
STROKE = re.compile(
    r'<path class="([nyp])" pathLength="1" d="M(\S+) (\S+)q(\S+) (\S+) (\S+) (\S+)"/>'
)
SHEAF = re.compile(r'<span class="bundle(?: pile)?"><svg.*?</svg><span>([\d,]+)</span></span>')
PILED = re.compile(r'<span class="bundle pile"><svg.*?</svg><span>([\d,]+)</span></span>')
# The style sheet draws a height of 30 on 32 px.
PX = 32 / 30

marks_of_any_length = st.lists(st.sampled_from(STATES), min_size=1, max_size=450)


def strokes_in(drawn: str) -> list[tuple[str, ...]]:
    return STROKE.findall(SHEAF.sub("", drawn))


def letter_of(state: str) -> str:
    return "p" if state in PENCIL else state[0]


@given(marks_of_any_length)
def test_tally_has_one_stroke_for_each_ask_it_draws_in_full(marks: list[str]) -> None:
    drawn = tally(marks, len(marks), label="so far")
    shown = marks[len(marks) - strokes_of(len(marks)) :]
    assert [stroke[0] for stroke in strokes_in(drawn)] == [letter_of(mark) for mark in shown]


@given(marks_of_any_length, st.sampled_from(STATES))
def test_tally_leaves_strokes_where_they_are_when_one_is_added(
    marks: list[str], added: str
) -> None:
    before = strokes_in(tally(marks, len(marks), label=""))
    after = strokes_in(tally([*marks, added], len(marks) + 1, label=""))
    kept = min(len(before), len(after) - 1)
    assert after[-kept - 1 : -1] == before[-kept:]


@given(marks_of_any_length, st.sampled_from(STATES), st.data())
def test_tally_changes_one_stroke_when_an_answer_comes(
    marks: list[str], answer: str, data: st.DataObject
) -> None:
    shown = strokes_of(len(marks))
    place = data.draw(st.integers(len(marks) - shown, len(marks) - 1))
    before = strokes_in(tally(marks, len(marks), label=""))
    answered = [*marks[:place], answer, *marks[place + 1 :]]
    after = strokes_in(tally(answered, len(marks), label=""))
    changed = [k for k in range(shown) if before[k] != after[k]]
    same = letter_of(marks[place]) == letter_of(answer)
    assert changed == ([] if same else [place - len(marks) + shown])


@pytest.mark.parametrize(
    ("total", "strokes", "sheaves"),
    [
        (0, 0, []),
        (1, 1, []),
        (200, 200, []),
        (201, 101, ["100"]),
        (299, 199, ["100"]),
        (300, 100, ["100", "200"]),
        (829, 129, ["100", "200", "300", "400", "500", "600", "700"]),
        (1150, 150, ["100", "200", "300", "400", "500", "600", "700", "800", "900", "1,000"]),
        (1250, 150, ["1,000", "1,100"]),
        (3200, 100, ["1,000", "2,000", "3,000", "3,100"]),
    ],
)
def test_tally_ties_earlier_hundreds_above_200(
    total: int, strokes: int, sheaves: list[str]
) -> None:
    drawn = tally(["no"] * total, total, label="")
    assert (len(strokes_in(drawn)), SHEAF.findall(drawn)) == (strokes, sheaves)
    assert strokes_of(total) == strokes


@pytest.mark.parametrize(
    ("total", "piled"),
    [
        (216, []),
        (500, ["100", "200", "300"]),
        (1250, []),
        (3450, ["1,000", "2,000", "3,100", "3,200"]),
    ],
)
def test_pile_of_sheaves_keeps_the_last_number_of_each_size(total: int, piled: list[str]) -> None:
    assert PILED.findall(tally(["no"] * total, total, label="")) == piled


FOLDED = re.compile(
    r'<details class="phone"><summary>(.*?)</summary></details></div>(.*)', re.DOTALL
)
EARLY = re.compile(r'<div class="early">(.*?)</div>', re.DOTALL)


@pytest.mark.parametrize(
    ("total", "more", "early", "late"),
    [(91, "35 more", 35, 56), (200, "140 more", 140, 60), (1216, "60 more", 60, 56)],
)
def test_long_tally_folds_its_early_rows_and_loses_no_stroke(
    total: int, more: str, early: int, late: int
) -> None:
    drawn = tally(["no"] * total, total, label=f"{total} asks", folds=True)
    assert drawn.startswith(f'<div class="tally folds"><span class="hidden">{total} asks</span>')
    found = FOLDED.search(drawn)
    assert found is not None
    assert found[1] == more
    assert (len(strokes_in(EARLY.findall(found[2])[0])), len(strokes_in(found[2]))) == (
        early,
        early + late,
    )
    assert strokes_in(drawn) == strokes_in(tally(["no"] * total, total, label=""))


def test_tally_of_three_rows_does_not_fold() -> None:
    assert tally(["no"] * 90, 90, label="", folds=True) == tally(["no"] * 90, 90, label="")


def test_tally_takes_only_the_last_marks_it_needs() -> None:
    marks = ["waiting", "no", "yes"] * 100
    assert tally(marks, 300, label="") == tally(marks[-100:], 300, label="")


def test_tally_refuses_fewer_marks_than_it_draws() -> None:
    with pytest.raises(ValueError, match="takes the last 101 marks, not 100"):
        tally(["no"] * 100, 201, label="")


def test_tally_bundles_fives_with_the_fifth_across() -> None:
    drawn = tally(["no"] * 7, 7, label="")
    assert [(width, strokes.count("<path")) for width, strokes in GROUP.findall(drawn)] == [
        ("38", 5),
        ("20", 2),
    ]
    rightward = [abs(float(stroke[5])) > abs(float(stroke[6])) for stroke in strokes_in(drawn)]
    assert rightward == [False, False, False, False, True, False, False]


def test_stroke_is_at_least_18_pixels_tall_and_a_yes_longer() -> None:
    shortest = {
        state: min(
            max(abs(float(stroke[5])), abs(float(stroke[6]))) * PX
            for stroke in strokes_in(tally([state] * 200, 200, label=""))
        )
        for state in ("waiting", "no", "yes")
    }
    assert shortest["waiting"] == shortest["no"] >= 18
    assert shortest["yes"] >= shortest["no"] + 5


def test_first_stroke_alone_stands_large() -> None:
    assert tally(["waiting"], 1, label="1 ask").startswith('<div class="tally first" role="img"')
    assert tally(["waiting"] * 2, 2, label="").startswith('<div class="tally" role="img"')


def test_stroke_just_made_is_marked_for_drawing_in() -> None:
    drawn = tally(["waiting"], 1, label="", fresh=True)
    assert drawn.startswith('<div class="tally first fresh" role="img"')


def test_tally_escapes_its_label() -> None:
    drawn = tally([], 0, label='14 noes & "more"')
    assert drawn == Markup(
        '<div class="tally" role="img" aria-label="14 noes &amp; &#34;more&#34;"></div>'
    )
