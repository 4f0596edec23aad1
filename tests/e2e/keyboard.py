"""A person at the keyboard alone, who sees after each press where it is."""

import re

from playwright.sync_api import Locator, Page

FARTHEST = 60  # presses of one key
# What has the keyboard is on the screen with nothing that sticks there over it (WCAG 2.4.7, 2.4.11).
OUT_OF_SIGHT = """() => {
  const here = document.activeElement, name = (here.textContent || here.name || '').trim().slice(0, 30);
  if (here === document.body) return 'nowhere';
  const place = here.closest('label') ?? here;
  const { left, top, width, height } = place.getBoundingClientRect();
  const parts = [.15, .5, .85];
  const isThere = (x, y) => {
    const over = document.elementFromPoint(x, y);
    return over && (place.contains(over) || over.contains(place));
  };
  const seen = parts.some(x => parts.some(y => isThere(left + width * x, top + height * y)));
  return seen ? '' : `out of sight: ${here.tagName} ${name}`;
}"""
PRESSES = 90  # Tab is pressed so often on a page, to see whether it is in sight at each stop
HERE = "place => place === document.activeElement"


def go(page: Page, place: Locator, key: str = "Tab") -> None:
    """Press a key until a place has the keyboard, seeing on the way where it is."""
    for _press in range(FARTHEST):
        page.keyboard.press(key)
        if hidden := page.evaluate(OUT_OF_SIGHT):
            raise AssertionError(hidden)
        if place.evaluate(HERE):
            return
    raise AssertionError(f"{key} does not reach {place}")


def press(page: Page, name: str, key: str = "Tab") -> None:
    """Go to a button by its name, and press it."""
    go(page, page.get_by_role("button", name=name, exact=True), key)
    page.keyboard.press("Enter")


def follow(page: Page, name: str | re.Pattern[str], key: str = "Tab") -> None:
    """Go to a link by its name, and to the page where it leads."""
    go(page, page.get_by_role("link", name=name, exact=True), key)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def choose(page: Page, group: Locator, name: str | re.Pattern[str]) -> None:
    """Go to one of a few by Tab and the arrows."""
    wanted = group.get_by_role("radio", name=name, exact=True)
    # Tab comes to the one that is chosen, to the first where none is.
    chosen = group.locator("input:checked")
    go(page, chosen if chosen.count() else group.get_by_role("radio").first)
    page.keyboard.press("Space")
    for _press in range(FARTHEST):
        if wanted.is_checked():
            return
        page.keyboard.press("ArrowRight")
    raise AssertionError(f"the arrows do not reach {name}")


def covered(page: Page) -> list[str]:
    """Where the keyboard would be out of sight on a page that is walked through by Tab."""
    found = []
    for _press in range(PRESSES):
        page.keyboard.press("Tab")
        hidden = str(page.evaluate(OUT_OF_SIGHT))
        if hidden == "nowhere":  # past the last place
            break
        if hidden:
            found.append(hidden)
    return found
