"""Notebooks to look at: an empty one, the first three asks, a thousand of them.

Each is always the same on the same day; none is anybody's.
"""

import json
import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from noes.exchange.sample.document import document
from tests.site.serving import noes, serving

EMPTY, THREE, THOUSAND = NAMES = ("0000", "0003", "1000")
ENDS = ("accepted", "declined", "sent")  # how the first three went
MANY = 1_000
A_YEAR = timedelta(weeks=52)
YEARS = 6  # of the sample, one after the other, are more than a thousand asks
RANKS = 10_000  # a year has fewer
ID = re.compile(r"[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[\da-f]{4}-[\da-f]{12}")

Document = dict[str, Any]


def made(name: str, today: date) -> Document | None:
    """Make what is brought into a notebook; nothing into the empty one."""
    makers = {THREE: _three, THOUSAND: _thousand}
    return makers[name](today) if name in makers else None


def _year(today: date) -> Document:
    found: Document = json.loads(document(today))
    return found


def _three(today: date) -> Document:
    """A yes, a no and one that waits, with the people and pitches they are about."""
    year = _year(today)
    asks = [
        next(ask for ask in reversed(year["asks"]) if ask["moments"][-1]["type"] == end)
        for end in ENDS
    ]
    named = {ask.get(name) for ask in asks for name in ("person_id", "pitch_id")}
    about = {
        name: [one for one in year[name] if one["id"] in named] for name in ("people", "pitches")
    }
    return {**year, "queues": [], "challenges": [], "rests": [], "wins": [], **about, "asks": asks}


def _thousand(today: date) -> Document:
    """The sample year and those before it, as far as the thousandth ask."""
    years = [_before(today, number) for number in range(YEARS)]
    asks = [ask for year in reversed(years) for ask in year["asks"]]
    return {**years[0], "asks": asks[-MANY:], "challenges": _begun(years)}


def _before(today: date, number: int) -> Document:
    """The sample year, some years earlier: its people and pitches are those of this one."""
    year = _year(today - number * A_YEAR)
    if number:
        text = json.dumps(year["asks"])
        kept = {one["id"] for name in ("people", "pitches") for one in year[name]}
        year["asks"] = json.loads(
            ID.sub(
                lambda one: one[0] if one[0] in kept else str(uuid5(UUID(one[0]), str(number))),
                text,
            )
        )
    for ask in year["asks"]:
        ask["entry"] += (YEARS - number) * RANKS
        for moment in ask["moments"]:
            moment["rank"] += (YEARS - number) * RANKS
    return year


def _begun(years: list[Document]) -> list[Mapping[str, Any]]:
    """The challenges of the last year; the thousand began with the first."""
    first, *others = years[0]["challenges"]
    return [{**first, "start": years[-1]["challenges"][0]["start"]}, *others]


@contextmanager
def opened(name: str, today: date, **more: str) -> Iterator[str]:
    """Serve a notebook for as long as the block runs; give its entry link."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        with serving(home, **more) as served:
            if given := made(name, today):
                file = home / "given.json"
                file.write_text(json.dumps(given), encoding="utf-8")
                said = noes(home, "import", str(file), "--yes", **more)
                assert said.returncode == 0, said.stderr
            yield served.link
