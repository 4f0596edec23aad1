"""The rows of a document as they pass: each is held to the rules of what is written by hand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from django.db import models
from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.moments import State, Type, Unlawful
from noes.core.words import CHANNELS, KINDS, N_, STATES, TYPES
from noes.exchange.checking import not_so, row_of
from noes.journal.actions.whole import Asked
from noes.journal.errors import NotValid
from noes.journal.merging import first_unlawful
from noes.journal.models import (
    Ask,
    Challenge,
    Channel,
    Import,
    Kind,
    Moment,
    Person,
    Pitch,
    PitchPerson,
    Rest,
)
from noes.journal.rows import Row, read
from noes.journal.sound import refuse_unsound
from noes.journal.valid import checked

Model = type[models.Model]
REFERENCES: Final[Mapping[Model, Mapping[str, Model]]] = {
    Person: {"import_id": Import},
    PitchPerson: {"pitch_id": Pitch, "person_id": Person},
    Rest: {"challenge_id": Challenge},
    Ask: {"person_id": Person, "pitch_id": Pitch, "import_id": Import},
    Moment: {"person_id": Person, "import_id": Import},
}
_REFERRED_TO: Final = frozenset(to for found in REFERENCES.values() for to in found.values())
NOT_THERE: Final = N_("What it refers to is not there.")
_OWN: Final[Mapping[Model, tuple[str, Mapping[str, object]]]] = {
    Kind: ("kind", KINDS),
    Channel: ("channel", CHANNELS),
}


class Wrong(Exception):
    """A value of a document that cannot be.

    Attributes:
        name: the list it stands in.
        record: the row as it is given.
        number: its place in the list, from 1.
        field: the name of the value.
        why: a sentence.
    """

    def __init__(
        self, name: str, record: Mapping[str, Any], number: int, field: str, why: str
    ) -> None:
        """Keep what is needed to say it to a person."""
        super().__init__(why)
        self.name, self.record, self.number = name, record, number
        self.field, self.why = field, why


@dataclass(slots=True)
class Vetting:
    """What is known of a document so far: its lists come in an order in which each finds its others.

    Attributes:
        owner: into whose notebook it comes.
        known: the ids of what others refer to.
        words: the owner's own kinds and channels, those of the document among them.
    """

    owner: User
    known: dict[Model, set[UUID]] = field(
        default_factory=lambda: {to: set() for to in _REFERRED_TO}
    )
    words: dict[Model, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Look up the words of the notebook."""
        for model, (_name, ready) in _OWN.items():
            own = model._default_manager.filter(owner_id=self.owner.id)  # noqa: SLF001 - the documented name of it
            self.words[model] = {*ready, *own.values_list("slug", flat=True)}

    def row(
        self,
        model: Model,
        name: str,
        given: Mapping[str, Any],
        number: int,
        within: UUID | None = None,
    ) -> Row:
        """Give a row of a document as Python values.

        Args:
            model: Whose row it is.
            name: The list it stands in.
            given: The row as JSON has it.
            number: Its place in the list, from 1.
            within: The ask in which it stands.

        Raises:
            Wrong: A value is none that could have been written.
        """
        try:
            return self._vetted(model, given, within)
        except NotValid as problem:
            raise Wrong(name, given, number, problem.field, str(problem)) from problem

    def ask(self, given: Mapping[str, Any], number: int) -> Asked:
        """Give an ask with its tags and moments.

        Raises:
            Wrong: A value is none that could have been written, or a moment cannot have come there.
        """
        row = self.row(Ask, "asks", given, number)
        rows = [
            (each, self.row(Moment, "moments", each, place, row["id"]))
            for place, each in enumerate(_moments(given, number), start=1)
        ]
        found = first_unlawful([moment for _given, moment in rows])
        for place, (each, moment) in enumerate(rows, start=1):
            if found and moment["rank"] == found.rank and moment["voided_at"] is None:
                raise Wrong("moments", each, place, "type", why_not(found))
        return Asked(row, _tags(given, number), [moment for _given, moment in rows])

    def _vetted(self, model: Model, given: Mapping[str, Any], within: UUID | None) -> Row:
        row = row_of(model, given)
        if model is Moment:
            if within is None and row["ask_id"] is not None:
                raise NotValid("ask_id", _(NOT_THERE))
            row["ask_id"] = within
        refuse_unsound(model, row)
        for name, to in REFERENCES.get(model, {}).items():
            if row[name] is not None and not self._is_there(to, row[name]):
                raise NotValid(name, _(NOT_THERE))
        if model is Ask:
            for word, (name, _ready) in _OWN.items():
                if row[name] and row[name] not in self.words[word]:
                    raise NotValid(
                        name, _("There is no such word, neither here nor in the notebook.")
                    )
        if model in self.known:
            self.known[model].add(row["id"])
        elif model in self.words:
            self.words[model].add(row["slug"])
        return row

    def _is_there(self, model: Model, key: UUID) -> bool:
        """Whether a row is in the document, or in the notebook."""
        if key not in self.known[model] and read(model, self.owner.id, [key]):
            self.known[model].add(key)
        return key in self.known[model]


def _moments(ask: Mapping[str, Any], number: int) -> Iterator[Mapping[str, Any]]:
    found = ask.get("moments", [])
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise _not_so(ask, number, "moments")
    return iter(found)


def _tags(ask: Mapping[str, Any], number: int) -> Sequence[str]:
    found = ask.get("tags", [])
    if not isinstance(found, list) or not all(isinstance(tag, str) for tag in found):
        raise _not_so(ask, number, "tags")
    try:
        return checked({"tags": found})["tags"]  # type: ignore[no-any-return] # the rule of tags
    except NotValid as problem:
        raise Wrong("asks", ask, number, "tags", str(problem)) from problem


def _not_so(ask: Mapping[str, Any], number: int, field: str) -> Wrong:
    return Wrong("asks", ask, number, field, str(not_so(field)))


def why_not(found: Unlawful) -> str:
    """Say why a moment cannot have come where it stands."""
    if found.state in (None, State.DRAFT) and found.type is not Type.POSTPONED:
        return _("It cannot come before the ask was sent. Check what happened, and the days.")
    state = _(STATES[State(found.state)]) if found.state else _("not written yet")
    words = {"moment": _(TYPES[Type(found.type)]), "state": state}
    return _("“%(moment)s” cannot come while the ask is “%(state)s”. Check the days.") % words
