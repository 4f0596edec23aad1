"""Rows of owned tables as plain mappings: put in, read, changed and taken out by (owner, id).

The hot paths write through here, since the ORM spends more on an insert than the database does.
Images of rows are JSON, the same on every database, so that undo can put them back.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, TypeVar, cast
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connection, connections, models

Row = dict[str, Any]
Key = TypeVar("Key")
CENT = Decimal("0.01")
AS_THEY_ARE = frozenset({int, bool, str})
ROWS_AT_ONCE = 400  # below SQLite's oldest limit on parameters


@dataclass(frozen=True, slots=True)
class Table:
    """What the statements need to know of a model."""

    name: str
    columns: tuple[str, ...]
    fields: "Mapping[str, models.Field[Any, Any]]"
    defaults: Mapping[str, Any]
    insert_sql: str
    select_sql: str
    converters: tuple[tuple[str, Callable[[Any], Any]], ...]


def _as_uuid(value: Any) -> UUID:
    return value if isinstance(value, UUID) else UUID(value)


def _as_instant(value: Any) -> datetime:
    """SQLite keeps instants without their zone, in UTC."""
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value  # type: ignore[no-any-return] # the driver gives datetimes


def _as_money(value: Any) -> Decimal:
    return Decimal(str(value)).quantize(CENT)


def id_text(value: Any) -> str:
    """An id as it is written, from what a driver gives: SQLite's has no hyphens."""
    if not isinstance(value, str):
        return str(value)
    return f"{value[:8]}-{value[8:12]}-{value[12:16]}-{value[16:20]}-{value[20:]}"


def instant_text(value: Any) -> str:
    """An instant as it is written, from what a driver gives."""
    return str(_as_instant(value))


def money_text(value: Any) -> str:
    """An amount as it is written, from what a driver gives."""
    return str(_as_money(value))


CONVERTERS: "Mapping[type[models.Field[Any, Any]], Callable[[Any], Any]]" = {
    models.UUIDField: _as_uuid,
    models.ForeignKey: _as_uuid,
    models.OneToOneField: _as_uuid,
    models.DateTimeField: _as_instant,
    models.DecimalField: _as_money,
    models.BooleanField: bool,
}


@cache
def table_of(model: type[models.Model]) -> Table:
    fields = {str(field.column): field for field in model._meta.concrete_fields}  # noqa: SLF001 - Django's own name for it
    name = model._meta.db_table  # noqa: SLF001 - Django's own name for it
    names = ", ".join(f'"{column}"' for column in fields)
    marks = ", ".join(["%s"] * len(fields))
    return Table(
        name,
        tuple(fields),
        fields,
        {column: field.get_default() for column, field in fields.items()},
        f'INSERT INTO "{name}" ({names}) VALUES ({marks})',
        f'SELECT {names} FROM "{name}" WHERE owner_id = %s',
        tuple(
            (column, CONVERTERS[type(field)])
            for column, field in fields.items()
            if type(field) in CONVERTERS
        ),
    )


def stored(field: "models.Field[Any, Any]", value: Any) -> Any:
    """A value as this database's driver takes it."""
    if value is None or type(value) in AS_THEY_ARE:
        return value
    if type(value) is UUID:
        return identity(value)
    return field.get_db_prep_save(value, connection)


def insert(model: type[models.Model], rows: Iterable[Mapping[str, Any]]) -> None:
    table = table_of(model)
    values = [
        [
            stored(field, row[column] if column in row else table.defaults[column])
            for column, field in table.fields.items()
        ]
        for row in rows
    ]
    with connection.cursor() as cursor:
        if len(values) == 1:
            cursor.execute(table.insert_sql, values[0])
        else:
            cursor.executemany(table.insert_sql, values)


def update(model: type[models.Model], owner: UUID, key: UUID, values: Mapping[str, Any]) -> None:
    table = table_of(model)
    sets = ", ".join(f'"{column}" = %s' for column in values)
    prepared = [stored(table.fields[column], value) for column, value in values.items()]
    with connection.cursor() as cursor:
        cursor.execute(
            f'UPDATE "{table.name}" SET {sets} WHERE owner_id = %s AND id = %s',
            [*prepared, identity(owner), identity(key)],
        )


def delete(model: type[models.Model], owner: UUID, keys: Sequence[UUID]) -> None:
    for part in parts(keys):
        marks = ", ".join(["%s"] * len(part))
        with connection.cursor() as cursor:
            cursor.execute(
                f'DELETE FROM "{table_of(model).name}" WHERE owner_id = %s AND id IN ({marks})',
                [identity(owner), *map(identity, part)],
            )


def read(
    model: type[models.Model], owner: UUID, keys: Sequence[Any], *, by: str = "id"
) -> list[Row]:
    """The rows whose column `by` is one of the keys, as mappings of column to Python value."""
    found: list[Row] = []
    for part in parts(keys):
        marks = ", ".join(["%s"] * len(part))
        found.extend(select(model, owner, f"{by} IN ({marks})", [identity(key) for key in part]))
    return found


def select(
    model: type[models.Model], owner: UUID, where: str, values: Sequence[Any], order: str = ""
) -> list[Row]:
    """The owner's rows for which a condition on columns holds."""
    table = table_of(model)
    sql = f"{table.select_sql} AND {where}{order and f' ORDER BY {order}'}"
    return [row_from(model, found) for found in fetched(sql, [identity(owner), *values])]


def fetched(sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """The rows that a statement finds, as the driver gives them."""
    database = connections[DEFAULT_DB_ALIAS]
    if database.vendor == "sqlite" and not (database.queries_logged or database.execute_wrappers):
        # Nobody listens in: Django's cursor would cost as much as the statement itself.
        database.ensure_connection()
        with database.wrap_database_errors:
            found = database.connection.execute(_as_sqlite(sql), values).fetchall()
        return cast("list[tuple[Any, ...]]", found)
    with database.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


def streamed(sql: str, values: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
    """The rows that a statement finds, of which never more than a part is held."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql, values)
        while part := cursor.fetchmany(ROWS_AT_ONCE):
            yield from part


@lru_cache(maxsize=512)
def _as_sqlite(sql: str) -> str:
    return sql.replace("%s", "?")


def row_from(model: type[models.Model], found: Sequence[Any]) -> Row:
    """A row as the driver gave it, with ids, instants and flags as Python means them."""
    table = table_of(model)
    row = dict(zip(table.columns, found, strict=True))
    for column, convert in table.converters:
        if row[column] is not None:
            row[column] = convert(row[column])
    return row


def image(model: type[models.Model], row: Mapping[str, Any]) -> Row:
    """A row as JSON keeps it."""
    return {
        column: value if value is None or isinstance(value, int | str) else str(value)
        for column, value in row.items()
        if column in table_of(model).fields
    }


def from_image(model: type[models.Model], kept: Mapping[str, Any]) -> Row:
    fields = table_of(model).fields
    return {column: fields[column].to_python(value) for column, value in kept.items()}


def identity(key: Any) -> Any:
    """An id as this database's driver takes it; anything else as it is."""
    return key if not isinstance(key, UUID) or _takes_ids() else key.hex


@cache
def _takes_ids() -> bool:
    """Whether the driver takes ids as they are; asked once, since a process has one database."""
    return bool(connection.features.has_native_uuid_field)


def parts(keys: Sequence[Key]) -> Iterable[Sequence[Key]]:
    for start in range(0, len(keys), ROWS_AT_ONCE):
        yield keys[start : start + ROWS_AT_ONCE]
