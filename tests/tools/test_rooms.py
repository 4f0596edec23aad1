from pathlib import Path

from tests.tools.tree import plant
from tools import rooms


def function(name: str, lines: int) -> str:
    return f"def {name}():\n" + "    x = 1\n" * (lines - 1)


def findings(folder: Path, files: dict[str, str]) -> list[str]:
    return rooms.check(plant(folder, files))[0]


def test_small_rooms_are_fine(tmp_path: Path) -> None:
    files = {"src/noes/core/days.py": "".join(function(f"f{n}", 6) for n in range(20))}
    assert findings(tmp_path, files) == []


def test_function_over_fifty_is_found(tmp_path: Path) -> None:
    files = {"tests/test_days.py": function("just", 50) + function("over", 51)}
    assert findings(tmp_path, files) == ["tests/test_days.py:51: over has 51 lines, at most 50"]


def test_function_inside_a_function_counts_in_both(tmp_path: Path) -> None:
    inner = "".join(f"    {line}\n" for line in function("inner", 51).splitlines())
    said = findings(tmp_path, {"tools/x.py": f"def outer():\n{inner}"})
    assert said == [
        "tools/x.py:1: outer has 52 lines, at most 50",
        "tools/x.py:2: inner has 51 lines, at most 50",
    ]


def test_file_over_four_hundred_is_found(tmp_path: Path) -> None:
    files = {
        "src/noes/web/pages.py": "x = 1\n" * 401,
        "src/noes/web/templates/today.jinja": "<p></p>\n" * 401,
        "src/noes/web/static/vendor/htmx.js": "x\n" * 401,
        "src/noes/journal/migrations/0001_initial.py": "x = 1\n" * 401,
        "tests/web/test_pages.py": "x = 1\n" * 400,
    }
    assert findings(tmp_path, files) == [
        "src/noes/web/pages.py: 401 lines, at most 400",
        "src/noes/web/templates/today.jinja: 401 lines, at most 400",
    ]


def test_median_over_its_bound_is_found(tmp_path: Path) -> None:
    files = {"src/noes/web/pages.py": "".join(function(f"f{n}", 9) for n in range(3))}
    assert findings(tmp_path, files) == ["the median function has 9 lines, at most 8"]


def test_more_than_one_long_function_in_ten_is_found(tmp_path: Path) -> None:
    short = "".join(function(f"f{n}", 5) for n in range(18))
    files = {"src/noes/web/pages.py": short + function("one", 30) + function("two", 31)}
    assert findings(tmp_path / "a", files) == []
    files = {"src/noes/web/pages.py": short + function("one", 30) * 3}
    assert findings(tmp_path / "b", files)[0] == "3 of 21 functions have 30 or more"


def test_tests_do_not_count_in_the_median(tmp_path: Path) -> None:
    assert findings(tmp_path, {"tests/test_days.py": function("test_days", 40)}) == []


def test_migrations_are_exempt(tmp_path: Path) -> None:
    assert findings(tmp_path, {"src/noes/journal/migrations/0001_x.py": function("f", 60)}) == []


def test_figures_say_how_the_house_measures(tmp_path: Path) -> None:
    files = {"src/noes/a.py": "".join(function(f"f{n}", n) for n in range(2, 12))}
    assert rooms.check(plant(tmp_path, files))[1] == (
        "10 functions, median 6.5, nine in ten up to 10, longest 11"
    )
