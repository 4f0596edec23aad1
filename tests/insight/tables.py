"""The reference tables, made with other software (R, dateutil, published values)."""

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from noes.insight.given import Bools, Floats, Ints
from noes.insight.odds import Target

FOLDER = Path(__file__).parent / "reference"
AS_OF = 120
COUNTS: dict[Target, set[str]] = {
    "yes": {"yes"},
    "any_win": {"yes", "soft"},
    "hear_back": {"yes", "soft", "no"},
}
FIRST = {"none": 0, "first10": 10, "all": None}

Row = dict[str, str]


def rows(name: str, **chosen: str) -> list[Row]:
    """The lines of a table, those that have the chosen values."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    return [row for row in found if all(row[key] == value for key, value in chosen.items())]


def column(found: list[Row], name: str) -> Floats:
    """Numbers; NaN where R says NA."""
    return np.array([float(row[name].replace("NA", "nan")) for row in found])


def document(name: str) -> Any:
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Asks:
    """The synthetic log, as one target sees it."""

    days: Ints
    happened: Bools
    rows: list[Row]


def asks(target: Target, which: str = "all") -> Asks:
    """The asks that were sent: the first of them, or all, followed to day 120.

    Only the target ends an ask. The asks of this log were answered once, so that one with another
    answer is followed to the last day for a yes and for a win.
    """
    sent = [row for row in rows("asks_a.csv") if row["sent_day"]][: FIRST[which]]
    happened = [row["outcome"] in COUNTS[target] for row in sent]
    last = [
        int(row["outcome_day"]) if done else AS_OF for row, done in zip(sent, happened, strict=True)
    ]
    days = [day - int(row["sent_day"]) for row, day in zip(sent, last, strict=True)]
    return Asks(np.array(days, np.int64), np.array(happened, np.bool_), sent)
