"""Who is calling, in one query: the key, its owner and the owner's notebook together.

Django's own sessions and sign-in cost two queries and several times as much; see
docs/decisions/009-sessions.md.
"""

import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any, TypeVar

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connection, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
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
        held = connections[DEFAULT_DB_ALIAS]
        row = _fetch(held, self.sql, parameters)
        return None if row is None else self._made(held, list(row))

    def _made(self, held: BaseDatabaseWrapper, row: list[Any]) -> list[Any]:
        for position, converters in self.converters:
            for convert in converters:
                row[position] = convert(row[position], None, held)
        made, start = [], 0
        for model, names in self.parts:
            end = start + len(names)
            made.append(_loaded(model, names, row[start:end]))
            start = end
        return made


def _fetch(held: BaseDatabaseWrapper, sql: str, parameters: Sequence[str]) -> Sequence[Any] | None:
    if held.vendor == "sqlite":
        # Django would look through the statement for %s and wrap a cursor: three times the work.
        held.ensure_connection()
        found: Sequence[Any] | None = held.connection.execute(sql, parameters).fetchone()
        return found
    with held.cursor() as cursor:
        cursor.execute(sql, parameters)
        row: Sequence[Any] | None = cursor.fetchone()
    return row


def _loaded(model: type[AnyModel], names: Sequence[str], values: Sequence[Any]) -> AnyModel:
    """Make an instance as it came from the database, without the signals of a new one."""
    made = model.__new__(model)
    made._state = ModelState()  # noqa: SLF001 - what Django's own __init__ does
    made._state.adding = False  # noqa: SLF001 - as above
    made._state.db = DEFAULT_DB_ALIAS  # noqa: SLF001 - as above
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
    known = ("owner", "id", "last_used_on" if model is Token else "used_on")
    wanted = model._default_manager.only(*known).select_related("owner__notebook")  # noqa: SLF001 - Django's own name for it
    return _compiled(wanted.filter(digest=""))


@cache
def _owner() -> Joined:
    return _compiled(User.objects.select_related("notebook").order_by("created_at")[:1])


def _compiled(wanted: "models.QuerySet[Any]") -> Joined:
    compiler = wanted.query.get_compiler(connection=connection)
    sql, _ = compiler.as_sql()
    columns = [column for column, *_ in compiler.select]
    converters = compiler.get_converters(columns)
    return Joined(
        sql.replace("%s", "?") if connection.vendor == "sqlite" else sql,
        [(place, many) for place, (many, _column) in converters.items()],
        [
            (model, [column.target.attname for column in own])
            for model, own in groupby(columns, key=lambda column: column.target.model)
        ],
    )
