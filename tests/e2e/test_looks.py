"""What is seen at a glance on a phone: nothing is cut off, and nothing stands in the way."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.visits import PHONE, keep, toast
from tests.site.serving import Served

pytestmark = pytest.mark.xdist_group("e2e-looks")
LONG = "A cover story about everything that the night trains carry " * 7


def outside(page: Page, place: Locator) -> list[str]:
    """What of a place, and of all that is in it, lies beyond the left or right edge."""
    beyond = """(place, wide) => [place, ...place.querySelectorAll('*')].filter(one => {
      const box = one.getBoundingClientRect();
      return box.width && (box.left < 0 || box.right > wide);
    }).map(one => one.outerHTML.slice(0, 60))"""
    found: list[str] = place.evaluate(beyond, page.viewport_size["width"])  # type: ignore[index] # it has one
    return found


@pytest.mark.parametrize("width", [360, 390])
def test_toast_with_something_to_do_stays_in_the_window(
    phone: Page, served: Served, width: int
) -> None:
    phone.set_viewport_size({**PHONE, "width": width})
    kept = keep(served, "asks", {"title": "A table at the harbour"})
    phone.goto(f"{served.origin}/asks/{kept['id']}/answer")
    phone.get_by_role("button", name="No", exact=True).click()
    expect(toast(phone)).to_contain_text("What would you do differently?")

    assert outside(phone, phone.locator(".toast")) == []


def test_toast_of_a_long_title_takes_little_of_the_screen(phone: Page, served: Served) -> None:
    phone.goto(f"{served.origin}/pitches/new")
    phone.get_by_label("Name").fill(LONG)
    phone.get_by_role("button", name="Keep").click()
    expect(toast(phone)).to_contain_text("Kept.")
    box = phone.locator(".toast").bounding_box()

    assert box is not None
    assert box["height"] < PHONE["height"] / 6
