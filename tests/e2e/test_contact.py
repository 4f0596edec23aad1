"""The pictures of every page can be taken of any notebook, and their sheets show them."""

import re
from datetime import date
from pathlib import Path

import pytest

from tools import contact, notebooks

pytestmark = pytest.mark.service("chromium")
TODAY = date(2026, 3, 4)
WIDTHS = {"light": (390, 820, 1280), "dark": (390, 820, 1280)}


@pytest.mark.parametrize("name", notebooks.NAMES)
def test_notebook_has_as_many_asks_as_it_is_called_after(name: str) -> None:
    made = notebooks.made(name, TODAY) or {"asks": []}
    ids = [ask["id"] for ask in made["asks"]]
    ranks = [moment["rank"] for ask in made["asks"] for moment in ask["moments"]]

    assert len(set(ids)) == len(ids) == int(name)
    assert len(set(ranks)) == len(ranks)


def test_pages_are_pictured_at_every_width_in_either_theme(tmp_path: Path) -> None:
    asked = f"--folder {tmp_path} --only today,ask-no --languages rtl --notebooks 0000,0003"
    contact.main(asked.split())
    taken = {str(file.relative_to(tmp_path)): _width(file) for file in tmp_path.glob("*/*.png")}
    places = [("ask-no", ["0003"]), ("today", ["0000", "0003"])]

    assert taken == {
        f"{page}/{notebook}-rtl-{width:04}-{theme}.png": width
        for page, notebooks in places
        for notebook in notebooks
        for theme, widths in WIDTHS.items()
        for width in widths
    }
    sheets = {page: (tmp_path / f"{page}.html").read_text() for page, _notebooks in places}
    shown = [one for sheet in sheets.values() for one in re.findall(r'src="([^"]+)"', sheet)]
    assert sorted(shown) == sorted(taken)
    listed = re.findall(r'href="([^"]+)"', (tmp_path / "index.html").read_text())
    assert listed == ["ask-no.html", "today.html"]


def _width(file: Path) -> int:
    return int.from_bytes(file.read_bytes()[16:20])
