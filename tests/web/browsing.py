"""A browser that was let in, for tests of pages through their real addresses."""

import re
import uuid
from html import unescape
from typing import Any

from django.conf import settings
from django.test import Client

from noes.accounts.keys import digest, new_secret
from noes.accounts.models import Session, User
from tests.journal.people_of_tests import NOW

Page = Any  # Django's test answer: an HttpResponse with what the client adds to it
MAIN = re.compile(r"<main.*?</main>", re.DOTALL)
TOAST = re.compile(r'<div class="toast"><span>(.*?)</span>', re.DOTALL)
PROBLEMS = re.compile(r'<div class="problems".*?>(.*?)</div>', re.DOTALL)
TAGS = re.compile(r"<[^>]+>")
HIDDEN = re.compile(r"<p\b[^>]* hidden>.*?</p>", re.DOTALL)
INVALID = re.compile(r"<(\w+) [^>]*aria-invalid=\"true\"[^>]*>")
KEY = re.compile(r'name="key" value="([^"]+)"')


def browser_of(owner: User) -> Client:
    """A browser with a session of the owner's."""
    secret = new_secret()
    Session.objects.create(
        owner_id=owner.id,
        id=uuid.uuid4(),
        digest=digest(secret),
        created_at=NOW,
        used_on=NOW.date(),
    )
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = secret
    return client


def text_of(page: Page) -> str:
    """What the main part of a page says, tags, hidden paragraphs and double spaces left out."""
    found = MAIN.search(page.content.decode())
    assert found is not None, page.status_code
    return " ".join(unescape(TAGS.sub(" ", HIDDEN.sub(" ", found[0]))).split())


def toast_of(page: Page) -> str | None:
    """What a page says was just done."""
    found = TOAST.search(page.content.decode())
    return " ".join(unescape(TAGS.sub(" ", found[1])).split()) if found else None


def problems_of(page: Page) -> str | None:
    """What a page says above a form that cannot be kept."""
    found = PROBLEMS.search(page.content.decode())
    return " ".join(unescape(TAGS.sub(" ", found[1])).split()) if found else None


def refused_of(page: Page) -> dict[str, str]:
    """What a page says beside each field that is wrong, by the name of the field.

    Only what the field itself points to counts, so that whoever cannot see it is told as well.
    """
    source = page.content.decode()
    found = {}
    for tag in INVALID.finditer(source):
        own = tag[0] if tag[1] != "fieldset" else source[tag.start() :]
        name = re.search(r' name="([^"]+)"', own)
        told = re.search(r'aria-describedby="([^"]+)"', tag[0])
        assert name is not None
        assert told is not None
        words = [re.search(rf'class="wrong" id="{key}">(.*?)<', source) for key in told[1].split()]
        found[name[1]] = " ".join(unescape(one[1]) for one in words if one)
    return found


def key_of(page: Page) -> str:
    """The key that the forms of a page carry."""
    found = KEY.search(page.content.decode())
    assert found is not None
    return found[1]
