from pathlib import Path

import pytest

from tests.tools.tree import plant
from tools import purity


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("date.today()", "date.today() asks the machine for time; take it as an argument"),
        ("datetime.datetime.now(zone)", "datetime.now() asks the machine for time;"),
        ("uuid.uuid4()", "uuid4() is chance; take it as an argument"),
        ("np.random.default_rng()", "default_rng() is chance; take it as an argument"),
        ("open(path)", "open() is no computing"),
        ("print(ask)", "print() is no computing"),
    ],
)
def test_call_that_reaches_outside_is_found(tmp_path: Path, call: str, said: str) -> None:
    tree = plant(tmp_path / "noes", {"core/days.py": f"def f():\n    return {call}\n"})
    assert [one.startswith(f"noes/core/days.py:2: {said}") for one in purity.check(tree)] == [True]


def test_global_that_changes_is_found(tmp_path: Path) -> None:
    tree = plant(tmp_path / "noes", {"insight/odds.py": "def f():\n    global seen\n"})
    assert purity.check(tree) == [
        "noes/insight/odds.py:2: changes a global; pass it in and give it back"
    ]


def test_computing_is_fine(tmp_path: Path) -> None:
    text = "def f(calendar, day):\n    return calendar.open(day), day.replace(day=1), UUID(int=1)\n"
    assert purity.check(plant(tmp_path / "noes", {"core/days.py": text})) == []


def test_other_layers_may_read_the_clock(tmp_path: Path) -> None:
    assert purity.check(plant(tmp_path / "noes", {"web/views.py": "now = date.today()\n"})) == []
