from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.accounts.models import User
from noes.core.days import Range
from noes.core.moments import Tone, Type, is_small_win
from noes.journal import actions
from noes.journal.facts import core_moment
from noes.journal.models import Ask, Moment, Person
from noes.journal.queries.wins import Win, count, wins
from noes.journal.rows import select
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY, new_owner
from tests.journal.random_writes import write

pytestmark = pytest.mark.django_db


def ask(owner: User, answer: NewMoment, *, person: str = "", title: str = "Ask") -> UUID:
    wish = NewAsk(title, person=person, on=TODAY - timedelta(days=5), answer=answer)
    return UUID(actions.log_ask(owner, wish, now=NOW)["id"])


def test_a_yes_is_a_win_with_its_ask_person_and_amount(owner: User) -> None:
    yes = NewMoment(Type.ACCEPTED, on=TODAY, note="In!", amount=Decimal(640), currency="eur")
    key = ask(owner, yes, person="Acme", title="Rate increase")
    moment = Moment.objects.get(owner_id=owner.id, type="accepted").id
    acme = Person.objects.get(owner_id=owner.id).id

    money = (Decimal("640.00"), "EUR")
    assert wins(owner) == [
        Win(
            *(moment, key, "accepted", None, TODAY, "", "In!", *money),
            title="Rate increase",
            person_id=acme,
            person="Acme",
        )
    ]


def test_a_win_that_stands_alone_has_its_own_person(owner: User) -> None:
    praise = NewMoment(Type.PRAISED, note="Lovely work")
    actions.record_win(owner, praise, person="Jo", now=NOW)

    found = wins(owner)
    assert [(win.ask_id, win.title, win.person, win.note) for win in found] == [
        (None, "", "Jo", "Lovely work")
    ]


def test_only_a_not_now_is_a_small_win_among_noes(owner: User) -> None:
    ask(owner, NewMoment(Type.DECLINED))
    ask(owner, NewMoment(Type.GHOSTED))
    ask(owner, NewMoment(Type.DECLINED, tone=Tone.NOT_NOW), title="In March")

    assert [win.title for win in wins(owner)] == ["In March"]
    assert count(owner) == {"declined": 1}


def test_wins_come_latest_first_undated_last_a_page_at_a_time(owner: User) -> None:
    for note, ago in (("old", 9), ("new", 1), ("newer", 1)):
        wish = NewMoment(Type.PRAISED, note=note, on=TODAY - timedelta(days=ago))
        actions.record_win(owner, wish, person=None, now=NOW)
    undated = NewMoment(Type.PRAISED, note="once", undated=True)
    actions.record_win(owner, undated, person=None, now=NOW)

    assert [win.note for win in wins(owner)] == ["newer", "new", "old", "once"]
    assert [win.note for win in wins(owner, limit=2, offset=2)] == ["old", "once"]


def test_wins_of_one_person_are_those_of_their_asks_and_their_own(owner: User) -> None:
    ask(owner, NewMoment(Type.REPLIED), person="Jo")
    ask(owner, NewMoment(Type.REPLIED), person="Ada")
    actions.record_win(owner, NewMoment(Type.REFERRED), person="Jo", now=NOW)
    jo = Person.objects.get(owner_id=owner.id, name="Jo").id

    assert [win.type for win in wins(owner, person_id=jo)] == ["referred", "replied"]


def test_wins_of_some_days_are_those_from_the_first_to_before_the_last(owner: User) -> None:
    for ago in (3, 2, 1, 0):
        wish = NewMoment(Type.PRAISED, note=str(ago), on=TODAY - timedelta(days=ago))
        actions.record_win(owner, wish, person=None, now=NOW)
    undated = NewMoment(Type.PRAISED, note="once", undated=True)
    actions.record_win(owner, undated, person=None, now=NOW)
    days = Range(TODAY - timedelta(days=2), TODAY)

    assert [win.note for win in wins(owner, days=days)] == ["1", "2"]
    assert [win.note for win in wins(owner, days=Range(None, days.start))] == ["3"]


def test_wins_of_a_trashed_ask_or_voided_moment_are_none(owner: User) -> None:
    trashed = ask(owner, NewMoment(Type.REPLIED))
    actions.trash_ask(owner, trashed, now=NOW)
    alone = actions.record_win(owner, NewMoment(Type.PRAISED), person=None, now=NOW)
    actions.remove_moment(owner, UUID(alone["moment"]["id"]), now=NOW)

    assert (wins(owner), count(owner)) == ([], {})


def test_wins_of_another_are_nowhere(owner: User, stranger: User) -> None:
    actions.record_win(owner, NewMoment(Type.PRAISED), person=None, now=NOW)

    assert (wins(stranger), count(stranger)) == ([], {})


@given(st.data())
def test_wins_are_just_the_moments_that_core_calls_so(data: st.DataObject) -> None:
    owner = new_owner()
    for _step in range(data.draw(st.integers(1, 6))):
        write(data.draw, owner)
    trashed = set(
        Ask.objects.filter(owner_id=owner.id, trashed_at__isnull=False).values_list("id", flat=True)
    )
    standing = select(Moment, owner.id, "voided_at IS NULL", [])
    told = {
        row["id"]
        for row in standing
        if row["ask_id"] not in trashed
        and (is_small_win(core_moment(row)) or row["type"] == Type.ACCEPTED)
    }

    assert {win.id for win in wins(owner, limit=200)} == told
    assert sum(count(owner).values()) == len(told)
