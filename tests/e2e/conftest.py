"""One server a module, and for each test a browser window that was let in."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, StorageState

from tests.e2e.visits import CLOCK, PHONE, Watch, enter, keep, visit
from tests.site.serving import Served, serving


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A notebook that holds one ask, shared by the tests of a module: each brings its own words."""
    with serving(tmp_path_factory.mktemp("home"), **CLOCK) as server:
        keep(server, "asks", {"title": "The ask that is always here"})
        yield server


@pytest.fixture(scope="module")
def pockets(browser: Browser, served: Served) -> StorageState:
    """What a browser holds once it was let in."""
    page = visit(browser)
    enter(page, served)
    state = page.context.storage_state()
    page.close()
    return state


@pytest.fixture
def page(browser: Browser, served: Served, pockets: StorageState) -> Iterator[Page]:
    """A window on a desk that stands on Today; what no page of ours does is an error."""
    window = visit(
        browser, storage_state=pockets, permissions=["clipboard-read", "clipboard-write"]
    )
    watch = Watch(served.origin).over(window)
    window.goto(f"{served.origin}/")
    yield window
    window.close()
    assert watch.findings == []


@pytest.fixture
def phone(page: Page) -> Page:
    """The same on a phone."""
    page.set_viewport_size(PHONE)
    return page
