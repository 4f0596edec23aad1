import datetime as dt
import re
from itertools import pairwise

from noes.web.charts.feelings import DOTS, Series, feelings

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


def test_dots_of_many_ratings_are_fewer_and_cover_all_of_their_time() -> None:
    of_key, *dots = [
        float(x) for mark, x in DOT.findall(drawn(rated(1000), NOTHING)) if mark == "i"
    ]

    assert of_key == 36
    assert len(dots) == 1000 // (1000 // DOTS + 1) + 1
    assert (dots[0], dots[-1]) == (24, 332)
    assert max(later - one for one, later in pairwise(dots)) < 2
