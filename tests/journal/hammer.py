"""One of several processes that write at once: argv is owner, number, writes a second, seconds."""

import sys
import time
from datetime import UTC, datetime

import django

django.setup()

from noes.accounts.models import User  # noqa: E402 - Django is set up first
from noes.core.moments import Type  # noqa: E402 - as above
from noes.journal import actions  # noqa: E402 - as above
from noes.journal.wishes import NewAsk, NewMoment  # noqa: E402 - as above


def main(owner_id: str, number: str, rate: str, seconds: str) -> None:
    owner = User.objects.get(id=owner_id)
    pause, writes = 1 / int(rate), int(rate) * int(seconds)
    started = time.monotonic()
    done = 0
    for turn in range(writes):
        wish = NewAsk(f"Ask {number}-{turn}", kind="pitch", person=f"Person {turn % 7}")
        if turn % 5 == 4:
            wish = NewAsk(wish.title, answer=NewMoment(Type.DECLINED))
        actions.log_ask(owner, wish, now=datetime.now(UTC), key=f"{number}-{turn}")
        done += 1
        time.sleep(max(0.0, started + (turn + 1) * pause - time.monotonic()))
    print(done)  # noqa: T201 - the test reads it


main(*sys.argv[1:])
