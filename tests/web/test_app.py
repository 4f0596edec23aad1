"""Noes on a home screen: the manifest, its pictures, and where its shortcuts lead."""

import json
import re
import struct
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from noes.accounts.models import Theme, User
from noes.journal import actions
from noes.journal.wishes import NewAsk
from noes.site.assets import SOURCE
from noes.site.middleware.door import SHARED
from noes.web.views.app import SEEN
from tests.journal.people_of_tests import NOW


def manifest(visitor: Client) -> dict[str, Any]:
    page = visitor.get("/app.webmanifest")
    assert page["Content-Type"] == "application/manifest+json"
    told: dict[str, Any] = page.json()
    return told


def file_of(address: str) -> Path:
    assert address.startswith(settings.STATIC_URL)
    return SOURCE / address.removeprefix(settings.STATIC_URL)


def side_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_app_has_pictures_of_the_size_it_says(visitor: Client) -> None:
    icons = manifest(visitor)["icons"]
    assert {icon["purpose"] for icon in icons} == {"any", "maskable"}
    for icon in icons:
        width, height = side_of(file_of(icon["src"]).read_bytes())
        assert icon["sizes"] == f"{width}x{height}"


def test_shortcuts_and_what_is_shared_lead_somewhere(visitor: Client, owner: User) -> None:
    told = manifest(visitor)
    assert [one["name"] for one in told["shortcuts"]] == ["I asked", "They answered"]
    for address in (one["url"] for one in told["shortcuts"]):
        assert visitor.get(address).status_code == HTTPStatus.OK
    share = told["share_target"]
    assert (share["method"], share["action"]) == ("POST", SHARED)
    assert SHARED in worker_of(visitor)["found"]
    for send in (visitor.post, visitor.get):
        page = send(share["action"], {share["params"]["title"]: "Shared with Noes"})
        assert "Shared with Noes" in page.content.decode()


@pytest.mark.parametrize(
    ("theme", "colours"),
    [(Theme.SYSTEM, 2), (Theme.LIGHT, 1), (Theme.DARK, 1)],
)
def test_pages_name_the_app_and_the_colour_around_it(
    visitor: Client, owner: User, theme: Theme, colours: int
) -> None:
    User.objects.filter(pk=owner.pk).update(theme=theme)
    source = visitor.get("/more").content.decode()
    assert '<link rel="manifest" href="/app.webmanifest" crossorigin="use-credentials">' in source
    assert source.count('name="theme-color"') == colours
    assert (theme == Theme.SYSTEM) == ("prefers-color-scheme" in source)


def worker_of(visitor: Client) -> dict[str, Any]:
    """What the service worker is told."""
    source = visitor.get("/sw.js").content.decode()
    told: dict[str, Any] = json.loads(source.partition("self.noes = ")[2].partition(";\n")[0])
    return told


@pytest.mark.parametrize("name", [*SEEN, "answer_ask"])
def test_what_a_kept_page_is_made_of_is_kept_with_it(
    visitor: Client, owner: User, name: str
) -> None:
    """The style sheet for paper too: a copy is printed as the page is."""
    ask = actions.log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
    address = reverse(name) if name in SEEN else reverse(name, args=[ask["id"]])
    page = visitor.get(address).content.decode()
    made_of = re.findall(r'(?:href|src)="([^"]+\.(?:css|js|woff2))"', page)
    assert set(made_of) - set(worker_of(visitor)["files"]) == set()
    assert any(file.endswith("/noes.css") for file in made_of)


def test_what_shows_that_something_waits_is_kept_and_comes_with_no_page(visitor: Client) -> None:
    late = [file for file in worker_of(visitor)["files"] if file.endswith("/waiting.js")]
    assert [file_of(file).is_file() for file in late] == [True]
    assert "waiting.js" not in visitor.get("/").content.decode()


def test_strangers_learn_nothing_of_the_app() -> None:
    assert Client().get("/app.webmanifest").status_code == HTTPStatus.UNAUTHORIZED
