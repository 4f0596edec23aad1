"""A page of another site handed over: by the bookmarklet, by a link, by what a phone shares."""

from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, StorageState, expect

from tests.e2e.visits import composer, expect_focus, toast, visit
from tests.site.serving import Served

pytestmark = pytest.mark.xdist_group("e2e-shared")
ELSEWHERE = "http://salon.example/call"


def test_page_of_another_site_is_written_down_by_its_link(
    browser: Browser, served: Served, pockets: StorageState
) -> None:
    page = visit(browser, storage_state=pockets)
    address = f"{served.origin}/log?{urlencode({'title': 'Call for essays', 'url': ELSEWHERE})}"
    page.route(
        f"{ELSEWHERE}*",
        lambda route: route.fulfill(
            content_type="text/html", body=f'<a href="{address.replace("&", "&amp;")}">Log</a>'
        ),
    )
    page.goto(ELSEWHERE)
    page.get_by_role("link", name="Log").click()

    line = composer(page).get_by_role("textbox", name="What did you ask for?")
    expect(line).to_have_value("Call for essays")
    expect_focus(page, "f-line")
    page.keyboard.press("Enter")
    expect(toast(page)).to_contain_text("Call for essays")
    expect(page).to_have_url(f"{served.origin}/")
    page.get_by_role("link", name="Journal").first.click()
    page.get_by_role("link", name="Call for essays", exact=True).click()
    page.get_by_text("The text", exact=True).click()
    expect(page.get_by_text(ELSEWHERE)).to_be_visible()
    page.close()
