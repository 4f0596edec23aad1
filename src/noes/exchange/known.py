"""The asks that a notebook holds already, so that a table brought again adds only what is new."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from noes.core.words import N_
from noes.exchange.records import Record

HELD: Final = N_("The ask is in the notebook already.")
MET: Final = N_("The person is in the notebook already.")


class Known:
    """The asks of a notebook, each of which stands for one row of a table at most.

    A row is held where an ask came from the very same cells, whatever became of that ask since;
    else where one asks the same of the same person on the same day, from whatever table or by hand.
    Two equal rows are two asks. What was matched is used up.
    """

    def __init__(self, asks: Iterable[tuple[str, str, str, str]] = ()) -> None:
        """Remember asks: what each asks, whom, on which day (ISO), and the raw row it came from."""
        self._left: Counter[int] = Counter()
        self._came: defaultdict[int, list[int]] = defaultdict(list)  # from a row, by its cells
        for title, person, day, source in asks:
            ask = _key(title, person, day)
            self._left[ask] += 1
            if source:
                self._came[hash(source)].append(ask)

    def __bool__(self) -> bool:
        """Say whether there is an ask at all."""
        return bool(self._left)

    def takes(self, record: Record) -> bool:
        """Say whether a row is held, and use up the ask that holds it."""
        for ask in self._asks_of(record):
            if self._left[ask]:
                self._left[ask] -= 1
                return True
        return False

    def _asks_of(self, record: Record) -> Iterator[int]:
        came = self._came.get(hash(record.source), [])
        while came:
            yield came.pop()
        day = record.sent_on.isoformat() if record.sent_on else ""
        yield _key(record.title, record.person or "", day)


def _key(title: str, person: str, day: str) -> int:
    return hash((" ".join(title.casefold().split()), person.casefold(), day))
