"""Who is calling, in one query: the key, its owner and the owner's notebook together.

Django's own sessions and sign-in cost two queries and several times as much; see
docs/decisions/sessions.md.
"""

import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.db import connection, models

from noes.accounts.keys import digest
from noes.accounts.models import Session, Token, User
from noes.journal.models import Notebook

Converter = Callable[[Any, Any, Any], Any]


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
    models: Sequence[tuple[type[models.Model], Sequence[str]]]

    def first(self, *parameters: str) -> list[models.Model] | None:
        with connection.cursor() as cursor:
            cursor.execute(self.sql, parameters)
            found = cursor.fetchone()
        return None if found is None else self._made(list(found))

    def _made(self, row: list[Any]) -> list[models.Model]:
        for position, converters in self.converters:
            for convert in converters:
                row[position] = convert(row[position], None, connection)
        made, start = [], 0
        for model, names in self.models:
            end = start + len(names)
            made.append(model.from_db(connection.alias, names, row[start:end]))
            start = end
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
    return None if found is None else Caller(_with_notebook(found), None)


def _by_key(model: type[Session] | type[Token], secret: str) -> Caller | None:
    found = _joined(model).first(digest(secret))
    if found is None:
        return None
    key, *rest = found
    assert isinstance(key, Session | Token)
    user = _with_notebook(rest)
    key.owner = user
    return Caller(user, key)


def _with_notebook(found: Sequence[models.Model]) -> User:
    user, notebook = found
    assert isinstance(user, User)
    assert isinstance(notebook, Notebook)
    if notebook.owner_id is None:  # nothing was written in it yet
        notebook = Notebook(owner_id=user.id)
    notebook.owner = user
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
    fields = [field for part in parts for field in part._meta.concrete_fields]  # noqa: SLF001 - Django's own name for it
    converters = [(place, _converters(field)) for place, field in enumerate(fields)]
    return Joined(
        sql,
        [(place, many) for place, many in converters if many],
        [(part, [field.attname for field in part._meta.concrete_fields]) for part in parts],  # noqa: SLF001 - Django's own name for it
    )


def _converters(field: Any) -> list[Converter]:
    column = field.cached_col
    return [*connection.ops.get_db_converters(column), *column.get_db_converters(connection)]
