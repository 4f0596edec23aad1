"""What the pages of insight say of people to whom nothing happened but chance."""

from dataclasses import replace
from datetime import timedelta
from random import Random
from uuid import UUID

import pytest

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY, new_owner
from tests.web.browsing import browser_of, text_of
from tests.web.test_tone import guilt_in

LOGS, ASKS = 50, 12
PAGES = ("/insights", "/quiet", "/review", "/next", "/")
KINDS = ("pitch", "rate_increase", "conversation", "feedback_request")
CHANNELS = ("email", "phone", "linkedin")
NOTHING_NAMED = ("Nothing stands out yet.", "Nothing tells them apart yet.")
NAMED = ("What may go with", "What may tell them apart")
FALLING = ("dread is falling", "confidence grows")


def lived_by_chance(chance: Random) -> User:
    """Twelve asks whose answers hang on nothing, each with how scary it was."""
    owner = new_owner(welcomed_at=NOW)
    for n in range(ASKS):
        ago = chance.randint(1, 150)
        wish = NewAsk(
            f"Ask {n}",
            on=TODAY - timedelta(days=ago),
            kind=chance.choice(KINDS),
            channel=chance.choice(CHANNELS),
            person=f"Jo {chance.randint(0, 8)}",
            effort=chance.choice((None, 10, 30, 90)),
            dread=chance.randint(0, 10),
            answer=_answer(chance, ago),
        )
        actions.log_ask(owner, wish, now=NOW)
    for n in range(ASKS // 2):
        _write_and_wait(owner, chance, NewAsk(f"Draft {n}", kind=chance.choice(KINDS), draft=True))
    return owner


def _write_and_wait(owner: User, chance: Random, draft: NewAsk) -> None:
    """A draft that goes out after a while, or waits still."""
    ago = chance.randint(1, 90)
    on = TODAY - timedelta(days=ago)
    ask = UUID(actions.log_ask(owner, replace(draft, on=on), now=NOW)["id"])
    if chance.random() < 0.7:
        sent = NewMoment(Type.SENT, on=on + timedelta(days=chance.randint(0, ago)))
        actions.record_moment(owner, ask, sent, now=NOW)


def _answer(chance: Random, ago: int) -> NewMoment | None:
    kind = chance.choice((Type.ACCEPTED, Type.DECLINED, Type.REPLIED, None, None))
    if kind is None:
        return None
    on = TODAY - timedelta(days=chance.randint(0, ago))
    sting = chance.randint(0, 10) if kind is not Type.REPLIED else None
    return NewMoment(kind, on=on, sting=sting)


@pytest.mark.django_db
@pytest.mark.usefixtures("clock")
def test_pages_name_no_pattern_and_no_fall_where_there_is_only_chance() -> None:
    chance, named = Random(0), 0
    for _log in range(LOGS):
        visitor = browser_of(lived_by_chance(chance))
        said = " ".join(text_of(visitor.get(page)) for page in PAGES)
        assert [words for words in FALLING if words in said] == []
        assert guilt_in(said) == []
        silent = [words in said for words in NOTHING_NAMED]
        assert [words in said for words in NAMED] == [not one for one in silent]
        named += not all(silent)
    assert named <= LOGS // 10
