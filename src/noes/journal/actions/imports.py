"""Bringing a whole table in as one write, and taking it back whole."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain, islice
from json import loads
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import F

from noes.accounts.models import User
from noes.core.moments import State, awaits
from noes.journal import access, rows, valid
from noes.journal.actions import wholesale
from noes.journal.actions.imported_people import Here, Met, keep_people
from noes.journal.actions.moments import brought_in_words
from noes.journal.actions.people import EMPTY
from noes.journal.brought import Brought
from noes.journal.facts import UNDATED, CountKey
from noes.journal.identity import new_ids
from noes.journal.ledger import Document, Done, Ledger, perform
from noes.journal.models import (
    Ask,
    AskTag,
    Import,
    Kind,
    Moment,
    Person,
    PitchPerson,
    TableShape,
    Tag,
    Write,
)
from noes.journal.rows import identity
from noes.journal.search import PUT
from noes.journal.settle import KEPT_TOTALS
from noes.journal.shapes import DAY_COLUMNS, Form, Shape, shape_of

WHOLE = "import"  # in a write's changes: the rows of one import, with the counts they brought
AT_ONCE = 2_000
MOST_SHAPES = 100  # of tables, of which it is kept how they were read


ASK_COLUMNS = (
    "owner_id, import_id, id, entry, title, kind, channel, person_id, effort, learned, source_row,"
    " source, state, outcome, acts, dread, sting, " + ", ".join(DAY_COLUMNS) + ", body, differently"
)
MOMENT_COLUMNS = "owner_id, import_id, id, ask_id, rank, type, day, day_text, dread, sting, tone, amount, currency, note"


@dataclass(slots=True)
class Bulk:
    """The rows of a batch, and the counts of all of them."""

    id: UUID  # of the import
    owner: Any  # this and what follows as they are stored
    brought: Any
    people: dict[str, tuple[Any, str, bool]]
    away: dict[str, UUID]  # those of them who are in the trash, by their folded names
    kinds: Mapping[str, bool]
    ids: Iterator[UUID]
    rank: int
    counts: Counter[CountKey] = field(default_factory=Counter)
    totals: Counter[str] = field(default_factory=Counter)
    asks: list[tuple[Any, ...]] = field(default_factory=list)
    moments: list[tuple[Any, ...]] = field(default_factory=list)
    texts: list[tuple[Any, ...]] = field(default_factory=list)
    tagged: list[tuple[Any, str]] = field(default_factory=list)  # asks and the names of tags
    tags: dict[str, Any] = field(default_factory=dict)  # of the notebook, by name
    slugs: set[tuple[str | None, str | None]] = field(default_factory=set)  # kind and channel
    made: int = 0


def import_records(
    owner: User,
    records: Iterable[Brought],
    *,
    name: str,
    now: datetime,
    key: str | None = None,
    told: object = None,
    chosen: tuple[str, str] | None = None,
    people: Iterable[Met] = (),
) -> Document:
    """Bring in what was read from a table, as one write that is undone as one.

    Where there is nothing to bring in, nothing is written.

    Args:
        owner: Whose notebook.
        records: The rows, in the order of the table; each has a title and an outcome.
        name: What the table is called.
        now: The instant of the import.
        key: The client's idempotency key.
        told: What tells this table and its reading from others of its name, for the key.
        chosen: The shape of the table and what was chosen about it, kept for the next of its shape
            whether this is undone or not.
        people: Those of a table of people, without asks.

    Raises:
        NotValid: A kind or a channel is none of the owner's.
    """

    def how(ledger: Ledger) -> Done:
        batches, first = _batches(records), list(islice(others := iter(people), 1))
        batch = next(batches, [])
        if not batch and not first:
            return Done(name, lambda: {"import": {"id": None, "asks": 0, "people": 0}})
        bulk = _bulk(ledger, name)
        for each in chain([batch], batches):
            _bring(ledger, bulk, each)
        here = Here(bulk.id, bulk.people, bulk.away, bulk.ids)
        met = keep_people(ledger, chain(first, others), here)
        _finish(ledger, bulk)
        if chosen is not None:
            _remember(ledger, *chosen)
        subject = brought_in_words(bulk.made, name, people=met)
        said = {"id": str(bulk.id), "asks": bulk.made, "people": met}
        return Done(subject, lambda: {"import": said})

    return perform(owner.id, "import", how, now=now, body=[name, told], key=key)


def _batches(records: Iterable[Brought]) -> Iterator[list[Brought]]:
    remaining = iter(records)
    while batch := list(islice(remaining, AT_ONCE)):
        yield batch


def _finish(ledger: Ledger, bulk: Bulk) -> None:
    """Write down what the whole import brought, so that it can be taken back whole."""
    _refuse_unknown(ledger, bulk)
    rows.update(Import, ledger.owner, bulk.id, {"asks": bulk.made})
    _count(ledger, bulk)
    ledger.changes.append([WHOLE, str(bulk.id), wholesale.kept(bulk.counts, bulk.totals)])


def _remember(ledger: Ledger, shape: str, choices: str) -> None:
    """Keep what was chosen about a table; of too many shapes the one that came last long ago goes."""
    mine = TableShape.objects.filter(owner_id=ledger.owner)
    said = {"choices": choices, "used_at": ledger.now}
    made = {**said, "id": ledger.new_id()}
    keyed = {"owner_id": ledger.owner, "shape": shape}
    _row, is_new = mine.update_or_create(**keyed, defaults=said, create_defaults=made)
    if is_new:
        last = mine.order_by("-used_at").values_list("id", flat=True)[:MOST_SHAPES]
        mine.exclude(id__in=list(last)).delete()


def _bulk(ledger: Ledger, name: str) -> Bulk:
    """Begin an import: its own row, and what is known before."""
    brought = ledger.new_id()
    values = {"id": brought, "name": name[:255], "imported_at": ledger.now, "asks": 0}
    ledger.make(Import, values)
    people, away = _known(ledger.owner)
    kinds = dict(Kind.objects.filter(owner_id=ledger.owner).values_list("slug", "awaits_answer"))
    rank = ledger.notebook["next_rank"]
    ids = new_ids(ledger.now)
    return Bulk(brought, identity(ledger.owner), identity(brought), people, away, kinds, ids, rank)


def _known(owner: UUID) -> tuple[dict[str, tuple[Any, str, bool]], dict[str, UUID]]:
    """The people of a notebook by their folded names, and which of them are in the trash."""
    people, away = {}, {}
    columns = ("id", "folded", "name", "organisation", "dream", "trashed_at")
    # Of a name that several have, whoever is named by hand as well comes last: people.py.
    last_who_is_here = (F("trashed_at").asc(nulls_last=True), F("id").desc())
    known = Person.objects.filter(owner_id=owner).order_by(*last_who_is_here)
    for key, folded, name, organisation, dream, trashed_at in known.values_list(*columns):
        people[folded] = (identity(key), f"{name}\n{organisation}".strip(), dream)
        away[folded] = key
        if trashed_at is None:
            del away[folded]
    return people, away


def _bring(ledger: Ledger, bulk: Bulk, batch: list[Brought]) -> None:
    _meet(ledger, bulk, batch)
    for record in batch:
        _put_down(bulk, record)
    ledger.notebook["next_rank"] = bulk.rank
    with connection.cursor() as cursor:
        cursor.executemany(_insert(Ask, ASK_COLUMNS), bulk.asks)
        cursor.executemany(_insert(Moment, MOMENT_COLUMNS), bulk.moments)
        cursor.executemany(PUT, bulk.texts)
        _tag(ledger, bulk, cursor)
    bulk.slugs.update((record.kind, record.channel) for record in batch)
    bulk.made += len(batch)
    for made in (bulk.asks, bulk.moments, bulk.texts, bulk.tagged):
        made.clear()


def _tag(ledger: Ledger, bulk: Bulk, cursor: Any) -> None:
    """Tag the asks of a batch; tags that are new are made, and undone like anything made."""
    named = {tag for _ask, tag in bulk.tagged} - bulk.tags.keys()
    for row in rows.read(Tag, ledger.owner, sorted(named), by="name"):
        bulk.tags[row["name"]] = identity(row["id"])
    made = [
        {"owner_id": ledger.owner, "id": next(bulk.ids), "name": name}
        for name in sorted(named - bulk.tags.keys())
    ]
    if made:
        ledger.make_many(Tag, made)
        bulk.tags.update((str(row["name"]), identity(row["id"])) for row in made)
    if bulk.tagged:
        links = [
            (bulk.owner, identity(next(bulk.ids)), ask, bulk.tags[tag]) for ask, tag in bulk.tagged
        ]
        cursor.executemany(_insert(AskTag, "owner_id, id, ask_id, tag_id"), links)


def _refuse_unknown(ledger: Ledger, bulk: Bulk) -> None:
    for kind in {kind for kind, _channel in bulk.slugs}:
        valid.kind(ledger.owner, kind)
    for channel in {channel for _kind, channel in bulk.slugs}:
        valid.channel(ledger.owner, channel)


def _insert(model: Any, columns: str) -> str:
    marks = ", ".join(["%s"] * (columns.count(",") + 1))
    return f"INSERT INTO {rows.table_of(model).name} ({columns}) VALUES ({marks})"


def _meet(ledger: Ledger, bulk: Bulk, batch: list[Brought]) -> None:
    """Make the people of a batch who are not known yet; take those in the trash out of it."""
    named = {record.person.casefold() for record in batch if record.person}
    back = sorted(bulk.away.pop(folded) for folded in named & bulk.away.keys())
    for person in rows.read(Person, ledger.owner, back):
        ledger.change(Person, person, {"trashed_at": None})
    strangers: dict[str, str] = {}
    for record in batch:
        if record.person and record.person.casefold() not in bulk.people:
            strangers.setdefault(record.person.casefold(), record.person)
    made = []
    for folded, name in strangers.items():
        key = next(bulk.ids)
        bulk.people[folded] = (identity(key), name, False)
        own = {
            "id": key,
            "name": name[:200],
            "folded": folded,
            "import_id": bulk.id,
        }
        made.append({**EMPTY, "owner_id": ledger.owner, **own})
    if made:
        rows.insert(Person, made)


def _put_down(bulk: Bulk, record: Brought) -> None:
    """Add one record's rows and counts to the batch."""
    person, words, dream = (
        bulk.people[record.person.casefold()] if record.person else (None, "", False)
    )
    shape = _shape(bulk, record)
    days = (record.sent_on, record.outcome_on, None)
    ask = identity(next(bulk.ids))
    entry = bulk.rank
    bulk.rank += 1 + len(shape.types)
    bulk.asks.append((
        bulk.owner, bulk.brought, ask, entry, record.title, record.kind, record.channel, person,
        record.effort, record.learned, record.row, record.source, shape.state, shape.outcome,
        shape.acts, record.dread, record.sting if shape.outcome else None,
        *[days[index] for index in shape.days], "", "",
    ))  # fmt: skip
    _put_moments(bulk, record, shape, ask, entry)
    bulk.tagged.extend((ask, tag) for tag in record.tags)
    texts = (record.title, words, record.learned, record.note)
    bulk.texts.append((bulk.owner, ask, "\n".join(filter(None, texts))))
    kind, channel = record.kind or "", record.channel or ""
    for measure, index in shape.counts:
        bulk.counts[measure, days[index] or UNDATED, kind, channel, dream] += 1
    bulk.totals["asked"] += shape.acts
    bulk.totals["drafts"] += shape.state == State.DRAFT


def _put_moments(bulk: Bulk, record: Brought, shape: Shape, ask: Any, entry: int) -> None:
    last = len(shape.types) - 1
    for place, kind in enumerate(shape.types):
        first = place == 0
        bulk.moments.append((
            bulk.owner, bulk.brought, identity(next(bulk.ids)), ask, entry + 1 + place, kind.value,
            record.sent_on if first else record.outcome_on,
            record.day_text if first else "",
            record.dread if first else None,
            record.sting if place == 1 and shape.outcome else None,
            record.tone if kind == "declined" else None,
            record.amount if kind == "accepted" else None,
            record.currency if kind == "accepted" and record.amount is not None else None,
            record.note if place == last else "",
        ))  # fmt: skip


def _shape(bulk: Bulk, record: Brought) -> Shape:
    sent_on, answered_on = record.sent_on, record.outcome_on
    return shape_of(
        Form(
            record.outcome or "waiting",
            record.tone == "not_now",
            record.praised,
            awaits(record.kind, bulk.kinds),
            sent_on is not None,
            answered_on is not None,
            sent_on is not None and answered_on is not None and answered_on < sent_on,
        )
    )


def _count(ledger: Ledger, bulk: Bulk) -> None:
    for (measure, day, *_rest), n in bulk.counts.items():
        if measure in KEPT_TOTALS:
            bulk.totals[KEPT_TOTALS[measure]] += n
        if measure == "asks" and day == UNDATED:
            bulk.totals["undated"] += n
    wholesale.count(ledger, bulk.counts, bulk.totals)


def take_back(ledger: Ledger, brought: UUID, kept: Mapping[str, Any]) -> None:
    """Remove every row of an import and the counts it brought.

    Undo is a stack: whatever came after the import was taken back before, so the rows and the
    counts are those it brought.
    """
    mine = [identity(ledger.owner), identity(brought)]
    of_import = "SELECT id FROM journal_ask WHERE owner_id = %s AND import_id = %s"
    with connection.cursor() as cursor:
        cursor.execute(
            f"DELETE FROM journal_search WHERE owner_id = %s AND ask_id IN ({of_import})",
            [mine[0], *mine],
        )
        cursor.execute(
            f"DELETE FROM journal_asktag WHERE owner_id = %s AND ask_id IN ({of_import})",
            [mine[0], *mine],
        )
        for table in ("journal_moment", "journal_ask", "journal_person"):
            cursor.execute(f"DELETE FROM {table} WHERE owner_id = %s AND import_id = %s", mine)
    wholesale.uncount(ledger, kept)


def remove_import(
    owner: User, import_id: UUID, *, now: datetime, key: str | None = None
) -> Document:
    """Put all asks of an import in the trash, whatever came after it, and whom only it named.

    Undo takes them out again.
    """

    def how(ledger: Ledger) -> Done:
        row = access.brought(owner, import_id)
        live = Ask.objects.filter(owner_id=owner.id, import_id=import_id, trashed_at__isnull=True)
        asks = list(live.values(*rows.table_of(Ask).columns))
        ledger.touch([ask["id"] for ask in asks])
        for ask in asks:
            ledger.change(Ask, ask, {"trashed_at": now})
        for person in _only_of(ledger.owner, import_id):
            ledger.change(Person, person, {"trashed_at": now})
        return Done(row["name"], lambda: {"asks": [str(ask["id"]) for ask in asks]})

    return perform(owner.id, "remove_import", how, now=now, body=str(import_id), key=key)


def _only_of(owner: UUID, brought: UUID) -> list[rows.Row]:
    """The people an import made whom nothing that stays names, and whom nobody changed since."""
    ask, moment, place = (rows.table_of(model).name for model in (Ask, Moment, PitchPerson))
    named = " AND ".join(
        f"id NOT IN (SELECT person_id FROM {table} WHERE owner_id = %s AND {stays})"
        for table, stays in (
            (ask, "person_id IS NOT NULL AND trashed_at IS NULL"),
            (moment, "person_id IS NOT NULL AND voided_at IS NULL"),
            (place, "person_id IS NOT NULL"),
        )
    )
    mine = identity(owner)
    where = f"import_id = %s AND trashed_at IS NULL AND {named}"
    made = rows.select(Person, owner, where, [identity(brought), mine, mine, mine])
    by_hand = ("add_person", "edit_person")
    edits = Write.objects.filter(owner_id=owner, verb__in=by_hand, undone_at__isnull=True)
    changed = {
        key for changes in edits.values_list("changes", flat=True) for _, key, _ in loads(changes)
    }
    return [person for person in made if str(person["id"]) not in changed]
