"""Pictures of every page, on a phone and on a desk, light and dark, of the sample year.

    python -m tools.screens [FOLDER]      `make screens FOLDER=…`

tests/e2e goes through the same pages, so that what is looked at is also what is tested.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.conftest import CHROMIUM

# A Wednesday afternoon, on which something is planned.
CLOCK: Mapping[str, str] = {"NOES_NOW": "2026-03-04T15:00:00+00:00", "TZ": "UTC"}
WIDTHS = {390: 844, 1280: 900}
SCHEMES = ("light", "dark")
FOLDER = Path("screens")
TALLEST = 3000  # a long list is cut off there
TABLE = """Date\tWhat I asked\tWho\tHow\tResult
19/01/2026\tStory on night trains\tWired\temail\tno response
22/01/2026\tHigher day rate\tAcme\tphone\tyes!
02/02/2026\tIntroduction to the festival\tJo\tlinkedin\tmaybe in autumn
"""

STILL = (
    "journal answer challenge challenge/new challenge/new/100-in-six-months rests people "
    "people/new pitches pitches/new next log/many wins insights quiet review trash undo more "
    "keys welcome year year/2025 import pictures settings sheets phone waiting no-such-page"
)
LISTED = "links => links.map(link => link.getAttribute('href'))"


@contextmanager
def demo(**more: str) -> Iterator[str]:
    """Serve the sample year for as long as the block runs; give its entry link.

    Args:
        **more: More of its environment.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NOES_")}
    process = subprocess.Popen(
        [sys.executable, "-m", "noes", "demo", "--no-open", "--port", "0"],
        env={**kept, **CLOCK, **more},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line, "noes demo did not start"
        yield line.split()[-1]
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)


def origin_of(link: str) -> str:
    return f"http://{urlsplit(link).netloc}"


def enter(page: Page, link: str) -> None:
    page.goto(link)
    page.wait_for_url(lambda url: "/enter/" not in url)


def pages(page: Page, origin: str) -> dict[str, str]:
    """Find every kind of page there is: a name for each, and the address of one such."""
    named = {re.sub(r"[/]", "-", path): f"/{path}" for path in STILL.split()}
    return {**named, "today": "/", **_asks(page, origin), **_others(page, origin)}


def _asks(page: Page, origin: str) -> dict[str, str]:
    found = {}
    for state in ("waiting", "no", "yes", "draft"):
        address = _first(page, f"{origin}/journal?state={state}", "#main a.title")
        found["draft" if state == "draft" else f"ask-{state}"] = address
    ask = found["ask-waiting"]
    moment = _first(page, origin + found["ask-no"], ".timeline a")
    return {
        **found,
        "journal-found": "/journal?state=no&kind=pitch&sort=oldest",
        "journal-none": "/journal?q=zeppelin",
        "journal-many": "/journal?many=1",
        "ask-edit": f"{ask}/edit",
        "ask-add": f"{ask}/add/replied",
        "answer-ask": f"{ask}/answer",
        "after-no": f"{found['ask-no']}/after",
        "moment": moment,
    }


def _others(page: Page, origin: str) -> dict[str, str]:
    person = _first(page, f"{origin}/people", "#main a.title")
    pitch = _first(page, f"{origin}/pitches", "#main a.title")
    challenge = _first(page, f"{origin}/challenge", "#main a[href$='/edit']").removesuffix("/edit")
    return {
        "person": person,
        "person-edit": f"{person}/edit",
        "person-ask": f"{person}/ask",
        "pitch": pitch,
        "pitch-edit": f"{pitch}/edit",
        "challenge-edit": f"{challenge}/edit",
        "thousand": f"{challenge}/thousand",
        "import-came": _came(page, origin),
        "import-preview": _preview(page, origin),
    }


def _first(page: Page, address: str, links: str) -> str:
    page.goto(address)
    found: list[str] = page.locator(links).evaluate_all(LISTED)
    assert found, f"{address} has no {links}"
    return found[0]


def _preview(page: Page, origin: str) -> str:
    """Paste a table that leaves one thing open."""
    page.goto(f"{origin}/import")
    page.locator("textarea[name=pasted]").fill(TABLE)
    page.locator("form[aria-labelledby=paste] button").click()
    page.wait_for_url("**/import/*")
    return urlsplit(page.url).path


def _came(page: Page, origin: str) -> str:
    """Bring such a table in."""
    _preview(page, origin)
    page.get_by_role("button", name="Take what is probable").click()
    page.locator("#confirm .primary:enabled").click()
    page.wait_for_url("**/imports/*")
    return urlsplit(page.url).path


def open_sheet(page: Page, origin: str) -> None:
    """Open the answer sheet over Today."""
    page.goto(f"{origin}/")
    page.locator("#composer").get_by_role("link", name="They answered").click()
    page.locator("#sheet a.title").first.click()
    page.locator("#sheet .scale").wait_for()


def take(browser: Browser, link: str, folder: Path) -> int:
    """Take every picture, and return how many."""
    origin = origin_of(link)
    guide = browser.new_page()
    enter(guide, link)
    found = pages(guide, origin)
    state = guide.context.storage_state()
    for width, height in WIDTHS.items():
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme="dark" if scheme == "dark" else "light",
                storage_state=state,
            )
            _all(context, origin, found, folder, f"{width}-{scheme}")
            context.close()
    return (len(found) + 1) * len(WIDTHS) * len(SCHEMES)


def _all(
    context: BrowserContext, origin: str, found: Mapping[str, str], folder: Path, end: str
) -> None:
    page = context.new_page()
    for name, path in found.items():
        page.goto(origin + path)
        snap(page, folder / f"{name}-{end}.png")
    open_sheet(page, origin)
    page.screenshot(path=folder / f"sheet-{end}.png")


def snap(page: Page, file: Path) -> None:
    """Picture a page from head to foot, on a screen as tall as it is: bars stand at its edges."""
    usual = page.viewport_size
    assert usual is not None
    tall = int(page.evaluate("document.documentElement.scrollHeight"))
    page.set_viewport_size({"width": usual["width"], "height": min(tall, TALLEST)})
    page.screenshot(path=file)
    page.set_viewport_size(usual)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with demo() as link, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=CHROMIUM
        )
        print(f"{take(browser, link, folder)} pictures are in {folder}/.")
        browser.close()


if __name__ == "__main__":
    main()
