"""Bringing a whole notebook back from its own document, and taking it back whole.

A document may hold a million rows, so they come in batches, and undo has no entry for each: of a
table that was empty it takes everything, of one that is ranked whatever came after what was there.
Nothing else can be among them, since undo is a stack.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

from django.db import connection, models

from noes.accounts.models import User
from noes.journal import rows, search
from noes.journal.actions import wholesale
from noes.journal.actions.moments import brought_in_words
from noes.journal.facts import (
    CountKey,
    Told,
    custom_kinds,
    folded_columns,
    story_of,
    words_of,
)
from noes.journal.ledger import Document, Done, Ledger, perform
from noes.journal.merging import clash, news_of
from noes.journal.models import (
    Ask,
    AskTag,
    Challenge,
    Channel,
    DayOff,
    Import,
    Kind,
    Moment,
    Person,
    Pitch,
    PitchPerson,
    Rest,
    Tag,
)
from noes.journal.rows import Row, identity
from noes.journal.settle import difference, moved_totals, recount

SETTINGS = "settings"  # in a write's changes: how the owner had things set
NOTEBOOK = "notebook"  # in a write's changes: by what its rows are known, and what they counted
AT_ONCE = 500
# In this order every row finds what it refers to.
BESIDE: tuple[type[models.Model], ...] = (
    Kind,
    Channel,
    Import,
    Person,
    Pitch,
    PitchPerson,
    Challenge,
    Rest,
    DayOff,
)
ORDER: tuple[type[models.Model], ...] = (*BESIDE, Ask, Moment)
TABLES: tuple[type[models.Model], ...] = (*ORDER, Tag)
BY_NAME: Mapping[type[models.Model], str] = {Kind: "slug", Channel: "slug", DayOff: "day"}
RANKED: Mapping[type[models.Model], str] = {
    Pitch: "entry",
    Challenge: "entry",
    Ask: "entry",
    Moment: "rank",
}
Each = TypeVar("Each")


class Asked(NamedTuple):
    """An ask of a document, with what stands in it."""

    row: Row
    tags: Sequence[str]
    moments: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Whole:
    """A document: rows as Python values, without their owner, read anew on every call."""

    settings: Row
    rows: Callable[[type[models.Model]], Iterable[Row]]  # of moments: those of no ask
    asks: Callable[[], Iterable[Asked]]


@dataclass(slots=True)
class Bringing:
    """What is brought, as far as it came."""

    ledger: Ledger
    first: int  # what ranked rows begin at; all that was there before comes before it
    held: frozenset[type[models.Model]]  # the tables that the notebook has rows of
    made: Counter[type[models.Model]] = field(default_factory=Counter)
    counts: Counter[CountKey] = field(default_factory=Counter)
    totals: Counter[str] = field(default_factory=Counter)
    grown: list[UUID] = field(default_factory=list)  # asks that were there, with new moments
    tags: dict[str, UUID] = field(default_factory=dict)
    next_rank: int = 0

    @property
    def owner(self) -> UUID:
        return self.ledger.owner


def bring_back(
    owner: User,
    whole: Whole,
    *,
    name: str,
    now: datetime,
    key: str | None = None,
    told: object = None,
) -> Document:
    """Add what a document holds and the notebook does not, as one write.

    Into an empty notebook everything comes as it was, settings too. Into another, rows that are
    there already stay as they are, and the order of entry goes on from the last one.

    Args:
        owner: Whose notebook.
        whole: The document; what is wrong with a row is raised as the row is read.
        name: What it is called.
        now: The instant of the write, aware.
        key: The client's idempotency key.
        told: What tells this document from others of its name, for the key.
    """

    def how(ledger: Ledger) -> Done:
        bringing = _begun(ledger)
        if bringing.held.isdisjoint((Ask, Person, Challenge, Pitch, Moment)):
            _set(ledger, owner, whole.settings)
        for model in BESIDE:
            for batch in _batches(whole.rows(model)):
                _bring(bringing, model, batch)
        for asks in _batches(whole.asks()):
            _bring_asks(bringing, asks)
        for wins in _batches(whole.rows(Moment)):
            _bring(bringing, Moment, wins)
        # The references wait for the commit; a document from outside is told sooner.
        connection.check_constraints([rows.table_of(model).name for model in ORDER])
        _finish(bringing)
        subject = brought_in_words(bringing.made[Ask], name)
        said = {"id": None, "asks": bringing.made[Ask], "people": bringing.made[Person]}
        return Done(subject, lambda: {"import": said})

    return perform(owner.id, "import", how, now=now, body=[name, told], key=key)


def _begun(ledger: Ledger) -> Bringing:
    held = frozenset(model for model in TABLES if _any(ledger.owner, model))
    is_empty = held.isdisjoint((Ask, Person, Challenge, Pitch, Moment))
    free = ledger.notebook["next_rank"]
    return Bringing(ledger, 0 if is_empty else free, held, next_rank=free)


def _any(owner: UUID, model: type[models.Model]) -> bool:
    return bool(rows.select(model, owner, "id IS NOT NULL", [], "id LIMIT 1"))


def _batches(found: Iterable[Each]) -> Iterator[list[Each]]:
    remaining = iter(found)
    while batch := list(islice(remaining, AT_ONCE)):
        yield batch


def _set(ledger: Ledger, owner: User, settings: Row) -> None:
    was = {name: getattr(owner, name) for name in settings}
    ledger.changes.append([SETTINGS, str(owner.id), was])
    put_settings(owner, settings)


def put_settings(owner: User, settings: Row) -> None:
    for name, value in settings.items():
        setattr(owner, name, value)
    owner.save(update_fields=list(settings))


# ---- rows


def _bring(bringing: Bringing, model: type[models.Model], given: Sequence[Row]) -> None:
    """Add the rows that are not there yet."""
    same = BY_NAME.get(model, "id")
    there = _there(bringing, model, [row[same] for row in given])
    _make(bringing, model, [_row(bringing, model, row) for row in given if row[same] not in there])


def _there(bringing: Bringing, model: type[models.Model], keys: Sequence[Any]) -> set[Any]:
    """Which of these were there before; what came with the document itself was not."""
    if model not in bringing.held:
        return set()
    same, rank = BY_NAME.get(model, "id"), RANKED.get(model)
    found = rows.read(model, bringing.owner, keys, by=same)
    return {row[same] for row in found if rank is None or row[rank] < bringing.first}


def _make(bringing: Bringing, model: type[models.Model], made: Sequence[Row]) -> None:
    """Put rows in; those that undo would not know otherwise are entered one by one."""
    if not made:
        return
    bringing.made[model] += len(made)
    if model in bringing.held and model not in RANKED:
        bringing.ledger.make_many(model, made)
    else:
        rows.insert(model, made)
    rank = RANKED.get(model)
    if rank is not None:
        bringing.next_rank = max(bringing.next_rank, *(row[rank] + 1 for row in made), 0)


def _row(bringing: Bringing, model: type[models.Model], given: Row) -> Row:
    row = {"owner_id": bringing.owner, **given}
    rank = RANKED.get(model)
    if rank is not None:
        row[rank] += bringing.first
    if model is Person:
        row["folded"] = row["name"].casefold()
    elif model is Challenge:
        row["done"] = recount(bringing.owner, row)
    return row


# ---- asks


def _bring_asks(bringing: Bringing, asks: Sequence[Asked]) -> None:
    """Add asks that are not there, folded, and to those that are the moments they have not."""
    there = _there(bringing, Ask, [ask.row["id"] for ask in asks])
    fresh = [ask for ask in asks if ask.row["id"] not in there]
    moments = _fresh_moments(bringing, asks, there)
    grown = [ask.row["id"] for ask in asks if ask.row["id"] in there and moments[ask.row["id"]]]
    bringing.ledger.touch(grown)
    bringing.grown.extend(grown)
    told = _told(bringing, fresh, moments)
    _make(bringing, Ask, [{**each.row, **folded_columns(each.story)} for each in told])
    _make(bringing, Moment, [moment for own in moments.values() for moment in own])
    _tag(bringing, fresh)
    search.put(bringing.owner, [(each.id, words_of(each)) for each in told])
    moved = difference((None, each) for each in told)
    bringing.counts.update(moved)
    bringing.totals.update(moved_totals(((None, each) for each in told), moved))


def _fresh_moments(
    bringing: Bringing, asks: Sequence[Asked], there: Collection[UUID]
) -> dict[UUID, list[Row]]:
    """The moments of each ask that the notebook has not, and that can come to it as it stands."""
    held = _held_moments(bringing, there)
    found = {}
    for ask in asks:
        key, own = ask.row["id"], held.get(ask.row["id"], [])
        found[key] = [_row(bringing, Moment, row) for row in news_of(ask.moments, own)]
        if own and clash(found[key], own):
            found[key] = []
    return found


def _held_moments(bringing: Bringing, asks: Collection[UUID]) -> Mapping[UUID, Sequence[Row]]:
    found: dict[UUID, list[Row]] = defaultdict(list)
    for row in rows.read(Moment, bringing.owner, sorted(asks), by="ask_id"):
        found[row["ask_id"]].append(row)
    return found


def _told(
    bringing: Bringing, asks: Sequence[Asked], moments: Mapping[UUID, Sequence[Row]]
) -> list[Told]:
    """The asks as they will stand, told by their rows alone."""
    owner = bringing.owner
    wanted = {ask.row["person_id"] for ask in asks if ask.row["person_id"]}
    people = {row["id"]: row for row in rows.read(Person, owner, sorted(wanted))}
    kinds = custom_kinds(owner, (ask.row["kind"] for ask in asks))
    return [
        Told(
            row := _row(bringing, Ask, ask.row),
            own := moments[row["id"]],
            story_of(row, own, kinds),
            people.get(row["person_id"]),
            tuple(sorted(ask.tags)),
        )
        for ask in asks
    ]


def _tag(bringing: Bringing, asks: Sequence[Asked]) -> None:
    owner, new_id = bringing.owner, bringing.ledger.new_id
    named = sorted({tag for ask in asks for tag in ask.tags} - bringing.tags.keys())
    bringing.tags.update(
        (row["name"], row["id"]) for row in rows.read(Tag, owner, named, by="name")
    )
    made: list[Row] = [
        {"owner_id": owner, "id": new_id(), "name": name}
        for name in named
        if name not in bringing.tags
    ]
    _make(bringing, Tag, made)
    bringing.tags.update((str(row["name"]), row["id"]) for row in made)
    links = [
        {"owner_id": owner, "id": new_id(), "ask_id": ask.row["id"], "tag_id": bringing.tags[tag]}
        for ask in asks
        for tag in ask.tags
    ]
    if links:
        rows.insert(AskTag, links)


# ---- what it all came to, and back


def _finish(bringing: Bringing) -> None:
    """Count what came, and keep by what it is known, so that it can be taken back whole."""
    ledger = bringing.ledger
    ledger.notebook["next_rank"] = bringing.next_rank
    wholesale.count(ledger, bringing.counts, bringing.totals)
    if not bringing.made:
        return
    unranked = [model for model in TABLES if model not in RANKED]
    kept = {
        "first": bringing.first,
        "all_of": [rows.table_of(model).name for model in unranked if model not in bringing.held],
        "grown": bringing.grown,
        **wholesale.kept(bringing.counts, bringing.totals),
    }
    ledger.changes.append([NOTEBOOK, str(bringing.owner), kept])


def take_back(ledger: Ledger, kept: Mapping[str, Any]) -> None:
    """Remove every row that came with a document, and what it counted.

    Undo is a stack: whatever came after it was taken back before.
    """
    ledger.touch([UUID(ask) for ask in kept["grown"]])
    first, owner = kept["first"], identity(ledger.owner)
    of_asks = "SELECT id FROM journal_ask WHERE owner_id = %s AND entry >= %s"
    with connection.cursor() as cursor:
        for table in ("journal_search", "journal_asktag"):
            where = f"owner_id = %s AND ask_id IN ({of_asks})"
            cursor.execute(f"DELETE FROM {table} WHERE {where}", [owner, owner, first])
        for model, rank in reversed([*RANKED.items()]):
            where = f"owner_id = %s AND {rank} >= %s"
            cursor.execute(f"DELETE FROM {rows.table_of(model).name} WHERE {where}", [owner, first])
        for table in reversed(kept["all_of"]):
            cursor.execute(f"DELETE FROM {table} WHERE owner_id = %s", [owner])
    wholesale.uncount(ledger, kept)
