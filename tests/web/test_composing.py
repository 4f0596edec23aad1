"""The composer of Today, through its real address."""

import re
from datetime import timedelta
from html import unescape
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.models import Moment, Notebook
from noes.journal.queries.asks import Asks, Listed, count, listed
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY
from tests.web.browsing import key_of, refused_of, text_of, toast_of

DAY = timedelta(days=1)


def log(owner: User, title: str, **values: Any) -> dict[str, Any]:
    return actions.log_ask(owner, NewAsk(title, **values), now=NOW)


def only_ask(owner: User) -> Listed:
    (ask,) = listed(owner, Asks())
    return ask


def kept(owner: User) -> list[tuple[Any, ...]]:
    """Title, kind, channel, person, state, dread and day of each ask, first entered first."""
    found = listed(owner, Asks())[::-1]
    columns = ("title", "kind", "channel")
    return [
        (
            *(ask.row[name] for name in columns),
            ask.person,
            ask.row["state"],
            ask.row["dread"],
            ask.row["sent_on"],
        )
        for ask in found
    ]


# ---- the composer


def test_composer_reads_the_line_and_says_what_it_took(visitor: Client, owner: User) -> None:
    line = "pitched Wired on LinkedIn, dread 7, yesterday"
    page = visitor.post("/", {"line": line, "as": "sent"}, follow=True)
    assert toast_of(page) == (
        "Kept: pitched Wired on LinkedIn · Pitch · Wired · LinkedIn · scary 7 · 3 March"
    )
    assert kept(owner) == [
        ("pitched Wired on LinkedIn", "pitch", "linkedin", "Wired", "waiting", 7, TODAY - DAY)
    ]


def test_composer_lets_what_was_chosen_win(visitor: Client, owner: User) -> None:
    typed = {
        "line": "pitched Wired on LinkedIn, dread 7, yesterday",
        "as": "sent",
        "kind": "conversation",
        "dread": "2",
        "channel": "email",
        "person": "Mara",
        "on": "2026-03-01",
        "tags": "spring, rates",
        "body": "Hi Mara",
    }
    visitor.post("/", typed)
    ask = only_ask(owner)
    assert kept(owner) == [
        (
            "pitched Wired on LinkedIn",
            "conversation",
            "email",
            "Mara",
            "waiting",
            2,
            TODAY - 3 * DAY,
        )
    ]
    assert (ask.tags, ask.row["body"]) == (("rates", "spring"), "Hi Mara")


def test_composer_keeps_what_is_not_sent_yet(visitor: Client, owner: User) -> None:
    page = visitor.post("/", {"line": "raise with Acme", "as": "draft"}, follow=True)
    assert toast_of(page) == "Kept for later: raise with Acme · Rate increase · Acme"
    assert only_ask(owner).row["state"] == "draft"
    assert page.content.decode().count("tally fresh") == 0


def test_composer_draws_the_fresh_stroke(visitor: Client) -> None:
    page = visitor.post("/", {"line": "Pitched Wired", "as": "sent"}, follow=True)
    assert page.content.decode().count('class="tally first fresh"') == 1


@pytest.mark.parametrize(
    ("answer", "state", "told"),
    [
        ("no", "no", "A no"),
        ("yes", "yes", "A yes"),
        ("not_now", "no", "Not now"),
    ],
)
def test_composer_takes_the_answer_in_the_same_step(
    answer: str, state: str, told: str, visitor: Client, owner: User
) -> None:
    typed = {"line": "Night trains", "as": "sent", "answer": answer}
    page = visitor.post("/", typed, follow=True)
    assert toast_of(page) == f"Kept: Night trains · {told}"
    assert only_ask(owner).row["state"] == state


def test_composer_without_words_asks_for_some(visitor: Client, owner: User) -> None:
    page = visitor.post("/", {"line": " ", "as": "sent", "kind": "pitch", "dread": "8"})
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Write what you asked for: a few words will do." in text_of(page)
    html = page.content.decode()
    assert html.count('value="pitch" checked') == 1
    assert html.count('value="8" checked') == 1
    assert count(owner, Asks()) == 0


def test_composer_that_is_wrong_keeps_everything_typed(visitor: Client, owner: User) -> None:
    typed = {
        "line": "Pitched <Wired>",
        "as": "sent",
        "answer": "yes",
        "person": "Mara",
        "channel": "phone",
        "on": "4 March",
        "tags": "spring",
        "body": "Hi Mara",
    }
    page = visitor.post("/", typed)
    html = page.content.decode()
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Write the day as 2026-03-04." in text_of(page)
    for shown in (
        'value="Pitched &lt;Wired&gt;"',
        'value="yes" checked',
        'value="Mara"',
        'value="phone" selected',
        'value="4 March"',
        'value="spring"',
        ">\nHi Mara</textarea>",
    ):
        assert html.count(shown) == 1, shown
    assert count(owner, Asks()) == 0


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("dread", "99", "Choose a number from 0 to 10."),
        ("kind", "bogus", "Choose one of these."),
        ("answer", "bogus", "Choose one of these."),
    ],
)
def test_composer_says_beside_its_choices_what_is_wrong_with_them(
    field: str, value: str, said: str, visitor: Client
) -> None:
    page = visitor.post("/", {"line": "Pitched Wired", "as": "sent", field: value})
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert refused_of(page) == {field: said}
    assert text_of(page).count(said) == 1


@pytest.mark.parametrize(
    "typed",
    [
        {"line": "Pitched Wired", "on": "2026-03-05"},
        {"line": "Followed up with Jo", "kind": "follow_up", "on": "2026-03-05"},
    ],
)
def test_composer_refuses_a_day_to_come(
    typed: dict[str, str], visitor: Client, owner: User
) -> None:
    page = visitor.post("/", {**typed, "as": "sent"})
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert text_of(page).count("Choose today or an earlier day.") == 1
    assert count(owner, Asks()) == 0


def test_composer_takes_a_draft_for_any_day(visitor: Client, owner: User) -> None:
    visitor.post("/", {"line": "Pitch Wired", "as": "draft", "on": "2026-03-05"})
    assert only_ask(owner).row["state"] == "draft"


def test_composer_takes_no_answer_to_what_is_not_sent(visitor: Client, owner: User) -> None:
    page = visitor.post("/", {"line": "Rates", "as": "draft", "answer": "no"})
    assert "What was answered was sent: choose “I asked”, or take the answer out." in text_of(page)
    assert count(owner, Asks()) == 0


def test_composer_sent_twice_makes_one_ask(visitor: Client, owner: User) -> None:
    typed = {"line": "Pitched Wired", "as": "sent", "key": key_of(visitor.get("/"))}
    said = [toast_of(visitor.post("/", typed, follow=True)) for _again in range(2)]
    assert said == ["Kept: Pitched Wired · Pitch · Wired"] * 2
    assert count(owner, Asks()) == 1


def test_composer_with_other_words_from_the_same_page_makes_another(
    visitor: Client, owner: User
) -> None:
    key = key_of(visitor.get("/"))
    for line in ("Pitched Wired", "Pitched Monocle"):
        visitor.post("/", {"line": line, "as": "sent", "key": key})
    assert count(owner, Asks()) == 2


def test_composer_can_be_undone_from_its_toast(visitor: Client, owner: User) -> None:
    page = visitor.post("/", {"line": "Pitched Wired", "as": "sent"}, follow=True)
    revision = Notebook.objects.get(owner_id=owner.id).revision
    assert page.content.decode().count(f'name="revision" value="{revision}"') == 1
    visitor.post("/undo", {"revision": str(revision), "next": "/"})
    assert count(owner, Asks()) == 0


def test_composer_knows_the_people_of_the_notebook(visitor: Client, owner: User) -> None:
    actions.add_person(owner, {"name": "Sunday Times"}, now=NOW)
    visitor.post("/", {"line": "Sunday Times story", "as": "sent"})
    assert only_ask(owner).person == "Sunday Times"


def test_composer_takes_no_word_for_a_name_that_is_longer_than_any(
    visitor: Client, owner: User
) -> None:
    visitor.post("/", {"line": f"pitched {'Q' * 201}", "as": "sent"})
    assert only_ask(owner).person is None


# ---- a follow-up


def test_follow_up_offers_the_open_asks_first(visitor: Client, owner: User) -> None:
    waiting = log(owner, "Story on trains", person="Monocle")
    log(owner, "Story on cafés", answer=NewMoment(Type.DECLINED))
    page = visitor.post("/", {"line": "nudged them", "as": "sent", "kind": "follow_up"})
    html = page.content.decode()
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert (
        html.count(f'<option value="{waiting["id"]}">Story on trains\u00a0· Monocle</option>') == 1
    )
    assert html.count('<option value="new">') == 1
    assert html.count('value="nudged them"') == 1
    assert "Story on cafés" not in html
    assert count(owner, Asks()) == 2


def test_follow_up_of_an_ask_is_a_moment_of_it(visitor: Client, owner: User) -> None:
    ask = log(owner, "Story on trains", on=TODAY - 9 * DAY)
    typed = {"line": "nudged them", "as": "sent", "kind": "follow_up", "about": ask["id"]}
    page = visitor.post("/", {**typed, "dread": "4"}, follow=True)
    assert toast_of(page) == "You followed up: Story on trains. It counts."
    assert count(owner, Asks()) == 1
    moment = Moment.objects.get(owner_id=owner.id, type="followed_up")
    assert (moment.day, moment.dread, moment.note) == (TODAY, 4, "nudged them")


def test_follow_up_of_something_else_is_an_ask(visitor: Client, owner: User) -> None:
    log(owner, "Story on trains")
    typed = {"line": "nudged them", "as": "sent", "kind": "follow_up", "about": "new"}
    visitor.post("/", typed)
    assert [row[1] for row in kept(owner)] == [None, "follow_up"]


def test_follow_up_with_nothing_waiting_is_an_ask(visitor: Client, owner: User) -> None:
    visitor.post("/", {"line": "nudged them", "as": "sent", "kind": "follow_up"})
    assert [row[1] for row in kept(owner)] == ["follow_up"]


def test_follow_up_of_a_strangers_ask_is_not_found(visitor: Client, stranger: User) -> None:
    ask = log(stranger, "Story on trains")
    typed = {"line": "nudged them", "as": "sent", "kind": "follow_up", "about": ask["id"]}
    owner_ask = {"line": "Pitched Wired", "as": "sent"}
    visitor.post("/", owner_ask)
    assert visitor.post("/", typed).status_code == HTTPStatus.NOT_FOUND
    assert Moment.objects.filter(owner_id=stranger.id).count() == 1


def test_composer_takes_the_sting_of_an_answer_that_was_tapped(
    visitor: Client, owner: User
) -> None:
    visitor.post("/", {"line": "pitched Wired, sting 4", "as": "sent", "answer": "no"})
    ask = only_ask(owner).row
    assert (ask["title"], ask["state"], ask["sting"]) == ("pitched Wired", "no", 4)


def test_composer_leaves_a_sting_of_nothing_in_the_title(visitor: Client, owner: User) -> None:
    visitor.post("/", {"line": "pitched Wired, sting 4", "as": "sent"})
    assert only_ask(owner).row["title"] == "pitched Wired, sting 4"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Poster for the fair", ""),
        ("Poster, dread 6, yesterday", "Poster · scary 6 · 3 March"),
        ("draft: Poster", "Poster · draft"),
        ("Pitched Wired, they said no", "Pitched Wired · Pitch · Wired · A no"),
        ("<b>, dread 1", "<b> · scary 1"),
        ("", ""),
    ],
)
def test_line_is_told_as_it_is_read(visitor: Client, line: str, told: str) -> None:
    page = visitor.get("/beside", {"line": line}).content.decode()
    (said,) = re.findall(r"<p(?: hidden)?>(.*?)</p>", page)[:1]
    assert unescape(said).replace("\u00a0", " ") == told
