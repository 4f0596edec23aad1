"""People of a table: kept without asks, known ones passed over, taken back with their import."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from noes.accounts.models import User
from noes.journal import actions
from noes.journal.models import Ask, Person, Write
from tests.journal.people_of_tests import NOW, export_of, new_owner

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Someone:
    name: str
    organisation: str = ""
    email: str = ""
    links: str = ""
    note: str = ""


def bring(owner: User, *people: Someone, days: int = 0) -> Any:
    now = NOW + timedelta(days=days)
    return actions.import_records(owner, (), people=people, name="people.csv", now=now)["import"]


def here(owner: User) -> list[tuple[str, str]]:
    found = Person.objects.filter(owner_id=owner.id, trashed_at=None).order_by(
        "name", "organisation"
    )
    return list(found.values_list("name", "organisation"))


def test_people_come_without_asks(owner: User) -> None:
    ada = Someone("Ada Lopez", "Acme", "ada@acme.example", "https://acme.example", "Editor")
    brought = bring(owner, ada, Someone("Mo Hassan"))
    assert (brought["asks"], brought["people"]) == (0, 2)
    assert here(owner) == [("Ada Lopez", "Acme"), ("Mo Hassan", "")]
    assert not Ask.objects.filter(owner_id=owner.id).exists()
    kept = Person.objects.get(owner_id=owner.id, name="Ada Lopez")
    assert (kept.email, kept.links, kept.note) == (ada.email, ada.links, ada.note)


def test_people_who_are_known_are_passed_over_and_namesakes_kept_apart(owner: User) -> None:
    bring(owner, Someone("Ada Lopez", "Acme"))
    again = bring(
        owner,
        Someone("ADA LOPEZ", "Acme"),
        Someone("Mo Hassan", "Harbour"),
        Someone("Mo Hassan", "Freight"),
        Someone("Mo Hassan", "Harbour"),
        days=1,
    )
    assert again["people"] == 2
    assert here(owner) == [
        ("Ada Lopez", "Acme"),
        ("Mo Hassan", "Freight"),
        ("Mo Hassan", "Harbour"),
    ]


def test_person_in_the_trash_is_taken_out_again(owner: User) -> None:
    first = bring(owner, Someone("Ada Lopez"))
    actions.remove_import(owner, UUID(first["id"]), now=NOW + timedelta(days=1))
    assert here(owner) == []
    assert bring(owner, Someone("Ada Lopez"), days=2)["people"] == 1
    assert here(owner) == [("Ada Lopez", "")]


def test_people_are_taken_back_with_their_import(owner: User) -> None:
    before = export_of(owner)
    bring(owner, Someone("Ada Lopez"), Someone("Mo Hassan"))
    written = Write.objects.filter(owner_id=owner.id).order_by("-revision")
    assert written[0].subject == "2 people from people.csv"
    actions.undo(owner, now=NOW)
    assert export_of(owner) == before


def test_table_of_nobody_writes_nothing(owner: User) -> None:
    assert bring(owner) == {"id": None, "asks": 0, "people": 0}


def test_people_of_another_owner_are_nobodys_here(owner: User) -> None:
    other = new_owner()
    bring(other, Someone("Ada Lopez"))
    assert bring(owner, Someone("Ada Lopez"))["people"] == 1
    assert (len(here(owner)), len(here(other))) == (1, 1)
