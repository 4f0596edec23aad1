"""What the review of a week says, and a week to look back on. Today is Wednesday, 4 March 2026."""

import re
from datetime import timedelta

from noes.accounts.models import User
from noes.core.moments import Tone, Type
from noes.journal import actions
from noes.journal.wishes import AskChanges, ChallengeChanges, NewMoment
from tests.journal.people_of_tests import NOW, TODAY
from tests.web.browsing import Page, text_of
from tests.web.keeping import ask, record

DAY = timedelta(days=1)
THIS = "/review?week=2026-03-04"
LAST = "/review?week=2026-02-23"
HEADING = re.compile(r"<h2[^>]*>(.*?)</h2>")
STROKES = re.compile(r'<path class="(\w)"')


def headings(page: Page) -> list[str]:
    return HEADING.findall(page.content.decode().partition("<main")[2].partition("</main>")[0])


def lead(page: Page) -> str:
    """What stands above the first part."""
    return text_of(page).partition(" What you asked ")[0].partition(" The week Mon")[0]


def part(page: Page, heading: str) -> str:
    """What a part of the page says, up to the heading of the next."""
    text, names = text_of(page), headings(page)
    after = names[names.index(heading) + 1 :]
    said = text.partition(f" {heading} ")[2]
    return said.partition(f" {after[0]} ")[0] if after else said


def lived_in(owner: User, rows: int = 1) -> None:
    """A week in which everything has happened, and another before it."""
    ask(owner, "The first of all", 40)
    for n in range(rows):
        no = ask(owner, f"Story {n}", 2, kind="pitch", person=f"Wired {n}", dread=7)
        record(owner, no, Type.DECLINED, 1, note="We are full", sting=2)
        wish = AskChanges(learned="Shorter", differently="Name the number")
        actions.edit_ask(owner, no, wish, now=NOW)
        yes = ask(owner, f"Raise {n}", 1, kind="rate_increase", person=f"Acme {n}")
        record(owner, yes, Type.ACCEPTED, 0)
        record(owner, yes, Type.NOTED, 0, note="Say it on the phone")
        ask(owner, f"New rates {n}", draft=True, person=f"Jo {n}")
        later = ask(owner, f"Essay {n}", 30)
        again = TODAY + (6 + n) * DAY
        record(owner, later, Type.DECLINED, 20, tone=Tone.NOT_NOW, revisit_on=again)
        ask(owner, f"To come {n}", -2 - n)
        actions.add_rest(owner, TODAY + (8 + n) * DAY, TODAY + (9 + n) * DAY, now=NOW)
        praise = NewMoment(Type.PRAISED, note=f"Lovely {n}", on=TODAY)
        actions.record_win(owner, praise, person=f"Mira {n}", now=NOW)
    aim = ChallengeChanges(name="Hundred", measure="asks", target=100, start=TODAY - 50 * DAY)
    actions.add_challenge(owner, {**aim, "rhythm": "days:mon,wed,fri"}, now=NOW)


def links(page: Page) -> dict[str, str]:
    found = re.findall(r'<a rel="(prev|next)" href="([^"]+)"', page.content.decode())
    return dict(found)
