"""The people that a table tells of, as part of the one write that brings it in."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, Protocol
from uuid import UUID

from noes.journal import rows
from noes.journal.actions.people import EMPTY
from noes.journal.ledger import Ledger
from noes.journal.models import Person

AT_ONCE = 2_000


class Met(Protocol):
    """A person of a table, read."""

    @property
    def name(self) -> str: ...
    @property
    def organisation(self) -> str: ...
    @property
    def email(self) -> str: ...
    @property
    def links(self) -> str: ...
    @property
    def note(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Here:
    """What an import knows of people before it keeps those of a table.

    Args:
        brought: The import.
        known: The folded names of the notebook.
        away: Those of them who are in the trash, and their ids.
        ids: New ids.
    """

    brought: UUID
    known: Collection[str]
    away: Mapping[str, UUID]
    ids: Iterator[UUID]


def keep_people(ledger: Ledger, people: Iterable[Met], here: Here) -> int:
    """Keep the people of a table who are not known yet; take those in the trash out of it.

    Args:
        ledger: The write.
        people: Those of the table. Of a name that is known nobody is made; namesakes within the
            table are told apart by where they are.
        here: Whom the notebook knows.

    Returns:
        How many came.
    """
    back: set[UUID] = set()
    met: set[tuple[str, str]] = set()

    def strangers() -> Iterator[rows.Row]:
        for person in people:
            folded = person.name[:200].casefold()
            told = (folded, person.organisation.casefold())
            if folded in here.away:
                back.add(here.away[folded])
            elif folded not in here.known and told not in met:
                met.add(told)
                yield _row(ledger.owner, person, folded, here)

    remaining = strangers()
    made = 0
    while batch := list(islice(remaining, AT_ONCE)):
        rows.insert(Person, batch)
        made += len(batch)
    for person in rows.read(Person, ledger.owner, sorted(back)):
        ledger.change(Person, person, {"trashed_at": None})
    return made + len(back)


def _row(owner: UUID, person: Met, folded: str, here: Here) -> dict[str, Any]:
    told = {
        "name": person.name[:200],
        "folded": folded,
        "organisation": person.organisation[:200],
        "email": person.email[:254],
        "links": person.links,
        "note": person.note,
    }
    own = {"owner_id": owner, "id": next(here.ids), "import_id": here.brought}
    return {**EMPTY, **told, **own}
