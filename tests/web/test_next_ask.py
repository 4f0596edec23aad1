import re
from datetime import timedelta
from html import unescape
from http import HTTPStatus
from pathlib import Path
from uuid import UUID

import pytest
from django.conf import settings
from django.test import Client
from jinja2 import FileSystemLoader
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.ideas.ladder import BY_SLUG
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.models import Ask, Write
from noes.journal.wishes import NewAsk
from noes.web.jinja import environment
from noes.web.pages.next_ask import next_card
from tests.journal.people_of_tests import NOW, TODAY
from tests.web.browsing import Page, browser_of, key_of, text_of, toast_of
from tests.web.keeping import ask, person, person_id, pitch

IDEA = "/next?idea=talk-author"
FOLDER = Path(__file__).parents[2] / "src/noes/web/templates"
LINK = re.compile(r'<a class="btn[^"]*" href="([^"]+)"[^>]*>([^<]+)</a>')


def heading(page: Page) -> str:
    (found,) = re.findall(r'<h1 id="lead">(.*?)</h1>', page.content.decode())
    return unescape(found)


def ways(page: Page) -> dict[str, str]:
    """The buttons that are links, by their words."""
    return {words: unescape(href) for href, words in LINK.findall(page.content.decode())}


def fields(page: Page) -> dict[str, str]:
    """The hidden fields of the form that keeps what is shown."""
    main = page.content.decode().partition("<main")[2].partition("</main>")[0]
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', main))
    return {name: unescape(value) for name, value in hidden.items()}


def draft(owner: User, title: str, name: str | None = None) -> UUID:
    wish = NewAsk(title, person=name, draft=True)
    return UUID(actions.log_ask(owner, wish, now=NOW)["id"])


# ---- what it shows


def test_next_ask_of_a_newcomer_is_gentle_and_says_why(visitor: Client) -> None:
    page = visitor.get("/next")
    gentle = {idea.text for idea in BY_SLUG.values() if idea.boldness == 2}
    assert heading(page) in gentle
    assert text_of(page).partition(heading(page))[2] == (
        " Boldness at a guess: 2 of 10."
        " Too few of your asks are rated to know what is bold for you: it starts gently."
        " Whom? if you like I’ll ask this It becomes a draft; nothing is sent."
        " Another one Smaller Bolder"
    )


def test_next_ask_is_one_step_beyond_what_was_rated(visitor: Client, owner: User) -> None:
    for dread in (3, 3, 4, 4, 4):
        ask(owner, "Pitched Wired", 3, Type.DECLINED, dread=dread)
    assert text_of(visitor.get("/next")).count(
        "Boldness at a guess: 5 of 10. At least half of your last 5 rated asks were scary 4"
        " or less: this is one step beyond."
    )
    assert text_of(visitor.get(IDEA)).count(
        "Boldness at a guess: 3 of 10. At least half of your last 5 rated asks were scary 4"
        " or less. Whom?"
    )


def test_next_ask_opens_a_draft_that_waits(visitor: Client, owner: User) -> None:
    key = draft(owner, "New rates", "Acme")
    page = visitor.get("/next")
    assert text_of(page) == (
        "Next ask Send “New rates” to Acme A draft of yours. Open it Another one Smaller Bolder"
    )
    assert ways(page)["Open it"] == f"/drafts/{key}"


def test_next_ask_sends_a_pitch_to_the_next_in_its_queue(visitor: Client, owner: User) -> None:
    key = pitch(owner, "Night trains", "Kim", kind="pitch")
    page = visitor.get("/next")
    assert text_of(page) == (
        "Next ask · Pitch Night trains: next is Kim A pitch of yours, and whom it goes to next."
        " Ask Kim Another one Smaller Bolder"
    )
    (action,) = re.findall(r'<form method="post" action="([^"]+)"', page.content.decode())
    assert toast_of(visitor.post(action, follow=True)) == "A draft for Kim."
    made = Ask.objects.get(owner_id=owner.id)
    assert (made.title, made.pitch_id, made.state) == ("Night trains", key, "draft")


def test_next_ask_leads_to_a_dream(visitor: Client, owner: User) -> None:
    key = person(owner, "Jo", dream=True)
    page = visitor.get("/next")
    assert text_of(page) == (
        "Next ask Ask Jo something small Somebody you marked as a dream. Ask Jo"
        " Another one Smaller Bolder"
    )
    assert ways(page)["Ask Jo"] == f"/people/{key}/ask"


@pytest.mark.parametrize("n", [1, 3])
def test_next_ask_is_read_in_three_queries(
    visitor: Client, owner: User, n: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(n):
        draft(owner, f"Draft {number}")
        pitch(owner, f"Pitch {number}", f"Kim {number}")
        person(owner, f"Jo {number}", dream=True)
    with django_assert_num_queries(3):
        visitor.get(IDEA)


# ---- one in place of another


def test_the_same_is_never_offered_twice_in_a_row(visitor: Client, owner: User) -> None:
    draft(owner, "New rates")
    page = visitor.get("/next")
    seen = [heading(page)]
    for _n in range(8):
        page = visitor.get(ways(page)["Another one"])
        seen.append(heading(page))
    assert len(set(seen)) == len(seen)
    coming_back = [heading(visitor.get("/next")) for _n in range(3)]
    assert coming_back[0] == coming_back[2] == "Send “New rates”" != coming_back[1]


def test_looking_writes_nothing_to_the_notebook(visitor: Client, owner: User) -> None:
    for _n in range(3):
        visitor.get("/next")
    assert Write.objects.filter(owner_id=owner.id).count() == 0


def test_what_was_offered_last_is_remembered_by_the_browser_alone(
    visitor: Client, owner: User
) -> None:
    draft(owner, "New rates")
    cookie = visitor.get("/next").cookies[f"{settings.SESSION_COOKIE_NAME}_next"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Strict")
    assert heading(browser_of(owner).get("/next")) == "Send “New rates”"
    visitor.cookies[f"{settings.SESSION_COOKIE_NAME}_next"] = "you-won:a:prize"
    assert heading(visitor.get("/next")) == "Send “New rates”"


def test_smaller_and_bolder_lead_there_and_back(visitor: Client) -> None:
    author = BY_SLUG["talk-author"]
    page = visitor.get(IDEA)
    assert heading(page) == author.text

    smaller = visitor.get(ways(page)["Smaller"])
    assert heading(smaller) == author.smaller.text
    assert text_of(smaller).count("Boldness at a guess: 2 of 10.") == 1
    assert sorted(ways(smaller)) == ["Another one", "Bolder"]
    assert heading(visitor.get(ways(smaller)["Bolder"])) == author.text

    texts = {one.text: one for one in BY_SLUG.values()}
    step = texts[heading(visitor.get(ways(page)["Bolder"]))]
    assert (step.kind, step.boldness) == ("conversation", 4)
    another = texts[heading(visitor.get(ways(smaller)["Another one"]))]
    assert another.boldness == 2


def test_nothing_is_bolder_than_the_boldest(visitor: Client) -> None:
    page = visitor.get("/next?idea=talk-famous-interview")
    assert sorted(ways(page)) == ["Another one", "Smaller"]


def test_every_way_on_is_a_link_that_script_only_hastens(visitor: Client) -> None:
    source = visitor.get("/next").content.decode()
    live = re.findall(r'<a [^>]*?href="([^"]+)" hx-get="([^"]+)"', source)
    assert [href for href, _got in live] == [got for _href, got in live]
    assert len(live) == source.count("hx-get=") == 3


@pytest.mark.parametrize("idea", ["zeppelin", f"draft-{UUID(int=1)}"])
def test_what_does_not_wait_to_be_asked_is_not_found(visitor: Client, idea: str) -> None:
    page = visitor.get(f"/next?idea={idea}")
    assert page.status_code == HTTPStatus.NOT_FOUND
    assert text_of(page).count("This does not wait to be asked in this notebook.") == 1


# ---- taking it up


def test_an_idea_becomes_a_draft_with_its_kind_and_whom(visitor: Client, owner: User) -> None:
    typed = {**fields(visitor.get(IDEA)), "person": "Ada"}
    page = visitor.post(IDEA, typed, follow=True)
    made = Ask.objects.get(owner_id=owner.id)

    assert page.redirect_chain == [(f"/drafts/{made.id}", HTTPStatus.SEE_OTHER)]
    assert toast_of(page) == (
        "Kept for later: Ask the author of a piece you liked for a short call about…"
    )
    assert (made.title, made.kind, made.state, made.drafted_on) == (
        *(BY_SLUG["talk-author"].text, "conversation", "draft", TODAY),
    )
    assert (made.person_id, made.dread) == (person_id(owner, "Ada"), None)
    actions.undo(owner, now=NOW)
    assert Ask.objects.filter(owner_id=owner.id).count() == 0


def test_an_idea_taken_up_twice_with_one_form_is_one_draft(visitor: Client, owner: User) -> None:
    page = visitor.get(IDEA)
    typed = {**fields(page), "key": key_of(page)}
    for _time in range(2):
        visitor.post(IDEA, typed)
    assert Ask.objects.filter(owner_id=owner.id).count() == 1


def test_the_smaller_version_of_a_pitch_is_an_ask_of_it(visitor: Client, owner: User) -> None:
    key = pitch(owner, "Night trains", "Kim", kind="pitch")
    address = ways(visitor.get("/next"))["Smaller"]
    page = visitor.get(address)
    title = "Ask Kim in one line whether “Night trains” would be something for them"
    assert heading(page) == title
    assert "Whom?" not in text_of(page)

    visitor.post(address, fields(page))
    made = Ask.objects.get(owner_id=owner.id)
    assert (made.title, made.pitch_id, made.person_id) == (title, key, person_id(owner, "Kim"))


def test_the_smaller_version_of_a_draft_is_another_one(visitor: Client, owner: User) -> None:
    draft(owner, "New rates", "Acme")
    address = ways(visitor.get("/next"))["Smaller"]
    visitor.post(address, {**fields(visitor.get(address)), "person": "Jo"})
    asks = Ask.objects.filter(owner_id=owner.id).order_by("entry")
    assert [(one.title, one.person_id) for one in asks] == [
        ("New rates", person_id(owner, "Acme")),
        ("Show “New rates” to a friend, and ask what they would change", person_id(owner, "Jo")),
    ]


def test_what_cannot_be_kept_is_said_beside_its_field_under_the_same_idea(
    visitor: Client, owner: User
) -> None:
    page = visitor.post(IDEA, {**fields(visitor.get(IDEA)), "person": "x" * 201})
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert heading(page) == BY_SLUG["talk-author"].text
    assert re.findall(r'class="wrong"[^>]*>(.*?)<', page.content.decode()) == [
        "This is too long: keep it under 200 letters."
    ]
    assert page.content.decode().count(f'value="{"x" * 201}"') == 1
    assert Ask.objects.filter(owner_id=owner.id).count() == 0


# ---- at the door


def test_next_ask_shows_and_takes_nothing_of_a_stranger(owner: User, stranger: User) -> None:
    key = draft(owner, "New rates")
    trains = pitch(owner, "Night trains", "Kim")
    jo = person(owner, "Jo", dream=True)
    other = browser_of(stranger)
    for address in ("/next", "/next?after=talk-author"):
        assert heading(other.get(address)) in {idea.text for idea in BY_SLUG.values()}
    for slug in (f"draft-{key}", f"pitch-{trains}", f"dream-{jo}"):
        assert other.get(f"/next?idea={slug}").status_code == HTTPStatus.NOT_FOUND
    for stolen in ({"person_id": str(jo)}, {"pitch_id": str(trains)}):
        said = other.post(IDEA, {"title": "Ask", **stolen})
        assert said.status_code == HTTPStatus.NOT_FOUND
    assert Ask.objects.filter(owner_id=stranger.id).count() == 0


@pytest.mark.parametrize("method", ["get", "post"])
def test_next_ask_is_closed_to_nobody(owner: User, method: str) -> None:
    draft(owner, "New rates")
    page = getattr(Client(), method)("/next")
    assert page.status_code == HTTPStatus.UNAUTHORIZED
    assert b"rates" not in page.content


# ---- its card


def test_card_of_the_day_leads_to_what_it_says(visitor: Client, owner: User) -> None:
    for day in range(4):
        card = next_card(owner, TODAY + timedelta(days=day))
        assert heading(visitor.get(card.here)) == card.title
        assert heading(visitor.get(card.another)) != card.title


def test_card_takes_one_query(
    owner: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    person(owner, "Jo", dream=True)
    with django_assert_num_queries(1):
        next_card(owner, TODAY)


def test_card_is_a_part_of_a_page(owner: User) -> None:
    card = next_card(owner, TODAY)
    source = "{% from 'noes/parts/next_ask.jinja' import next_ask %}{{ next_ask(card) }}"
    pages = environment(loader=FileSystemLoader(FOLDER))
    drawn = pages.from_string(source).render(card=card)
    assert re.findall(r"<a[^>]*>(.*?)</a>", drawn) == [card.title, "Another one"]
    assert [unescape(href) for href in re.findall(r'href="([^"]+)"', drawn)] == [
        card.here,
        f"{card.another}#lead",
    ]
