import re
from http import HTTPStatus

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.moments import Type
from tests.exchange.pictures.looking import size_of
from tests.web.browsing import Page, browser_of, text_of
from tests.web.keeping import ask, record

LACKS = (
    "Say of an ask how scary it was and how much it stung, and “feared 8, stung 3” stands here too."
)


def shown(page: Page) -> list[str]:
    """The pictures of a page: their names."""
    return re.findall(r'<img src="/pictures/([a-z0-9-]+)\.svg', page.content.decode())


def links(page: Page) -> list[tuple[str, str]]:
    found = re.findall(r'href="(/pictures/[^"]+)"[^>]* download="([^"]+)"', page.content.decode())
    return [(href.replace("&amp;", "&"), name) for href, name in found]


def test_pictures_of_an_empty_notebook(visitor: Client) -> None:
    page = visitor.get("/pictures")
    assert shown(page) == ["tally", "thousand", "week", "year"]
    assert text_of(page).endswith(LACKS)
    assert '<select id="f-at"' not in page.content.decode()
    assert "Story, 1080×1920 Square, 1080×1080 Wide, 1200×630" in text_of(page)
    assert "Light Dark" in text_of(page)


def test_every_picture_is_there_to_download_in_both_kinds(visitor: Client, owner: User) -> None:
    key = ask(owner, "Pitched Wired", 3, dread=8)
    record(owner, key, Type.DECLINED, sting=3)
    page = visitor.get("/pictures?shape=wide&theme=dark")
    assert shown(page) == ["tally", "thousand", "feared", "week", "year"]
    assert LACKS not in text_of(page)
    found = links(page)
    assert len(found) == 10
    for href, name in found:
        assert href.endswith("?shape=wide&theme=dark")
        file = visitor.get(href)
        assert file.status_code == HTTPStatus.OK
        if name.endswith(".png"):
            assert size_of(file.content) == (1200, 630)
        else:
            assert file.content.startswith(b'<svg xmlns="http://www.w3.org/2000/svg" width="1200"')


def test_what_was_chosen_is_in_every_picture(visitor: Client, owner: User) -> None:
    for ago in range(6):
        ask(owner, "x", ago)
    page = visitor.get("/pictures?shape=story&names=true&at=5&week=2026-02-20")
    assert shown(page) == ["tally-5", "thousand", "week-2026-02-20", "year"]
    assert {href.partition("?")[2] for href, _ in links(page)} == {
        "shape=story&theme=light&names=true"
    }
    options = re.findall(r'<option value="(\d*)"( selected)?>', page.content.decode())
    assert options == [("", ""), ("1", ""), ("5", " selected")]


@pytest.mark.parametrize(
    "query", ["shape=round&theme=blue&names=perhaps&at=9&week=never", "week=2026-03-05&at=0"]
)
def test_what_cannot_be_chosen_leaves_the_usual(visitor: Client, owner: User, query: str) -> None:
    ask(owner, "x")
    page = visitor.get(f"/pictures?{query}")
    assert shown(page) == ["tally", "thousand", "week", "year"]
    assert {href.partition("?")[2] for href, _ in links(page)} == {"shape=square&theme=light"}


def test_picture_names_somebody_only_where_that_is_chosen(visitor: Client, owner: User) -> None:
    ask(owner, "Pitched", person="Пётр <b>")
    silent, named = (
        visitor.get(f"/pictures/tally.svg{query}").content.decode() for query in ("", "?names=true")
    )
    assert "Пётр" not in silent
    assert "Пётр" in named
    assert "<b>" not in named


def test_picture_is_sent_once_as_long_as_nothing_changes(visitor: Client, owner: User) -> None:
    first = visitor.get("/pictures/tally.png")
    again = visitor.get("/pictures/tally.png", HTTP_IF_NONE_MATCH=first["ETag"])
    other = visitor.get("/pictures/tally.png?theme=dark", HTTP_IF_NONE_MATCH=first["ETag"])
    ask(owner, "x")
    later = visitor.get("/pictures/tally.png", HTTP_IF_NONE_MATCH=first["ETag"])
    assert [page.status_code for page in (first, again, other, later)] == [200, 304, 200, 200]
    assert again.content == b""


def test_picture_that_is_not_there_is_said_so(visitor: Client) -> None:
    page = visitor.get("/pictures/tally-7.png")
    assert page.status_code == HTTPStatus.NOT_FOUND
    assert "The tally is not that long yet." in text_of(page)


def test_stranger_sees_their_own_and_nobody_sees_any(
    visitor: Client, owner: User, stranger: User
) -> None:
    empty = browser_of(stranger).get("/pictures/tally.svg").content
    ask(owner, "Pitched", person="Пётр")
    theirs = browser_of(stranger).get("/pictures/tally.svg?names=true")
    assert theirs.content == empty
    assert visitor.get("/pictures/tally.svg?names=true").content != empty
    for path in ("/pictures", "/pictures/tally.png", "/pictures/tally.svg"):
        closed = Client().get(path)
        assert closed.status_code == HTTPStatus.UNAUTHORIZED
        assert b"<svg xmlns" not in closed.content


@pytest.mark.parametrize("n", [1, 3])
def test_pictures_take_as_many_queries_for_one_as_for_more(
    visitor: Client, owner: User, n: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(n):
        ask(owner, "x")
    with django_assert_num_queries(3):
        visitor.get("/pictures")


def test_pictures_are_found_where_one_looks_for_them(visitor: Client, owner: User) -> None:
    ask(owner, "x", 9)
    for path, link in (
        ("/more", "/pictures"),
        ("/insights", "/pictures"),
        ("/review", "/pictures?week=2026-02-23"),
    ):
        assert f'href="{link}"' in visitor.get(path).content.decode(), path
