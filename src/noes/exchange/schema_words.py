"""What the fields of a document mean, in words, and what their values may be beyond their columns."""

from collections.abc import Mapping
from typing import Any, Final

from noes.core.challenge import Measure
from noes.core.days import FIRST_DAY, LAST_DAY
from noes.core.moments import Tone, Type
from noes.core.rhythm_text import MAX_QUOTA, MAX_TEXT, Period
from noes.journal.plan_rules import MOST_TARGET
from noes.journal.valid import MINUTES_A_DAY, MOST_MINUTES

Schema = dict[str, Any]

LISTS: Final[Mapping[str, str]] = {
    "settings": "How the notebook is kept; taken over only by an empty one.",
    "kinds": "The owner's own kinds of asks, beside the ready-made ones.",
    "channels": "The owner's own channels, beside the ready-made ones.",
    "imports": "The tables that were brought in.",
    "people": "Whom the owner asks.",
    "pitches": "What the owner offers to one person after another.",
    "queues": "The people that a pitch is to be tried with, in their order.",
    "challenges": "Rules over moments: what counts, how much, by when, in which rhythm.",
    "rests": "Days off, for every challenge or for one.",
    "days_off": "Days that are no workdays, beside public holidays.",
    "asks": "Deliberate requests with a real chance of a no, each with what happened to it.",
    "wins": "Moments that belong to no ask: a reply, kind words, a referral.",
}
_DAYS: Final = f"from {FIRST_DAY} to {LAST_DAY}"
FIELDS: Final[Mapping[str, str]] = {
    "id": "Known by this for ever; any UUID.",
    "entry": "The order of entry, among the owner's asks, pitches and challenges.",
    "rank": "The order of entry among the owner's moments; kept when a moment is amended.",
    "title": "What was asked, or what a pitch is called; not empty.",
    "kind": "The slug of a kind: a ready-made one, or one of `kinds`.",
    "channel": "The slug of a channel: a ready-made one, or one of `channels`.",
    "person_id": "The id of a row of `people`.",
    "pitch_id": "The id of a row of `pitches`.",
    "challenge_id": "The id of a row of `challenges`; none for a rest from all of them.",
    "import_id": "The id of the row of `imports` that brought it.",
    "ask_id": "The id of the ask that a moment stands in; none for a win.",
    "replaces_id": "The id of the moment that this one puts right; that one has `voided_at`.",
    "effort": f"Minutes it took, from 0 to {MOST_MINUTES}.",
    "body": "The text that was, or is to be, sent.",
    "learned": "What was learned.",
    "differently": "What to do differently next time.",
    "source": "The cells of the row of the table that it came from, as a text of JSON.",
    "source_row": "The number of that row, its heading counted.",
    "trashed_at": "When it was put in the trash; none while it is not there.",
    "waits_from": "The day on which the owner chose to keep waiting, though it had gone quiet.",
    "waits_until": "The last day of that.",
    "tags": "Words without #, in small letters.",
    "moments": "What happened to the ask, by rank; those that were amended or removed are there too.",
    "type": "What happened.",
    "day": f"The owner's local day, {_DAYS}; none where nobody knows.",
    "day_text": "The words that stand for the day, where it is not known.",
    "at": "The instant in UTC, where it was logged live.",
    "utc_offset": "Minutes that the owner's clock was ahead of UTC at that instant.",
    "dread": "How scary it was beforehand; only of drafted, postponed, sent and followed_up.",
    "sting": "How much it hurt; only of an end.",
    "tone": "How a no was said; only of declined.",
    "revisit_on": "The day to try again; only of a no that says not_now.",
    "amount": "What was agreed; only of accepted.",
    "currency": "Three capital letters; only beside an amount.",
    "note": "Anything else.",
    "voided_at": "When it was amended or removed; none while it stands.",
    "name": "What it is called.",
    "preset": "The slug of the ready-made challenge that it was made from; empty for none.",
    "measure": "What is counted.",
    "target": f"How many are wanted, from 1 to {MOST_TARGET}; none for no finish.",
    "start": f"The first day, {_DAYS}.",
    "end": "The first day that is not in it any more; later than the start.",
    "rhythm": "When asks are planned: days:mon,wed,fri or workdays or quota:3/week (day, week, month"
    " or quarter) or rrule: and a recurrence rule of whole days; empty for none.",
    "kinds": "The slugs of the kinds that count, with commas; empty for all.",
    "channels": "The slugs of the channels that count, with commas; empty for all.",
    "dream": "Whether somebody is a dream person; of a challenge, whether only these count.",
    "ended_at": "When it was put aside; none while it is on.",
    "slug": "By what asks name it.",
    "awaits_answer": "Whether asks of this kind wait for an answer.",
    "organisation": "Where somebody belongs.",
    "email": "An address.",
    "links": "Addresses, one to a line.",
    "position": "The place in the queue, from the front.",
    "imported_at": "When it was brought in.",
    "asks": "How many asks came with it.",
    "time_zone": "By its name in the IANA database.",
    "day_start": "The hour at which a day begins, from 0 to 23.",
    "first_weekday": "0 for Monday to 6 for Sunday.",
    "country": "Whose public holidays are no workdays: two capital letters, or empty.",
    "language": "In which Noes speaks; empty for that of the browser.",
    "theme": "How pages look: light, dark or by system.",
    "fold_noes": "Whether noes are folded out of sight.",
}
_DAY: Final = r"(?:mon|tue|wed|thu|fri|sat|sun)"
_QUOTA: Final = rf"quota:[1-9]\d{{0,{len(str(MAX_QUOTA)) - 1}}}/(?:{'|'.join(Period)})"
RHYTHM: Final = rf"^(?:days:{_DAY}(?:,{_DAY})*|workdays|{_QUOTA}|rrule:.+)?$"
NARROWER: Final[Mapping[tuple[str, str], Schema]] = {
    ("Moment", "type"): {"enum": [str(each) for each in Type]},
    ("Moment", "tone"): {"enum": [str(each) for each in Tone]},
    ("Moment", "utc_offset"): {"minimum": 1 - MINUTES_A_DAY, "maximum": MINUTES_A_DAY - 1},
    ("Moment", "amount"): {"pattern": r"^\d+\.\d\d$"},
    ("Moment", "currency"): {"pattern": "^[A-Z]{3}$"},
    ("Challenge", "measure"): {"enum": [str(each) for each in Measure]},
    ("Challenge", "rhythm"): {"pattern": RHYTHM, "maxLength": MAX_TEXT},
    ("Challenge", "target"): {"minimum": 1, "maximum": MOST_TARGET},
    ("Challenge", "name"): {"pattern": r"\S"},
    ("Ask", "title"): {"pattern": r"\S"},
    ("Ask", "effort"): {"maximum": MOST_MINUTES},
    ("Pitch", "title"): {"pattern": r"\S"},
    ("Person", "name"): {"pattern": r"\S"},
    ("User", "day_start"): {"minimum": 0, "maximum": 23},
    ("User", "first_weekday"): {"minimum": 0, "maximum": 6},
}
