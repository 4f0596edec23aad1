"""Noes installed: what Chromium says of it."""

import pytest
from playwright.sync_api import Page

from tests.site.serving import Served

pytestmark = pytest.mark.xdist_group("e2e-shared")


def test_browser_may_install_it(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/")
    devtools = page.context.new_cdp_session(page)
    told = devtools.send("Page.getAppManifest")
    assert told["errors"] == []
    assert told["url"] == f"{served.origin}/app.webmanifest"
    hindrances = devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert hindrances in ([], [{"errorId": "in-incognito", "errorArguments": []}])
