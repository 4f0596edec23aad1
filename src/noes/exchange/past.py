"""What a notebook knows of tables brought before: the asks it holds, and how each shape was read."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace

from noes.exchange.choices import Choices
from noes.exchange.known import Known
from noes.exchange.table import Table


@dataclass(frozen=True, slots=True)
class Past:
    """What is known before a table is looked at.

    Attributes:
        known: the asks that the notebook holds; a preview uses them up.
        chosen: what was chosen about the last table of each shape.
        people: gives the names of those it knows, case folded; only a table of people asks.
        revision: of the notebook, when this was known of it.
    """

    known: Known = field(default_factory=Known)
    chosen: Mapping[str, Choices] = field(default_factory=dict)
    people: Callable[[], AbstractSet[str]] = frozenset
    revision: int = 0


def shape_of(table: Table) -> str:
    """Name the shape of a table: its headings, in their order; "" where it has none to go by."""
    if table.header_row is None:
        return ""
    headings = "\n".join(" ".join(name.casefold().split()) for name in table.names)
    return hashlib.sha256(headings.encode()).hexdigest()[:32]


def together(before: Choices, now: Choices) -> Choices:
    """Give what was chosen before, and over it what is chosen now; but for the order of dates."""
    return replace(
        now,
        mapping={**before.mapping, **now.mapping},
        sheet=now.sheet or before.sheet,
        header_row=before.header_row if now.header_row is None else now.header_row,
        outcomes={**before.outcomes, **now.outcomes},
        kinds={**before.kinds, **now.kinds},
        channels={**before.channels, **now.channels},
        days={**before.days, **now.days},
        read_as=now.read_as or before.read_as,
        myself=now.myself or before.myself,
        years=now.years or before.years,
        unsent=now.unsent or before.unsent,
        remembered=True,
    )


def of_shape(choices: Choices) -> tuple[str, str] | None:
    """Give a shape and what was chosen about it, written down for the next table of that shape."""
    if not choices.shape:
        return None
    lasting = asdict(replace(choices, again=False, remembered=False, shape=None))
    said = {name: said for name, said in lasting.items() if said not in (None, {})}
    return choices.shape, json.dumps(said)


def of_texts(written: Iterable[tuple[str, str]]) -> Mapping[str, Choices]:
    """Read what was written down for each shape; what cannot be read any more is as nothing."""
    chosen = {}
    for shape, text in written:
        with suppress(ValueError, TypeError):
            chosen[shape] = Choices(**json.loads(text))
    return chosen
