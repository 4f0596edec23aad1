"""Rows turned into what core understands: the only bridge between the two."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection

from noes.core.challenge import Count, counted
from noes.core.moments import Moment as CoreMoment
from noes.core.moments import State, Story, Tone, Type, awaits, fold
from noes.core.words import KINDS
from noes.journal.models import Ask, Kind, Moment, Person
from noes.journal.rows import Row, fetched, identity, parts, read

UNDATED = date.min  # where the day counts keep what has no day
CountKey = tuple[str, date, str, str, bool]


@dataclass(frozen=True, slots=True)
class Told:
    """One ask as its rows tell it."""

    row: Row
    moments: Sequence[Row]
    story: Story
    person: Row | None
    tags: tuple[str, ...]

    @property
    def id(self) -> UUID:
        key: UUID = self.row["id"]
        return key

    @property
    def dream(self) -> bool:
        return bool(self.person and self.person["dream"])


def core_moment(row: Row) -> CoreMoment:
    return CoreMoment(
        type=Type(row["type"]),
        rank=row["rank"],
        day=row["day"],
        dread=row["dread"],
        sting=row["sting"],
        tone=Tone(row["tone"]) if row["tone"] else None,
        revisit_on=row["revisit_on"],
        id=row["id"],
    )


def custom_kinds(owner: UUID, kinds: Iterable[str | None]) -> Mapping[str, bool]:
    """The user's own kinds and whether they await an answer; no query for the ready-made ones."""
    if all(kind is None or kind in KINDS for kind in kinds):
        return {}
    return dict(Kind.objects.filter(owner_id=owner).values_list("slug", "awaits_answer"))


def silent_kinds(owner: UUID) -> tuple[str, ...]:
    """The kinds that await no answer: ready-made ones, and the user's own."""
    found = fetched(
        "SELECT slug, awaits_answer FROM journal_kind WHERE owner_id = %s", [identity(owner)]
    )
    own = {slug: bool(answer) for slug, answer in found}
    return tuple(slug for slug in {**KINDS, **own} if not awaits(slug, own))


def story_of(row: Row, moments: Iterable[Row], kinds: Mapping[str, bool]) -> Story:
    standing = (core_moment(moment) for moment in moments if moment["voided_at"] is None)
    return fold(standing, awaits_answer=awaits(row["kind"], kinds))


def told(owner: UUID, asks: Sequence[UUID]) -> dict[UUID, Told]:
    """These asks of the owner's, with their moments (voided ones too), person and tags."""
    rows = read(Ask, owner, asks)
    moments: dict[UUID, list[Row]] = defaultdict(list)
    for moment in read(Moment, owner, asks, by="ask_id"):
        moments[moment["ask_id"]].append(moment)
    wanted = sorted({row["person_id"] for row in rows if row["person_id"]})
    people = {row["id"]: row for row in read(Person, owner, wanted)} if wanted else {}
    tags = tags_of(owner, asks)
    kinds = custom_kinds(owner, (row["kind"] for row in rows))
    return {
        row["id"]: Told(
            row,
            moments[row["id"]],
            story_of(row, moments[row["id"]], kinds),
            people.get(row["person_id"]),
            tags.get(row["id"], ()),
        )
        for row in rows
    }


def tags_of(owner: UUID, asks: Sequence[UUID]) -> dict[UUID, tuple[str, ...]]:
    found: dict[UUID, list[str]] = defaultdict(list)
    for part in parts(asks):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT x.ask_id, t.name FROM journal_asktag x"
                " JOIN journal_tag t ON t.owner_id = x.owner_id AND t.id = x.tag_id"
                f" WHERE x.owner_id = %s AND x.ask_id IN ({', '.join(['%s'] * len(part))})"
                " ORDER BY t.name",
                [identity(owner), *map(identity, part)],
            )
            for ask, name in cursor.fetchall():
                found[UUID(str(ask))].append(name)
    return {ask: tuple(names) for ask, names in found.items()}


def counts_of(ask: Told | None) -> Counter[CountKey]:
    """What one ask adds to the day counts; nothing once it is in the trash."""
    if ask is None or ask.row["trashed_at"] is not None:
        return Counter()
    row = ask.row
    return keyed(counted(ask.story, kind=row["kind"], channel=row["channel"], dream=ask.dream))


def keyed(counts: Iterable[Count]) -> Counter[CountKey]:
    found: Counter[CountKey] = Counter()
    for count in counts:
        day = count.day or UNDATED
        key = (str(count.measure), day, count.kind or "", count.channel or "", count.dream)
        found[key] += count.n
    return found


def folded_columns(story: Story) -> Row:
    """The columns of an ask that its moments decide."""
    return {
        "state": str(story.state),
        "outcome": str(story.outcome) if story.outcome else None,
        "sent_on": story.sent_on,
        "drafted_on": story.drafted_on,
        "last_act_on": story.last_act_on,
        "contact_on": story.contact_on,
        "replied_on": story.replied_on,
        "ended_on": story.ended_on,
        "revisit_on": story.revisit_on,
        "acts": len(story.acts),
        "dread": story.dread,
        "sting": story.sting,
    }


def words_of(ask: Told) -> str:
    """Everything about an ask that a search should find."""
    row, person = ask.row, ask.person or {}
    notes = (moment["note"] for moment in ask.moments if moment["voided_at"] is None)
    fields = (row["title"], person.get("name"), person.get("organisation"), *ask.tags)
    texts = (*fields, row["body"], row["learned"], row["differently"], *notes)
    return "\n".join(text for text in texts if text)


def is_draft(ask: Told | None) -> bool:
    return ask is not None and not ask.row["trashed_at"] and ask.story.state is State.DRAFT


def was_sent(ask: Told | None) -> bool:
    return ask is not None and not ask.row["trashed_at"] and bool(ask.story.acts)
