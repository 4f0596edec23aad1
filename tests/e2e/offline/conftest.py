"""A browser that keeps pages for when there is no network."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e import unplugged
from tests.site.serving import Served


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    with unplugged.window(browser, served) as window:
        yield window
