"""Noes installed: what Chromium says of it."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserType, Page

from tests import services
from tests.site.serving import Served


@pytest.fixture(scope="module")
def browser(
    browser_type: BrowserType, browser_type_launch_args: dict[str, Any]
) -> Iterator[Browser]:
    """Chromium with what is around its pages: that is what installs."""
    program = services.chromium(is_whole=True)
    whole = browser_type.launch(**{**browser_type_launch_args, "executable_path": program})
    yield whole
    whole.close()


def test_browser_may_install_it(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/")
    devtools = page.context.new_cdp_session(page)
    told = devtools.send("Page.getAppManifest")
    assert told["errors"] == []
    assert told["url"] == f"{served.origin}/app.webmanifest"
    hindrances = devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert hindrances in ([], [{"errorId": "in-incognito", "errorArguments": []}])
