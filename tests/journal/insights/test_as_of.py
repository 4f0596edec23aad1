"""Acceptance C 1 to 3, from the notebook to what it says: order, dates, days to come."""

import json
import random
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.insights import computed
from noes.journal.insights.document import DECIMALS, document
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY, new_owner

pytestmark = pytest.mark.django_db

KINDS = ("pitch", "feedback_request", "conversation")
ANSWERS = (Type.ACCEPTED, Type.DECLINED, Type.REPLIED, Type.LOST, None, None)


@dataclass(frozen=True, slots=True)
class Story:
    """One ask: its sending and what came after, in days before today."""

    kind: str
    sent: int
    dread: int
    followed_up: int | None
    answer: Type | None
    answered: int


def stories(seed: int) -> list[Story]:
    chance = random.Random(seed)
    found = []
    for _ask in range(24):
        sent = chance.randrange(1, 120)  # what is logged on its day has an hour too
        later = sorted(chance.randrange(sent + 1) for _moment in range(2))
        again = later[1] if chance.random() < 0.3 else None
        answer = chance.choice(ANSWERS)
        dread = chance.randrange(11)
        found.append(Story(chance.choice(KINDS), sent, dread, again, answer, later[0]))
    return found


def write(owner: User, told: list[Story], *, to: int = 0, shift: int = 0) -> None:
    """Log what happened up to some days before today."""
    for story in told:
        if story.sent < to:
            continue
        ask = NewAsk(
            "Pitched Wired",
            kind=story.kind,
            dread=story.dread,
            on=TODAY - timedelta(days=story.sent + shift),
        )
        key = UUID(actions.log_ask(owner, ask, now=NOW)["id"])
        happened = ((Type.FOLLOWED_UP, story.followed_up), (story.answer, story.answered))
        for kind, ago in happened:
            if kind is not None and ago is not None and ago >= to:
                on = TODAY - timedelta(days=ago + shift)
                actions.record_moment(owner, key, NewMoment(kind, on=on), now=NOW)


def numbers(owner: User, today: date) -> dict[str, Any]:
    """What the record says on a day, but for the weekday, the day itself and who waits now."""
    found = document(computed._computed(owner, today))
    patterns = {one["feature"]: (one["p"], one["levels"]) for one in found["patterns"]}
    patterns.pop("weekday")
    found["patterns"] = patterns
    found["hesitation"]["differs"] = []
    for name in ("waiting", "likeliest"):
        found["silence"].pop(name)
    for name in ("since", "months"):
        found["showing_up"].pop(name)
    for name in ("ahead", "not_counted", "ends"):  # these tell of days to come
        found.pop(name)
    return {name: value for name, value in found.items() if name != "as_of"}


@pytest.mark.parametrize("seed", range(3))
def test_days_to_come_are_not_seen(owner: User, seed: int) -> None:
    past, told = 40, stories(seed)
    write(owner, told)
    known = new_owner()
    write(known, told, to=past)
    day = TODAY - timedelta(days=past)
    assert numbers(owner, day) == numbers(known, day)


@pytest.mark.parametrize("seed", range(3))
def test_shift_of_all_days_changes_nothing(owner: User, seed: int) -> None:
    told, shift = stories(seed), 28  # whole weeks, for some of it is counted by the week
    write(owner, told)
    earlier = new_owner()
    write(earlier, told, shift=shift)
    assert numbers(owner, TODAY) == numbers(earlier, TODAY - timedelta(days=shift))


@pytest.mark.parametrize("seed", range(3))
def test_order_of_entry_changes_nothing_but_what_ratings_follow_each_other(
    owner: User, seed: int
) -> None:
    told = stories(seed)
    write(owner, told)
    other = new_owner()
    write(other, told[::-1])
    ours, theirs = numbers(owner, TODAY), numbers(other, TODAY)
    ours.pop("confidence")
    theirs.pop("confidence")
    assert ours == theirs


def test_numbers_of_a_document_end_where_machines_begin_to_differ(owner: User) -> None:
    write(owner, stories(0))
    found = json.loads(json.dumps(document(computed._computed(owner, TODAY)), default=str))
    floats: list[float] = []

    def collect(value: Any) -> None:
        if isinstance(value, dict):
            for one in value.values():
                collect(one)
        elif isinstance(value, list):
            for one in value:
                collect(one)
        elif isinstance(value, float):
            floats.append(value)

    collect(found)
    assert len(floats) > 100
    assert [round(one, DECIMALS) for one in floats] == floats
