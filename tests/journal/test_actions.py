"""What each write does, by the cases a person meets."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import pytest

from noes.accounts.models import User
from noes.core.moments import ANSWERS, Tone, Type
from noes.journal import access, actions
from noes.journal.errors import KeyReused, NotFound, NotLawful, NotValid
from noes.journal.models import Moment, Person, Tag, Write
from noes.journal.queries.today import standing
from noes.journal.wishes import AskChanges, NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY, export_of


def logged(owner: User, title: str = "Pitch: repair cafés", **wish: object) -> UUID:
    answer = actions.log_ask(owner, NewAsk(title, **wish), now=NOW)  # type: ignore[arg-type] # shorthand of tests
    return UUID(answer["id"])


def happened(owner: User, ask: UUID, kind: Type, **wish: object) -> dict[str, object]:
    moment = NewMoment(kind, **wish)  # type: ignore[arg-type] # shorthand of tests
    answer = actions.record_moment(owner, ask, moment, now=NOW)
    found: dict[str, object] = answer["ask"]
    return found


def test_log_ask_sent_now_is_waiting_since_the_local_day(owner: User) -> None:
    owner.time_zone, owner.day_start = "America/New_York", 4
    late = datetime(2026, 3, 4, 7, 30, tzinfo=UTC)  # half past two at night in New York
    document = actions.log_ask(owner, NewAsk("Rate increase", dread=8), now=late)
    assert (document["state"], document["sent_on"], document["dread"]) == (
        "waiting",
        "2026-03-03",
        8,
    )
    moment = Moment.objects.get(owner_id=owner.id)
    assert (moment.day, moment.at, moment.utc_offset) == (date(2026, 3, 3), late, -300)


def test_log_ask_on_an_earlier_day_has_no_instant(owner: User) -> None:
    logged(owner, on=TODAY - timedelta(days=2))
    moment = Moment.objects.get(owner_id=owner.id)
    assert (moment.day, moment.at, moment.utc_offset) == (date(2026, 3, 2), None, None)


def test_log_ask_draft_keeps_its_dread_until_it_is_sent(owner: User) -> None:
    draft = logged(owner, draft=True, dread=9)
    assert standing(owner, TODAY).drafts == 1
    sent = happened(owner, draft, Type.SENT)
    assert (sent["state"], sent["dread"]) == ("waiting", 9)
    assert standing(owner, TODAY).drafts == 0


def test_log_ask_with_an_instant_answer_is_answered_on_its_own_day(owner: User) -> None:
    on = TODAY - timedelta(days=1)
    wish = NewAsk("Long shot", on=on, answer=NewMoment(Type.DECLINED, sting=2))
    document = actions.log_ask(owner, wish, now=NOW)
    assert (document["state"], document["ended_on"], document["sting"]) == ("no", str(on), 2)


def test_log_ask_knows_a_person_by_name_whatever_its_case(owner: User) -> None:
    first = access.ask(owner, logged(owner, person="Éditions Wired"))
    second = access.ask(owner, logged(owner, person="  éditions  wired "))
    assert first["person_id"] == second["person_id"]
    assert Person.objects.filter(owner_id=owner.id).count() == 1


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        ({"title": "   "}, "title"),
        ({"title": "x" * 501}, "title"),
        ({"title": "A", "dread": 11}, "dread"),
        ({"title": "A", "dread": -1}, "dread"),
        ({"title": "A", "kind": "bribe"}, "kind"),
        ({"title": "A", "channel": "pigeon"}, "channel"),
        ({"title": "A", "on": date(1, 1, 1)}, "on"),
        ({"title": "A", "effort": -5}, "effort"),
        ({"title": "A", "tags": tuple(str(n) for n in range(21))}, "tags"),
        ({"title": "A", "body": "x" * 100_001}, "body"),
        ({"title": "A", "answer": NewMoment(Type.ACCEPTED, amount=Decimal("NaN"))}, "amount"),
        ({"title": "A", "answer": NewMoment(Type.ACCEPTED, currency="EURO")}, "currency"),
    ],
)
def test_log_ask_refuses_a_value_by_its_field_and_writes_nothing(
    owner: User, wish: dict[str, object], field: str
) -> None:
    before = export_of(owner)
    with pytest.raises(NotValid) as refused:
        actions.log_ask(owner, NewAsk(**wish), now=NOW)  # type: ignore[arg-type] # bad on purpose
    assert refused.value.field == field
    assert export_of(owner) == before


def test_record_moment_that_cannot_come_says_why_and_writes_nothing(owner: User) -> None:
    draft = logged(owner, draft=True)
    before = export_of(owner)
    with pytest.raises(NotLawful, match="not sent yet"):
        happened(owner, draft, Type.DECLINED)
    assert export_of(owner) == before


def test_record_moment_on_a_ghosted_ask_makes_it_a_yes_and_keeps_the_silence(owner: User) -> None:
    ask = logged(owner)
    assert happened(owner, ask, Type.GHOSTED)["state"] == "no"
    assert (
        happened(owner, ask, Type.ACCEPTED, amount=Decimal(640), currency="eur")["state"] == "yes"
    )
    types = list(
        Moment.objects.filter(owner_id=owner.id).order_by("rank").values_list("type", flat=True)
    )
    assert types == ["sent", "ghosted", "accepted"]
    assert Moment.objects.get(owner_id=owner.id, type="accepted").currency == "EUR"


def test_ghosted_then_declined_is_one_no_dated_by_the_ghosting(owner: User) -> None:
    ask = logged(owner, on=TODAY - timedelta(days=30))
    happened(owner, ask, Type.GHOSTED, on=TODAY - timedelta(days=3))
    found = happened(owner, ask, Type.DECLINED)
    assert (found["ended_on"], found["outcome"]) == (str(TODAY - timedelta(days=3)), "declined")
    assert standing(owner, TODAY).noes == 1


def test_not_now_comes_back_on_its_day(owner: User) -> None:
    ask = logged(owner)
    back = TODAY + timedelta(days=30)
    found = happened(owner, ask, Type.DECLINED, tone=Tone.NOT_NOW, revisit_on=back)
    assert (found["state"], found["revisit_on"]) == ("no", str(back))


def test_amend_moment_keeps_the_old_one_voided_in_the_same_rank(owner: User) -> None:
    ask = logged(owner)
    old = Moment.objects.get(owner_id=owner.id)
    actions.amend_moment(owner, old.id, {"day": TODAY - timedelta(days=4), "dread": 3}, now=NOW)
    voided, new = Moment.objects.filter(owner_id=owner.id).order_by("voided_at")[::-1]
    assert (voided.id, voided.voided_at, voided.day) == (old.id, NOW, TODAY)
    assert (new.rank, new.replaces_id, new.dread, new.at) == (old.rank, old.id, 3, None)
    assert access.ask(owner, ask)["sent_on"] == TODAY - timedelta(days=4)


def test_amend_moment_to_an_unlawful_place_is_refused(owner: User) -> None:
    ask = logged(owner)
    happened(owner, ask, Type.DECLINED)
    reopened = happened(owner, ask, Type.REOPENED)
    assert reopened["state"] == "waiting"
    moment = Moment.objects.get(owner_id=owner.id, type="reopened")
    with pytest.raises(NotLawful):
        actions.amend_moment(owner, moment.id, {"day": TODAY - timedelta(days=1)}, now=NOW)


def test_remove_moment_takes_the_answer_back(owner: User) -> None:
    ask = logged(owner)
    happened(owner, ask, Type.DECLINED)
    answer = Moment.objects.get(owner_id=owner.id, type="declined")
    actions.remove_moment(owner, answer.id, now=NOW)
    assert access.ask(owner, ask)["state"] == "waiting"
    with pytest.raises(NotFound):
        actions.remove_moment(owner, answer.id, now=NOW)


def test_edit_ask_changes_only_what_is_named(owner: User) -> None:
    ask = logged(owner, kind="pitch", tags=("travel",), learned="shorter")
    document = actions.edit_ask(owner, ask, {"title": "Pitch: night trains"}, now=NOW)
    named = ("title", "kind", "tags", "learned")
    assert [document[name] for name in named] == [
        "Pitch: night trains",
        "pitch",
        ["travel"],
        "shorter",
    ]


def test_edit_ask_that_changes_nothing_is_no_write(owner: User) -> None:
    ask = logged(owner, kind="pitch", tags=("travel",))
    writes = Write.objects.filter(owner_id=owner.id).count()
    changes: AskChanges = {"kind": "pitch", "tags": ("travel",)}
    actions.edit_ask(owner, ask, changes, now=NOW)
    assert Write.objects.filter(owner_id=owner.id).count() == writes


def test_edit_asks_adds_tags_and_is_one_write(owner: User) -> None:
    asks = [logged(owner, tags=("food",)), logged(owner)]
    actions.edit_asks(owner, asks, {"channel": "email", "tags": ("travel",)}, now=NOW)
    assert [access.told_ask(owner, ask).tags for ask in asks] == [("food", "travel"), ("travel",)]
    actions.undo(owner, now=NOW)
    assert [access.told_ask(owner, ask).tags for ask in asks] == [("food",), ()]
    assert Tag.objects.filter(owner_id=owner.id).count() == 1


def test_record_moments_leaves_alone_what_it_cannot_come_to(owner: User) -> None:
    waiting, draft = logged(owner), logged(owner, draft=True)
    answer = actions.record_moments(owner, [waiting, draft], NewMoment(Type.GHOSTED), now=NOW)
    assert answer == {"asks": [str(waiting)], "left": ["draft"]}
    assert access.ask(owner, draft)["state"] == "draft"


@pytest.mark.parametrize("answer", sorted(ANSWERS))
def test_record_moments_brings_an_answer_to_asks_that_wait_for_one_only(
    owner: User, answer: Type
) -> None:
    waiting, no, yes = logged(owner), logged(owner), logged(owner)
    happened(owner, no, Type.GHOSTED)
    happened(owner, yes, Type.ACCEPTED)
    kept = actions.record_moments(owner, [yes, waiting, no], NewMoment(answer), now=NOW)
    assert kept == {"asks": [str(waiting)], "left": ["yes", "no"]}
    assert access.told_ask(owner, no).story.outcome is Type.GHOSTED
    assert access.told_ask(owner, yes).story.outcome is Type.ACCEPTED


def test_trash_takes_an_ask_out_of_every_count_and_restore_puts_it_back(owner: User) -> None:
    ask = logged(owner)
    happened(owner, ask, Type.DECLINED)
    actions.trash_ask(owner, ask, now=NOW)
    assert (standing(owner, TODAY).acts, standing(owner, TODAY).noes) == (0, 0)
    with pytest.raises(NotFound):
        access.ask(owner, ask)
    actions.restore_ask(owner, ask, now=NOW)
    assert (standing(owner, TODAY).acts, standing(owner, TODAY).noes) == (1, 1)


def test_days_to_come_are_kept_and_not_counted_before_their_day(owner: User) -> None:
    ask = logged(owner, on=TODAY + timedelta(days=3))
    assert access.ask(owner, ask)["state"] == "waiting"
    now, then = standing(owner, TODAY), standing(owner, TODAY + timedelta(days=3))
    assert (now.acts, now.waiting) == (0, 0)
    assert (then.acts, then.waiting) == (1, 1)


def test_an_end_to_come_leaves_the_ask_waiting_until_its_day(owner: User) -> None:
    ask = logged(owner)
    happened(owner, ask, Type.DECLINED, on=TODAY + timedelta(days=3))
    now, then = standing(owner, TODAY), standing(owner, TODAY + timedelta(days=3))
    assert (now.noes, now.waiting) == (0, 1)
    assert (then.noes, then.waiting) == (1, 0)


def test_travelling_changes_no_stored_day(owner: User) -> None:
    for hours in range(0, 48, 5):
        actions.log_ask(owner, NewAsk("On the road"), now=NOW + timedelta(hours=hours))
    before = list(Moment.objects.filter(owner_id=owner.id).order_by("rank").values_list("day"))
    actions.change_settings(owner, {"time_zone": "Pacific/Kiritimati", "day_start": 23})
    after = list(Moment.objects.filter(owner_id=owner.id).order_by("rank").values_list("day"))
    assert after == before


def test_same_key_gives_the_same_answer_and_another_body_is_refused(owner: User) -> None:
    wish = NewAsk("Once")
    first = actions.log_ask(owner, wish, now=NOW, key="k")
    assert actions.log_ask(owner, wish, now=NOW + timedelta(hours=1), key="k") == first
    with pytest.raises(KeyReused):
        actions.log_ask(owner, NewAsk("Twice"), now=NOW, key="k")
    assert standing(owner, TODAY).acts == 1


def test_a_repeat_never_revives_what_was_undone(owner: User) -> None:
    ask_id = uuid4()
    wish = NewAsk("Once", id=ask_id)
    first = actions.log_ask(owner, wish, now=NOW)
    actions.undo(owner, now=NOW)
    assert actions.log_ask(owner, wish, now=NOW) == first
    assert standing(owner, TODAY).acts == 0


def test_a_moments_id_serves_as_its_key(owner: User) -> None:
    ask, moment_id = logged(owner), uuid4()
    wish = NewMoment(Type.FOLLOWED_UP, id=moment_id)
    first = actions.record_moment(owner, ask, wish, now=NOW)
    assert actions.record_moment(owner, ask, wish, now=NOW) == first
    assert standing(owner, TODAY).acts == 2
    with pytest.raises(KeyReused):
        actions.record_moment(owner, ask, NewMoment(Type.DECLINED, id=moment_id), now=NOW)


def test_keys_of_two_owners_do_not_meet(owner: User, stranger: User) -> None:
    mine = actions.log_ask(owner, NewAsk("Mine"), now=NOW, key="k")
    theirs = actions.log_ask(stranger, NewAsk("Theirs"), now=NOW, key="k")
    assert (mine["title"], theirs["title"]) == ("Mine", "Theirs")


def test_undo_with_nothing_left_says_so(owner: User) -> None:
    with pytest.raises(NotFound, match="nothing left to undo"):
        actions.undo(owner, now=NOW)


def test_a_no_leaves_the_pitch_its_queue(owner: User) -> None:
    made = actions.add_pitch(
        owner, {"title": "Night trains"}, people=["Wired", "Jo", "wired"], now=NOW
    )
    pitch = UUID(made["pitch"]["id"])
    queue = Person.objects.filter(owner_id=owner.id).order_by("name").values_list("name", flat=True)
    assert list(queue) == ["Jo", "Wired"]
    jo = Person.objects.get(owner_id=owner.id, name="Jo").id
    actions.move_in_queue(owner, pitch, jo, to=0, now=NOW)
    actions.unqueue_person(owner, pitch, jo, now=NOW)
    with pytest.raises(NotFound):
        actions.unqueue_person(owner, pitch, jo, now=NOW)


def test_own_kind_that_awaits_no_answer_is_done_once_sent(owner: User) -> None:
    kind = actions.add_kind(owner, "Open mic", awaits_answer=False, now=NOW)["kind"]["slug"]
    assert access.ask(owner, logged(owner, kind=kind))["state"] == "done"
    with pytest.raises(NotValid):
        actions.remove_kind(owner, kind, now=NOW)
