"""What a notebook knows of tables, and its own document read back, every value of it checked."""

import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import count
from typing import IO, Any, Final

import msgspec
from django.db import IntegrityError, models
from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.words import N_
from noes.exchange.book.reading import is_book
from noes.exchange.book.rows import document_of
from noes.exchange.checking import spoilt
from noes.exchange.document import LISTS, SETTINGS, VERSION
from noes.exchange.errors import ExchangeError
from noes.exchange.known import Known
from noes.exchange.limits import MAX_DOCUMENT
from noes.exchange.past import Past, of_texts
from noes.exchange.pieces import NotJSON, Outline, elements, outline
from noes.exchange.source import Source, file_of, is_json_document, whole_of
from noes.exchange.spots import Spots
from noes.exchange.vetting import Vetting, Wrong
from noes.journal.actions.settings import check_settings
from noes.journal.actions.whole import BY_NAME, RANKED, Asked, Whole, bring_back
from noes.journal.errors import NotValid
from noes.journal.ledger import Document
from noes.journal.models import Ask, Moment
from noes.journal.queries import imports as queries
from noes.journal.rows import Row

_MODELS: Final[Mapping[str, type[models.Model]]] = {
    **{name: model for name, model, _order in LISTS},
    "asks": Ask,
    "wins": Moment,
}
_NAMES: Final = frozenset({"noes", "settings", *_MODELS})
_NO_EXPORT: Final = N_("This file is no export of Noes, or only a part of one.")
_TWICE: Final = N_("That stands there twice.")


def past_of(owner: User) -> Past:
    """Give what the notebook of an owner knows of tables brought before."""
    chosen = of_texts(queries.chosen(owner))
    people = partial(queries.people_named, owner)
    return Past(Known(queries.held(owner)), chosen, people, owner.notebook.revision)


def is_document(source: Source) -> bool:
    """Whether a file looks like a notebook's own document, as JSON or as a workbook."""
    return is_json_document(source) or is_book(source)


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
        ExchangeError: It is no such document, of a later version, or a row of it cannot be; the
            sentence names it. Nothing of it is kept then.
    """
    found = read_whole(owner, source)
    with found.told():
        try:
            return bring_back(owner, found.whole, name=name, now=now, key=key, told=told)
        except IntegrityError as error:
            raise found.twice() from error


@dataclass(frozen=True, slots=True)
class Read:
    """A document that can be read: what it holds, and where it stands."""

    file: IO[bytes]
    outline: Outline
    whole: Whole
    spots: Spots

    @contextmanager
    def told(self) -> Iterator[None]:
        """Say to a person what is found wrong with it meanwhile."""
        try:
            yield
        except NotJSON as error:
            raise ExchangeError(_NO_EXPORT) from error
        except Wrong as wrong:
            raise self.spots.said(wrong) from wrong

    def counts(self) -> Mapping[str, int]:
        """How many rows there are in each list."""
        lists = self.outline.lists
        return {name: lists[name].count if name in lists else 0 for name in _MODELS}

    def twice(self) -> ExchangeError:
        """Say which of its rows stands there twice; only looked for where there is one."""
        seen: set[tuple[str, str, object]] = set()
        for name, model in _MODELS.items():
            fields = ("id", *filter(None, (RANKED.get(model), BY_NAME.get(model))))
            for number, given in enumerate(_listed(self.file, self.outline, name), start=1):
                rows = [(name, given), *(("moments", each) for each in given.get("moments", ()))]
                for of, row in rows:
                    own = fields if of == name else ("id", "rank")
                    for field in own if row.get("voided_at") is None else ("id",):
                        about = "moments" if of == "wins" else of
                        if (about, field, row[field]) in seen:
                            return self.spots.said(Wrong(of, row, number, field, _(_TWICE)))
                        seen.add((about, field, row[field]))
        return ExchangeError(_NO_EXPORT)


def read_whole(owner: User, source: Source) -> Read:
    """Open a document to be looked at or brought in.

    Args:
        owner: Into whose notebook it comes.
        source: The document: its file, open for reading, or its bytes.

    Raises:
        ExchangeError: It is no such document, or of a later version.
    """
    file, spots = _as_json(owner, source)
    try:
        found = _outlined(file)
    except NotJSON as error:
        raise ExchangeError(_NO_EXPORT) from error
    return Read(file, found, _whole(owner, file, found), spots)


def _outlined(file: IO[bytes]) -> Outline:
    if file.seek(0, io.SEEK_END) > MAX_DOCUMENT:
        raise ExchangeError(N_("This file is larger than any export of Noes."))
    found = outline(file, _NAMES)
    version = found.values.get("noes")
    if not isinstance(version, int):
        raise NotJSON
    if version > VERSION:
        raise ExchangeError(N_("A newer Noes wrote this file. Update Noes, then import it again."))
    for name in _MODELS:
        if name in found.values:
            raise spoilt(name, name)
    return found


def _as_json(owner: User, source: Source) -> tuple[IO[bytes], Spots]:
    """Give the document as JSON, at its beginning: that of a workbook is made from its cells."""
    if not is_book(source):
        return file_of(source), Spots()
    document, spots = document_of(whole_of(source), queries.people_ids(owner))
    return io.BytesIO(msgspec.json.encode(document)), spots


def _whole(owner: User, file: IO[bytes], found: Outline) -> Whole:
    """The rows of a document, to be read as often as they are asked for."""
    vetting = Vetting(owner)

    def rows(model: type[models.Model]) -> Iterator[Row]:
        for name in (name for name, of in _MODELS.items() if of is model):
            for number, given in enumerate(_listed(file, found, name), start=1):
                yield vetting.row(model, name, given, number)

    def asks() -> Iterator[Asked]:
        return map(vetting.ask, _listed(file, found, "asks"), count(1))

    return Whole(_settings(found), rows, asks)


def _listed(file: IO[bytes], found: Outline, name: str) -> Iterator[Mapping[str, Any]]:
    span = found.lists.get(name)
    return _objects(name, elements(file, span)) if span else iter(())


def _objects(name: str, found: Iterable[Any]) -> Iterator[Mapping[str, Any]]:
    for each in found:
        if not isinstance(each, dict):
            raise spoilt(name, name)
        yield each


def _settings(found: Outline) -> Row:
    given = found.values.get("settings", {})
    if not isinstance(given, dict) or "settings" in found.lists:
        raise spoilt("settings", "settings")
    unknown = next((name for name in given if name not in SETTINGS), None)
    if unknown is not None:
        raise spoilt("settings", unknown)
    try:
        check_settings(given)  # type: ignore[arg-type] # only now known to hold settings
    except (NotValid, TypeError) as error:
        raise spoilt("settings", getattr(error, "field", "settings")) from error
    return given
