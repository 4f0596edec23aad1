"""The values of a document's rows, each checked against the column that will hold it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import connection, models
from django.utils.translation import gettext as _

from noes.core.moments import Tone, Type
from noes.exchange import document
from noes.exchange.errors import ExchangeError
from noes.journal.errors import NotValid
from noes.journal.models import Ask, Moment
from noes.journal.rows import Row, table_of

Check = Callable[[Any], Any]
# What a column takes that is wrong for it, whatever it is.
_WRONG: Final = (ValidationError, ValueError, TypeError, OverflowError)
_WORDS: Final[Mapping[str, Callable[[str], str]]] = {"type": Type, "tone": Tone}
_DAY: Final = len("2026-03-04")
LARGEST: Final = 1 << 53  # beyond it not every reader of JSON keeps a whole number whole


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list: what it holds where a row does not say, and what it lets through."""

    name: str
    default: Any
    takes_null: bool
    check: Check


def spoilt(name: str, column: str) -> ExchangeError:
    """Say that a document is not as it was written, and where."""
    words = {"list": name, "column": column}
    return ExchangeError(
        _("This export was changed: “%(column)s” in “%(list)s” is not as Noes writes it.") % words
    )


def not_so(field: str) -> NotValid:
    """Say that a value is of another sort than Noes writes there."""
    return NotValid(field, _("That is not as Noes writes it."))


def row_of(model: type[models.Model], given: Mapping[str, Any]) -> Row:
    """Give a row of a document as Python values.

    Args:
        model: Whose row it is.
        given: The row as JSON has it; an ask has its tags and moments beside its columns.

    Raises:
        NotValid: A value is none that its column holds, or there is no such column.
    """
    beside = document.WITHIN if model is Ask else ()
    for field in given.keys() - names_of(model):
        if field not in beside:
            raise NotValid(field, _("There is no such field."))
    row = {}
    for column in columns_of(model):
        value = given.get(column.name, column.default)
        try:
            if value is not None:
                row[column.name] = column.check(value)
            elif column.takes_null:
                row[column.name] = None
            else:
                raise not_so(column.name)
        except _WRONG as error:
            raise not_so(column.name) from error
    return row


@cache
def names_of(model: type[models.Model]) -> frozenset[str]:
    """Give the names of those columns."""
    return frozenset(column.name for column in columns_of(model))


@cache
def columns_of(model: type[models.Model]) -> Sequence[Column]:
    """Give the columns of a table that its list in a document has."""
    table = table_of(model)
    words = _WORDS if model is Moment else {}
    fields = {name: table.fields[name] for name in document.columns_of(model)}
    return tuple(
        Column(name, table.defaults[name], field.null, _check_of(field, words.get(name)))
        for name, field in fields.items()
    )


def _check_of(field: "models.Field[Any, Any]", words: Callable[[str], str] | None) -> Check:
    if words is not None:
        return lambda value: str(words(value))
    for kind, make in _CHECKS:
        if isinstance(field, kind):
            return make(field)
    return lambda value: field.clean(value, None)


def _boolean(_field: Any) -> Check:
    def check(value: Any) -> Any:
        if not isinstance(value, bool):
            raise TypeError
        return value

    return check


def _whole_number(field: Any) -> Check:
    least, most = connection.ops.integer_field_range(field.get_internal_type())
    least, most = max(least, -LARGEST), min(most, LARGEST)

    def check(value: Any) -> Any:
        if type(value) is not int or not least <= value <= most:
            raise ValueError
        return value

    return check


def _text(field: Any) -> Check:
    most = field.max_length

    def check(value: Any) -> Any:
        if not isinstance(value, str) or (most is not None and len(value) > most):
            raise ValueError
        if not value.isascii():
            value.encode()  # half a character, which JSON can say, is none that can be kept
        return value

    return check


def _id(_field: Any) -> Check:
    def check(value: Any) -> Any:
        if not isinstance(value, str):
            raise TypeError
        return UUID(value)

    return check


def _day(field: Any) -> Check:
    def check(value: Any) -> Any:
        if isinstance(value, str) and len(value) == _DAY:
            return date.fromisoformat(value)
        return _said(field, value)

    return check


def _cleaned(field: Any) -> Check:
    return lambda value: _said(field, value)


def _said(field: Any, value: Any) -> Any:
    """A value as its column means it: an instant or an amount is a text, and not an empty one."""
    if not isinstance(value, str):
        raise TypeError
    return field.clean(value, None)


# An instant is a day to Django, so it comes first.
_CHECKS: Final[Sequence[tuple[Any, Callable[[Any], Check]]]] = (
    (models.BooleanField, _boolean),
    (models.UUIDField, _id),
    (models.DateTimeField, _cleaned),
    (models.DateField, _day),
    (models.DecimalField, _cleaned),
    (models.IntegerField, _whole_number),
    ((models.CharField, models.TextField), _text),
)
