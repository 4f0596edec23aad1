"""The journal's rows as documents: what the API, the command line and repeats answer with."""

from typing import Any

from noes.journal.facts import Told
from noes.journal.rows import Row

Document = dict[str, Any]


def ask_document(ask: Told) -> Document:
    """One ask, without its moments. Days are ISO dates."""
    row = ask.row
    return row_document(row, ask.person["name"] if ask.person else None, ask.tags)


def row_document(row: Row, person: str | None, tags: tuple[str, ...]) -> Document:
    return {
        "id": str(row["id"]),
        "title": row["title"],
        "kind": row["kind"],
        "channel": row["channel"],
        "person": person,
        "person_id": _text(row["person_id"]),
        "pitch_id": _text(row["pitch_id"]),
        "state": row["state"],
        "outcome": row["outcome"],
        "sent_on": _text(row["sent_on"]),
        "drafted_on": _text(row["drafted_on"]),
        "last_act_on": _text(row["last_act_on"]),
        "contact_on": _text(row["contact_on"]),
        "replied_on": _text(row["replied_on"]),
        "ended_on": _text(row["ended_on"]),
        "revisit_on": _text(row["revisit_on"]),
        "acts": row["acts"],
        "dread": row["dread"],
        "sting": row["sting"],
        "waits_from": _text(row["waits_from"]),
        "waits_until": _text(row["waits_until"]),
        "effort": row["effort"],
        "body": row["body"],
        "learned": row["learned"],
        "differently": row["differently"],
        "tags": list(tags),
        "entry": row["entry"],
        "trashed": row["trashed_at"] is not None,
    }


def moment_document(row: Row) -> Document:
    return {
        "id": str(row["id"]),
        "ask_id": _text(row["ask_id"]),
        "person_id": _text(row["person_id"]),
        "rank": row["rank"],
        "type": row["type"],
        "day": _text(row["day"]),
        "day_text": row["day_text"],
        "at": row["at"].isoformat() if row["at"] else None,
        "dread": row["dread"],
        "sting": row["sting"],
        "tone": row["tone"],
        "revisit_on": _text(row["revisit_on"]),
        "amount": _text(row["amount"]),
        "currency": row["currency"],
        "note": row["note"],
        "voided": row["voided_at"] is not None,
    }


def told_document(ask: Told) -> Document:
    """One ask with the moments that stand, in the order they are folded."""
    rows = {row["rank"]: row for row in ask.moments if row["voided_at"] is None}
    flagged = ask.story.flagged
    return {
        **ask_document(ask),
        "moments": [
            {**moment_document(rows[moment.rank]), "flagged": moment.rank in flagged}
            for moment in ask.story.sequence
        ],
    }


def _text(value: object) -> str | None:
    return None if value is None else str(value)
