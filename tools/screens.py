"""Every kind of page there is: where each is found, in the sample year and in any notebook.

tests/e2e, tools/contact.py (`make screens`) and tools/everyone.py go through the same pages, so that
what is looked at is also what is tested.
"""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Page

# A Wednesday afternoon, on which something is planned.
CLOCK: Mapping[str, str] = {"NOES_NOW": "2026-03-04T15:00:00+00:00", "TZ": "UTC"}
TABLE = """Date\tWhat I asked\tWho\tHow\tResult
19/01/2026\tStory on night trains\tWired\temail\tno response
22/01/2026\tHigher day rate\tAcme\tphone\tyes!
02/02/2026\tIntroduction to the festival\tJo\tlinkedin\tmaybe in autumn
"""

STILL = (
    "journal answer challenge challenge/new challenge/new/100-in-six-months rests people "
    "people/new pitches pitches/new next log/many wins insights quiet review trash undo more "
    "keys welcome year year/2025 import pictures settings sheets phone waiting no-such-page "
    "enter/used-up"
)
# Pages that say what is not to be had, by what they are answered with.
REFUSED = {"no-such-page": 404, "in-trash": 404, "enter-used-up": 410}
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
    found = some_pages(page, origin)
    found |= {"import-came": _came(page, origin), "in-trash": _taken_out(page, origin)}
    lacking = [name for name, path in found.items() if not path]
    assert not lacking, f"nothing leads to {lacking}"
    return found


def some_pages(page: Page, origin: str) -> dict[str, str]:
    """Find the pages of any notebook; the address of one that it has nothing for is empty."""
    named = {re.sub(r"[/]", "-", path): f"/{path}" for path in STILL.split()}
    return {**named, "today": "/", **_asks(page, origin), **_others(page, origin)}


def _asks(page: Page, origin: str) -> dict[str, str]:
    found = {}
    for state in ("waiting", "no", "yes", "draft"):
        address = _first(page, f"{origin}/journal?state={state}", "#main a.title")
        found["draft" if state == "draft" else f"ask-{state}"] = address
    ask, no = found["ask-waiting"], found["ask-no"]
    return {
        **found,
        "journal-found": "/journal?state=no&kind=pitch&sort=oldest",
        "journal-none": "/journal?q=zeppelin",
        "journal-many": "/journal?many=1",
        "ask-edit": _below(ask, "edit"),
        "ask-add": _below(ask, "add/replied"),
        "answer-ask": _below(ask, "answer"),
        "after-no": _below(no, "after"),
        "moment": no and _first(page, origin + no, ".timeline a"),
    }


def _others(page: Page, origin: str) -> dict[str, str]:
    person = _first(page, f"{origin}/people", "#main a.title")
    pitch = _first(page, f"{origin}/pitches", "#main a.title")
    challenge = _first(page, f"{origin}/challenge", "#main a[href$='/edit']").removesuffix("/edit")
    return {
        "person": person,
        "person-edit": _below(person, "edit"),
        "person-ask": _below(person, "ask"),
        "pitch": pitch,
        "pitch-edit": _below(pitch, "edit"),
        "challenge-edit": _below(challenge, "edit"),
        "thousand": _below(challenge, "thousand"),
        "import-preview": _preview(page, origin),
    }


def _below(address: str, name: str) -> str:
    """A page of something, where there is such a thing."""
    return address and f"{address}/{name}"


def _first(page: Page, address: str, links: str) -> str:
    """The first address that a page lists, else an empty one."""
    page.goto(address)
    found: list[str] = page.locator(links).evaluate_all(LISTED)
    return found[0] if found else ""


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
    page.get_by_role("button", name="Take the likely answers").click()
    page.locator("#confirm .primary:enabled").click()
    page.wait_for_url("**/imports/*")
    return urlsplit(page.url).path


def _taken_out(page: Page, origin: str) -> str:
    """Take one of its asks out."""
    address = _first(page, f"{origin}/journal?q=higher+day+rate", "#main a.title")
    page.goto(origin + address)
    page.get_by_role("button", name="To the trash").click()
    page.wait_for_url(lambda url: address not in url)
    return address


def open_sheet(page: Page, origin: str) -> None:
    """Open the answer sheet over Today."""
    page.goto(f"{origin}/")
    page.locator("#composer a[href^='/answer']").click()
    page.locator("#sheet a.title").first.click()
    page.locator("#sheet .scale").wait_for()
