"""Whether an SQLite file is whole, by SQLite's own checks."""

import sqlite3

# Newer SQLite looks into the words for the search too. They are made from the rest and can be
# made again (`noes doctor --mend`), so they spoil no notebook.
OF_SEARCH = "FTS5"
PRIMARY = 0xFF  # SQLite's extended codes carry the plain one in their last byte
DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def complaints(connection: sqlite3.Connection, *, thorough: bool = False) -> list[str]:
    """Return what SQLite finds wrong with the rows and pages of a file; empty when it is whole.

    Args:
        connection: to the file.
        thorough: compare each index with its table too, which takes several times as long.

    Raises:
        sqlite3.DatabaseError: it cannot even be read.
    """
    check = "PRAGMA integrity_check" if thorough else "PRAGMA quick_check"
    said = [str(line) for (line,) in connection.execute(check)]
    return [line for line in said if line != "ok" and OF_SEARCH not in line]


def require_whole(connection: sqlite3.Connection, *, thorough: bool = False) -> None:
    """Refuse a file that is not whole.

    Raises:
        sqlite3.DatabaseError: it is not.
    """
    found = complaints(connection, thorough=thorough)
    if found:
        raise sqlite3.DatabaseError(found[0])


def is_damage(error: sqlite3.Error) -> bool:
    """Say whether an error is about what a file holds, and not about the disk or another program."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return code & PRIMARY in DAMAGE
