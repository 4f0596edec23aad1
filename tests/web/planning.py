"""Challenges as tests of pages take them up, and forms as a browser would send them."""

import re
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.models import Challenge
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW

START = date(2026, 1, 5)  # a Monday
DAY = timedelta(days=1)
FORM = {
    "name": "Mine",
    "measure": "asks",
    "start": "2026-03-04",
    "last": "",
    "target": "",
    "rhythm": "",
}


def take_up(owner: User, **values: Any) -> UUID:
    wish = {"name": "1,000 noes", "measure": "noes", "target": 1000, "start": START, **values}
    made = actions.add_challenge(owner, wish, now=NOW)  # type: ignore[arg-type] # named by each test
    return UUID(made["challenge"]["id"])


def log(owner: User, title: str, on: date, answer: Type | None = None) -> UUID:
    moment = NewMoment(answer, on=on) if answer else None
    return UUID(actions.log_ask(owner, NewAsk(title, on=on, answer=moment), now=NOW)["id"])


def only(owner: User) -> Challenge:
    return Challenge.objects.get(owner_id=owner.id)


def sent_from(page: str) -> dict[str, list[str]]:
    """What a browser would send of a form that nobody touched."""
    found: dict[str, list[str]] = {}
    for tag in re.findall(r"<input[^>]*>", page):
        kind, name = re.findall(r' type="(\w+)"', tag)[0], re.findall(r' name="(\w+)"', tag)
        value = re.findall(r' value="([^"]*)"', tag) or [""]
        if name and (kind not in {"radio", "checkbox"} or " checked" in tag):
            found.setdefault(name[0], []).append(value[0])
    for name, options in re.findall(
        r'<select[^>]* name="(\w+)"[^>]*>(.*?)</select>', page, re.DOTALL
    ):
        found[name] = re.findall(r'value="([^"]*)" selected', options)
    return found
