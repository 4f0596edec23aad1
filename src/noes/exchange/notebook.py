"""What a notebook knows of tables, and its own document read back, every value of it checked."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from typing import IO, Any, Final

import msgspec
from django.db import IntegrityError, models
from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.exchange.book.reading import document_of, is_book
from noes.exchange.checking import row_of, spoilt
from noes.exchange.document import LISTS, SETTINGS, VERSION
from noes.exchange.errors import ExchangeError
from noes.exchange.known import Known
from noes.exchange.limits import MAX_DOCUMENT
from noes.exchange.past import Past, of_texts
from noes.exchange.pieces import NotJSON, Outline, elements, outline
from noes.exchange.source import Source, file_of, is_json_document, whole_of
from noes.journal.actions.settings import check_settings
from noes.journal.actions.whole import Asked, Whole, bring_back
from noes.journal.errors import NotValid
from noes.journal.ledger import Document
from noes.journal.models import Ask, Moment
from noes.journal.queries import imports as queries
from noes.journal.rows import Row
from noes.journal.valid import checked

_MODELS: Final[Mapping[str, type[models.Model]]] = {
    **{name: model for name, model, _order in LISTS},
    "asks": Ask,
    "wins": Moment,
}
_NAMES: Final = frozenset({"noes", "settings", *_MODELS})


def past_of(owner: User) -> Past:
    """Give what the notebook of an owner knows of tables brought before."""
    chosen = of_texts(queries.chosen(owner))
    people = partial(queries.people_named, owner)
    return Past(Known(queries.held(owner)), chosen, people, owner.notebook.revision)


def is_document(source: Source) -> bool:
    """Whether a file looks like a notebook's own document, as JSON or as a workbook."""
    return is_json_document(source) or is_book(source)


def look_through(source: Source) -> Mapping[str, int]:
    """Check every row of a document, and say how many there are in each of its lists.

    Raises:
        ExchangeError: It is no such document, of a later version, or was changed.
    """
    with _told():
        file, found = _outlined(source)
        whole = _whole(file, found)
        for model in {*_MODELS.values()} - {Ask}:
            for _row in whole.rows(model):
                pass
        for _ask in whole.asks():
            pass
    return {name: found.lists[name].count if name in found.lists else 0 for name in _MODELS}


def restore(
    owner: User,
    source: Source,
    *,
    name: str,
    now: datetime,
    key: str | None = None,
    told: object = None,
) -> Document:
    """Bring a notebook back from its document, as one write.

    Args:
        owner: Whose notebook.
        source: The document: its file, open for reading, or its bytes.
        name: What it is called.
        now: The instant of the write, aware.
        key: The client's idempotency key.
        told: What tells this document from others of its name, for the key.

    Returns:
        What came, as the API says it.

    Raises:
        ExchangeError: It is no such document, of a later version, or its rows do not hold together.
            Nothing of it is kept then.
    """
    with _told():
        whole = _whole(*_outlined(source))
        try:
            return bring_back(owner, whole, name=name, now=now, key=key, told=told)
        except IntegrityError as error:
            sentence = _(
                "This export does not hold together: a row in it refers to one that is not there."
            )
            raise ExchangeError(sentence) from error


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except NotJSON as error:
        raise ExchangeError(_("This file is no export of Noes, or only a part of one.")) from error


def _outlined(source: Source) -> tuple[IO[bytes], Outline]:
    file = _as_json(source)
    if file.seek(0, io.SEEK_END) > MAX_DOCUMENT:
        raise ExchangeError(_("This file is larger than any export of Noes."))
    found = outline(file, _NAMES)
    version = found.values.get("noes")
    if not isinstance(version, int):
        raise NotJSON
    if version > VERSION:
        raise ExchangeError(_("A newer Noes wrote this file. Update Noes, then import it again."))
    for name in _MODELS:
        if name in found.values:
            raise spoilt(name, name)
    return file, found


def _as_json(source: Source) -> IO[bytes]:
    """Give the document as JSON, at its beginning: that of a workbook is made from its cells."""
    if not is_book(source):
        return file_of(source)
    return io.BytesIO(msgspec.json.encode(document_of(whole_of(source))))


def _whole(file: IO[bytes], found: Outline) -> Whole:
    """The rows of a document, to be read as often as they are asked for."""

    def listed(name: str) -> Iterator[Mapping[str, Any]]:
        span = found.lists.get(name)
        return _objects(name, elements(file, span)) if span else iter(())

    def rows(model: type[models.Model]) -> Iterator[Row]:
        names = [name for name, of in _MODELS.items() if of is model]
        return (row_of(model, name, given) for name in names for given in listed(name))

    return Whole(_settings(found), rows, lambda: map(_asked, listed("asks")))


def _objects(name: str, found: Iterable[Any]) -> Iterator[Mapping[str, Any]]:
    for each in found:
        if not isinstance(each, dict):
            raise spoilt(name, name)
        yield each


def _asked(ask: Mapping[str, Any]) -> Asked:
    row = row_of(Ask, "asks", ask)
    moments = [
        {**row_of(Moment, "moments", moment), "ask_id": row["id"]}
        for moment in _objects("moments", _list(ask, "moments", "moments"))
    ]
    tags = _list(ask, "tags", "asks")
    if not all(isinstance(tag, str) for tag in tags):
        raise spoilt("asks", "tags")
    return Asked(row, checked({"tags": tags})["tags"], moments)


def _list(row: Mapping[str, Any], name: str, of: str) -> Sequence[Any]:
    found = row.get(name, [])
    if not isinstance(found, list):
        raise spoilt(of, name)
    return found


def _settings(found: Outline) -> Row:
    given = found.values.get("settings", {})
    if not isinstance(given, dict) or "settings" in found.lists:
        raise spoilt("settings", "settings")
    settings = {name: given[name] for name in SETTINGS if name in given}
    try:
        check_settings(settings)  # type: ignore[arg-type] # only now known to hold settings
    except (NotValid, TypeError) as error:
        raise spoilt("settings", getattr(error, "field", "settings")) from error
    return settings
