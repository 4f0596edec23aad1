from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from noes.accounts.models import User
from noes.core.moments import Tone, Type
from noes.journal import actions
from noes.journal.errors import KeyReused, NotFound, NotLawful
from noes.journal.models import Moment
from noes.journal.wishes import Correction, NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY, export_of, kept_counts

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def logged(owner: User, **values: Any) -> UUID:
    return UUID(actions.log_ask(owner, NewAsk("Pitched Wired", **values), now=NOW)["id"])


def correct(owner: User, ask: UUID, **values: Any) -> dict[str, Any]:
    return actions.correct_ask(owner, ask, {}, Correction(**values), now=NOW)


def test_correct_ask_moves_the_first_act_and_rates_the_latest(owner: User) -> None:
    ask = logged(owner, on=TODAY - 9 * DAY, dread=2)
    actions.record_moment(owner, ask, NewMoment(Type.FOLLOWED_UP, on=TODAY), now=NOW)
    found = correct(owner, ask, on=TODAY - 5 * DAY, dread=7)
    assert (found["sent_on"], found["last_act_on"]) == ("2026-02-27", "2026-03-04")
    assert found["dread"] == 7


def test_correct_ask_puts_another_outcome_in_place_of_the_one_there(owner: User) -> None:
    ask = logged(owner, answer=NewMoment(Type.DECLINED, sting=4))
    found = correct(owner, ask, outcome=Type.LOST)
    assert (found["state"], found["outcome"], found["sting"]) == ("no", "lost", 4)
    assert Moment.objects.filter(owner_id=owner.id, voided_at__isnull=True).count() == 2


def test_correct_ask_adds_the_outcome_where_there_is_none(owner: User) -> None:
    found = correct(owner, logged(owner), outcome=Type.ACCEPTED)
    assert (found["state"], found["ended_on"]) == ("yes", "2026-03-04")


def test_correct_ask_takes_back_that_it_was_sent(owner: User) -> None:
    found = correct(owner, logged(owner), draft=True)
    assert (found["state"], found["acts"], found["drafted_on"]) == ("draft", 0, "2026-03-04")


def test_correct_ask_refuses_a_draft_that_was_answered(owner: User) -> None:
    ask = logged(owner, answer=NewMoment(Type.REPLIED))
    with pytest.raises(NotLawful):
        correct(owner, ask, draft=True)


def test_correct_ask_is_one_write_whatever_it_puts_right(owner: User) -> None:
    ask = logged(owner)
    before, counts = export_of(owner), kept_counts(owner)
    changes, moved = {"title": "Pitched Monocle"}, Correction(TODAY - DAY, 3, outcome=Type.LOST)
    actions.correct_ask(owner, ask, changes, moved, now=NOW)  # type: ignore[arg-type] # a title is a change
    actions.undo(owner, now=NOW)
    assert (export_of(owner), kept_counts(owner)) == (before, counts)


def test_correct_ask_of_another_owner_is_not_found(owner: User, stranger: User) -> None:
    with pytest.raises(NotFound):
        correct(stranger, logged(owner), dread=1)


def test_log_ask_refuses_an_answer_to_what_was_never_sent(owner: User) -> None:
    with pytest.raises(NotLawful):
        logged(owner, draft=True, answer=NewMoment(Type.DECLINED))
    assert not Moment.objects.filter(owner_id=owner.id).exists()


def test_undo_of_the_same_key_takes_back_one_write_only(owner: User) -> None:
    logged(owner)
    before = export_of(owner)
    logged(owner)
    first = actions.undo(owner, now=NOW, key="k1")
    assert actions.undo(owner, now=NOW, key="k1") == first
    assert export_of(owner) == before
    with pytest.raises(KeyReused):
        actions.log_ask(owner, NewAsk("Pitched Wired"), now=NOW, key="k1")


def test_a_write_that_changed_nothing_keeps_its_key_and_is_not_undone(owner: User) -> None:
    ask = logged(owner)
    same = actions.edit_ask(owner, ask, {"title": "Pitched Wired"}, now=NOW, key="k1")
    actions.edit_ask(owner, ask, {"title": "Pitched Monocle"}, now=NOW)
    assert actions.edit_ask(owner, ask, {"title": "Pitched Wired"}, now=NOW, key="k1") == same
    with pytest.raises(KeyReused):
        actions.edit_ask(owner, ask, {"title": "Pitched Wired!"}, now=NOW, key="k1")
    assert actions.undo(owner, now=NOW)["undone"]["subject"] == "Pitched Monocle"
    assert actions.undo(owner, now=NOW)["undone"]["verb"] == "log"


def test_tell_is_one_write(owner: User) -> None:
    draft = actions.log_ask(owner, NewAsk("Rates", draft=True, body="Hi"), now=NOW)
    key = UUID(draft["id"])
    before = export_of(owner)
    told = actions.tell(
        owner, key, NewMoment(Type.SENT, dread=7), {"body": "Hi Mara"}, now=NOW, key="once"
    )
    assert (told["state"], told["dread"], told["body"]) == ("waiting", 7, "Hi Mara")
    again = actions.tell(
        owner, key, NewMoment(Type.SENT, dread=7), {"body": "Hi Mara"}, now=NOW, key="once"
    )
    assert again == told
    actions.undo(owner, now=NOW)
    assert export_of(owner) == before


def test_tell_of_a_stranger_is_not_found(owner: User, stranger: User) -> None:
    draft = actions.log_ask(owner, NewAsk("Rates", draft=True), now=NOW)
    before = export_of(owner)
    with pytest.raises(NotFound):
        actions.tell(stranger, UUID(draft["id"]), NewMoment(Type.SENT), {"body": "Hi"}, now=NOW)
    assert export_of(owner) == before


def test_tell_what_cannot_have_happened_changes_nothing(owner: User) -> None:
    draft = actions.log_ask(owner, NewAsk("Rates", draft=True), now=NOW)
    before = export_of(owner)
    with pytest.raises(NotLawful):
        actions.tell(owner, UUID(draft["id"]), NewMoment(Type.DECLINED), {"body": "Hi"}, now=NOW)
    assert export_of(owner) == before


def test_correct_ask_takes_back_how_scary_it_was(owner: User) -> None:
    ask = logged(owner, draft=True, dread=8)
    actions.record_moment(owner, ask, NewMoment(Type.SENT, dread=5), now=NOW)
    found = correct(owner, ask, no_dread=True)
    assert (found["dread"], found["state"]) == (None, "waiting")


def test_correct_ask_leaves_out_what_the_new_outcome_cannot_say(owner: User) -> None:
    no = NewMoment(Type.DECLINED, tone=Tone.NOT_NOW, revisit_on=TODAY + DAY, sting=3)
    found = correct(owner, logged(owner, answer=no), outcome=Type.ACCEPTED)
    assert (found["state"], found["revisit_on"], found["sting"]) == ("yes", None, 3)
    live = Moment.objects.get(owner_id=owner.id, voided_at=None, type="accepted")
    assert (live.tone, live.revisit_on) == (None, None)


def test_let_be_leaves_a_not_now_that_comes_back_no_more(owner: User) -> None:
    no = NewMoment(Type.DECLINED, tone=Tone.NOT_NOW, revisit_on=TODAY)
    ask = logged(owner, on=TODAY - 9 * DAY, answer=no)
    before = export_of(owner)
    found = actions.let_be(owner, ask, now=NOW)
    assert (found["state"], found["outcome"], found["revisit_on"]) == ("no", "declined", None)
    live = Moment.objects.get(owner_id=owner.id, voided_at=None, type="declined")
    assert live.tone == "not_now"
    actions.undo(owner, now=NOW)
    assert export_of(owner) == before


def test_let_be_of_another_owner_is_not_found(owner: User, stranger: User) -> None:
    with pytest.raises(NotFound):
        actions.let_be(stranger, logged(owner), now=NOW)


@pytest.mark.parametrize("reviving", [Type.REOPENED, Type.FOLLOWED_UP])
def test_correct_ask_leaves_an_end_that_was_revived(owner: User, reviving: Type) -> None:
    ask = logged(owner, answer=NewMoment(Type.DECLINED))
    actions.record_moment(owner, ask, NewMoment(reviving), now=NOW)
    found = correct(owner, ask, outcome=Type.ACCEPTED)
    assert (found["state"], found["outcome"]) == ("yes", "accepted")
    live = Moment.objects.filter(owner_id=owner.id, voided_at=None).order_by("rank")
    assert list(live.values_list("type", flat=True)) == [
        *("sent", "declined", str(reviving), "accepted"),
    ]
