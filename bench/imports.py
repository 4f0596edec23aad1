"""A table brought in, or looked at: python -m bench.imports WHAT FILE [ROWS].

`table` writes it, as CSV or xlsx by its name. `ours` brings it in; its `floor` is csv.reader or
python-calamine, then executemany into the same tables with their indexes and search. `preview`
looks at it; its floor, `read`, is python-calamine alone: both for the second time, in seconds of
CPU, that of the process that reads included. Prints seconds and the most memory in megabytes.
"""

import csv
import io
import resource
import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from python_calamine import CalamineWorkbook

from bench.fill import row
from noes.exchange.records import Record
from tests.exchange.making import xlsx_of

ROWS = 100_000
WORDS = {
    "waiting": "waiting",
    "declined": "declined",
    "ghosted": "no response",
    "accepted": "yes",
    "replied": "replied",
}
HEADER = ("Date", "What I asked", "Who", "Where", "How it went", "When", "What I learned")
DAY = date(2026, 3, 4)


Cell = str | date | None


def table(path: Path, rows: int) -> None:
    """Write the table that is brought in."""
    cells = (_cells(row(number, rows, DAY)) for number in range(rows))
    if path.suffix == ".xlsx":
        inside = "".join(_inside(at, each) for at, each in enumerate((HEADER, *cells), start=1))
        path.write_bytes(xlsx_of({"Asks": inside}))
        return
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(map(_written, each) for each in cells)


def _cells(one: Record) -> tuple[Cell, ...]:
    word = WORDS[str(one.outcome)]
    return (one.sent_on, one.title, one.person, one.channel, word, one.outcome_on, one.note)


def _written(cell: Cell) -> str:
    return cell.strftime("%d/%m/%Y") if isinstance(cell, date) else cell or ""


def _inside(number: int, cells: Sequence[Cell]) -> str:
    """A row of a sheet: days as such, the rest as texts."""
    return f"<row r='{number}'>{''.join(map(_cell, cells))}</row>"


def _cell(cell: Cell) -> str:
    if isinstance(cell, date):
        return f"<c s='1'><v>{(cell - date(1899, 12, 30)).days}</v></c>"
    return f"<c t='inlineStr'><is><t>{escape(cell)}</t></is></c>" if cell else "<c/>"


def looked_at(path: Path) -> Callable[[], object]:
    from noes.exchange.preview import preview

    return lambda: preview(path.read_bytes(), name=path.name, today=DAY).to_json(whole=False)


def read(path: Path) -> Callable[[], object]:
    return lambda: _rows(path)


def _rows(path: Path) -> list[list[Any]]:
    """The rows of a table, by the bare reader."""
    if path.suffix == ".xlsx":
        rows: list[list[Any]] = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
        return rows
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))


def ours(path: Path) -> Callable[[], None]:
    import django

    django.setup()
    from noes.exchange.choices import Choices
    from noes.exchange.preview import preview
    from noes.journal import actions
    from noes.site import clock, start

    start.make_ready()
    owner = start.owner()

    def bring() -> None:
        found = preview(path.read_bytes(), name=path.name, choices=Choices(), today=DAY)
        assert found.ready
        actions.import_records(owner, found.records(), name=path.name, now=clock.now())

    return bring


def floor(path: Path) -> Callable[[], None]:
    import django

    django.setup()
    from django.conf import settings

    from noes.site import start

    start.make_ready()
    owner = start.owner().id.hex
    bare = sqlite3.connect(str(settings.DATABASES["default"]["NAME"]), isolation_level=None)
    bare.execute("PRAGMA synchronous=FULL")
    bare.execute("PRAGMA foreign_keys=ON")
    asks, moments, people = (
        _insert(bare, f"journal_{name}") for name in ("ask", "moment", "person")
    )

    def bring() -> None:
        rows = _rows(path)[1:]
        known = {name: f"{n:032x}" for n, name in enumerate(dict.fromkeys(r[2] for r in rows))}
        bare.execute("BEGIN IMMEDIATE")
        bare.executemany(people, [_person(owner, key, name) for name, key in known.items()])
        bare.executemany(asks, (_ask(owner, n, r, known) for n, r in enumerate(rows)))
        bare.executemany(moments, (m for n, r in enumerate(rows) for m in _moments(owner, n, r)))
        bare.executemany(
            "INSERT INTO journal_search (owner_id, ask_id, text) VALUES (?, ?, ?)",
            ((owner, f"{n:032x}", f"{r[1]}\n{r[2]}\n{r[6]}") for n, r in enumerate(rows)),
        )
        bare.execute("COMMIT")

    return bring


def _insert(bare: sqlite3.Connection, name: str) -> str:
    """An INSERT by name for every column of a table."""
    columns = [line[1] for line in bare.execute(f"PRAGMA table_info({name})")]
    return (
        f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({', '.join(f':{c}' for c in columns)})"  # noqa: S608 - our own names
    )


NOTHING = dict.fromkeys((
    "kind", "pitch_id", "effort", "import_id", "source_row", "trashed_at", "outcome", "drafted_on",
    "last_act_on", "contact_on", "replied_on", "ended_on", "revisit_on", "dread", "sting", "at",
    "person_id", "utc_offset", "tone", "amount", "currency", "replaces_id", "voided_at", "links",
    "email", "waits_from", "waits_until",
))  # fmt: skip
BLANK = {
    **NOTHING,
    **dict.fromkeys(("body", "differently", "source", "day_text", "note", "links"), ""),
}


def _person(owner: str, key: str, name: str) -> dict[str, Any]:
    own = {"owner_id": owner, "id": key, "name": name, "folded": name.casefold(), "dream": 0}
    return {**BLANK, "organisation": "", "email": "", **own}


def _iso(day: str | date) -> str | None:
    if isinstance(day, date):
        return day.isoformat()
    return f"{day[6:]}-{day[3:5]}-{day[:2]}" if day else None


def _ask(owner: str, number: int, cells: list[Any], known: dict[str, str]) -> dict[str, Any]:
    sent, title, who, where, how, when, learned = cells
    return {
        **BLANK,
        "owner_id": owner,
        "id": f"{number:032x}",
        "entry": number,
        "title": title,
        "channel": where,
        "person_id": known[who],
        "learned": learned,
        "state": how,
        "acts": 1,
        "sent_on": _iso(sent),
        "last_act_on": _iso(sent),
        "contact_on": _iso(when or sent),
        "ended_on": _iso(when),
    }


def _moments(owner: str, number: int, cells: list[Any]) -> list[dict[str, Any]]:
    ask = {**BLANK, "owner_id": owner, "ask_id": f"{number:032x}"}
    sent = {**ask, "id": f"{2 * number:032x}", "rank": 2 * number, "type": "sent"}
    found = [{**sent, "day": _iso(cells[0])}]
    if cells[5]:
        answer = {"id": f"{2 * number + 1:032x}", "rank": 2 * number + 1, "type": "declined"}
        found.append({**ask, **answer, "day": _iso(cells[5])})
    return found


def cpu() -> float:
    """Seconds of CPU, of this process and those that it started."""
    mine, theirs = (
        resource.getrusage(of) for of in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return mine.ru_utime + mine.ru_stime + theirs.ru_utime + theirs.ru_stime


def main(what: str, path: Path, rows: int = ROWS) -> None:
    if what == "table":
        table(path, rows)
        return
    works: dict[str, Callable[[Path], Callable[[], object]]]
    works = {"ours": ours, "floor": floor, "preview": looked_at, "read": read}
    work, clock = works[what](path), time.perf_counter
    if what in {"preview", "read"}:
        work()
        clock = cpu
    started = clock()
    work()
    seconds = clock() - started
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *map(int, sys.argv[3:]))
