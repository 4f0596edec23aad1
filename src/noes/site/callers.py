"""Who is calling, in one query: the key, its owner and the owner's notebook together.

Django's own sessions and sign-in cost two queries and several times as much; see
docs/decisions/sessions.md.
"""

import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any, TypeVar

from django.conf import settings
from django.db import connection, models
from django.db.models.base import ModelState

from noes.accounts.keys import digest
from noes.accounts.models import Session, Token, User
from noes.journal.models import Notebook

Converter = Callable[[Any, Any, Any], Any]
AnyModel = TypeVar("AnyModel", bound=models.Model)


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody who was let in.

    Args:
        user: the owner of the notebook.
        key: the session or token they came by; None for the command line of this machine.
    """

    user: User
    key: Session | Token | None


@dataclass(frozen=True, slots=True)
class Joined:
    """A statement over several tables, and how its row becomes their models."""

    sql: str
    converters: Sequence[tuple[int, Sequence[Converter]]]
    parts: Sequence[tuple[type[models.Model], Sequence[str]]]

    def first(self, *parameters: str) -> list[Any] | None:
        row = _fetch(self.sql, parameters)
        return None if row is None else self._made(list(row))

    def _made(self, row: list[Any]) -> list[Any]:
        for position, converters in self.converters:
            for convert in converters:
                row[position] = convert(row[position], None, connection)
        made, start = [], 0
        for model, names in self.parts:
            end = start + len(names)
            made.append(_loaded(model, names, row[start:end]))
            start = end
        return made


def _fetch(sql: str, parameters: Sequence[str]) -> Sequence[Any] | None:
    if connection.vendor == "sqlite":
        # Django would look through the statement for %s and wrap a cursor: three times the work.
        connection.ensure_connection()
        found: Sequence[Any] | None = connection.connection.execute(sql, parameters).fetchone()
        return found
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        row: Sequence[Any] | None = cursor.fetchone()
    return row


def _loaded(model: type[AnyModel], names: Sequence[str], values: Sequence[Any]) -> AnyModel:
    """Make an instance as it came from the database, without the signals of a new one."""
    made = model.__new__(model)
    made._state = ModelState()  # noqa: SLF001 - what Django's own __init__ does
    made._state.adding = False  # noqa: SLF001 - as above
    made._state.db = connection.alias  # noqa: SLF001 - as above
    made.__dict__.update(zip(names, values, strict=True))
    return made


def by_cookie(secret: str) -> Caller | None:
    return _by_key(Session, secret)


def by_token(secret: str) -> Caller | None:
    local: str | None = settings.LOCAL_TOKEN
    if local and hmac.compare_digest(secret.encode(), local.encode()):
        return local_owner()
    return _by_key(Token, secret)


def local_owner() -> Caller | None:
    found = _owner().first()
    return None if found is None else Caller(_with_notebook(*found), None)


def _by_key(model: type[Session] | type[Token], secret: str) -> Caller | None:
    found = _joined(model).first(digest(secret))
    if found is None:
        return None
    key, user, notebook = found
    return Caller(_with_notebook(user, notebook), key)


def _with_notebook(user: User, notebook: Notebook) -> User:
    if notebook.owner_id is None:  # nothing was written in it yet
        notebook = Notebook(owner_id=user.id)
    user._state.fields_cache["notebook"] = notebook  # noqa: SLF001 - as select_related fills it
    notebook._state.fields_cache["owner"] = user  # noqa: SLF001 - as select_related fills it
    return user


@cache
def _joined(model: type[Session] | type[Token]) -> Joined:
    wanted = model._default_manager.select_related("owner__notebook").filter(digest="")  # noqa: SLF001 - Django's own name for it
    return _compiled(wanted, (model, User, Notebook))


@cache
def _owner() -> Joined:
    wanted = User.objects.select_related("notebook").order_by("created_at")[:1]
    return _compiled(wanted, (User, Notebook))


def _compiled(wanted: "models.QuerySet[Any]", parts: Sequence[type[models.Model]]) -> Joined:
    sql, _ = wanted.query.sql_with_params()
    fields = [_fields(part) for part in parts]
    converters = [(place, _converters(field)) for place, field in enumerate(chain(*fields))]
    return Joined(
        sql.replace("%s", "?") if connection.vendor == "sqlite" else sql,
        [(place, many) for place, many in converters if many],
        [(part, [field.attname for field in own]) for part, own in zip(parts, fields, strict=True)],
    )


def _fields(model: type[models.Model]) -> list[Any]:
    return list(model._meta.concrete_fields)  # noqa: SLF001 - Django's own name for it


def _converters(field: Any) -> list[Converter]:
    # As selects do: a foreign key then takes the converters of what it points to.
    column = field.get_col(field.model._meta.db_table)  # noqa: SLF001 - Django's own name for it
    return [*connection.ops.get_db_converters(column), *column.get_db_converters(connection)]
