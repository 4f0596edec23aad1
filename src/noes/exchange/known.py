"""The asks that a notebook holds already, so that a table brought again adds only what is new."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Final

from noes.core.moments import State
from noes.core.words import N_
from noes.exchange.records import Record

HELD: Final = N_("The ask is in the notebook already.")
MET: Final = N_("The person is in the notebook already.")
ANSWERED: Final = N_(
    "The ask still waits in the notebook, and this row says how it went. Put the answer down there."
)
SENT: Final = N_(
    "The ask is a draft in the notebook, and this row says that it was sent. Say so there."
)
NEWS: Final = frozenset({ANSWERED, SENT})  # reasons of rows that know more than the notebook
_ENDS: Final = frozenset({"declined", "lost", "ghosted", "accepted", "withdrawn"})


class Known:
    """The asks of a notebook, each of which stands for one row of a table at most.

    A row is held where an ask came from the very same cells, whatever became of that ask since;
    else where one asks the same of the same person on the same day, from whatever table or by hand;
    else where a draft asks the same of the same person. Two equal rows are two asks. What was
    matched is used up.
    """

    def __init__(self, asks: Iterable[tuple[str, str, str, str, str]] = ()) -> None:
        """Remember asks: what each asks, whom, on which day (ISO), the raw row it came from, its state."""
        self._left: Counter[int] = Counter()
        self._waiting: Counter[int] = Counter()
        self._drafts: defaultdict[int, list[int]] = defaultdict(list)  # by all but the day
        self._came: defaultdict[int, list[int]] = defaultdict(list)  # from a row, by its cells
        for title, person, day, source, state in asks:
            ask = _key(title, person, day)
            self._left[ask] += 1
            if state == State.WAITING:
                self._waiting[ask] += 1
            elif state == State.DRAFT:
                self._drafts[_key(title, person)].append(ask)
            if source:
                self._came[hash(source)].append(ask)

    def __bool__(self) -> bool:
        """Say whether there is an ask at all."""
        return bool(self._left)

    def takes(self, record: Record) -> str | None:
        """Say why a row stays out, and use up the ask that holds it; None where none does."""
        came = self._came.get(hash(record.source), [])
        while came:
            if self._uses(came.pop()):
                return HELD
        day = record.sent_on.isoformat() if record.sent_on else ""
        ask = _key(record.title, record.person or "", day)
        waits = self._waiting[ask] > 0
        if self._uses(ask):
            return ANSWERED if waits and record.outcome in _ENDS else HELD
        drafts = self._drafts.get(_key(record.title, record.person or ""), [])
        while drafts:
            if self._uses(drafts.pop()):
                return HELD if record.outcome == "draft" else SENT
        return None

    def _uses(self, ask: int) -> bool:
        if not self._left[ask]:
            return False
        self._left[ask] -= 1
        if self._waiting[ask]:
            self._waiting[ask] -= 1
        return True


def _key(title: str, person: str, day: str | None = None) -> int:
    return hash((" ".join(title.casefold().split()), person.casefold(), day))
