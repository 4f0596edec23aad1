"""Fills a notebook with asks: python -m bench.fill N. Always the same for the same N."""

import sys
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from noes.exchange.records import Record

KINDS = ("pitch", "pitch", "rate_increase", "share_work", "feedback_request", "conversation")
CHANNELS = ("email", "linkedin", "phone", "form")
OUTCOMES = ("waiting", "declined", "ghosted", "accepted", "replied", "ghosted", "declined")
YEAR = 365


def row(number: int, count: int, today: date) -> Record:
    """Ask `number` of `count`, spread over the year before today."""
    sent = today - timedelta(days=YEAR - 1 - number * YEAR // count)
    outcome = OUTCOMES[number * 31 % len(OUTCOMES)]
    answered = min(today, sent + timedelta(days=3 + number % 17))
    return Record(
        row=number + 2,
        title=f"Pitch: repair cafés, part {number}",
        person=f"Editor {number % 211}",
        kind=KINDS[number * 17 % len(KINDS)],
        channel=CHANNELS[number * 13 % len(CHANNELS)],
        sent_on=sent,
        day_text="",
        outcome=outcome,
        outcome_on=None if outcome == "waiting" else answered,
        tone=None,
        note="They wrote back at length." if number % 9 == 0 else "",
        learned="",
        dread=number * 7 % 11,
        sting=number * 5 % 11,
        effort=None,
        praised=False,
        amount=None,
        currency=None,
        tags=(),
        raw=[],
    )


def main(count: int) -> None:
    import django

    django.setup()
    from noes.core.days import local_day
    from noes.journal import actions
    from noes.journal.wishes import ChallengeChanges, NewAsk
    from noes.site import clock, start

    start.make_ready()
    owner = start.owner()
    now = clock.now()
    today = local_day(now, ZoneInfo(owner.time_zone), owner.day_start)
    if owner.welcomed_at is None:
        actions.welcome(owner, now=now)
    noes: ChallengeChanges = {
        "name": "1,000 noes",
        "measure": "noes",
        "target": 1000,
        "start": today - timedelta(days=400),
        "rhythm": "days:mon,wed,fri",
    }
    asks: ChallengeChanges = {
        "name": "100 asks in six months",
        "measure": "asks",
        "target": 100,
        "start": today - timedelta(days=90),
        "rhythm": "quota:4/week",
    }
    for challenge in (noes, asks):
        actions.add_challenge(owner, challenge, now=now)
    rows = (row(number, count, today) for number in range(count))
    actions.import_records(owner, rows, name="bench", now=now)
    for number in range(3):
        draft = NewAsk(f"Rate increase {number}", kind="rate_increase", draft=True, dread=8)
        actions.log_ask(owner, draft, now=now)


if __name__ == "__main__":
    main(int(sys.argv[1]))
