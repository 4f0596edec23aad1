"""The words of each ask, findable. The one module that knows how the database searches."""

import re
from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import connection

from noes.journal.rows import identity, parts

WORD = re.compile(r"[^\W_]\w*")  # what the index knows as a word starts with a letter or a digit
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
    """A condition on journal_ask, named a, for asks that hold all that was typed.

    Args:
        owner: Whose asks.
        words: What was typed, parted by spaces. Letters and digits are found as beginnings of
            words; what has neither, such as "#" or an emoji, as it stands.

    Returns:
        SQL for a WHERE clause and its parameters, or None where nothing was typed.
    """
    known, signs = _parted(words)
    if not known and not signs:
        return None
    texts, clauses, values = "journal_search s", ["s.owner_id = %s"], [identity(owner)]
    if known:
        texts = f"journal_search_index i JOIN {texts} ON s.id = i.rowid"
        clauses.append("i.text MATCH %s")
        values.append(" ".join(f'"{word}"*' for word in known))
    # The index keeps no signs: they are looked for in the texts, which are this owner's alone.
    clauses.extend("instr(s.text, %s) > 0" for _sign in signs)
    return (
        f"a.id IN (SELECT s.ask_id FROM {texts} WHERE {' AND '.join(clauses)})",
        [*values, *signs],
    )


def _parted(words: str) -> tuple[list[str], list[str]]:
    """The words that the index knows, and those of signs alone."""
    typed = [(piece, WORD.findall(piece)) for piece in words.split()]
    known = [word for _piece, found in typed for word in found]
    signs = [piece for piece, found in typed if not found]
    return known[:WORDS_AT_MOST], signs[:WORDS_AT_MOST]
