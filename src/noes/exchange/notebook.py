"""What a notebook knows of tables, and its own document read back, every value of it checked."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models
from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.moments import Tone, Type
from noes.exchange.book.reading import document_of, is_book
from noes.exchange.document import LEFT_OUT, LISTS, SETTINGS, VERSION
from noes.exchange.errors import ExchangeError
from noes.exchange.known import Known
from noes.exchange.past import Past, of_texts
from noes.journal.actions.settings import check_settings
from noes.journal.actions.whole import Whole, bring_back
from noes.journal.errors import NotValid
from noes.journal.ledger import Document
from noes.journal.models import Ask, Moment
from noes.journal.queries import imports as queries
from noes.journal.rows import Row, table_of
from noes.journal.valid import checked

MOST_BYTES = 512 * 1024 * 1024


def past_of(owner: User) -> Past:
    """Give what the notebook of an owner knows of tables brought before."""
    chosen = of_texts(queries.chosen(owner))
    return Past(Known(queries.held(owner)), chosen, partial(queries.people_named, owner))


def is_document(source: bytes) -> bool:
    """Whether a file looks like a notebook's own document, as JSON or as a workbook."""
    return is_book(source) or source.lstrip()[:200].replace(b" ", b"").startswith(b'{"noes":')


def restore(
    owner: User,
    source: bytes,
    *,
    name: str,
    now: datetime,
    key: str | None = None,
    told: object = None,
) -> Document:
    """Bring a notebook back from its document, as one write.

    Raises:
        ExchangeError: It is no such document, of a later version, or its rows do not hold together.
    """
    whole = read_document(source)
    try:
        return bring_back(owner, whole, name=name, now=now, key=key, told=told)
    except IntegrityError as error:
        raise ExchangeError(
            _("This export does not hold together: a row in it refers to one that is not there.")
        ) from error


def read_document(source: bytes) -> Whole:
    """The rows of a document, as Python values."""
    document = _parsed(source)
    rows: dict[type[models.Model], list[Row]] = {
        model: [_row(model, name, row) for row in _listed(document, name)]
        for name, model, _order in LISTS
    }
    asks = _listed(document, "asks")
    rows[Ask] = [_row(Ask, "asks", ask) for ask in asks]
    rows[Moment] = [_row(Moment, "wins", win) for win in _listed(document, "wins")]
    for ask, row in zip(asks, rows[Ask], strict=True):
        for moment in _listed(ask, "moments"):
            rows[Moment].append({**_row(Moment, "moments", moment), "ask_id": row["id"]})
    tags = {
        row["id"]: checked({"tags": _texts(ask, "tags")})["tags"]
        for ask, row in zip(asks, rows[Ask], strict=True)
    }
    return Whole(_settings(document), rows, tags)


def _parsed(source: bytes) -> Mapping[str, Any]:
    if len(source) > MOST_BYTES:
        raise ExchangeError(_("This file is larger than any export of Noes."))
    try:
        document = document_of(source) if is_book(source) else json.loads(source)
    except (ValueError, RecursionError) as error:
        raise ExchangeError(_("This file is no export of Noes, or only a part of one.")) from error
    if not isinstance(document, dict) or not isinstance(document.get("noes"), int):
        raise ExchangeError(_("This file is no export of Noes, or only a part of one."))
    if document["noes"] > VERSION:
        raise ExchangeError(_("A newer Noes wrote this file. Update Noes, then import it again."))
    return document


def _listed(document: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
    found = document.get(name, [])
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise _spoilt(name, name)
    return found


def _texts(row: Mapping[str, Any], name: str) -> Sequence[str]:
    found = row.get(name, [])
    if not isinstance(found, list) or not all(isinstance(text, str) for text in found):
        raise _spoilt("asks", name)
    return found


def _row(model: type[models.Model], name: str, given: Mapping[str, Any]) -> Row:
    table = table_of(model)
    out = LEFT_OUT.get(model, frozenset()) | {"owner_id"}
    row = {}
    for column, field in table.fields.items():
        if column in out:
            continue
        try:
            row[column] = _value(field, given.get(column, table.defaults[column]))
            _known_word(model, column, row[column])
        except (ValidationError, ValueError, TypeError, OverflowError) as error:
            raise _spoilt(name, column) from error
    return row


def _value(field: "models.Field[Any, Any]", given: Any) -> Any:
    """The value as Python means it, within what its column holds."""
    if given is None and not field.null:
        raise ValueError
    if isinstance(field, models.UUIDField):
        return None if given is None else UUID(given)
    if isinstance(given, bool) is not isinstance(field, models.BooleanField) and given is not None:
        raise TypeError
    return field.clean(given, None) if given not in ("", None) else given


def _known_word(model: type[models.Model], column: str, value: Any) -> None:
    words = {"type": Type, "tone": Tone}.get(column) if model is Moment else None
    if words is not None and value is not None:
        words(value)


def _settings(document: Mapping[str, Any]) -> Row:
    given = document.get("settings", {})
    if not isinstance(given, dict):
        raise _spoilt("settings", "settings")
    found = {name: given[name] for name in SETTINGS if name in given}
    try:
        check_settings(found)  # type: ignore[arg-type] # only now known to hold settings
    except (NotValid, TypeError) as error:
        raise _spoilt("settings", getattr(error, "field", "settings")) from error
    return found


def _spoilt(name: str, column: str) -> ExchangeError:
    words = {"list": name, "column": column}
    return ExchangeError(
        _("This export was changed: “%(column)s” in “%(list)s” is not as Noes writes it.") % words
    )
