"""One ask by bare sqlite3: python -m bench.floor_log DATABASE makes one write for each line it reads.

The rows are those that logging one ask by the API left in each table, under new ids, in one
transaction with synchronous=FULL.
"""

import sqlite3
import sys
import uuid
from typing import Any

TABLES = ("journal_ask", "journal_moment", "journal_write")
COUNTED = {"entry", "rank", "revision"}
UNIQUE = {"id", "ask_id", "key", "made_id"}
FAR = 10**9
COUNT = (
    "INSERT INTO journal_daycount (n, owner_id, measure, day, kind, channel, dream)"
    " VALUES (1, ?, ?, ?, ?, ?, ?) ON CONFLICT (owner_id, measure, day, kind, channel, dream)"
    " DO UPDATE SET n = journal_daycount.n + excluded.n"
)


def last(bare: sqlite3.Connection, table: str, order: str) -> tuple[list[str], list[Any]]:
    cursor = bare.execute(f"SELECT * FROM {table} ORDER BY {order} DESC LIMIT 1")  # noqa: S608 - names above
    columns = [column[0] for column in cursor.description]
    return columns, list(cursor.fetchone())


class Floor:
    """The rows of one ask, ready to be put in again and again."""

    def __init__(self, path: str) -> None:
        self.bare = sqlite3.connect(path, isolation_level=None)
        self.bare.execute("PRAGMA synchronous=FULL")
        self.bare.execute("PRAGMA foreign_keys=ON")
        orders = ("entry", "rank", "revision")
        self.rows = {t: last(self.bare, t, o) for t, o in zip(TABLES, orders, strict=True)}
        # Above whatever is there, and above what the app will count up to.
        highest = self.bare.execute("SELECT MAX(entry) FROM journal_ask").fetchone()[0]
        self.at = max(FAR, highest)
        columns, ask = self.rows["journal_ask"]
        self.owner = ask[columns.index("owner_id")]
        self.day = ask[columns.index("sent_on")]
        self.kind = ask[columns.index("kind")] or ""

    def write(self) -> None:
        fresh = uuid.uuid4().hex
        self.at += 1
        self.bare.execute("BEGIN IMMEDIATE")
        for table, (columns, row) in self.rows.items():
            values = [
                self.at if column in COUNTED else fresh if column in UNIQUE and value else value
                for column, value in zip(columns, row, strict=True)
            ]
            marks = ", ".join("?" * len(values))
            self.bare.execute(f"INSERT INTO {table} VALUES ({marks})", values)  # noqa: S608 - names above
        self.bare.execute(
            "INSERT INTO journal_search (owner_id, ask_id, text) VALUES (?, ?, ?)",
            (self.owner, fresh, "Pitched Wired\nWired"),
        )
        for measure, day in (("asks", self.day), ("open", "0001-01-01")):
            self.bare.execute(COUNT, (self.owner, measure, day, self.kind, "", False))
        self.bare.execute(
            "UPDATE journal_notebook SET revision = revision + 1, asked = asked + 1,"
            " acts = acts + 1, waiting = waiting + 1 WHERE owner_id = ?",
            (self.owner,),
        )
        self.bare.execute("COMMIT")


def main(path: str) -> None:
    floor = Floor(path)
    print("ready", flush=True)
    for _line in sys.stdin:
        floor.write()
        print("kept", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
