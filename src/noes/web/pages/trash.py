"""What was put in the trash, to be taken out again."""

import datetime as dt
from dataclasses import dataclass

from noes.accounts.models import User
from noes.journal.queries.asks import Asks, count, listed
from noes.journal.queries.people import Known, People, known
from noes.journal.queries.people import count as count_people
from noes.journal.queries.pitches import Titled, put_away
from noes.web.pages.lines import Line, line_of
from noes.web.pages.wording import wording

PAGE = 100
LAST_PAGE = 1_000_000


@dataclass(frozen=True, slots=True)
class TrashPage:
    """The trash: asks a page at a time, with all the people and pitches on the first one."""

    asks: tuple[Line, ...]
    people: tuple[Known, ...]
    pitches: tuple[Titled, ...]
    number: int
    total: int

    @property
    def is_empty(self) -> bool:
        return not (self.asks or self.people or self.pitches)

    @property
    def has_older(self) -> bool:
        return self.number * PAGE < self.total


def trash_page(owner: User, number: int, today: dt.date) -> TrashPage:
    """Fill a page of the trash: six queries."""
    which, gone = Asks(trashed=True), People(trashed=True)
    total = max(count(owner, which), count_people(owner, gone))
    offset = (number - 1) * PAGE
    words = wording(owner)
    found = listed(owner, which, limit=PAGE, offset=offset)
    return TrashPage(
        tuple(line_of(ask, words, today) for ask in found),
        tuple(known(owner, gone, limit=PAGE, offset=offset)),
        tuple(put_away(owner)) if number == 1 else (),
        number,
        total,
    )
