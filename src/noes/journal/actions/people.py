"""Writes to people."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.journal import access, valid
from noes.journal.errors import Unusual
from noes.journal.ledger import Document, Done, Ledger, perform
from noes.journal.models import Ask, Person, PitchPerson
from noes.journal.rows import Row, read, select
from noes.journal.wishes import PersonChanges

EMPTY = {
    "organisation": "",
    "email": "",
    "links": "",
    "note": "",
    "dream": False,
    "import_id": None,
    "trashed_at": None,
}


def person_named(ledger: Ledger, name: str | None) -> Row | None:
    """The owner's person of that name: taken out of the trash, or made where there is none."""
    return people_named(ledger, [name])[0]


def people_named(ledger: Ledger, names: Sequence[str | None]) -> list[Row | None]:
    """The person of each name, as `person_named` has it: one query; the same name is one person."""
    wanted = [valid.short_text("name", name) for name in names]
    found: dict[str, Row] = {}
    for row in _named(ledger.owner, {name.casefold() for name in wanted if name}):
        found.setdefault(row["folded"], row)
    people: list[Row | None] = []
    for name in wanted:
        person = found.get(name.casefold()) if name else None
        if person is not None:
            ledger.change(Person, person, {"trashed_at": None})
        elif name:
            person = found[name.casefold()] = new_person(ledger, {"name": name})
        people.append(person)
    return people


def _named(owner: UUID, folded: Collection[str]) -> list[Row]:
    """All of these names: those who are here, then those in the trash, the last one put there first."""
    if not folded:
        return []
    order = "trashed_at IS NOT NULL, trashed_at DESC, id"
    return select(Person, owner, f"folded IN ({', '.join(['%s'] * len(folded))})", [*folded], order)


def _check_namesake(known: Collection[Row], others: Collection[str] | None) -> None:
    """Ask about a name that is here already, unless it is known that this is another one."""
    if others is None:
        return
    here = [row for row in known if row["trashed_at"] is None]
    if here and not any(str(row["id"]) in others for row in here):
        sentence = _("“%s” is here already. Is this somebody else?") % here[0]["name"]
        raise Unusual("name", sentence, about=str(here[0]["id"]))


def new_person(ledger: Ledger, values: PersonChanges) -> Row:
    return ledger.make(Person, {**EMPTY, **_checked(values), "id": ledger.new_id()})


def _checked(values: PersonChanges) -> Row:
    found = valid.checked(values)
    if "name" in found:
        found["folded"] = found["name"].casefold()
    return found


def add_person(
    owner: User,
    values: PersonChanges,
    *,
    others: Collection[str] | None = None,
    now: datetime,
    key: str | None = None,
) -> Document:
    """Keep someone to ask, before anything is asked.

    Somebody of that name in the trash is taken out again, with what is known of them now.

    Args:
        owner: Whose notebook.
        values: What is known of them.
        others: Ids of those who are known to be somebody else of the same name; where it is None
            nobody is asked about a name that is here already.
        now: The instant of the write, aware.
        key: The client's idempotency key.
    """

    def how(ledger: Ledger) -> Done:
        known = _named(owner.id, {valid.needed("name", values.get("name", "")).casefold()})
        _check_namesake(known, others)
        is_away = bool(known) and known[0]["trashed_at"] is not None
        row = _back(ledger, known[0], values) if is_away else new_person(ledger, values)
        return Done(row["name"], lambda: {"person": person_document(row)})

    return perform(owner.id, "add_person", how, now=now, body=values, key=key)


def _back(ledger: Ledger, row: Row, values: PersonChanges) -> Row:
    """Take somebody out of the trash: what is said of them now is changed, the rest is as it was."""
    said = {name: value for name, value in _checked(values).items() if value}
    ledger.touch(asks_of(ledger.owner, row["id"]))
    ledger.change(Person, row, {**said, "trashed_at": None})
    return row


def edit_person(
    owner: User,
    person_id: UUID,
    changes: PersonChanges,
    *,
    others: Collection[str] | None = None,
    now: datetime,
    key: str | None = None,
) -> Document:
    """Change a person; their asks are found by the new name, and counted by the new dream.

    `others` are known to be somebody else of the new name, as for `add_person`.
    """

    def how(ledger: Ledger) -> Done:
        row = access.person_row(owner.id, person_id)
        name = valid.short_text("name", changes.get("name"))
        if name and name.casefold() != row["folded"]:
            _check_namesake(_named(owner.id, {name.casefold()}), others)
        ledger.touch(asks_of(owner.id, person_id))
        ledger.change(Person, row, _checked(changes))
        return Done(row["name"], lambda: {"person": person_document(row)})

    body = [str(person_id), changes]
    return perform(owner.id, "edit_person", how, now=now, body=body, key=key)


def trash_person(
    owner: User, person_id: UUID, *, now: datetime, key: str | None = None
) -> Document:
    """Take a person out of the list and of every queue. What was asked of them stays."""

    def how(ledger: Ledger) -> Done:
        row = access.person_row(owner.id, person_id)
        for place in read(PitchPerson, owner.id, [person_id], by="person_id"):
            ledger.remove(PitchPerson, place)
        ledger.change(Person, row, {"trashed_at": now})
        return Done(row["name"], lambda: {"person": person_document(row)})

    return perform(owner.id, "trash_person", how, now=now, body=str(person_id), key=key)


def restore_person(
    owner: User, person_id: UUID, *, now: datetime, key: str | None = None
) -> Document:
    """Take a person out of the trash. Their places in queues are given anew."""

    def how(ledger: Ledger) -> Done:
        row = access.person_row(owner.id, person_id, trashed=True)
        ledger.change(Person, row, {"trashed_at": None})
        return Done(row["name"], lambda: {"person": person_document(row)})

    return perform(owner.id, "restore_person", how, now=now, body=str(person_id), key=key)


def asks_of(owner: UUID, person: UUID) -> list[UUID]:
    return list(Ask.objects.filter(owner_id=owner, person_id=person).values_list("id", flat=True))


def person_document(row: Row) -> Document:
    shown = ("name", "organisation", "email", "links", "note", "dream")
    return {"id": str(row["id"]), **{name: row[name] for name in shown}}
