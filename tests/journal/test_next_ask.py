"""What is offered as the next ask, and what it rests on."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.ideas.choosing import Edge
from noes.core.ideas.ladder import BY_SLUG
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.errors import NotFound
from noes.journal.next_ask import Offered, Round, Version
from noes.journal.wishes import NewAsk, NewMoment, PersonChanges, PitchChanges
from tests.journal.people_of_tests import NOW, TODAY

DAY = timedelta(days=1)


def log(owner: User, title: str = "Pitched Wired", **values: Any) -> UUID:
    return UUID(actions.log_ask(owner, NewAsk(title, **values), now=NOW)["id"])


def pitch(owner: User, title: str, *people: str) -> UUID:
    made = actions.add_pitch(owner, PitchChanges(title=title), people=people, now=NOW)
    return UUID(made["pitch"]["id"])


def dream(owner: User, name: str) -> UUID:
    made = actions.add_person(owner, PersonChanges(name=name, dream=True), now=NOW)
    return UUID(made["person"]["id"])


def own_of(owner: User) -> list[Offered]:
    """What is offered of the owner's own, before the ladder."""
    offers, one = Round(owner, TODAY), Round(owner, TODAY).first()
    found = []
    while one.source != "ladder":
        found.append(one)
        one = offers.after(one.slug)
    return found


def texts(owner: User) -> list[str]:
    return [one.whole.text for one in own_of(owner)]


# ---- drafts


def test_a_draft_that_waits_is_offered_first(owner: User) -> None:
    key = log(owner, "New rates", person="Acme", kind="rate_increase", draft=True)
    (offered,) = own_of(owner)
    assert (offered.source, offered.slug, offered.ask_id) == ("draft", f"draft-{key}", key)
    assert offered.whole.text == "Send “New rates” to Acme"
    assert (offered.whole.kind, offered.whole.person) == ("rate_increase", "Acme")
    assert offered.smaller == Version(
        "Show “New rates” to a friend, and ask what they would change", "feedback_request"
    )


def test_a_draft_says_its_person_once(owner: User) -> None:
    log(owner, "Rates for Acme", person="Acme", draft=True)
    log(owner, "Column", draft=True)
    assert sorted(texts(owner)) == ["Send “Column”", "Send “Rates for Acme”"]


def test_a_draft_put_off_today_or_put_away_is_not_offered(owner: User) -> None:
    later, away = log(owner, "Later", draft=True), log(owner, "Away", draft=True)
    actions.record_moment(owner, later, NewMoment(Type.POSTPONED), now=NOW)
    actions.trash_ask(owner, away, now=NOW)
    assert own_of(owner) == []
    assert Round(owner, TODAY + DAY).first().whole.text == "Send “Later”"


def test_a_long_title_leaves_room_for_what_is_said_of_it(owner: User) -> None:
    log(owner, "x" * 500, person="y" * 200, draft=True)
    (offered,) = own_of(owner)
    assert offered.whole.text == f"Send “{'x' * 79}…” to {'y' * 79}…"
    log(owner, offered.smaller.text, draft=True)


# ---- pitches


def test_a_pitch_is_offered_to_the_next_in_its_queue_after_a_no(owner: User) -> None:
    key = pitch(owner, "Night trains", "Wired", "Kim")
    log(owner, pitch_id=key, person="Wired", answer=NewMoment(Type.DECLINED))
    (offered,) = own_of(owner)
    assert (offered.source, offered.ask_id) == ("pitch", None)
    assert offered.whole.text == "Night trains: next is Kim"
    assert offered.smaller == replace(
        offered.whole,
        text="Ask Kim in one line whether “Night trains” would be something for them",
        kind="pitch",
    )
    assert (offered.whole.person, offered.whole.pitch_id) == ("Kim", key)


@pytest.mark.parametrize(("answer", "draft"), [(None, False), (Type.ACCEPTED, False), (None, True)])
def test_a_pitch_that_waits_or_has_its_yes_rests(
    owner: User, answer: Type | None, *, draft: bool
) -> None:
    key = pitch(owner, "Night trains", "Wired", "Kim")
    told = NewMoment(answer) if answer else None
    log(owner, "Night trains", pitch_id=key, person="Wired", answer=told, draft=draft)
    assert [one.source for one in own_of(owner)] == ["draft"] * draft


def test_a_pitch_asked_through_or_put_away_is_not_offered(owner: User) -> None:
    through = pitch(owner, "Night trains", "Wired")
    log(owner, pitch_id=through, person="Wired", answer=NewMoment(Type.DECLINED))
    actions.trash_pitch(owner, pitch(owner, "Repair cafés", "Kim"), now=NOW)
    pitch(owner, "Clocks")
    assert own_of(owner) == []


def test_a_pitch_passes_over_somebody_put_away(owner: User) -> None:
    pitch(owner, "Night trains", "Wired", "Kim")
    wired = Round(owner, TODAY).first().whole.person_id
    assert wired is not None
    actions.trash_person(owner, wired, now=NOW)
    assert texts(owner) == ["Night trains: next is Kim"]


# ---- dreams


@pytest.mark.parametrize(("ago", "offered"), [(60, False), (61, True)])
def test_a_dream_is_offered_once_nothing_was_heard_for_sixty_days(
    owner: User, ago: int, *, offered: bool
) -> None:
    key = dream(owner, "Jo")
    no = NewMoment(Type.DECLINED, on=TODAY - ago * DAY)
    log(owner, person="Jo", on=TODAY - 90 * DAY, answer=no)
    found = [(one.whole, one.smaller) for one in own_of(owner)]
    whole = Version("Ask Jo something small", None, None, key, "Jo")
    question = "Ask Jo one question about something they made"
    smaller = Version(question, "conversation", None, key, "Jo")
    assert found == [(whole, smaller)] * offered


@pytest.mark.parametrize("values", [{"on": TODAY - 90 * DAY}, {"draft": True}])
def test_a_dream_that_is_being_asked_is_left_in_peace(owner: User, values: dict[str, Any]) -> None:
    dream(owner, "Jo")
    log(owner, "Coffee", person="Jo", **values)
    assert [one.source for one in own_of(owner)] in ([], ["draft"])


def test_a_dream_never_asked_is_offered_before_those_asked_long_ago(owner: User) -> None:
    for number in range(6):
        dream(owner, f"Asked {number}")
        told = NewMoment(Type.DECLINED, on=TODAY - (100 + number) * DAY)
        log(owner, person=f"Asked {number}", on=TODAY - 200 * DAY, answer=told)
    dream(owner, "Zoe")
    found = {one.whole.person for day in range(40) for one in of_days(owner, day)}
    assert found == {"Zoe", *(f"Asked {number}" for number in range(1, 6))}


def of_days(owner: User, days: int) -> list[Offered]:
    offers = Round(owner, TODAY + days * DAY)
    one = offers.first()
    return [one, offers.after(one.slug)]


def test_somebody_put_away_or_no_dream_is_not_offered(owner: User) -> None:
    actions.trash_person(owner, dream(owner, "Jo"), now=NOW)
    actions.add_person(owner, PersonChanges(name="Kim"), now=NOW)
    assert own_of(owner) == []


# ---- the edge


def rate(owner: User, *dreads: int, **values: Any) -> None:
    for dread in dreads:
        log(owner, dread=dread, answer=NewMoment(Type.DECLINED), **values)


def test_the_ladder_begins_gently_and_then_one_beyond_what_is_usual(owner: User) -> None:
    rate(owner, 6, 6, 6, 7)
    assert Round(owner, TODAY).edge == Edge(2, None, 4)
    assert Round(owner, TODAY).first().whole.boldness == 2
    rate(owner, 9)
    assert Round(owner, TODAY).edge == Edge(7, 6, 5)
    assert Round(owner, TODAY).first().whole.boldness == 7


def test_the_edge_rests_on_the_last_fifteen_rated_asks_that_were_sent(owner: User) -> None:
    rate(owner, *[9] * 10, on=TODAY - 90 * DAY)
    rate(owner, *[2] * 15, on=TODAY - 9 * DAY)
    log(owner, answer=NewMoment(Type.DECLINED))
    rate(owner, 10, undated=True)
    log(owner, "Tomorrow", dread=10, on=TODAY + DAY)
    away = log(owner, dread=10)
    actions.trash_ask(owner, away, now=NOW)
    log(owner, "A draft", dread=10, draft=True)
    assert Round(owner, TODAY).edge == Edge(3, 2, 15)


def test_the_edge_rests_on_asks_of_late_alone(owner: User) -> None:
    rate(owner, *[4] * 5, on=TODAY - DAY)
    for _n in range(100):
        log(owner, answer=NewMoment(Type.DECLINED))
    assert Round(owner, TODAY).edge == Edge(2, None, 0)


# ---- one in place of another


def test_another_is_as_bold_as_what_is_shown(owner: User) -> None:
    offers = Round(owner, TODAY)
    assert offers.after("pitch-national").whole.boldness == 6
    assert offers.after("pitch-national", smaller=True).whole.boldness == 4
    assert offers.after("talk-old-colleague", smaller=True).whole.boldness == 1


def test_an_idea_is_found_by_its_name(owner: User) -> None:
    offered = Round(owner, TODAY).named("pitch-national")
    idea = BY_SLUG["pitch-national"]
    assert offered.whole == Version(idea.text, "pitch", 6)
    assert offered.smaller == Version(idea.smaller.text, "pitch", 4)
    assert offered.bolder is not None
    assert (BY_SLUG[offered.bolder].kind, BY_SLUG[offered.bolder].boldness) == ("pitch", 7)


@pytest.mark.parametrize("slug", ["", "zeppelin", f"draft-{UUID(int=1)}"])
def test_what_does_not_wait_is_not_found(owner: User, slug: str) -> None:
    with pytest.raises(NotFound, match=r"^This does not wait to be asked in this notebook\.$"):
        Round(owner, TODAY).named(slug)


def test_what_is_a_strangers_is_neither_offered_nor_found(owner: User, stranger: User) -> None:
    slug = f"draft-{log(owner, 'New rates', draft=True)}"
    pitch(owner, "Night trains", "Kim")
    dream(owner, "Jo")
    rate(owner, 9, 9, 9, 9, 9)
    assert len(own_of(owner)) == 3
    assert own_of(stranger) == []
    assert Round(stranger, TODAY).edge == Edge(2, None, 0)
    with pytest.raises(NotFound):
        Round(stranger, TODAY).named(slug)


def test_the_offer_of_a_day_leaves_drafts_to_today(owner: User) -> None:
    log(owner, "New rates", draft=True)
    dream(owner, "Jo")
    found = {Round(owner, TODAY + n * DAY).of_the_day().source for n in range(6)}
    assert found == {"dream", "ladder"}


@pytest.mark.parametrize("version", ["whole", "smaller"])
def test_what_was_kept_as_a_draft_is_not_offered_the_same_day(owner: User, version: str) -> None:
    offered = Round(owner, TODAY).of_the_day()
    ask = getattr(offered, version)
    draft = log(owner, ask.text, kind=ask.kind, draft=True)
    assert Round(owner, TODAY).of_the_day().slug != offered.slug
    log(owner, "Another", draft=True)
    actions.trash_ask(owner, draft, now=NOW)
    assert Round(owner, TODAY).of_the_day().slug == offered.slug


@pytest.mark.parametrize("rows", [1, 3])
def test_all_that_is_offered_rests_on_one_query(
    owner: User, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(rows):
        log(owner, f"Draft {n}", draft=True)
        pitch(owner, f"Pitch {n}", f"Kim {n}")
        dream(owner, f"Jo {n}")
    with django_assert_num_queries(1):
        offers = Round(owner, TODAY)
        slug = offers.first().slug
        offers.after(slug)
        offers.of_the_day()
