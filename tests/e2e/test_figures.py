"""The pictures of the manual can still be taken, and look as large as the pages make them."""

from pathlib import Path

from playwright.sync_api import Browser

from tools import figures, screens

PNG = b"\x89PNG\r\n\x1a\n"


def test_every_picture_of_the_manual_is_taken(browser: Browser, tmp_path: Path) -> None:
    with screens.demo() as link:
        figures.take(browser, link, tmp_path)
    taken = {file.stem: file.read_bytes() for file in tmp_path.iterdir()}
    sizes = {name: _size(content) for name, content in taken.items()}

    assert sizes == {name: figure.size for name, figure in figures.FIGURES.items()}
    assert all(len(content) < 200_000 for content in taken.values())


def _size(content: bytes) -> tuple[int, int]:
    assert content.startswith(PNG)
    return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])
