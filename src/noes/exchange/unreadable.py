"""What stands in a notebook and could not be written today: values that an earlier version let in."""

from collections.abc import Iterator, Mapping
from typing import Any, Final
from uuid import UUID

import msgspec
from django.db import models

from noes.accounts.models import User
from noes.exchange.checking import row_of
from noes.exchange.document import LISTS, lists
from noes.exchange.spots import Spots
from noes.exchange.vetting import Wrong
from noes.journal.errors import NotValid
from noes.journal.models import Ask, Moment
from noes.journal.sound import refuse_unsound

_MODELS: Final[Mapping[str, type[models.Model]]] = {
    **{name: model for name, model, _order in LISTS},
    "asks": Ask,
    "wins": Moment,
}


def unreadable(owner: User) -> Iterator[str]:
    """Say of each such value where it stands, and why it cannot be. Reads only."""
    for name, rows in lists(owner):
        for number, row in enumerate(rows, start=1):
            given = msgspec.to_builtins(row)
            yield from _said(name, given, number)
            for moment in given.get("moments", ()):
                yield from _said("moments", moment, number, ask=UUID(given["id"]))


def _said(
    name: str, given: Mapping[str, Any], number: int, ask: UUID | None = None
) -> Iterator[str]:
    model = Moment if name == "moments" else _MODELS[name]
    try:
        row = row_of(model, given)
        refuse_unsound(model, {**row, "ask_id": ask} if model is Moment else row)
    except NotValid as problem:
        yield str(Spots().said(Wrong(name, given, number, problem.field, str(problem))))
