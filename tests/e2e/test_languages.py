"""Every page in languages that nobody speaks: each text is marked, and there is room for longer ones."""

import re
from collections.abc import Iterator

import pytest
from django.utils.dates import MONTHS, MONTHS_3, WEEKDAYS, WEEKDAYS_ABBR
from playwright.sync_api import Browser, BrowserContext, Page, expect

from noes.site import env
from tests.e2e.everyone import too_wide
from tests.e2e.test_pages import House
from tools import messages, pseudo, screens
from tools.source import PACKAGE, ROOT

# What is read or heard on a page, apart from what the owner wrote and what has no translation:
# names of places, of files, of commands.
SAID = """() => {
  const silent = 'script, style, code, kbd, option, [translate=no]';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [document.title];
  while (walker.nextNode()) {
    const one = walker.currentNode;
    if (one.data.trim() && !one.parentElement.closest(silent)) found.push(one.data);
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
    for (const one of document.querySelectorAll(`[${name}]`))
      if (!one.closest(silent)) found.push(one.getAttribute(name));
  return found;
}"""
# Django's own catalogues have the names of days and months in every language there is.
NAMES = {
    "Android",
    "Noes",
    "TSV",
    "iPad",
    "iPhone",
    "utf",
    *map(str, (*WEEKDAYS.values(), *WEEKDAYS_ABBR.values(), *MONTHS.values())),
}
NAMES |= {str(name).capitalize() for name in MONTHS_3.values()}
# Words of a drawing that lie on others, or beyond its edge.
CLASHES = """() => [...document.querySelectorAll('main svg')].flatMap(svg => {
  const edge = svg.getBoundingClientRect();
  const words = [...svg.querySelectorAll('text')]
    .map(one => [one.textContent, one.getBoundingClientRect()]).filter(([, box]) => box.width);
  const over = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1
    && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 3;
  return words.flatMap(([said, box], at) => [
    ...(box.right > edge.right + 1 || box.left < edge.left - 1 ? [`${said} |`] : []),
    ...words.slice(at + 1).filter(([, other]) => over(box, other)).map(([other]) => `${said} / ${other}`),
  ]);
})"""
DRAWN = ("insights", "review", "quiet", "challenge", "thousand")
SPOKEN = ("de-DE", "nl-NL", "pt-BR")  # those whose words are longest
NARROW = (360, 800)  # where longer words have least room, and where columns begin
WORD = re.compile(r"[A-Za-z]{3,}")
BRACKETS = re.compile(r"\[[^\[\]]*\]")


@pytest.fixture(scope="module")
def house(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    locales = tmp_path_factory.mktemp("locales")
    pseudo.write(locales, messages.collected(ROOT / "src" / PACKAGE))
    more = {env.MORE_LOCALES: str(locales), env.MADE_UP_LANGUAGES: " ".join(pseudo.NAMES)}
    with screens.demo(**more) as link:
        context = browser.new_context()
        guide = context.new_page()
        screens.enter(guide, link)
        yield House(screens.origin_of(link), context)
        context.close()


@pytest.fixture(scope="module")
def found(house: House) -> dict[str, str]:
    """Every kind of page, by name."""
    return screens.pages(house.context.pages[0], house.origin)


@pytest.fixture(scope="module")
def written(house: House) -> set[str]:
    """The words that the owner of the sample year wrote."""
    page = house.context.pages[0]
    text = page.evaluate("fetch('/api/v1/export.json').then(answer => answer.text())")
    return NAMES | set(WORD.findall(text)) | set(WORD.findall(screens.TABLE))


def reader(browser: Browser, house: House, language: str) -> BrowserContext:
    return browser.new_context(locale=language, storage_state=house.context.storage_state())


def opened(page: Page, house: House, name: str, path: str) -> None:
    """Open a page; one that is not there says so."""
    answer = page.goto(house.origin + path)
    assert answer is not None
    assert answer.status == screens.REFUSED.get(name, 200), f"{name}: {answer.status}"


def untouched(page: Page, written: set[str]) -> list[str]:
    """What a page says in English although it was asked for in another language."""
    found = []
    for text in page.evaluate(SAID):
        bare = text
        while BRACKETS.search(bare):
            bare = BRACKETS.sub(" ", bare)
        english = set(WORD.findall(bare)) - written
        if english:
            found.append(f"{' '.join(text.split())} has {sorted(english)}")
    return found


@pytest.mark.parametrize("language", ["en-XA", "ar-XB", "de-DE"])
def test_every_page_has_room_for_longer_words_and_every_text_can_be_translated(
    browser: Browser, house: House, found: dict[str, str], written: set[str], language: str
) -> None:
    context = reader(browser, house, language)
    page = context.new_page()
    wrong = {}
    for name, path in found.items():
        opened(page, house, name, path)
        assert page.evaluate("document.documentElement.lang").casefold() in language.casefold()
        findings = untouched(page, written) if language == "en-XA" else []
        if findings := [*findings, *too_wide(page, NARROW)]:
            wrong[name] = findings
    direction = page.evaluate("getComputedStyle(document.documentElement).direction")
    context.close()
    assert wrong == {}
    assert direction == ("rtl" if language == "ar-XB" else "ltr")


@pytest.mark.parametrize("language", ["en-US", "ar-XB", *SPOKEN])
def test_words_of_a_drawing_stand_apart(
    browser: Browser, house: House, found: dict[str, str], language: str
) -> None:
    context = reader(browser, house, language)
    page = context.new_page()
    clashes = {}
    for name in DRAWN:
        opened(page, house, name, found[name])
        assert page.evaluate("document.documentElement.lang")[:2] == language[:2]
        for width in (360, 768, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            if findings := page.evaluate(CLASHES):
                clashes[name, width] = findings
    context.close()
    assert clashes == {}


def test_language_that_was_chosen_is_that_of_the_whole_page(browser: Browser, house: House) -> None:
    context = reader(browser, house, "en-US")
    page = context.new_page()
    page.goto(f"{house.origin}/settings")
    page.get_by_label("Language").select_option("fr")
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page.locator(".toast")).to_contain_text("C’est noté.")
    expect(page.locator(".skip")).not_to_have_text("Skip to the page")
    page.get_by_label("Langue").select_option("")
    page.get_by_role("button", name="Garder", exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    context.close()
