from datetime import timedelta
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.moments import Tone, Type
from noes.journal import actions
from noes.journal.models import Ask, Moment, Notebook
from noes.journal.queries.asks import Asks, Listed, count, listed
from noes.journal.wishes import ChallengeChanges, NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY, new_owner
from tests.web.browsing import browser_of, key_of, text_of, toast_of

DAY = timedelta(days=1)
QUERIES = 13  # beside the one that finds the visitor, which goes past Django


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


# ---- what it shows


def test_today_says_where_the_notebook_stands(visitor: Client, owner: User) -> None:
    challenge = ChallengeChanges(
        name="1,000 noes",
        measure="noes",
        target=1000,
        start=TODAY - 14 * DAY,
        rhythm="days:mon,wed,fri",
    )
    actions.add_challenge(owner, challenge, preset="1000-noes", now=NOW)
    for days in (12, 9, 7, 5, 2):
        log(owner, "Pitched Wired", on=TODAY - days * DAY, answer=NewMoment(Type.DECLINED))
    ask = log(owner, "Asked Jo", on=TODAY - 2 * DAY)
    actions.record_moment(owner, Ask.objects.get(id=ask["id"]).id, follow_up(), now=NOW)
    page = text_of(visitor.get("/"))
    assert page.startswith(
        "Wednesday 4 March · an asking day You've asked 7 times."
        " 5 noes , 1 waiting, 1 follow-up. 6 of the last 7 planned days. Five more noes to ten."
        " I asked Not sent yet They answered… "
    )
    assert page.endswith("Today's ask is done. Tuesday and Thursday are yours.")


def follow_up() -> NewMoment:
    return NewMoment(Type.FOLLOWED_UP)


def test_today_before_the_first_ask_is_warm(visitor: Client) -> None:
    page = text_of(visitor.get("/"))
    assert page.startswith(
        "Wednesday 4 March The first stroke is yours. Ask for something that may well be refused,"
        " then write it down. It counts the moment you ask, whatever they say. I asked"
    )
    assert page.endswith("Take up a challenge")


def test_today_draws_one_stroke_an_ask(visitor: Client, owner: User) -> None:
    log(owner, "Pitched Wired")
    log(owner, "Pitched Monocle", answer=NewMoment(Type.DECLINED))
    log(owner, "Pitched Aeon", answer=NewMoment(Type.ACCEPTED))
    drawn = visitor.get("/").content.decode()
    label = 'aria-label="3 asks: 1 no, 1 yes, 1 waiting"'
    assert drawn.count(label) == 1
    tally = drawn.partition(label)[2].partition("</div>")[0]
    assert [tally.count(f'<path class="{letter}"') for letter in "pny"] == [1, 1, 1]


def test_today_says_what_has_no_day(visitor: Client, owner: User) -> None:
    log(owner, "Pitched Wired", undated=True)
    log(owner, "Pitched Monocle")
    assert text_of(visitor.get("/")).partition(" I asked")[0] == (
        "Wednesday 4 March You've asked twice. 2 waiting. Three more asks to five."
        " 1 of the asks has no day."
    )


def test_today_folds_noes_out_of_sight(db: None, clock: None) -> None:
    owner = new_owner(welcomed_at=NOW, fold_noes=True)
    log(owner, "Pitched Wired", answer=NewMoment(Type.DECLINED))
    log(owner, "Pitched Monocle")
    page = browser_of(owner).get("/")
    assert text_of(page).partition(" I asked")[0] == (
        "Wednesday 4 March You've asked twice. 1 waiting. Three more asks to five."
        " Noes, folded away 1 no"
    )
    assert page.content.decode().count('<path class="n"') == 0


def test_today_meets_wins_before_drafts(visitor: Client, owner: User) -> None:
    log(owner, "Rates", kind="rate_increase", dread=8, answer=NewMoment(Type.DECLINED, sting=3))
    log(owner, "Case study", person="Jo", answer=NewMoment(Type.PRAISED, note="so clear"))
    log(owner, "New rates", kind="rate_increase", person="Acme", draft=True, on=TODAY - 5 * DAY)
    page = text_of(visitor.get("/"))
    assert page.partition("Wins, small ones too ")[2].partition(" This week")[0] == (
        "All Kind words from Jo: “so clear”"
    )
    assert page.partition("About to ask ")[2] == (
        "New rates · Acme written Friday The last one like this: scary 8 before, sting 3 after."
        " Open it I sent it Not today"
    )


def test_today_brings_back_what_was_not_now(visitor: Client, owner: User) -> None:
    for title, day in (("Essay", TODAY), ("Column", TODAY + DAY)):
        no = NewMoment(Type.DECLINED, tone=Tone.NOT_NOW, revisit_on=day)
        log(owner, title, on=TODAY - 9 * DAY, answer=no)
    assert text_of(visitor.get("/")).partition("Back today ")[2] == (
        "Essay today They said “not now”, and the day to try again has come."
        " I asked again They answered"
    )


def test_today_leaves_out_a_draft_that_was_put_off_today(visitor: Client, owner: User) -> None:
    draft = log(owner, "New rates", draft=True)
    visitor.post(f"/drafts/{draft['id']}", {"do": "later"})
    assert "About to ask" not in text_of(visitor.get("/"))


def test_today_shows_nothing_of_a_stranger(owner: User, stranger: User) -> None:
    log(owner, "Pitched Wired", answer=NewMoment(Type.ACCEPTED))
    log(owner, "New rates", draft=True)
    page = text_of(browser_of(stranger).get("/"))
    assert page.startswith("Wednesday 4 March The first stroke is yours.")
    assert "Wired" not in page
    assert "rates" not in page


def test_today_of_nobody_is_closed(owner: User) -> None:
    log(owner, "Pitched Wired")
    page = Client().get("/")
    assert page.status_code == HTTPStatus.UNAUTHORIZED
    assert b"Wired" not in page.content


@pytest.mark.parametrize("rows", [1, 3])
def test_today_takes_as_many_queries_for_one_as_for_many(
    rows: int, visitor: Client, owner: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(rows):
        challenge = ChallengeChanges(
            name="Asks", measure="asks", start=TODAY - 9 * DAY, rhythm="days:mon,wed"
        )
        actions.add_challenge(owner, challenge, now=NOW)
        no = NewMoment(Type.DECLINED, tone=Tone.NOT_NOW, revisit_on=TODAY)
        log(owner, f"Pitched Wired {n}", person=f"Wired {n}", on=TODAY - 3 * DAY, answer=no)
        log(owner, f"New rates {n}", kind=("pitch", "other", "conversation")[n], draft=True)
        actions.add_rest(owner, TODAY + n * DAY, TODAY + (n + 1) * DAY, now=NOW)
    with django_assert_num_queries(QUERIES):
        visitor.get("/")


# ---- what the browser has already


def test_today_unchanged_is_304_from_the_visitor_alone(
    visitor: Client, owner: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    log(owner, "Pitched Wired")
    visitor.get("/")  # gives the cookie that the forms depend on
    page = visitor.get("/")
    assert page.headers["Cache-Control"] == "private, no-cache"
    assert page.headers["Vary"] == "Cookie, Accept-Encoding"
    with django_assert_num_queries(0):
        again = visitor.get("/", headers={"If-None-Match": page.headers["ETag"]})
    assert (again.status_code, again.content) == (HTTPStatus.NOT_MODIFIED, b"")
    assert again.headers["ETag"] == page.headers["ETag"]


def test_today_after_a_change_is_another(visitor: Client, owner: User) -> None:
    visitor.get("/")
    tag = visitor.get("/").headers["ETag"]
    log(owner, "Pitched Wired")
    assert visitor.get("/", headers={"If-None-Match": tag}).status_code == HTTPStatus.OK


def test_today_of_another_session_is_another(visitor: Client, owner: User) -> None:
    other = browser_of(owner)
    for client in (visitor, other):
        client.get("/")
    assert visitor.get("/").headers["ETag"] != other.get("/").headers["ETag"]


def test_today_that_says_something_once_is_not_kept(visitor: Client) -> None:
    said = visitor.post("/", {"line": "Pitched Wired", "as": "sent"}, follow=True)
    assert "ETag" not in said.headers
    assert toast_of(visitor.get("/")) is None


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


# ---- a follow-up


def test_follow_up_offers_the_open_asks_first(visitor: Client, owner: User) -> None:
    waiting = log(owner, "Story on trains", person="Monocle")
    log(owner, "Story on cafés", answer=NewMoment(Type.DECLINED))
    page = visitor.post("/", {"line": "nudged them", "as": "sent", "kind": "follow_up"})
    html = page.content.decode()
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert html.count(f'<option value="{waiting["id"]}">Story on trains · Monocle</option>') == 1
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
