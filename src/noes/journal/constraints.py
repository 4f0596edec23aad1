"""What the database itself holds about rows that belong to someone."""

from typing import Any, Self

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import BaseConstraint


class OwnedReference(BaseConstraint):
    """A foreign key of (owner_id, column) onto another owned table's (owner_id, id).

    Django 5.2 makes no database constraint for a ForeignObject. This one is written into
    CREATE TABLE, so that SQLite, which cannot add a foreign key later, has it too. It is checked
    at commit, so rows may be put back in any order.
    """

    def __init__(self, *, column: str, to: str, name: str) -> None:
        super().__init__(name=name)
        self.column = column
        self.to = to

    def _clause(self, editor: BaseDatabaseSchemaEditor) -> str:
        quote = editor.quote_name
        return (
            f"CONSTRAINT {quote(self.name)} FOREIGN KEY ({quote('owner_id')}, {quote(self.column)})"
            f" REFERENCES {quote(self.to)} ({quote('owner_id')}, {quote('id')})"
            " DEFERRABLE INITIALLY DEFERRED"
        )

    def constraint_sql(self, model: Any, schema_editor: Any) -> str:  # noqa: ARG002 - Django's signature
        return self._clause(schema_editor)

    def create_sql(self, model: Any, schema_editor: Any) -> str:
        table = schema_editor.quote_name(model._meta.db_table)  # noqa: SLF001 - Django's own name for it
        return f"ALTER TABLE {table} ADD {self._clause(schema_editor)}"

    def remove_sql(self, model: Any, schema_editor: Any) -> str:
        table = schema_editor.quote_name(model._meta.db_table)  # noqa: SLF001 - Django's own name for it
        return f"ALTER TABLE {table} DROP CONSTRAINT {schema_editor.quote_name(self.name)}"

    def validate(self, *_args: Any, **_kwargs: Any) -> None:
        """The database checks this at commit; forms choose from the owner's own rows."""

    def deconstruct(self) -> tuple[str, tuple[()], dict[str, Any]]:
        path = f"{type(self).__module__}.{type(self).__qualname__}"
        return path, (), {"column": self.column, "to": self.to, "name": self.name}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and self.deconstruct() == other.deconstruct()

    def __hash__(self) -> int:
        return hash((self.column, self.to, self.name))

    def clone(self) -> Self:
        return type(self)(column=self.column, to=self.to, name=self.name)
