from http import HTTPStatus

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client, RequestFactory

from noes.web import toasts
from noes.web.toasts import Toast
from tests.journal.people_of_tests import TODAY
from tests.web.browsing import text_of, toast_of


def test_page_that_is_not_there_says_so(visitor: Client) -> None:
    page = visitor.get("/asks/00000000-0000-0000-0000-000000000000/answer")
    assert page.status_code == HTTPStatus.NOT_FOUND
    assert text_of(page) == (
        "Not here There is no such ask in this notebook. To today To the journal"
    )


@pytest.mark.parametrize("address", ["/", "/pitches/new", "/log", "/nowhere"])
def test_form_that_is_too_large_is_told_so(visitor: Client, address: str) -> None:
    page = visitor.post(address, {"line": "Pitched Wired", "body": "x" * 3_000_000})
    assert page.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    assert page["Noes-Owner"]
    assert text_of(page) == (
        "This is too large Noes takes 2.5 MB at once. Nothing was written: shorten it and send it "
        "again. To today To the journal"
    )


@pytest.mark.parametrize("address", ["/", "/nowhere"])
def test_form_that_is_none_is_told_so(visitor: Client, address: str) -> None:
    page = visitor.post(address, "no parts", content_type="multipart/form-data; boundary=")
    assert page.status_code == HTTPStatus.BAD_REQUEST
    assert text_of(page).startswith("This cannot be read Nothing was written. Go back, load")


@pytest.mark.parametrize("address", ["/", "/challenge/new/own"])
def test_words_that_are_not_plain_are_told_where_they_stand(visitor: Client, address: str) -> None:
    assert "What these words mean" in text_of(visitor.get(address))


def test_write_where_only_a_look_is_possible_is_refused(visitor: Client) -> None:
    assert visitor.post("/more").status_code == HTTPStatus.METHOD_NOT_ALLOWED


def test_more_leads_to_every_page_without_a_tab(visitor: Client) -> None:
    titles = [
        "Next ask",
        "Review",
        "The year",
        "Wins",
        "Gone quiet",
        "Details later",
        "People",
        "Pitches",
        "Pictures",
        "Bring a table",
        "Phone and browser",
        "Settings",
        "Undo",
        "Trash",
        "Keys",
    ]
    html = visitor.get("/more").content.decode()
    menu = html.partition('<ul class="menu">')[2].partition("</ul>")[0]
    assert [part.partition("</b>")[0] for part in menu.split("<b>")[1:]] == titles
    addresses = [part.partition('"')[0] for part in menu.split('href="')[1:]]
    assert {visitor.get(address).status_code for address in addresses} == {HTTPStatus.OK}


def test_toast_is_said_once(visitor: Client) -> None:
    said = visitor.post("/", {"line": "Pitched Wired", "as": "draft"}, follow=True)
    assert toast_of(said) == "Kept for later: Pitched Wired · Pitch · Wired"
    assert said.cookies[toasts.cookie_name()]["max-age"] == 0
    assert toast_of(visitor.get("/")) is None


LONG = "A very long name " * 11
RULE = {"rhythm": "", "measure": "noes", "start": str(TODAY)}
SHORT = f"{LONG[:59].rstrip()}…"


@pytest.mark.parametrize(
    ("address", "sent", "said"),
    [
        ("/", {"line": LONG, "as": "draft"}, f"Kept for later: {SHORT}"),
        ("/people/new", {"name": LONG}, f"Kept. {SHORT}"),
        ("/pitches/new", {"title": LONG}, f"Kept. {SHORT}"),
        ("/challenge/new/1000-noes", {**RULE, "name": LONG[:120]}, f"Taken up. {SHORT}"),
    ],
)
def test_toast_shortens_a_long_name(
    address: str, sent: dict[str, str], said: str, visitor: Client
) -> None:
    assert toast_of(visitor.post(address, sent, follow=True)) == said


def test_toast_of_what_is_taken_back_shortens_it_too(visitor: Client) -> None:
    visitor.post("/people/new", {"name": LONG})
    assert toast_of(visitor.post("/undo", {}, follow=True)) == f"Taken back: {SHORT}"


def test_toast_that_was_tampered_with_says_nothing() -> None:
    request = RequestFactory().get("/")
    request.COOKIES[toasts.cookie_name()] = "you-won:a:prize"
    assert toasts.said(request) == []


def test_toast_escapes_what_was_typed(visitor: Client) -> None:
    said = visitor.post("/", {"line": "<b>Wired</b>", "as": "draft"}, follow=True)
    assert said.content.decode().count("Kept for later: &lt;b&gt;Wired&lt;/b&gt;") == 1


@pytest.mark.parametrize(
    ("path", "headers"),
    [("/beside?line=Pitched", {"HX-Request": "true"}), ("/waiting", {"Noes-Copy": "1"})],
)
def test_toast_waits_for_a_page_that_somebody_sees(
    visitor: Client, path: str, headers: dict[str, str]
) -> None:
    visitor.post("/", {"line": "Wired", "as": "draft"})
    assert toast_of(visitor.get(path, headers=headers)) is None
    assert toast_of(visitor.get("/")) == "Kept for later: Wired"
    assert toast_of(visitor.get("/")) is None


@pytest.mark.parametrize("secure", [False, True])
def test_toast_cookie_is_closed_to_scripts_and_as_secure_as_its_page(*, secure: bool) -> None:
    response = HttpResponse()
    toasts.say(RequestFactory().get("/", secure=secure), response, Toast("Kept."))
    cookie = response.cookies[f"{settings.SESSION_COOKIE_NAME}_said"]
    assert (cookie["httponly"], cookie["samesite"], bool(cookie["secure"])) == (
        True,
        "Strict",
        secure,
    )


def test_address_that_leads_nowhere_is_a_page_of_ours(visitor: Client) -> None:
    page = visitor.get("/nowhere")
    assert page.status_code == HTTPStatus.NOT_FOUND
    assert text_of(page) == (
        "Not here There is no such page in this notebook. To today To the journal"
    )


def test_address_that_leads_nowhere_is_a_problem_for_programs(visitor: Client) -> None:
    page = visitor.get("/api/v2/asks")
    assert (page.status_code, page.headers["Content-Type"]) == (
        HTTPStatus.NOT_FOUND,
        "application/problem+json",
    )


def test_address_that_leads_nowhere_shows_nobody_in(db: None) -> None:
    assert Client().get("/nowhere").status_code == HTTPStatus.UNAUTHORIZED
    assert Client().get("/enter/a/b").status_code == HTTPStatus.NOT_FOUND
