"""A whole notebook as a document, and tables of a million rows.

python -m bench.whole export             seconds of the export and of json.dumps of the same document
python -m bench.whole document FILE N    write a document of N asks, with 2.5 moments each
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from bench.house import start
from bench.machine import environment, number_from, resident_megabytes
from bench.table import Measured, interleaved

DAY = date(2020, 1, 1)
DAYS = 2000
PEOPLE = 2000
MILLION = 1_000_000
LISTS = ("kinds", "channels", "imports", "pitches", "queues", "challenges", "rests", "days_off")
ENDS = (("sent", "ghosted"), ("sent", "followed_up", "declined"))
LOOK = 0.1  # seconds between two looks at the memory


def export_json(huge: Path) -> list[Measured]:
    ours, floor = number_from("bench.whole", huge, "export")
    return [Measured("export of 100,000 asks to JSON, json.dumps", ours, floor, 3, "s CPU")]


def million(folder: Path) -> list[Measured]:
    document, table = folder / "million.json", folder / "million.csv"
    number_from("bench.whole", folder, "document", str(document), str(MILLION * 2 // 5))
    number_from("bench.imports", folder, "table", str(table), str(MILLION))
    whole = _peaks("import of 1,000,000 moments, JSON", ["import", str(document), "--yes"])
    return [*whole, *_peaks("import of 1,000,000 CSV rows", ["import", str(table), "--yes"])]


def _peaks(name: str, arguments: list[str]) -> list[Measured]:
    """The most memory that the server and the command held at once."""
    with tempfile.TemporaryDirectory() as made:
        home = Path(made)
        house = start(home)
        began, most = time.perf_counter(), [0.0, 0.0]
        try:
            command = [sys.executable, "-m", "noes", *arguments]
            env = environment(home)
            with subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, cwd=home) as done:
                while done.poll() is None:
                    for at, pid in enumerate((house.process.pid, done.pid)):
                        most[at] = max(most[at], _held(pid))
                    time.sleep(LOOK)
            assert done.returncode == 0, arguments
        finally:
            house.stop()
        took = f"{time.perf_counter() - began:.0f} s"
    return [
        Measured(f"{name}: the server", most[0], None, 300, "MB", took),
        Measured("… the command", most[1], None, 300, "MB"),
    ]


def _held(pid: int) -> float:
    try:
        return resident_megabytes(pid)
    except OSError:  # it has just ended
        return 0.0


def document(path: Path, asks: int) -> None:
    with path.open("w", encoding="utf-8") as file:
        lists = "".join(f'"{name}":[],' for name in LISTS)
        people = ",\n".join(json.dumps(_person(number)) for number in range(PEOPLE))
        file.write(f'{{"noes":1,"settings":{{}},{lists}"people":[{people}],"asks":[')
        for number, ask in enumerate(_asks(asks)):
            file.write("," * bool(number) + json.dumps(ask, ensure_ascii=False))
        file.write('],"wins":[]}')


def _id(sort: int, number: int) -> str:
    return str(UUID(int=(sort << 64) + number))


def _person(number: int) -> dict[str, Any]:
    return {"id": _id(1, number), "name": f"Editor {number}", "dream": number % 50 == 0}


def _asks(count: int) -> Iterator[dict[str, Any]]:
    rank = 0
    for number in range(count):
        sent = DAY + timedelta(days=number * DAYS // count)
        own = {"id": _id(2, number), "entry": (rank := rank + 1), "kind": "pitch"}
        told = {"title": f"Pitch: repair cafés, part {number}", "channel": "email"}
        moments = [
            {
                "id": _id(3, rank := rank + 1),
                "rank": rank,
                "type": kind,
                "day": str(sent + timedelta(days=5 * place)),
                "dread": 7 if kind == "sent" else None,
            }
            for place, kind in enumerate(ENDS[number % 2])
        ]
        whom = {"person_id": _id(1, number % PEOPLE)}
        yield {**own, **told, **whom, "tags": ["travel"] * (number % 10 == 0), "moments": moments}


def exported() -> list[float]:
    import django

    django.setup()
    from noes.exchange.document import written
    from noes.site import start as starting

    starting.make_ready()
    owner = starting.owner()

    def ours() -> float:
        began = time.process_time()
        with tempfile.TemporaryFile() as file:
            for piece in written(owner):
                file.write(piece.encode())
        return time.process_time() - began

    whole = json.loads("".join(written(owner)))

    def floor() -> float:
        began = time.process_time()
        json.dumps(whole)
        return time.process_time() - began

    return interleaved(5, ours, floor)


def main(what: str, *arguments: str) -> None:
    if what == "export":
        print(*exported())
    else:
        document(Path(arguments[0]), int(arguments[1]))


if __name__ == "__main__":
    main(*sys.argv[1:])
