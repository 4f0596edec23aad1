"""The page for phones and other pages: who gets a code and when, and what is said without a way."""

import re
from html import unescape
from http import HTTPStatus
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from noes.accounts.keys import digest
from noes.accounts.models import EntryLink, User
from noes.site.env import PublicURL
from tests.web.browsing import browser_of, text_of
from tests.web.keeping import part_of

LINK = re.compile(r'id="entry-link" class="long">https://noes\.example/enter/([\w-]{43})<')
BOOKMARK = re.compile(r'<textarea id="f-bookmark"[^>]*>\n(.*?)</textarea>', re.DOTALL)
HERE = "abc.localhost:4747"


@pytest.fixture
def visitor(visitor: Client) -> Client:
    """A browser on the computer itself."""
    visitor.defaults["HTTP_HOST"] = HERE
    return visitor


@pytest.fixture(autouse=True)
def hosts(settings: Settings, tmp_path: Path) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    settings.HOME = tmp_path


@pytest.fixture
def way(settings: Settings) -> None:
    """A proxy before the notebook, for NOES_URL."""
    settings.URL = PublicURL("noes.example", None)


@pytest.mark.parametrize("page", ["/settings", "/more"])
def test_pages_lead_there(visitor: Client, page: str) -> None:
    assert 'href="/phone"' in visitor.get(page).content.decode()


@pytest.mark.usefixtures("way")
def test_look_makes_no_code(visitor: Client) -> None:
    page = visitor.get("/phone")
    assert part_of(page, "let-in") == (
        "Let your phone in Your phone reaches this notebook at this address; a code lets it in."
        " https://noes.example Show a code"
    )
    assert "/enter/" not in page.content.decode()
    assert EntryLink.objects.count() == 0


@pytest.mark.usefixtures("way")
def test_button_makes_a_code_that_is_kept_nowhere(visitor: Client, owner: User) -> None:
    page = visitor.post("/phone")
    (secret,) = LINK.findall(page.content.decode())
    assert (page.status_code, page["Cache-Control"]) == (HTTPStatus.OK, "no-store")
    assert EntryLink.objects.get().digest == digest(secret)
    assert EntryLink.objects.get().owner_id == owner.id
    # Noon on 4 March in Berlin is when the tests are written.
    assert "It works once, until 12:10." in text_of(page)


@pytest.mark.usefixtures("way")
def test_every_press_makes_another_code(visitor: Client) -> None:
    made = {LINK.findall(visitor.post("/phone").content.decode())[0] for _n in range(3)}
    assert (len(made), EntryLink.objects.count()) == (3, 3)


@pytest.mark.usefixtures("way")
def test_code_is_black_on_white_with_four_modules_around_it(visitor: Client) -> None:
    source = visitor.post("/phone").content.decode()
    (drawn,) = re.findall(r'<svg width="(\d+)" height="\1" role="img".*?</svg></svg>', source)
    side = int(drawn)
    box = f'<svg viewBox="0 0 {side // 6} {side // 6}">'
    white = f'<path fill="#fff" d="M0 0h{side // 6}v{side // 6}h-{side // 6}z"/>'
    assert f'{box}{white}<path stroke="#000" d="M4 4.5h7' in source
    assert side % 6 == 0


@pytest.mark.usefixtures("way")
def test_nobody_and_somebody_else_get_no_code_of_this_notebook(
    visitor: Client, owner: User, stranger: User
) -> None:
    nobody, other = Client(), browser_of(stranger)
    assert nobody.get("/phone").status_code == HTTPStatus.UNAUTHORIZED
    refused = nobody.post("/phone")
    assert refused.status_code == HTTPStatus.UNAUTHORIZED
    assert "/enter/?" not in refused.content.decode()
    other.post("/phone")
    assert {one.owner_id for one in EntryLink.objects.all()} == {stranger.id}


@pytest.mark.usefixtures("way")
def test_page_asks_the_database_nothing_but_who_comes(
    visitor: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        visitor.get("/phone")


def test_without_a_way_it_says_what_to_type_and_makes_nothing(visitor: Client) -> None:
    said = part_of(visitor.get("/phone", SERVER_PORT="4747"), "let-in")
    assert said == (
        "Let your phone in A phone cannot reach this computer’s own address. Give it a private"
        " address with https, and start Noes with that. With Tailscale on this"
        " computer and on your phone, in a terminal: Have Tailscale lead to Noes; it prints the"
        " address. tailscale serve --bg 4747 Start Noes with that address."
        " NOES_URL=https://laptop.example.ts.net noes serve --port 4747 Come back to this page, and"
        " let your phone in. The manual goes through it step by step, and through the same with Caddy:"
        " its page is called “On your phone”."
    )
    assert part_of(visitor.post("/phone", SERVER_PORT="4747"), "let-in") == said
    assert EntryLink.objects.count() == 0


@pytest.mark.parametrize(
    ("host", "secure", "said"),
    [
        (HERE, False, False),
        ("localhost:4747", False, False),
        ("127.0.0.1:4747", False, False),
        ("[::1]:4747", False, False),
        ("192.168.1.5:4747", False, True),
        ("192.168.1.5", False, True),
        ("noes.example", False, True),
        ("noes.example", True, False),
    ],
)
def test_who_comes_by_plain_http_from_elsewhere_is_told_what_that_cannot_do(
    visitor: Client, host: str, *, secure: bool, said: bool
) -> None:
    page = visitor.get("/phone", headers={"host": host}, secure=secure)
    assert ("no phone installs it or opens it offline" in text_of(page)) is said


@pytest.mark.usefixtures("way")
def test_who_comes_by_plain_http_is_shown_the_address_to_come_by(visitor: Client) -> None:
    page = visitor.get("/phone", headers={"host": "192.168.1.5:4747"})
    assert '<a href="https://noes.example">https://noes.example</a>' in page.content.decode()


@pytest.mark.parametrize(
    ("host", "secure", "log"),
    [(HERE, False, f"http://{HERE}/log"), ("noes.example", True, "https://noes.example/log")],
)
def test_bookmark_leads_to_where_this_browser_is_let_in(
    visitor: Client, host: str, *, secure: bool, log: str
) -> None:
    page = visitor.get("/phone", headers={"host": host}, secure=secure)
    (address,) = BOOKMARK.findall(page.content.decode())
    assert unescape(address).startswith(f"javascript:void(location='{log}?'+new URLSearchParams(")


def test_bookmark_is_a_text_and_no_link_of_ours(visitor: Client) -> None:
    source = visitor.get("/phone").content.decode()
    assert re.findall(r'(?:href|action|src)="javascript:', source) == []
