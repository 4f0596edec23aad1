"""A page of another site handed over: by the bookmarklet, by a link, by what a phone shares."""

from urllib.parse import urlencode

from playwright.sync_api import Browser, Locator, Page, StorageState, expect

from tests.e2e import unplugged
from tests.e2e.visits import composer, expect_focus, toast, visit
from tests.site.serving import Served

ELSEWHERE = "http://salon.example/call"
SHARE = """(said) => {
  const form = Object.assign(document.createElement("form"), { method: "post", action: "/log" });
  for (const [name, value] of Object.entries(said)) {
    form.append(Object.assign(document.createElement("textarea"), { name, value }));
  }
  document.body.append(form);
  form.submit();
}"""


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


def handed(served: Served, **said: str) -> str:
    return f"{served.origin}/log?{urlencode(said)}"


def line_of(page: Page) -> Locator:
    return composer(page).get_by_role("textbox", name="What did you ask for?")


def note_of(page: Page) -> Locator:
    return composer(page).get_by_label("Your text, or a note")


def share(page: Page, **said: str) -> None:
    """Share as another app does: what is shared is sent as a form."""
    page.evaluate(SHARE, said)
    page.wait_for_url("**/log")


def test_what_is_handed_over_next_takes_nothing_of_what_came_before(
    page: Page, served: Served
) -> None:
    page.goto(handed(served, title="Editor wanted at Alpha", url="https://alpha.example/"))
    expect(line_of(page)).to_have_value("Editor wanted at Alpha")
    page.goto(handed(served, url="https://beta.example/"))
    expect(note_of(page)).to_have_value("https://beta.example/")
    expect(line_of(page)).to_have_value("")


def test_line_that_was_begun_is_there_again_after_what_was_handed_over(
    page: Page, served: Served
) -> None:
    line_of(page).fill("asked Nora for a testimonial")
    page.goto(handed(served, title="Job post", url="https://alpha.example/post"))
    expect(line_of(page)).to_have_value("Job post")
    page.goto(served.origin)
    expect(line_of(page)).to_have_value("asked Nora for a testimonial")
    page.goto(handed(served, title="Another post"))
    line_of(page).press("Enter")
    expect(toast(page)).to_contain_text("Another post")
    expect(line_of(page)).to_have_value("asked Nora for a testimonial")


def test_what_was_made_of_what_was_handed_over_outlives_a_reload(
    page: Page, served: Served
) -> None:
    page.goto(handed(served, title="Job post", url="https://alpha.example/job"))
    line_of(page).fill("applied to Zed, dread 8")
    page.reload()
    expect(line_of(page)).to_have_value("applied to Zed, dread 8")
    expect(note_of(page)).to_have_value("https://alpha.example/job")


def test_long_mail_is_shared_whole(page: Page, served: Served) -> None:
    mail = " ".join(["Dear all, we look for essays."] * 3_000)
    share(page, title="Call for a long read", text=mail)
    expect(line_of(page)).to_have_value("Call for a long read")
    expect(note_of(page)).to_have_value(mail)
    line_of(page).fill("pitched a long read")
    page.reload()
    expect(line_of(page)).to_have_value("pitched a long read")
    share(page, title="A short read")
    expect(line_of(page)).to_have_value("A short read")
    line_of(page).press("Enter")
    expect(toast(page)).to_contain_text("A short read")


def test_long_mail_is_shared_without_a_network(browser: Browser, served: Served) -> None:
    mail = " ".join(["Dear all, we look for poems & songs: $1."] * 2_000)
    with unplugged.window(browser, served) as page:
        line_of(page).fill("asked Nora for a song")
        unplugged.away(page)
        share(page, title="Call for poems", text=mail)
        expect(line_of(page)).to_have_value("Call for poems")
        expect(note_of(page)).to_have_value(mail)
        line_of(page).fill("pitched poems")
        line_of(page).press("Enter")
        expect(unplugged.waits(page)).to_contain_text("pitched poems")
        expect(note_of(page)).to_have_value("")
        expect(line_of(page)).to_have_value("")
        unplugged.back(page)
        assert unplugged.nothing_waits(page)
        page.goto(served.origin)
        expect(line_of(page)).to_have_value("asked Nora for a song")
