"""With noes folded out of sight, no page of the sample year shows one that was not asked for."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from tools import screens

# What shows a no, by its mark or in words. What is chosen or pressed says what can be, not what was.
NOES = """() => {
  const marks = '.no, .ghosted, .n, .g, .line.n';
  const name = '1,000 noes';  // of a challenge: what is wanted, not what was
  const passed = 'button, label, option, .btn, .mark, summary, .key';
  const words = /\\b\\d+ no(es)?\\b|^no$|^no answer\\b|^someone else$|^A no(\\.| on )|said no|went to someone else/i;
  const found = [...document.querySelectorAll(marks)].filter(one => one.checkVisibility() && !one.closest(passed));
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const said = [];
  while (walker.nextNode()) {
    const one = walker.currentNode, parent = one.parentElement;
    if (words.test(one.data.replaceAll(name, "").trim()) && parent.checkVisibility() && !parent.closest(passed)) said.push(one.data.trim());
  }
  const heard = [...document.querySelectorAll('[aria-label], [title]')].filter(one => one.checkVisibility() && !one.closest(passed))
    .flatMap(one => [one.getAttribute('aria-label'), one.getAttribute('title')]).filter(heard => words.test((heard ?? '').replaceAll(name, '')));
  return [...found.map(one => one.outerHTML.slice(0, 80)), ...said, ...heard].slice(0, 4);
}"""
# The list of noes, which was asked for by its filter.
ASKED_FOR = {"journal-found"}
# Where noes are seen as long as they are not folded.
SEEN = {"today", "journal", "ask-no", "challenge", "thousand", "insights", "year-2025", "people"}


@dataclass(frozen=True, slots=True)
class Tour:
    """A window on the sample year, where that is, and every kind of page by its name."""

    page: Page
    origin: str
    pages: dict[str, str]


@pytest.fixture(scope="module")
def tour(browser: Browser) -> Iterator[Tour]:
    with screens.demo() as link:
        page, origin = browser.new_page(), screens.origin_of(link)
        screens.enter(page, link)
        yield Tour(page, origin, screens.pages(page, origin))
        page.close()


def fold(tour: Tour, *, folded: bool) -> None:
    page = tour.page
    page.goto(f"{tour.origin}/settings")
    page.get_by_label("Fold noes out of sight").set_checked(folded)
    page.locator("form:has([name=fold_noes])").get_by_role("button", name="Keep").click()
    expect(page.locator(".toast > span")).to_have_text("Kept.")


def showing(tour: Tour, names: Collection[str]) -> dict[str, list[str]]:
    """Which of these pages show a no, and what of them does."""
    found = {}
    for name in names:
        tour.page.goto(tour.origin + tour.pages[name])
        if noes := tour.page.evaluate(NOES):
            found[name] = noes
    return found


def test_no_page_shows_a_no_that_is_folded(tour: Tour) -> None:
    fold(tour, folded=True)

    found = showing(tour, tour.pages)

    assert {name: noes for name, noes in found.items() if name not in ASKED_FOR} == {}
    assert set(found) == ASKED_FOR


def test_pages_show_noes_where_they_are_not_folded(tour: Tour) -> None:
    fold(tour, folded=False)

    assert set(showing(tour, SEEN)) == SEEN
