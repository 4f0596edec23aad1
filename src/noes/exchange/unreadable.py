"""What stands in a notebook and could not be written today: values that an earlier version let in."""

from collections.abc import Iterator, Mapping
from itertools import count
from uuid import UUID

import msgspec
from django.db import models

from noes.accounts.models import User
from noes.exchange.document import LISTS, lists
from noes.exchange.spots import Spots
from noes.exchange.vetting import Vetting, Wrong
from noes.journal.models import Ask, Moment

_MODELS: Mapping[str, type[models.Model]] = {
    **{name: model for name, model, _order in LISTS},
    "asks": Ask,
    "wins": Moment,
}


def unreadable(owner: User) -> Iterator[str]:
    """Say of each such value where it stands, and why it cannot be. Reads only."""
    vetting = Vetting(owner)
    for name, rows in lists(owner):
        for number, row in zip(count(1), rows, strict=False):
            given = msgspec.to_builtins(row)
            within = [("moments", Moment, each) for each in given.get("moments", ())]
            for of, model, each in ((name, _MODELS[name], given), *within):
                ask = UUID(given["id"]) if of == "moments" else None
                try:
                    vetting.row(model, of, each, number, within=ask)
                except Wrong as wrong:
                    yield str(Spots().said(wrong))
