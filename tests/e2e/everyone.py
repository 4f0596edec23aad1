"""What keeps somebody out of a page: found by axe, and by measures of our own beside it."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# From a screen of 1280 px magnified four times to a desk (WCAG 1.4.10).
WIDTHS = (320, 360, 390, 768, 1280, 1600)
# Where drawings for phones and for desks are at their smallest, and between.
DRAWN = (360, 390, 703, 704, 832, 833, 1000, 1023, 1024, 1280, 1600)
FINEST = 12  # px: no words are smaller
# Our own pages: headings and landmarks are wanted too, and what is only moderate.
AXE = {
    "resultTypes": ["violations"],
    "rules": {"target-size": {"enabled": True}},  # axe leaves it out unless it is asked for
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
# A long list says nothing more after a few rows, but takes seconds to look through.
SHORTEN = "document.querySelectorAll('li:nth-child(n + 12), section:nth-of-type(n + 4) li')"
SHORTEN += ".forEach(row => row.remove())"
TOO_WIDE = """() => {
  const edge = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= edge) return [];
  return [...document.querySelectorAll('main *, header *')]
    .filter(one => one.getBoundingClientRect().right > edge + 1 && !one.closest('.scroll, .hidden'))
    .map(one => one.tagName + '.' + one.className).slice(0, 3).concat('scrolls');
}"""
TOO_FINE = """least => [...document.querySelectorAll('main svg text')].map(one => {
  const { a, b } = one.getScreenCTM();
  const size = parseFloat(getComputedStyle(one).fontSize) * Math.hypot(a, b);
  return one.checkVisibility() && size < least && `${size.toFixed(1)}: ${one.textContent}`;
}).filter(Boolean).slice(0, 3)"""
# WCAG 2.5.8: 24 px each way, or a circle of 24 px that meets no other target, or part of a sentence.
TOO_SMALL = """() => {
  const targets = [...document.querySelectorAll(
    'a[href], button, select, summary, textarea, input:not([type=hidden])')].filter(one =>
    one.checkVisibility({ visibilityProperty: true }) && !one.closest('.skip, .hidden, [inert]'));
  const box = one => (one.closest('label') ?? one).getBoundingClientRect();
  const isInSentence = one => getComputedStyle(one).display === 'inline' &&
    one.parentElement.textContent.trim() !== one.textContent.trim();
  const middle = ({ left, top, width, height }) => [left + width / 2, top + height / 2];
  const isNear = (one, other) => {
    const [x, y] = middle(box(one)), { left, right, top, bottom } = box(other);
    return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) < 12;
  };
  const layer = one => one.closest('#tabs, .sweep, .toasts, dialog'); // scrolls past the others
  return targets.filter(one => {
    const { width, height } = box(one);
    if (!width || (width >= 23.9 && height >= 23.9) || isInSentence(one)) return false;
    return targets.some(other => box(other).width && !one.contains(other) && !other.contains(one)
      && layer(one) === layer(other) && isNear(one, other));
  }).map(one => `too small: ${one.tagName} ${one.textContent.trim().slice(0, 30)}`);
}"""
# A phone draws near what is typed in if its letters are small, and some could be kept from drawing near.
TRAPS = """() => [
  ...[...document.querySelectorAll('textarea, select, input:not([type=hidden], [type=radio], [type=checkbox])')]
    .filter(one => one.checkVisibility() && parseFloat(getComputedStyle(one).fontSize) < 16)
    .map(one => `zooms: ${one.name}`),
  ...[...document.querySelectorAll('meta[name=viewport]')].map(one => one.content)
    .filter(said => /maximum-scale|user-scalable/.test(said)),
]"""


def too_wide(page: Page, widths: tuple[int, ...] = WIDTHS) -> list[str]:
    """What sticks out sideways, at any width from a magnified screen to a desk."""
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{width}: {one}" for one in page.evaluate(TOO_WIDE)]
    return found


def too_fine(page: Page) -> list[str]:
    """What words of drawings are smaller than any are to be, at any width."""
    found = []
    for width in DRAWN if page.locator("main svg text").count() else ():
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{width}: {one}" for one in page.evaluate(TOO_FINE, FINEST)]
    return found


def shut_out(page: Page, axe: Axe) -> list[str]:
    """What keeps somebody out: the rule, and the first place that breaks it."""
    page.evaluate(SHORTEN)
    found = axe.run(page, options=AXE).response["violations"]
    broken = [f"{one['id']}: {one['nodes'][0]['target']}" for one in found]
    return [*broken, *page.evaluate(TOO_SMALL), *page.evaluate(TRAPS)]
