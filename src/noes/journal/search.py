"""The words of each ask, findable. The one module that knows how the database searches."""

import re
from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import connection

from noes.journal.rows import identity, parts

WORD = re.compile(r"\w+")
WORDS_AT_MOST = 12
PUT = (
    "INSERT INTO journal_search (owner_id, ask_id, text) VALUES (%s, %s, %s)"
    " ON CONFLICT (owner_id, ask_id) DO UPDATE SET text = excluded.text"
    " WHERE journal_search.text <> excluded.text"
)


def put(owner: UUID, texts: Iterable[tuple[UUID, str]]) -> None:
    """Make these texts the findable words of their asks."""
    rows = [(identity(owner), identity(ask), text) for ask, text in texts]
    with connection.cursor() as cursor:
        if len(rows) == 1:
            cursor.execute(PUT, rows[0])
        else:
            cursor.executemany(PUT, rows)


def drop(owner: UUID, asks: Sequence[UUID]) -> None:
    for part in parts(asks):
        marks = ", ".join(["%s"] * len(part))
        with connection.cursor() as cursor:
            cursor.execute(
                f"DELETE FROM journal_search WHERE owner_id = %s AND ask_id IN ({marks})",
                [identity(owner), *map(identity, part)],
            )


def matching(owner: UUID, words: str) -> tuple[str, list[str]] | None:
    """A condition on journal_ask, named a, for asks that hold all the words, each as a beginning.

    Args:
        owner: Whose asks.
        words: What was typed; anything but letters and digits parts words.

    Returns:
        SQL for a WHERE clause and its parameters, or None where nothing was typed.
    """
    found = WORD.findall(words)[:WORDS_AT_MOST]
    if not found:
        return None
    query = " ".join(f'"{word}"*' for word in found)
    sql = (
        "a.id IN (SELECT s.ask_id FROM journal_search_index i"
        " JOIN journal_search s ON s.id = i.rowid"
        " WHERE i.text MATCH %s AND s.owner_id = %s)"
    )
    return sql, [query, identity(owner)]
