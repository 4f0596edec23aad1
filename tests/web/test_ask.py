import re
from http import HTTPStatus
from uuid import UUID

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.moments import Tone, Type
from noes.journal import actions
from noes.journal.models import Ask, Person, Write
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY
from tests.web.browsing import Page, key_of, toast_of
from tests.web.keeping import ask, filled, part_of, person_id, pitch, record, timeline

SAID = re.compile(r'<p class="say">(.*?)</p>')
BUTTON = re.compile(r'<(?:a|button) class="btn[^>]*>(.*?)</(?:a|button)>')


def row(owner: User, key: UUID) -> Ask:
    return Ask.objects.get(owner_id=owner.id, id=key)


def say(page: Page) -> str:
    found: str = SAID.findall(page.content.decode())[0]
    return found.replace("\u00a0", " ")


def next_card(page: Page) -> list[str]:
    """The buttons of what can happen next."""
    source = page.content.decode()
    return BUTTON.findall(source[source.index('id="next"') : source.index('id="happened"')])


# ---- the page


def test_ask_tells_its_story_in_order(visitor: Client, owner: User) -> None:
    key = ask(owner, "Night trains", 20, dread=7, person="Wired", kind="pitch", channel="email")
    record(owner, key, Type.FOLLOWED_UP, 11, note="Still keen.")
    page = visitor.get(f"/asks/{key}")

    assert timeline(page) == [
        "You asked Thursday 12 February Edit You asked scary: 7",
        "You followed up Saturday 21 February Edit You followed up 9 days later Still keen.",
    ]
    assert say(page) == "Quiet for 11 days."
    assert part_of(page, "own") == (
        "The ask Edit State waiting Person Wired Kind Pitch Channel Email To the trash"
    )


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (None, "Quiet for 9 days."),
        (NewMoment(Type.DECLINED, on=TODAY), "A no on 4 March."),
        (NewMoment(Type.DECLINED, undated=True), "A no."),
        (NewMoment(Type.LOST, on=TODAY), "It went to someone else on 4 March."),
        (NewMoment(Type.GHOSTED, on=TODAY), "No answer, counted as a no on 4 March."),
        (NewMoment(Type.ACCEPTED, on=TODAY), "A yes on 4 March."),
        (NewMoment(Type.WITHDREW, on=TODAY), "You took it back on 4 March."),
        (NewMoment(Type.REPLIED, on=TODAY), "Answered today, and still open."),
        (NewMoment(Type.FOLLOWED_UP, on=TODAY), "Asked today."),
        (
            NewMoment(Type.DECLINED, on=TODAY, tone=Tone.NOT_NOW, revisit_on=TODAY.replace(day=30)),
            "Not now: it comes back on 30 March.",
        ),
    ],
)
def test_ask_says_where_it_stands(
    visitor: Client, owner: User, answer: NewMoment | None, sentence: str
) -> None:
    key = ask(owner, "Night trains", 9)
    if answer:
        actions.record_moment(owner, key, answer, now=NOW)

    assert say(visitor.get(f"/asks/{key}")) == sentence


def test_ask_of_a_kind_that_awaits_no_answer_is_done(visitor: Client, owner: User) -> None:
    key = ask(owner, "Case study", 2, kind="share_work")

    assert say(visitor.get(f"/asks/{key}")) == "Done: it waits for no answer."


def test_answer_dated_before_the_asking_is_explained(visitor: Client, owner: User) -> None:
    key = ask(owner, "Grant", 3)
    record(owner, key, Type.DECLINED, 8)

    assert timeline(visitor.get(f"/asks/{key}"))[1] == (
        "A no Tuesday 24 February Edit A no Its day is before the day you asked, so it stands right"
        " after the asking. If that is not how it was, change one of the two days."
    )


def test_undated_moment_keeps_the_words_of_its_day(visitor: Client, owner: User) -> None:
    wish = NewAsk("Old", undated=True, day_text="before Easter")
    key = actions.log_ask(owner, wish, now=NOW)["id"]

    assert timeline(visitor.get(f"/asks/{key}")) == ["You asked before Easter Edit You asked"]


def test_earlier_versions_and_what_was_taken_out_can_be_looked_at(
    visitor: Client, owner: User
) -> None:
    key = ask(owner, "Night trains", 20)
    followed = record(owner, key, Type.FOLLOWED_UP, 11, note="First words")
    noted = record(owner, key, Type.NOTED, 1, note="Never mind")
    actions.amend_moment(owner, followed, {"note": "Better words"}, now=NOW)
    actions.remove_moment(owner, noted, now=NOW)
    page = visitor.get(f"/asks/{key}")

    assert timeline(page)[1] == (
        "You followed up Saturday 21 February Edit You followed up 9 days later Better words"
        " an earlier version You followed up Saturday 21 February First words"
    )
    assert part_of(page, "happened").rpartition("one thing")[2] == (
        " was taken out A thought Tuesday 3 March Never mind"
    )


def test_a_no_offers_the_next_person_of_its_pitch(visitor: Client, owner: User) -> None:
    offered = pitch(owner, "Night trains", "Wired", "Monocle")
    key = ask(owner, "Night trains", 9, pitch_id=offered, person_id=person_id(owner, "Wired"))
    assert next_card(visitor.get(f"/asks/{key}")) == [
        *("They answered", "I followed up", "Count as a no"),
    ]

    record(owner, key, Type.DECLINED)
    page = visitor.get(f"/asks/{key}")
    assert next_card(page) == ["Ask Monocle", "They answered", "I followed up"]
    monocle = person_id(owner, "Monocle")
    action = f"/pitches/{offered}/queue/{monocle}/ask"
    assert re.findall(r'action="(/pitches/[^"]+)"', page.content.decode()) == [action]


def test_a_no_without_a_pitch_asks_what_to_do_differently_and_keeps_it(
    visitor: Client, owner: User
) -> None:
    key = ask(owner, "Menu", 9, Type.DECLINED)
    assert next_card(visitor.get(f"/asks/{key}")) == ["Keep", "They answered", "I followed up"]

    typed = {"differently": "name the number first"}
    page = visitor.post(f"/asks/{key}/next-time", typed, follow=True)
    assert toast_of(page) == "Kept for next time."
    assert next_card(page) == ["They answered", "I followed up"]
    assert row(owner, key).differently == "name the number first"


def test_draft_leads_to_about_to_ask(visitor: Client, owner: User) -> None:
    key = actions.log_ask(owner, NewAsk("Draft", draft=True), now=NOW)["id"]
    page = visitor.get(f"/asks/{key}")

    assert next_card(page) == ["Open it", "I sent it"]
    assert re.findall(r'href="(/drafts/[^"]+)"', page.content.decode()) == [f"/drafts/{key}"]


@pytest.mark.parametrize("n", [1, 3])
def test_ask_is_read_in_five_queries_however_much_happened(
    visitor: Client, owner: User, n: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    key = ask(owner, "One", 9, person="Jo", tags=("travel",))
    for _time in range(n):
        record(owner, key, Type.NOTED, note="Hm.")
    with django_assert_num_queries(5):
        visitor.get(f"/asks/{key}")


# ---- what it says of itself


def test_form_of_an_ask_sent_as_it_stands_changes_nothing(visitor: Client, owner: User) -> None:
    offered = pitch(owner, "Night trains", "Wired")
    whom = person_id(owner, "Wired")
    key = ask(
        *(owner, "Night trains", 9),
        person_id=whom,
        pitch_id=offered,
        kind="pitch",
        channel="email",
        effort=30,
        tags=("a", "b"),
        body="Dear editor,\n\nhello",
    )
    before = Ask.objects.filter(id=key).values().get()
    visitor.post(f"/asks/{key}/edit", filled(visitor.get(f"/asks/{key}/edit")))

    assert Ask.objects.filter(id=key).values().get() == before
    assert visitor.get("/journal?tag=b").content.decode().count(f'id="ask-{key}"') == 1


def test_ask_is_changed_in_every_field(visitor: Client, owner: User) -> None:
    offered = pitch(owner, "Night trains")
    key = ask(owner, "Old", 9)
    typed = {
        "title": "New",
        "person": "Jo",
        "kind": "pitch",
        "channel": "email",
        "pitch": str(offered),
        "tags": "travel, #Spring",
        "effort": "45",
        "body": "Dear Jo",
        "learned": "Shorter",
        "differently": "Call first",
    }
    page = visitor.post(f"/asks/{key}/edit", typed, follow=True)

    assert toast_of(page) == "Kept. New"
    assert part_of(page, "own") == (
        "The ask Edit State waiting Person Jo Kind Pitch Channel Email Pitch Night trains"
        " Effort 45 minutes Tags spring travel What you learned Shorter For next time Call first"
        " The text Dear Jo To the trash"
    )


def test_form_opened_over_another_page_goes_back_to_it(visitor: Client, owner: User) -> None:
    key = ask(owner, "One")
    answer = visitor.post(f"/asks/{key}/edit", {"title": "Two", "next": "/journal?q=one"})

    assert answer.headers["Location"] == "/journal?q=one"


def test_ask_cannot_lose_its_title_and_what_was_typed_stays(visitor: Client, owner: User) -> None:
    key = ask(owner, "One")
    page = visitor.post(f"/asks/{key}/edit", {"title": " ", "tags": "travel", "effort": "-1"})

    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert re.findall(r'class="wrong"[^>]*>(.*?)<', page.content.decode()) == [
        "Write what you asked for.",
        "Give a whole number from 0 to 100,000.",
    ]
    assert filled(page)["tags"] == "travel"
    assert row(owner, key).title == "One"


def test_person_of_a_name_that_two_bear_stays_who_they_are(visitor: Client, owner: User) -> None:
    ask(owner, "First", person="Jo")
    second = actions.add_person(owner, {"name": "Jo"}, now=NOW)["person"]["id"]
    key = ask(owner, "Second", person_id=UUID(second))
    visitor.post(f"/asks/{key}/edit", filled(visitor.get(f"/asks/{key}/edit")))

    assert row(owner, key).person_id == UUID(second)
    assert Person.objects.filter(owner_id=owner.id).count() == 2


def test_pitch_in_the_trash_stays_the_pitch_of_its_asks(visitor: Client, owner: User) -> None:
    offered = pitch(owner, "Night trains")
    key = ask(owner, "One", pitch_id=offered)
    actions.trash_pitch(owner, offered, now=NOW)
    typed = {**filled(visitor.get(f"/asks/{key}/edit")), "title": "Two"}
    visitor.post(f"/asks/{key}/edit", typed)

    assert (row(owner, key).title, row(owner, key).pitch_id) == ("Two", offered)


def test_the_same_change_sent_twice_is_one_write(visitor: Client, owner: User) -> None:
    key = ask(owner, "One")
    form = visitor.get(f"/asks/{key}/edit")
    typed = {**filled(form), "title": "Two", "person": "Jo", "key": key_of(form)}
    answers = [visitor.post(f"/asks/{key}/edit", typed).status_code for _time in range(2)]

    assert answers == [HTTPStatus.SEE_OTHER] * 2
    assert Write.objects.filter(owner_id=owner.id).count() == 2  # the ask, and its change


# ---- the trash


def test_trashed_ask_is_gone_from_the_journal_until_it_is_taken_out(
    visitor: Client, owner: User
) -> None:
    key = ask(owner, "One")
    page = visitor.post(f"/asks/{key}/trash", follow=True)
    assert page.redirect_chain == [("/journal", HTTPStatus.SEE_OTHER)]
    assert visitor.get(f"/asks/{key}").status_code == HTTPStatus.NOT_FOUND

    page = visitor.post(f"/asks/{key}/restore", follow=True)
    assert toast_of(page) == "Taken out of the trash."
    assert say(visitor.get(f"/asks/{key}")) == "Asked today."
