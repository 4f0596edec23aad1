"""Any write that a person could do next, drawn by hypothesis."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models.expressions import RawSQL
from hypothesis import strategies as st

from noes.accounts.models import User
from noes.core.moments import Tone, Type
from noes.journal import actions
from noes.journal.errors import JournalError
from noes.journal.models import (
    Ask,
    Challenge,
    DayOff,
    Import,
    Moment,
    Person,
    Pitch,
    PitchPerson,
    Rest,
)
from noes.journal.wishes import Correction, NewAsk, NewMoment
from tests.exchange_records import Record
from tests.journal.people_of_tests import NOW, TODAY

days = st.integers(-40, 5).map(lambda n: TODAY + timedelta(days=n))
ratings = st.none() | st.integers(0, 10)
kinds = st.sampled_from([None, "pitch", "share_work", "rate_increase"])
channels = st.sampled_from([None, "email", "phone"])
names = st.sampled_from(["", "Wired", "Monocle", "Jo", "wired"])
texts = st.sampled_from(["", "shorter subject line", "Ünïcode “quoted”\nline"])
tags = st.lists(st.sampled_from(["travel", "food"]), unique=True).map(tuple)
outcomes = st.sampled_from(["waiting", "draft", "declined", "ghosted", "accepted", "replied"])

moments = st.builds(
    NewMoment,
    type=st.sampled_from(list(Type)),
    on=st.none() | days,
    undated=st.booleans(),
    note=texts,
    dread=ratings,
    sting=ratings,
    tone=st.none() | st.sampled_from(list(Tone)),
)
asks = st.builds(
    NewAsk,
    title=st.sampled_from(["Pitch: repair cafés", "Rate increase", "Old boss"]),
    kind=kinds,
    channel=channels,
    person=names,
    learned=texts,
    tags=tags,
    draft=st.booleans(),
    on=st.none() | days,
    undated=st.booleans(),
    dread=ratings,
)
records = st.lists(
    st.builds(
        Record,
        row=st.integers(2, 9),
        title=st.just("From a table"),
        person=names.map(lambda name: name or None),
        kind=kinds,
        channel=channels,
        sent_on=st.none() | days,
        outcome=outcomes,
        outcome_on=st.none() | days,
        praised=st.booleans(),
        note=texts,
    ),
    max_size=4,
)
Write = Callable[[User], Any]


def one_of(draw: Any, model: Any, owner: User, **where: Any) -> UUID | None:
    # Ids are random; in the order of their writing the same draws do the same once more.
    rows = model.objects.filter(owner_id=owner.id, **where).order_by(RawSQL("rowid", ()))
    found = list(rows.values_list("id", flat=True))
    return draw(st.sampled_from(found)) if found else None


def write(draw: Any, owner: User) -> bool:
    """Do one write; False where it could not be done and so did nothing."""
    verb = draw(st.sampled_from(sorted(WRITES)))
    try:
        return WRITES[verb](draw, owner) is not False
    except JournalError:
        return False


def _on_ask(how: Callable[[Any, User, UUID], Any], **where: Any) -> Callable[[Any, User], Any]:
    def do(draw: Any, owner: User) -> Any:
        key = one_of(draw, Ask, owner, **where)
        return how(draw, owner, key) if key else False

    return do


def _amend(draw: Any, owner: User) -> Any:
    key = one_of(draw, Moment, owner, voided_at=None)
    changes = draw(
        st.fixed_dictionaries({}, optional={"day": days, "sting": ratings, "note": texts})
    )
    return actions.amend_moment(owner, key, changes, now=NOW) if key else False


def _remove(draw: Any, owner: User) -> Any:
    key = one_of(draw, Moment, owner, voided_at=None)
    return actions.remove_moment(owner, key, now=NOW) if key else False


def _many(draw: Any, owner: User) -> Any:
    found = list(
        Ask.objects.filter(owner_id=owner.id, trashed_at=None).values_list("id", flat=True)
    )
    if not found:
        return False
    return actions.record_moments(owner, found, NewMoment(Type.GHOSTED), now=NOW)


def _keep_all_waiting(_draw: Any, owner: User) -> Any:
    found = list(
        Ask.objects.filter(owner_id=owner.id, trashed_at=None).values_list("id", flat=True)
    )
    return actions.keep_all_waiting(owner, found, now=NOW) if found else False


def _person(draw: Any, owner: User) -> Any:
    key = one_of(draw, Person, owner, trashed_at=None)
    if key is None:
        return actions.add_person(owner, {"name": "Somebody new", "dream": True}, now=NOW)
    changes = draw(st.fixed_dictionaries({"dream": st.booleans()}, optional={"note": texts}))
    return actions.edit_person(owner, key, changes, now=NOW)


def _trash_person(draw: Any, owner: User) -> Any:
    key = one_of(draw, Person, owner, trashed_at=None)
    return actions.trash_person(owner, key, now=NOW) if key else False


def _restore_person(draw: Any, owner: User) -> Any:
    key = one_of(draw, Person, owner, trashed_at__isnull=False)
    return actions.restore_person(owner, key, now=NOW) if key else False


def _trash_pitch(draw: Any, owner: User) -> Any:
    key = one_of(draw, Pitch, owner, trashed_at=None)
    return actions.trash_pitch(owner, key, now=NOW) if key else False


def _restore_pitch(draw: Any, owner: User) -> Any:
    key = one_of(draw, Pitch, owner, trashed_at__isnull=False)
    return actions.restore_pitch(owner, key, now=NOW) if key else False


def _challenge(draw: Any, owner: User) -> Any:
    measure = draw(st.sampled_from(["asks", "noes", "days", "conversations", "yeses", "open"]))
    start: date = draw(days)
    values: Any = {"name": "One", "measure": measure, "start": start, "dream": draw(st.booleans())}
    key = one_of(draw, Challenge, owner)
    if key and draw(st.booleans()):
        return actions.edit_challenge(owner, key, {"start": start, "end": None}, now=NOW)
    kinds = ("pitch", "follow_up") if draw(st.booleans()) else ()
    values["kinds"] = kinds
    return actions.add_challenge(owner, values, now=NOW)


def _pitch(draw: Any, owner: User) -> Any:
    key = one_of(draw, Pitch, owner)
    if key is None:
        return actions.add_pitch(owner, {"title": "Night trains"}, people=["Wired"], now=NOW)
    return actions.queue_people(owner, key, ["Monocle", "Jo"], now=NOW)


def _unqueue(draw: Any, owner: User) -> Any:
    place = PitchPerson.objects.filter(owner_id=owner.id).first()
    if place is None:
        return False
    return actions.unqueue_person(owner, place.pitch_id, place.person_id, now=NOW)


def _rest(draw: Any, owner: User) -> Any:
    key = one_of(draw, Rest, owner)
    if key and draw(st.booleans()):
        return actions.remove_rest(owner, key, now=NOW)
    latest = Rest.objects.filter(owner_id=owner.id).order_by("end").last()
    start = latest.end if latest else TODAY
    return actions.add_rest(owner, start, start + timedelta(days=7), now=NOW)


def _day_off(draw: Any, owner: User) -> Any:
    if DayOff.objects.filter(owner_id=owner.id, day=TODAY).exists():
        return actions.remove_day_off(owner, TODAY, now=NOW)
    return actions.add_day_off(owner, TODAY, name="Mine", now=NOW)


def _remove_import(draw: Any, owner: User) -> Any:
    key = one_of(draw, Import, owner)
    return actions.remove_import(owner, key, now=NOW) if key else False


WRITES: dict[str, Callable[[Any, User], Any]] = {
    "log": lambda draw, owner: actions.log_ask(owner, draw(asks), now=NOW),
    "log again": lambda draw, owner: actions.log_ask(owner, draw(asks), now=NOW),
    "record": _on_ask(
        lambda draw, owner, key: actions.record_moment(owner, key, draw(moments), now=NOW)
    ),
    "record more": _on_ask(
        lambda draw, owner, key: actions.record_moment(owner, key, draw(moments), now=NOW)
    ),
    "edit": _on_ask(
        lambda draw, owner, key: actions.edit_ask(
            owner, key, {"kind": draw(kinds), "tags": draw(tags), "person": draw(names)}, now=NOW
        )
    ),
    "trash": _on_ask(lambda _draw, owner, key: actions.trash_ask(owner, key, now=NOW)),
    "restore": _on_ask(
        lambda _draw, owner, key: actions.restore_ask(owner, key, now=NOW), trashed_at__isnull=False
    ),
    "win": lambda draw, owner: actions.record_win(
        owner, NewMoment(Type.PRAISED, note="Kind words", on=draw(days)), person="Jo", now=NOW
    ),
    "import": lambda draw, owner: actions.import_records(
        owner, draw(records), name="table.csv", now=NOW
    ),
    "amend": _amend,
    "remove": _remove,
    "many": _many,
    "keep waiting": _on_ask(
        lambda _draw, owner, key: actions.keep_waiting(owner, key, now=NOW), state="waiting"
    ),
    "keep all waiting": _keep_all_waiting,
    "person": _person,
    "trash person": _trash_person,
    "restore person": _restore_person,
    "trash pitch": _trash_pitch,
    "restore pitch": _restore_pitch,
    "correct": _on_ask(
        lambda draw, owner, key: actions.correct_ask(
            owner,
            key,
            {"title": "Put right"},
            Correction(on=draw(st.none() | days), dread=draw(ratings), draft=draw(st.booleans())),
            now=NOW,
        )
    ),
    "challenge": _challenge,
    "pitch": _pitch,
    "unqueue": _unqueue,
    "rest": _rest,
    "day off": _day_off,
    "remove import": _remove_import,
}
