"""Debian's Chromium, let in to a house."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, StorageState, ViewportSize, sync_playwright

from bench.house import House
from tests import services
from tests.conftest import CHROMIUM

PHONE: ViewportSize = {"width": 390, "height": 844}


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=services.chromium(is_whole=True), args=CHROMIUM
        )
        yield browser
        browser.close()


def let_in(browser: Browser, house: House) -> StorageState:
    """What a browser holds once it came in by the entry link."""
    page = browser.new_page()
    page.goto(house.link)
    page.wait_for_url(lambda url: "/enter/" not in url)
    known = page.context.storage_state()
    page.close()
    return known
