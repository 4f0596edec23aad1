"""What of one's own waits to be asked, and how scary asking was of late: one query."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from noes.accounts.models import User
from noes.core.ideas.choosing import Own, Source
from noes.journal.queries.today import uuid_of
from noes.journal.rows import fetched, identity

MOST = 6  # of each source
LONG = timedelta(days=60)  # since a dream was last asked or answered
LATELY = 100  # asks sent, of which those that are rated say what is usual
RATED = 15

# Not those of which one said "not today" today.
DRAFTS = (
    "SELECT 'draft' AS source, a.id, a.title, a.kind, p.id AS person_id, p.name AS person,"
    " CAST(NULL AS integer) AS dread FROM journal_ask a"
    " LEFT JOIN journal_person p ON p.owner_id = a.owner_id AND p.id = a.person_id"
    " WHERE a.owner_id = %s AND a.state = 'draft' AND a.trashed_at IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM journal_moment m WHERE m.owner_id = a.owner_id"
    " AND m.ask_id = a.id AND m.type = 'postponed' AND m.voided_at IS NULL AND m.day = %s)"
    f" ORDER BY a.drafted_on DESC, a.entry DESC LIMIT {MOST}"
)
# A no sends a pitch to the next one: while it waits with somebody, or has its yes, it rests.
PITCHES = (
    "SELECT 'pitch', t.id, t.title, t.kind, p.id, p.name, NULL"
    " FROM journal_pitch t"
    " JOIN journal_pitchperson q ON q.owner_id = t.owner_id AND q.id ="
    " (SELECT f.id FROM journal_pitchperson f"
    " JOIN journal_person w ON w.owner_id = f.owner_id AND w.id = f.person_id"
    " WHERE f.owner_id = t.owner_id AND f.pitch_id = t.id AND w.trashed_at IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM journal_ask x WHERE x.owner_id = f.owner_id"
    " AND x.pitch_id = f.pitch_id AND x.person_id = f.person_id AND x.trashed_at IS NULL)"
    " ORDER BY f.position, f.id LIMIT 1)"
    " JOIN journal_person p ON p.owner_id = q.owner_id AND p.id = q.person_id"
    " WHERE t.owner_id = %s AND t.trashed_at IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM journal_ask x WHERE x.owner_id = t.owner_id"
    " AND x.pitch_id = t.id AND x.trashed_at IS NULL AND x.state IN ('draft', 'waiting', 'yes'))"
    f" ORDER BY t.entry DESC LIMIT {MOST}"
)
# Those never asked first, then those asked longest ago.
DREAMS = (
    "SELECT 'dream', p.id, '', NULL, p.id, p.name, NULL FROM (SELECT d.id, d.name, d.folded,"
    " (SELECT MAX(a.contact_on) FROM journal_ask a WHERE a.owner_id = d.owner_id"
    " AND a.person_id = d.id AND a.trashed_at IS NULL) AS contact_on"
    " FROM journal_person d WHERE d.owner_id = %s AND d.dream AND d.trashed_at IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM journal_ask a WHERE a.owner_id = d.owner_id"
    " AND a.person_id = d.id AND a.trashed_at IS NULL AND a.state IN ('draft', 'waiting'))) p"
    " WHERE p.contact_on IS NULL OR p.contact_on < %s"
    f" ORDER BY p.contact_on IS NOT NULL, p.contact_on, p.folded LIMIT {MOST}"
)
DREADS = (
    "SELECT NULL, NULL, NULL, NULL, NULL, NULL, l.dread"
    " FROM (SELECT a.dread, a.sent_on, a.entry FROM journal_ask a"
    " WHERE a.owner_id = %s AND a.trashed_at IS NULL AND a.acts > 0 AND a.sent_on <= %s"
    f" ORDER BY a.sent_on DESC, a.entry DESC LIMIT {LATELY}) l"
    f" WHERE l.dread IS NOT NULL ORDER BY l.sent_on DESC, l.entry DESC LIMIT {RATED}"
)
AT_HAND = " UNION ALL ".join(
    f"SELECT * FROM ({part}) part" for part in (DRAFTS, PITCHES, DREAMS, DREADS)
)


@dataclass(frozen=True, slots=True)
class AtHand:
    """What may be asked next, and the dreads of the last asks that were sent and rated."""

    own: tuple[Own, ...]
    dreads: tuple[int, ...]


def at_hand(owner: User, today: date) -> AtHand:
    """Read what an offer rests on: one query, whatever the notebook holds."""
    whose, day = identity(owner.id), today.isoformat()
    values = [whose, day, whose, whose, (today - LONG).isoformat(), whose, day]
    found = fetched(AT_HAND, values)
    return AtHand(
        tuple(_own(row) for row in found if row[0] is not None),
        tuple(row[-1] for row in found if row[0] is None),
    )


def _own(row: tuple[Any, ...]) -> Own:
    source, key, title, kind, person_id, person, _dread = row
    return Own(Source(source), UUID(str(key)), title, kind, uuid_of(person_id), person or "")
