"""Pictures of every page at every width, light and dark, and the sheets that show them together.

    python -m tools.contact [--only today,journal] [--languages de] [--notebooks 0003] [--folder …]

`make screens` has the same words in capitals. A page's pictures lie in a folder of its name, and
together on a sheet `NAME.html`; `index.html` leads to them all.
"""

import argparse
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from html import escape
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from noes.site import env
from tests.conftest import CHROMIUM
from tools import messages, notebooks, pseudo, screens
from tools.source import PACKAGE, ROOT

YEAR = "year"  # the sample year, with its bar
NOTEBOOKS = (*notebooks.NAMES, YEAR)
# The sample year is looked at in English: what it has that the others lack is what was written.
LANGUAGES = {"en": "en-GB", "de": "de-DE", "rtl": "ar-XB"}
HEIGHTS = {390: 844, 820: 1180, 1280: 900}
THEMES = ("light", "dark")
TALLEST = 3000  # a long list is cut off there
FOLDER = Path("screens")
EVERY = {"only": (), "languages": tuple(LANGUAGES), "notebooks": NOTEBOOKS}
LOADED = """() => [...document.images].every(one =>
  one.complete || one.getBoundingClientRect().top > innerHeight)"""
STYLE = """
body { margin: 1rem; font: 15px/1.4 system-ui, sans-serif; background: #777; color: #fff }
a { color: inherit } img { display: block; width: 100%; margin-top: .3rem }
h1, h2 { margin: 1.2rem 0 .4rem; font-size: 1.1rem; font-weight: 600 }
div { display: flex; gap: 1rem; align-items: start; overflow-x: auto }
figure { margin: 0; flex: none } figcaption { white-space: nowrap }
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be pictured.

    Args:
        folder: Where the pictures go.
        only: Names of pages; none are all.
        languages: From LANGUAGES.
        notebooks: From NOTEBOOKS.
    """

    folder: Path
    only: Sequence[str]
    languages: Sequence[str]
    notebooks: Sequence[str]

    def has(self, name: str) -> bool:
        return not self.only or name in self.only


def take(wanted: Wanted, notebook: str, locales: Path) -> int:
    """Picture the pages of a notebook, and return how many pictures that is."""
    more = {env.MORE_LOCALES: str(locales), env.MADE_UP_LANGUAGES: " ".join(pseudo.NAMES)}
    languages = [name for name in wanted.languages if notebook != YEAR or name == "en"]
    with _served(notebook, more) as link, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=CHROMIUM
        )
        guide = browser.new_context(locale=LANGUAGES["en"])
        found = {
            name: path for name, path in _found(guide, link, notebook).items() if wanted.has(name)
        }
        taken = 0
        for language in languages:
            context = _reader(browser, guide, LANGUAGES[language])
            end = f"{notebook}-{language}"
            taken += _all(context, screens.origin_of(link), found, wanted.folder, end)
            context.close()
        browser.close()
    return taken


def _served(notebook: str, more: Mapping[str, str]) -> AbstractContextManager[str]:
    if notebook == YEAR:
        return screens.demo(**more)
    today = datetime.fromisoformat(screens.CLOCK["NOES_NOW"]).date()
    return notebooks.opened(notebook, today, **screens.CLOCK, **more)


def _found(guide: BrowserContext, link: str, notebook: str) -> dict[str, str]:
    """Every page that this notebook has, by name; the sheet over Today if there is an answer to tell."""
    page, origin = guide.new_page(), screens.origin_of(link)
    screens.enter(page, link)
    if skip := page.locator("button[name=skip]").all():
        skip[0].click()
        page.wait_for_url(f"{origin}/")
    found = (screens.pages if notebook == YEAR else screens.some_pages)(page, origin)
    page.close()
    sheet = {"sheet": "/"} if found["ask-waiting"] else {}
    # The last: it is what is seen by whoever is not let in.
    return {name: path for name, path in found.items() if path} | sheet | {"closed": "/"}


def _reader(browser: Browser, guide: BrowserContext, locale: str) -> BrowserContext:
    # No worker: what it kept in one language would be shown for another.
    return browser.new_context(
        locale=locale,
        storage_state=guide.storage_state(),
        reduced_motion="reduce",
        service_workers="block",
    )


def _all(
    context: BrowserContext, origin: str, found: Mapping[str, str], folder: Path, end: str
) -> int:
    page = context.new_page()
    for name, path in found.items():
        place = folder / name
        place.mkdir(parents=True, exist_ok=True)
        if name == "sheet":
            screens.open_sheet(page, origin)
        else:
            if name == "closed":
                context.clear_cookies()
            page.goto(origin + path)
        for width, theme in product(HEIGHTS, THEMES):
            page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
            snap(page, width, place / f"{end}-{width:04}-{theme}.png", whole=name != "sheet")
    page.close()
    return len(found) * len(HEIGHTS) * len(THEMES)


def snap(page: Page, width: int, file: Path, *, whole: bool = True) -> None:
    """Picture a page from head to foot, on a screen as tall as it is: bars stand at its edges."""
    page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
    if whole:
        tall = int(page.evaluate("document.documentElement.scrollHeight"))
        page.set_viewport_size({"width": width, "height": min(tall, TALLEST)})
        page.wait_for_function(LOADED)  # pictures come when they are in sight
    page.screenshot(path=file)


def bind(folder: Path) -> None:
    """Write the sheet of every page that has pictures here, and the one that leads to them."""
    names = sorted(place.name for place in folder.iterdir() if any(place.glob("*.png")))
    for name in names:
        rows = "".join(_rows(folder / name))
        _write(folder / f"{name}.html", name, f'<a href="index.html">All pages</a>{rows}')
    listed = "".join(f'<li><a href="{escape(name)}.html">{escape(name)}</a></li>' for name in names)
    _write(folder / "index.html", "Every page", f"<ul>{listed}</ul>")


def _rows(place: Path) -> Iterator[str]:
    """The pictures of a page: in a row those of one notebook, language and theme, by width."""
    for notebook, language in product(NOTEBOOKS, LANGUAGES):
        files = sorted(place.glob(f"{notebook}-{language}-*.png"), key=_by_theme)
        if files:
            pictures = "".join(map(_picture, files))
            yield f"<h2>{notebook}, {language}</h2><div>{pictures}</div>"


def _by_theme(file: Path) -> tuple[bool, str]:
    return file.stem.endswith("dark"), file.stem


def _picture(file: Path) -> str:
    width, theme = file.stem.split("-")[-2:]
    address = f"{file.parent.name}/{file.name}"
    return (
        f'<figure style="width: {int(width) // 2}px"><figcaption>{int(width)} {theme}</figcaption>'
        f'<a href="{address}"><img loading="lazy" alt="" src="{address}"></a></figure>'
    )


def _write(file: Path, title: str, content: str) -> None:
    file.write_text(
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style><h1>{escape(title)}</h1>{content}\n",
        encoding="utf-8",
    )


def _asked(arguments: Sequence[str] | None) -> Wanted:
    parser = argparse.ArgumentParser(prog="tools.contact")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    for name, every in EVERY.items():
        parser.add_argument(f"--{name}", default=",".join(every), help="with commas between them")
    said = parser.parse_args(arguments)
    only, languages, names = (getattr(said, name).split(",") for name in EVERY)
    return Wanted(said.folder, list(filter(None, only)), languages, names)


def main(arguments: Sequence[str] | None = None) -> None:
    wanted = _asked(arguments)
    wanted.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as locales, ProcessPoolExecutor(os.cpu_count()) as pool:
        pseudo.write(Path(locales), messages.collected(ROOT / "src" / PACKAGE))
        taken = [pool.submit(take, wanted, name, Path(locales)) for name in wanted.notebooks]
        many = sum(one.result() for one in taken)
    bind(wanted.folder)
    print(f"{many} pictures are in {wanted.folder}/, together in {wanted.folder}/index.html.")


if __name__ == "__main__":
    main()
