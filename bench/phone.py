"""A phone: Chromium with touch, at a quarter of this machine's speed. What is drawn when, and moves.

A tap is timed by the browser itself (Event Timing): from the finger to the frame that answers.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, StorageState, expect

from bench.browser import PHONE, chromium, let_in
from bench.house import start
from bench.table import Measured

SLOWER = 4
ROUNDS = 9
SETTLED = 600  # milliseconds: a shift within 500 of a tap is taken for its answer
NAMES = {"/": "Today on a phone", "/journal": "Journal on a phone"}
WATCH = """
self.drawn = 0; self.moved = []; self.taps = [];
const watch = (type, note, more) => new PerformanceObserver((list) => list.getEntries().forEach(note))
  .observe({ type, buffered: true, ...more });
watch("largest-contentful-paint", ({ startTime }) => { self.drawn = startTime; });
watch("layout-shift", ({ value, hadRecentInput, sources }) => {
  if (!hadRecentInput) self.moved.push([value, sources.map(({ node }) => node?.id || node?.className || node?.nodeName)]);
});
watch("event", ({ duration }) => { self.taps.push(duration); }, { durationThreshold: 16 });
"""
Do = Callable[[Page], object]


def tapped(selector: str) -> Do:
    """Tap there. Forced: what Playwright else runs in the page, to see what a tap hits, is not ours."""
    return lambda page: page.locator(selector).first.tap(force=True)


def typed(page: Page) -> None:
    page.locator("#f-line").press_sequentially("Pitched Wired, dread 7")


# One after the other, each where the one before left the page. A link to another page is answered by
# that page's own largest paint.
ON_TODAY: Mapping[str, Do] = {
    "the composer": tapped("#f-line"),
    "typing": typed,
    "a kind": tapped("#composer [data-kinds] label"),
    "I asked": tapped("#composer .act .primary"),
    "undo": tapped(".toast form button"),
    "they answered": tapped("#composer .act a"),
    "which ask": tapped("#sheet a.title"),
    "how it stung": tapped("#sheet .scale label"),
    "an outcome": tapped("#sheet .grid2 button"),
}
IN_JOURNAL: Mapping[str, Do] = {
    "a state": tapped("#main form .chips label"),
    "filters": tapped("#main form details summary"),
    "an order": lambda page: page.locator("#main form [name=sort]").select_option("oldest"),
}
PATHS: Mapping[str, Mapping[str, Do]] = {"/": ON_TODAY, "/journal": IN_JOURNAL}


@dataclass(slots=True)
class Seen:
    """What all visits came to: milliseconds until the largest paint, those of each tap, what moved."""

    drawn: list[float] = field(default_factory=list)
    taps: dict[str, list[float]] = field(default_factory=dict)
    moved: list[str] = field(default_factory=list)

    @property
    def slowest(self) -> tuple[float, str]:
        return max((median(times), name) for name, times in self.taps.items())


def gather(page: Page, seen: Seen, after: str, there: str) -> None:
    """Take in what the page noted since it was last asked. Another page in its place has not moved."""
    page.wait_for_timeout(SETTLED)
    expect(page.locator(".htmx-request")).to_have_count(0)
    noted = page.evaluate("() => ({ moved: moved.splice(0), taps: taps.splice(0) })")
    if page.url == there:
        seen.moved += [f"{after}: {value:.4f} {what}" for value, what in noted["moved"]]
    if noted["taps"]:
        seen.taps.setdefault(after, []).append(max(noted["taps"]))


def one_visit(browser: Browser, known: StorageState, origin: str, path: str, seen: Seen) -> None:
    context = browser.new_context(
        storage_state=known, viewport=PHONE, has_touch=True, is_mobile=True
    )
    context.add_init_script(WATCH)
    page = context.new_page()
    slow = context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(origin + path, wait_until="networkidle")
    gather(page, seen, "opened", page.url)
    seen.drawn.append(page.evaluate("drawn"))
    for name, do in PATHS[path].items():
        there = page.url
        do(page)
        gather(page, seen, name, there)
    context.close()


def phone(home: Path) -> list[Measured]:
    house, seen = start(home), {path: Seen() for path in PATHS}
    try:
        with chromium() as browser:
            known = let_in(browser, house)
            origin = f"http://{urlsplit(house.link).netloc}"
            for path in [*PATHS] * ROUNDS:
                one_visit(browser, known, origin, path, seen[path])
    finally:
        house.stop()
    return [line for path, name in NAMES.items() for line in lines_of(name, seen[path])]


def lines_of(name: str, seen: Seen) -> list[Measured]:
    slowest, tap = seen.slowest
    return [
        Measured(f"{name}: largest paint, a quarter as fast", median(seen.drawn), None, 1200, "ms"),
        Measured(f"{name}: slowest tap answered", slowest, None, 100, "ms", tap),
        Measured(
            f"{name}: what moved by itself", len(seen.moved), None, 0, "", "; ".join(seen.moved[:3])
        ),
    ]
