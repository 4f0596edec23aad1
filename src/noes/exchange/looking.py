"""A whole notebook that was brought, looked at: what of it is new, and what it says otherwise."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import models
from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.exchange.checking import LARGEST
from noes.exchange.document import MODELS
from noes.exchange.notebook import Read, read_whole
from noes.exchange.source import Source
from noes.exchange.vetting import why_not
from noes.journal import rows
from noes.journal.actions.whole import BY_NAME, ORDER, Asked
from noes.journal.facts import Told, custom_kinds, story_of, tags_of
from noes.journal.figures import quoted
from noes.journal.merging import clash, news_of
from noes.journal.models import Ask, Moment, Person
from noes.journal.rows import Row

SHOWN: Final = 10
AT_ONCE: Final = 500
_NAMES: Final[Mapping[type[models.Model], str]] = {model: name for name, model in MODELS.items()}
# What changes by itself, or is no value that anybody sees.
_ASIDE: Final = frozenset(
    {"id", "entry", "rank", "import_id", "trashed_at", "voided_at", "replaces_id", "source"}
)


class Differing(NamedTuple):
    """A row that says something else than the notebook, which keeps its own."""

    row: int
    why: str


@dataclass(slots=True)
class Looked:
    """What a whole notebook would bring.

    Attributes:
        counts: how many rows there are in each list.
        fresh: how many of each list the notebook has not; moments of asks that it has not count
            with these.
        held: how many asks the notebook has.
        differing: rows that say something else than the notebook.
        asks: the first of the asks that it has not, with where they stand.
    """

    counts: Mapping[str, int] = field(default_factory=dict)
    fresh: Counter[str] = field(default_factory=Counter)
    held: int = 0
    differing: list[Differing] = field(default_factory=list)
    asks: list[tuple[int, Told]] = field(default_factory=list)

    @property
    def others(self) -> int:
        """How many rows beside asks are new."""
        return self.fresh.total() - self.fresh["asks"]

    def records(self) -> list[dict[str, Any]]:
        """The first of the new asks, as the preview of a table has them."""
        return [_record(row, told) for row, told in self.asks]


def look_through(owner: User, source: Source) -> Looked:
    """Check every row of a document, and hold it against the notebook that it would come into.

    Args:
        owner: Whose notebook.
        source: The document: its file, open for reading, or its bytes.

    Raises:
        ExchangeError: It is no such document, of a later version, or a row of it cannot be.
    """
    found = read_whole(owner, source)
    looking = _Looking(owner, found)
    with found.told():
        for model in (each for each in ORDER if each not in {Ask, Moment}):
            looking.take(model, found.whole.rows(model))
        looking.take_asks(found.whole.asks())
        looking.take(Moment, found.whole.rows(Moment))
    looking.looked.counts = found.counts()
    return looking.looked


class _Looking:
    def __init__(self, owner: User, found: Read) -> None:
        self.owner, self.read, self.looked = owner, found, Looked()
        self.people: dict[UUID, Row] = {}

    def take(self, model: type[models.Model], given: Iterable[Row]) -> None:
        for place, batch in _batches(given):
            there = self._there(model, batch)
            for number, row in enumerate(batch, start=place):
                if model is Person:
                    self.people[row["id"]] = row
                self._compare(model, row, there.get(row[BY_NAME.get(model, "id")]), number)

    def take_asks(self, asks: Iterable[Asked]) -> None:
        for place, batch in _batches(asks):
            there = self._there(Ask, [ask.row for ask in batch])
            moments = self._moments([*there])
            tags = tags_of(self.owner.id, [*there])
            for number, ask in enumerate(batch, start=place):
                held = there.get(ask.row["id"])
                if held is None:
                    self._is_new(ask, number)
                    continue
                self.looked.held += 1
                own = {**held, "tags": sorted(tags.get(held["id"], ()))}
                self._compare(Ask, {**ask.row, "tags": sorted(ask.tags)}, own, number)
                self._compare_moments(ask, moments[held["id"]], number)

    def _there(self, model: type[models.Model], given: Sequence[Row]) -> Mapping[Any, Row]:
        """The rows of the notebook that are the same as these."""
        same = BY_NAME.get(model, "id")
        found = rows.read(model, self.owner.id, [row[same] for row in given], by=same)
        return {row[same]: row for row in found}

    def _moments(self, asks: Sequence[UUID]) -> Mapping[UUID, list[Row]]:
        found: dict[UUID, list[Row]] = defaultdict(list)
        for row in rows.read(Moment, self.owner.id, asks, by="ask_id"):
            found[row["ask_id"]].append(row)
        return found

    def _compare_moments(self, ask: Asked, held: Sequence[Row], number: int) -> None:
        there = {row["id"]: row for row in held}
        for at, moment in enumerate(ask.moments, start=1):
            if moment["id"] in there:
                self._compare(Moment, moment, there[moment["id"]], at)
        news = [{**row, "rank": row["rank"] + LARGEST} for row in news_of(ask.moments, held)]
        unlawful = clash(news, held)
        if unlawful is None:
            self.looked.fresh["moments"] += len(news)
            return
        spot = self.read.spots.spot("moments", str(news[0]["id"]), number)
        words = {"title": ask.row["title"], "why": why_not(unlawful)}
        why = _("What is new about “%(title)s” stays out. %(why)s") % words
        self.looked.differing.append(Differing(spot.number, why))

    def _is_new(self, ask: Asked, number: int) -> None:
        self.looked.fresh["asks"] += 1
        if len(self.looked.asks) < SHOWN and ask.row["trashed_at"] is None:
            kinds = custom_kinds(self.owner.id, [ask.row["kind"]])
            story = story_of(ask.row, ask.moments, kinds)
            person = self.people.get(ask.row["person_id"])
            told = Told(ask.row, ask.moments, story, person, tuple(sorted(ask.tags)))
            spot = self.read.spots.spot("asks", str(told.id), number)
            self.looked.asks.append((spot.number, told))

    def _compare(self, model: type[models.Model], row: Row, held: Row | None, number: int) -> None:
        if held is None:
            self.looked.fresh[_NAMES[model]] += 1
            return
        if held.get("voided_at") or row.get("voided_at"):
            return
        names = [name for name in row if name not in _ASIDE and row[name] != held.get(name)]
        if names:
            spot = self.read.spots.spot(_NAMES[model], str(row["id"]), number)
            headings = (self.read.spots.heading(spot.sheet, name) for name in names)
            words = {
                "list": self.read.spots.title(spot.sheet),
                "columns": ", ".join(map(quoted, headings)),
            }
            why = _("“%(list)s” says something else here under %(columns)s. What the notebook has"
                    " stays as it is: change it there.")  # fmt: skip
            self.looked.differing.append(Differing(spot.number, why % words))


def _batches(given: Iterable[Any]) -> Iterator[tuple[int, list[Any]]]:
    """What is given, so many at once, with the place of the first."""
    remaining, place = iter(given), 1
    while batch := list(islice(remaining, AT_ONCE)):
        yield place, batch
        place += len(batch)


def _record(row: int, told: Told) -> dict[str, Any]:
    story, ask = told.story, told.row
    ended = story.ended_on or story.replied_on
    return {
        "row": row,
        "title": ask["title"],
        "person": told.person["name"] if told.person else None,
        "kind": ask["kind"],
        "channel": ask["channel"],
        "sent_on": str(story.sent_on) if story.sent_on else None,
        "day_text": next((each["day_text"] for each in told.moments), ""),
        "outcome": str(story.outcome or story.state),
        "outcome_on": str(ended) if ended else None,
        "tone": None,
        "note": "",
        "learned": ask["learned"],
        "dread": story.dread,
        "sting": story.sting,
        "effort": ask["effort"],
        "praised": False,
        "amount": None,
        "currency": None,
        "tags": list(told.tags),
        "raw": [],
        "set_aside": [],
    }
