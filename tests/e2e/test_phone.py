"""From the laptop to the phone: from the code on one screen to the first ask on the other.

The phone comes by https through a proxy, as it would through a tailnet, with a certificate that is
made here and trusted by its key alone: nothing of the browser's care is put off.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, BrowserType, Locator, Page, Playwright, expect

from tests import services
from tests.e2e.front import NAME, Front, fronting
from tests.e2e.visits import Watch, composer, enter, headline, keep, log, toast, visit
from tests.site.serving import Served, noes, serving

MAKE = "Show a code"


@dataclass
class House:
    """A notebook on a laptop, the way to it, and a phone's browser.

    Args:
        served: the notebook.
        front: the proxy before it.
        desk: a browser on the laptop.
        hand: a browser that trusts the proxy, with all that is around its pages.
        looks: how a phone looks to a page.
        windows: those that a test opened.
    """

    served: Served
    front: Front
    desk: Browser
    hand: Browser
    looks: dict[str, Any]
    windows: list[Page] = field(default_factory=list)

    def laptop(self, **more: Any) -> Page:
        """A window on the laptop, let in."""
        page = visit(self.desk, permissions=["clipboard-read", "clipboard-write"], **more)
        self.windows.append(page)
        enter(page, self.served)
        return page

    def phone(self) -> Page:
        """A window on a phone that was never here."""
        looks = dict(self.looks)
        page = visit(self.hand, looks.pop("viewport"), service_workers="allow", **looks)
        self.windows.append(page)
        return page


def _looks(playwright: Playwright) -> dict[str, Any]:
    """How a phone looks, but for the name of the browser to start."""
    looks = dict(playwright.devices["Pixel 7"])
    return {name: looks[name] for name in looks if name not in {"default_browser_type", "screen"}}


@pytest.fixture
def house(whole: House) -> Iterator[House]:
    yield whole
    for window in whole.windows:
        window.close()
    whole.windows.clear()


@pytest.fixture(scope="module")
def whole(
    tmp_path_factory: pytest.TempPathFactory,
    browser: Browser,
    browser_type: BrowserType,
    browser_type_launch_args: dict[str, Any],
    playwright: Playwright,
) -> Iterator[House]:
    with fronting(tmp_path_factory.mktemp("front")) as front:
        trust = f"--ignore-certificate-errors-spki-list={front.pin}"
        program = services.chromium(is_whole=True)
        arguments = [*browser_type_launch_args["args"], trust]
        started = {**browser_type_launch_args, "executable_path": program, "args": arguments}
        hand = browser_type.launch(**started)
        with serving(tmp_path_factory.mktemp("home"), NOES_URL=front.origin, TZ="UTC") as served:
            front.behind = served.port
            keep(served, "asks", {"title": "The ask that is always here"})
            yield House(served, front, browser, hand, _looks(playwright))
        hand.close()


def read(picture: bytes) -> str:
    """What a camera reads that is held before a picture."""
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)), try_invert=False)
    return str(code.text)


def show_a_code(page: Page, origin: str) -> Locator:
    page.goto(f"{origin}/more")
    page.get_by_role("link", name="Phone and browser").click()
    page.get_by_role("button", name=MAKE).click()
    code = page.get_by_role("img", name="The code, for a camera.")
    expect(code).to_be_visible()
    return code


def come_in(page: Page, link: str) -> None:
    page.goto(link)
    page.wait_for_url(lambda url: "/enter/" not in url)


@pytest.fixture
def link(house: House) -> str:
    """An entry link, as the command line makes it."""
    said = noes(house.served.folder, "pair").stdout
    return said.splitlines()[-1]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_phone_comes_in_by_the_code_and_writes_down_its_first_ask(
    house: House, scheme: str
) -> None:
    laptop = house.laptop(color_scheme=scheme)
    code = show_a_code(laptop, house.served.origin)
    link = read(laptop.screenshot())
    assert link.startswith(f"{house.front.origin}/enter/")
    assert read(code.screenshot()) == laptop.locator("#entry-link").inner_text() == link

    phone = house.phone()
    watch = Watch(house.front.origin).over(phone)
    come_in(phone, link)
    expect(toast(phone)).to_have_text("Your phone is in. Put it on the home screen")
    log(phone, f"Asked Wired for a column, {scheme}")

    assert watch.findings == []
    laptop.goto(f"{house.served.origin}/journal")
    expect(laptop.get_by_role("link", name="Asked Wired for a column").first).to_be_visible()
    (session,) = [one for one in phone.context.cookies() if one["name"] == house.served.cookie_name]
    assert (session["secure"], session["httpOnly"], session["sameSite"]) == (True, True, "Lax")


def test_code_is_in_a_picture_and_in_words(house: House) -> None:
    laptop = house.laptop()
    show_a_code(laptop, house.served.origin)
    laptop.locator("#let-in + p").get_by_text("It works once, until").wait_for()
    laptop.get_by_role("button", name="Copy").first.click()
    copied = laptop.evaluate("navigator.clipboard.readText()")

    assert copied == laptop.locator("#entry-link").inner_text()
    assert len(laptop.content().split("/enter/")) == 2


def test_look_at_the_page_afterwards_shows_no_code(house: House) -> None:
    laptop = house.laptop()
    code = show_a_code(laptop, house.served.origin)
    laptop.get_by_role("link", name="Today", exact=True).click()
    expect(composer(laptop)).to_be_visible()
    laptop.goto(f"{house.served.origin}/phone")

    expect(laptop.get_by_role("button", name=MAKE)).to_be_visible()
    expect(code).to_have_count(0)


def test_code_that_was_used_lets_nobody_else_in_and_says_so_kindly(house: House, link: str) -> None:
    first, second = house.phone(), house.phone()
    come_in(first, link)
    expect(composer(first)).to_be_visible()
    second.goto(link)

    expect(headline(second)).to_have_text("This link was used before")
    expect(second.locator("#main p")).to_contain_text("the browser it let in has been signed out")
    first.reload()
    expect(headline(first)).to_have_text("This notebook is closed")


def test_phone_is_known_by_its_name_among_the_browsers(house: House, link: str) -> None:
    laptop = house.laptop()
    come_in(house.phone(), link)
    laptop.goto(f"{house.served.origin}/settings")

    listed = laptop.get_by_role("region", name="Browsers that are let in")
    expect(listed.get_by_text("Chrome, Android").first).to_be_visible()


def test_phone_may_install_it_and_opens_its_code_by_https_only(house: House, link: str) -> None:
    phone = house.phone()
    come_in(phone, link)
    devtools = phone.context.new_cdp_session(phone)
    told = devtools.send("Page.getAppManifest")
    hindrances = devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]

    assert (told["url"], told["errors"]) == (f"{house.front.origin}/app.webmanifest", [])
    assert [one["errorId"] for one in hindrances] in ([], ["in-incognito"])
    assert phone.evaluate("isSecureContext && 'serviceWorker' in navigator")
    for path in ("/phone", "/log", "/settings"):
        answer = phone.goto(house.front.origin + path)
        assert answer is not None
        assert (answer.status, "by plain http" in phone.content()) == (HTTPStatus.OK, False)


def test_icon_with_cookies_of_its_own_is_let_in_by_a_link_that_is_pasted(
    house: House, link: str
) -> None:
    icon = house.phone()
    icon.goto(f"{house.front.origin}/")
    expect(headline(icon)).to_have_text("This notebook is closed")
    icon.get_by_label("Or paste an entry link").fill(link)
    icon.get_by_role("button", name="Come in").click()
    icon.wait_for_url(f"{house.front.origin}/")
    log(icon, "Asked Mara from the icon")


def test_browser_with_another_certificate_before_it_is_not_let_through(
    house: House, tmp_path: Path
) -> None:
    """What is trusted is this one key: the test above would show nothing otherwise."""
    with fronting(tmp_path) as other:
        other.behind = house.served.port
        phone = house.phone()
        with pytest.raises(Exception, match="ERR_CERT"):
            phone.goto(f"https://{NAME}:{other.port}/")
        assert other.asked == []


OFFER = """() => {
  const offer = new Event("beforeinstallprompt", { cancelable: true });
  offer.prompt = () => { document.title = "taken up"; };
  return dispatchEvent(offer);
}"""


def test_offer_of_the_browser_to_install_is_one_button_and_asks_nothing_itself(
    house: House,
) -> None:
    laptop = house.laptop()
    laptop.goto(f"{house.served.origin}/phone")
    button = laptop.get_by_role("button", name="Install Noes")
    expect(button).to_be_hidden()
    assert laptop.evaluate(OFFER) is False, "the browser shows a banner of its own"
    assert laptop.title() != "taken up"

    button.click()
    assert laptop.title() == "taken up"
    expect(button).to_be_hidden()
    expect(laptop.locator("#home-screen")).to_be_focused()


def bookmark_of(page: Page, origin: str) -> str:
    page.goto(f"{origin}/phone")
    page.get_by_role("region", name="From the page you are on").get_by_role(
        "button", name="Copy"
    ).click()
    copied = str(page.evaluate("navigator.clipboard.readText()"))
    assert copied == page.get_by_label("The bookmark’s address").input_value()
    return copied


def on_another_site(page: Page, body: str) -> None:
    page.route(
        "http://salon.example/**",
        lambda route: route.fulfill(content_type="text/html; charset=utf-8", body=body),
    )
    page.goto("http://salon.example/call?a=1&b=2#now")


def test_bookmark_takes_the_page_one_is_on_into_the_composer(house: House) -> None:
    page = house.laptop()
    code = bookmark_of(page, house.served.origin)
    on_another_site(
        page, "<title>Call für Essays & more</title><p>Pays 640 €.</p><p>By Friday.</p>"
    )
    page.evaluate("getSelection().selectAllChildren(document.querySelector('p'))")
    page.evaluate("code => { location.href = code; }", code)  # as a bookmark does

    line = composer(page).get_by_role("textbox", name="What did you ask for?")
    expect(line).to_have_value("Call für Essays & more")
    expect(line).to_be_focused()
    page.keyboard.press("Enter")
    expect(toast(page)).to_contain_text("Call für Essays & more")
    page.goto(f"{house.served.origin}/journal")
    page.get_by_role("link", name="Call für Essays").first.click()
    page.get_by_text("The text", exact=True).click()
    expect(page.get_by_text("Pays 640 €.")).to_be_visible()
    expect(page.get_by_text("http://salon.example/call?a=1&b=2#now")).to_be_visible()
