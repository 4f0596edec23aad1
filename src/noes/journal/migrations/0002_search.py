"""Full-text search. SQLite: FTS5 over one table of texts; PostgreSQL brings its own later."""

from typing import Any

from django.db import migrations

MAKE = (
    """
    CREATE TABLE journal_search (
        id integer NOT NULL PRIMARY KEY,
        owner_id char(32) NOT NULL,
        ask_id char(32) NOT NULL,
        text text NOT NULL,
        UNIQUE (owner_id, ask_id),
        FOREIGN KEY (owner_id, ask_id) REFERENCES journal_ask (owner_id, id)
            DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE VIRTUAL TABLE journal_search_index USING fts5(
        text, content='journal_search', content_rowid='id',
        tokenize='unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE TRIGGER journal_search_put AFTER INSERT ON journal_search BEGIN
        INSERT INTO journal_search_index (rowid, text) VALUES (new.id, new.text);
    END
    """,
    """
    CREATE TRIGGER journal_search_drop AFTER DELETE ON journal_search BEGIN
        INSERT INTO journal_search_index (journal_search_index, rowid, text)
            VALUES ('delete', old.id, old.text);
    END
    """,
    """
    CREATE TRIGGER journal_search_change AFTER UPDATE ON journal_search BEGIN
        INSERT INTO journal_search_index (journal_search_index, rowid, text)
            VALUES ('delete', old.id, old.text);
        INSERT INTO journal_search_index (rowid, text) VALUES (new.id, new.text);
    END
    """,
)
DROP = ("DROP TABLE journal_search_index", "DROP TABLE journal_search")


def make(_apps: Any, editor: Any) -> None:
    if editor.connection.vendor == "sqlite":
        for statement in MAKE:
            editor.execute(statement)


def drop(_apps: Any, editor: Any) -> None:
    if editor.connection.vendor == "sqlite":
        for statement in DROP:
            editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_notebook")]
    operations = [migrations.RunPython(make, drop)]
