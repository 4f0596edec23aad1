import datetime as dt
import re

import pytest

from noes.web.charts.feelings import Series, feelings

FIRST = dt.date(2021, 3, 4)
DOT = re.compile(r'<circle class="(\w)" cx="([\d.]+)"')
NOTHING = Series((), (), ())


def rated(count: int) -> Series:
    """A rating on each of so many days."""
    days = [FIRST + dt.timedelta(days=n) for n in range(count)]
    return Series(days, [n % 11 for n in range(count)], [5.0] * count)


def drawn(dread: Series, sting: Series) -> str:
    """The drawing for a phone."""
    return str(feelings(dread, sting, title="", description="")).partition("chart phone")[2]


def test_dread_and_sting_differ_in_their_marks_and_the_key_says_which_is_which() -> None:
    shown = drawn(rated(3), rated(2))
    key, rest = shown[: shown.index("sting")], shown[shown.index("sting") :]

    assert re.findall(r'class="(line \w)"', shown) == ["line i", "line n", "line n", "line i"]
    assert [mark for mark, _x in DOT.findall(key)] == ["i", "g"]
    assert [mark for mark, _x in DOT.findall(rest)] == ["g"] * 2 + ["i"] * 3
    assert re.findall(r">(scary|sting)<", shown) == ["scary", "sting"]


def test_key_names_only_what_is_drawn_and_no_level_is_drawn_where_there_is_none() -> None:
    two = rated(2)
    few = Series(two.days, two.ratings, ())
    shown = drawn(few, NOTHING)

    assert re.findall(r">(scary|sting)<", shown) == ["scary"]
    assert "line " not in shown
    assert [mark for mark, _x in DOT.findall(shown)] == ["i"] * 3  # the first is the key's


def test_a_dot_stands_for_all_that_would_lie_on_one_another_and_is_as_large_as_they_are_many() -> (
    None
):
    most = drawn(rated(1_000), NOTHING)
    dots = [float(radius) for radius in re.findall(r'r="([\d.]+)"', most)][1:]
    areas = [radius**2 for radius in dots]
    of_one = min(areas)

    assert len(dots) < 500
    assert sum(area / of_one for area in areas) == pytest.approx(1_000, rel=0.05)
    assert max(dots) <= 3.5
    assert '<g opacity="0.4">' in most


def test_rating_that_lies_apart_is_a_dot_of_its_own_where_it_is() -> None:
    few = drawn(rated(12), NOTHING)

    x = [float(at) for _mark, at in DOT.findall(few)][1:]
    assert x == [pytest.approx(24 + 308 * n / 11, abs=0.06) for n in range(12)]
    assert "opacity" not in few
    assert set(re.findall(r' r="([\d.]+)"', few)) == {"2.5"}
