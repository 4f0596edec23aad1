"""A year of made-up asks, always the same: for the demo, for tests, for a first look.

Mara Winter writes and designs. She began to ask a year ago, a little bolder with every month.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from itertools import count
from typing import Any
from uuid import UUID, uuid5

from dateutil.relativedelta import relativedelta

from noes.exchange.sample import lines
from noes.exchange.sample.lines import Cells, Happening, Line

VERSION = 1
OURS = UUID("6e6f6573-0000-4000-8000-73616d706c65")  # ids are made from names, so they stay
ACTS = frozenset({"drafted", "sent", "followed_up"})
MONEY = re.compile(r"(\d+)([A-Z]{3})")

Row = dict[str, Any]

CHALLENGES: Sequence[Mapping[str, Any]] = (
    {"name": "1,000 noes", "preset": "1000-noes", "measure": "noes", "target": 1000, "start": "W52 mon"},
    {
        "name": "Client conversations", "preset": "quarter-conversations",
        "measure": "conversations", "start": "W52 mon", "rhythm": "quota:12/quarter",
    },
    {"name": "Ten waiting", "preset": "in-the-air", "measure": "open", "target": 10, "start": "W26 mon"},
    {
        "name": "100 asks in six months", "preset": "100-in-six-months", "measure": "asks",
        "target": 100, "start": "W18 mon", "months": 6, "rhythm": "days:mon,wed,fri",
    },
)  # fmt: skip
RESTS = (("Two weeks by the sea", "W23 mon", "W21 mon"),)


def document(today: date) -> bytes:
    """Write the sample year as a notebook's own document.

    Args:
        today: the owner's local day. The same day gives the same bytes; a later one the same
            year, moved: most of it by whole weeks, so that a Monday stays a Monday.
    """
    told = lines.asks(today)
    numbers = _numbers(told)
    given = {
        "noes": VERSION,
        "settings": {"name": "Mara Winter"},
        "people": [_person(cells) for cells in lines.people()],
        "pitches": [_pitch(cells, numbers) for cells in lines.pitches()],
        "queues": list(_queues(told)),
        "challenges": list(_challenges(today, numbers)),
        "rests": [_rest(rest, today) for rest in RESTS],
        "asks": [_ask(line, numbers) for line in told if line.cells["title"]],
        "wins": [_win(line, numbers) for line in told if not line.cells["title"]],
    }
    return json.dumps(given, ensure_ascii=False, separators=(",", ":")).encode()


def _numbers(told: Sequence[Line]) -> Mapping[object, int]:
    """Number everything in the order in which it would have been entered."""
    happened = sorted(
        (happening.day, line.number, place)
        for line in told
        for place, happening in enumerate(line.happenings)
    )
    wins = {line.number for line in told if not line.cells["title"]}
    free = count(1)
    numbers: dict[object, int] = {name: next(free) for name in _first()}
    for _day, number, place in happened:
        if place == 0 and number not in wins:
            numbers[number] = next(free)
        numbers[number, place] = next(free)
    return numbers


def _first() -> Iterator[str]:
    yield from (cells["name"] for cells in lines.pitches())
    yield from (challenge["name"] for challenge in CHALLENGES)


def _id(*name: object) -> str:
    return str(uuid5(OURS, " ".join(map(str, name))))


def _person(cells: Cells) -> Row:
    kept = {name: cells[name] for name in ("name", "organisation", "note")}
    return {"id": _person_id(cells["name"]), **kept, "dream": cells["dream"] == "yes"}


def _person_id(name: str) -> str | None:
    return _id("person", name) if name else None


def _pitch(cells: Cells, numbers: Mapping[object, int]) -> Row:
    own = {"id": _id("pitch", cells["name"]), "title": cells["title"], "body": cells["body"]}
    return {**own, "kind": "pitch", "channel": "email", "entry": numbers[cells["name"]]}


def _queues(told: Sequence[Line]) -> Iterator[Row]:
    """Who was asked stands in a pitch's queue too, before those who are next."""
    for pitch in lines.pitches():
        name = pitch["name"]
        asked = [line.cells["person"] for line in told if line.cells["pitch"] == name]
        for position, person in enumerate(dict.fromkeys([*asked, *pitch["next"].split("; ")])):
            own = {"id": _id("queued", name, person), "pitch_id": _id("pitch", name)}
            yield {**own, "person_id": _person_id(person), "position": position}


def _challenges(today: date, numbers: Mapping[object, int]) -> Iterator[Row]:
    for challenge in CHALLENGES:
        start = lines.day_of(challenge["start"], today)
        months = challenge.get("months")
        end = start + relativedelta(months=months) if months else None
        own = {name: value for name, value in challenge.items() if name != "months"}
        ids = {"id": _id("challenge", challenge["name"]), "entry": numbers[challenge["name"]]}
        yield {**ids, **own, "start": str(start), "end": str(end) if end else None}


def _rest(rest: tuple[str, str, str], today: date) -> Row:
    name, start, end = rest
    days = {"start": str(lines.day_of(start, today)), "end": str(lines.day_of(end, today))}
    return {"id": _id("rest", name), "name": name, **days}


def _ask(line: Line, numbers: Mapping[object, int]) -> Row:
    cells = line.cells
    words = ("title", "kind", "channel", "body", "learned", "differently")
    return {
        "id": _id("ask", line.number),
        "entry": numbers[line.number],
        **{name: cells[name] for name in words},
        "person_id": _person_id(cells["person"]),
        "pitch_id": _id("pitch", cells["pitch"]) if cells["pitch"] else None,
        "effort": int(cells["effort"]) if cells["effort"] else None,
        "tags": cells["tags"].split(),
        "moments": list(_moments(line, numbers)),
    }


def _win(line: Line, numbers: Mapping[object, int]) -> Row:
    (moment,) = _moments(line, numbers)
    return {**moment, "person_id": _person_id(line.cells["person"])}


def _moments(line: Line, numbers: Mapping[object, int]) -> Iterable[Row]:
    for place, happening in enumerate(line.happenings):
        yield {
            "id": _id("moment", line.number, place),
            "rank": numbers[line.number, place],
            "type": happening.type,
            "day": str(happening.day),
            "note": happening.note,
            **_told_live(happening, line.cells["hour"]),
            **_said(happening),
        }


def _told_live(happening: Happening, hour: str) -> Row:
    if happening.type not in ACTS or not hour:
        return {}
    hours, minutes = map(int, hour.split(":"))
    at = datetime.combine(happening.day, time(hours, minutes), UTC)
    return {"at": str(at), "utc_offset": 0}


def _said(happening: Happening) -> Row:
    said = happening.said
    row: Row = {name: int(said[name]) for name in ("dread", "sting") if name in said}
    if "tone" in said:
        row["tone"] = said["tone"]
    if "revisit" in said:
        row["revisit_on"] = str(happening.day + relativedelta(days=int(said["revisit"])))
    if "amount" in said:
        found = MONEY.fullmatch(said["amount"])
        assert found is not None, said
        row |= {"amount": f"{found[1]}.00", "currency": found[2]}
    return row
