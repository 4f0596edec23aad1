"""What was typed into a form: read as plain values, with a sentence for each that cannot be read.

A form keeps what was typed, so that a page that is shown again loses nothing. It is also the one
place where what the journal refuses becomes a sentence beside a field.
"""

import datetime as dt
import hashlib
import secrets
from collections.abc import Callable, Collection, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeVar
from uuid import UUID

from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from noes.core.amounts import Unread, currency_of, read_amount
from noes.journal.errors import ChangedSince, JournalError, NotFound, NotValid, Unusual
from noes.journal.figures import figure
from noes.web.toasts import NEXT

KEY = "key"
KNOWING = "knowing"
ID = "id"  # of what a form makes, chosen by the browser: the same once more makes nothing more
AGO = "ago"  # for how many seconds a form waited in a browser until it could be sent
WAS = "was_"  # before the name of a field: what that was filled with when its page was opened
CSRF = "csrfmiddlewaretoken"
HIGHEST_RATING = 10
# The fields that hold words of one's own, in all forms.
TEXTS = frozenset(
    {
        *(
            "line",
            "lines",
            "title",
            "body",
            "note",
            "learned",
            "differently",
            "putting_off",
            "pasted",
        ),
        *("text", "url"),  # that another app handed over
        *("name", "person", "people", "organisation", "email", "links", "tag", "tags"),
        *("day_text", "effort", "amount", "currency", "rule", "client_id"),
    }
)
MOST_DIGITS = 12

Document = dict[str, Any]
T = TypeVar("T")


def new_key() -> str:
    """A key that names one filling-in of the forms of a page."""
    return secrets.token_hex(8)


def joined(value: Any) -> str:
    """What a field was filled with, as one text; of several values the order is not told."""
    if isinstance(value, tuple):
        return ",".join(sorted(value))
    return "" if value is None else str(value)


def _put(typed: QueryDict, name: str, value: Any) -> None:
    if not isinstance(value, tuple):
        typed[name] = joined(value)
    elif value:
        typed.setlist(name, list(value))
    else:
        typed.pop(name, None)


def written(typed: QueryDict) -> list[str]:
    """What somebody wrote in a form in words of their own, in the order of its fields."""
    own = [(name, values) for name, values in typed.lists() if name in TEXTS]
    found = [values for name, values in own if typed.get(WAS + name) not in values]
    return [text.strip() for values in found for text in values if text.strip()]


class Form:
    """One form, as it was sent or not yet.

    Reading a value never raises: what cannot be read gives None (or nothing) and leaves a
    sentence in `wrong`. `value` and `errors` are for the template, `write` for the view.
    """

    def __init__(self, typed: QueryDict | None = None, *, path: str = "") -> None:
        self.sent = typed is not None
        self.typed = QueryDict() if typed is None else typed
        self.path = path
        self.is_begun = False  # whether it is opened to be written in at once
        self.wrong: dict[str, list[str]] = {}
        self.asks = ""  # what the last question is about
        self.changed_since: set[str] = set()  # the fields that another page changed meanwhile
        self.shown: set[str] = set()

    @classmethod
    def begun(cls, values: Mapping[str, str]) -> "Form":
        """A form that nobody sent yet, with something in it already."""
        form = cls()
        form.is_begun = True
        form.typed = QueryDict(mutable=True)
        form.typed.update(values)
        return form

    @property
    def key(self) -> str:
        """The idempotency key of what was sent: the same form with the same words is one write."""
        apart = {CSRF, NEXT, AGO}
        said = [(name, values) for name, values in self.typed.lists() if name not in apart]
        return hashlib.sha256(repr([self.path, sorted(said)]).encode()).hexdigest()[:40]

    # ---- reading

    def text(self, name: str) -> str:
        return (self.typed.get(name) or "").strip()

    def has(self, name: str) -> bool:
        """Whether a box is ticked, or a button of that name was pressed."""
        return name in self.typed

    def is_changed(self, name: str) -> bool:
        """Whether somebody changed a field; one that does not say what it was is taken as typed."""
        was = WAS + name
        return self.has(name) and not (self.has(was) and self.text(name) == self.text(was))

    def many(self, name: str) -> tuple[str, ...]:
        return tuple(value.strip() for value in self.typed.getlist(name) if value.strip())

    def needed(self, name: str, sentence: str) -> str:
        """A text that must say something."""
        found = self.text(name)
        if not found:
            self.refuse(name, sentence)
        return found

    def choice(self, name: str, among: Collection[str]) -> str | None:
        return self._read(name, lambda text: _among(text, among), _("Choose one of these."))

    def rating(self, name: str) -> int | None:
        sentence = _("Choose a number from 0 to 10.")
        return self._read(name, lambda text: _whole(text, 0, HIGHEST_RATING), sentence)

    def whole(self, name: str, low: int, high: int) -> int | None:
        """A whole number from low to high, both included."""
        bounds = {"low": figure(low), "high": figure(high)}
        sentence = _("Give a whole number from %(low)s to %(high)s.") % bounds
        return self._read(name, lambda text: _whole(text, low, high), sentence)

    def day(self, name: str) -> dt.date | None:
        return self._read(name, dt.date.fromisoformat, _("Write the day as 2026-03-04."))

    def past_day(self, name: str, today: dt.date) -> dt.date | None:
        """The day of something that happened: today or earlier."""
        found = self.day(name)
        self.refuse_to_come(name, found, today)
        return found

    def amount(self, name: str, currency: str) -> tuple[Decimal | None, str | None]:
        """An amount with its currency, which stands in a field of its own or beside the figures."""
        said = self.text(currency).upper() or None
        if not self.text(name):
            return None, said
        found = read_amount(self.text(name), get_language() or "en")
        if isinstance(found, Unread):
            self.refuse(name, _(found.sentence) % found.values)
            return None, said
        which = currency_of(found, said)
        if isinstance(which, Unread):
            self.refuse(currency, _(which.sentence) % which.values)
            return found.value, said
        return found.value, which

    def uuid(self, name: str) -> UUID | None:
        return self._read(name, UUID, _("Choose one of these."))

    def _read(self, name: str, how: Callable[[str], T], sentence: str) -> T | None:
        text = self.text(name)
        if not text:
            return None
        try:
            return how(text)
        except ValueError:
            self.refuse(name, sentence)
            return None

    # ---- saying what is wrong

    def refuse(self, name: str, sentence: str) -> None:
        """Leave a sentence beside a field; a page that shows no such field lifts it above the form."""
        self.wrong.setdefault(name, []).append(sentence)

    def refuse_to_come(self, name: str, day: dt.date | None, today: dt.date) -> None:
        """Refuse a day on which nothing can have happened yet."""
        if day is not None and day > today:
            self.refuse(name, _("Choose today or an earlier day."))

    def catch_up(
        self, stands: Mapping[str, Any], words: Callable[[str], str], as_one: Sequence[str] = ()
    ) -> None:
        """Take over what another page changed meanwhile, wherever nothing was changed here.

        About what both changed, each to something else, it is asked.

        Args:
            stands: What stands in each field now: a value, or a tuple where several are chosen.
            words: Say what stands in one, as it is read.
            as_one: Fields that make sense together alone. The first decides which of the others
                are shown: where it differs, it is asked beside it.
        """
        changed = {name for name, value in stands.items() if self._differs(name, value)}
        if not changed.isdisjoint(as_one):
            changed.update(as_one)
        typed = self.typed.copy()
        for name in stands.keys() - changed:
            _put(typed, name, stands[name])
        both = [
            name for name in stands if name in changed and self._is_overtaken(name, stands[name])
        ]
        self.typed, self.changed_since = typed, set(stands)
        hidden = [name for name in as_one if name in both]
        if hidden and self._own(as_one[0], "") != stands[as_one[0]]:
            self.ask_again(as_one[0], words(hidden[0]))
            both = [name for name in both if name not in as_one]
        for name in both:
            self.ask_again(name, words(name))

    def _own(self, name: str, stands: Any) -> str:
        several = isinstance(stands, tuple)
        return joined(self.many(name)) if several else self.text(name).replace("\r\n", "\n")

    def _differs(self, name: str, stands: Any) -> bool:
        """Whether somebody changed a field. Of several none may be chosen, and then nothing is sent."""
        if isinstance(stands, tuple):
            return self._own(name, stands) != self._was(name) or not self.has(WAS + name)
        return self.is_changed(name)

    def _was(self, name: str) -> str:
        return self.text(WAS + name).replace("\r\n", "\n")

    def _is_overtaken(self, name: str, stands: Any) -> bool:
        """Whether another page changed a field since, to something else than is said here."""
        known = (self._was(name), self._own(name, stands))
        return self.has(WAS + name) and joined(stands) not in known

    def ask_again(self, name: str, stands: str) -> None:
        """Ask about a field that another page changed meanwhile; sent once more, it is a yes.

        Args:
            name: The field.
            stands: What it says now, in words; "" where it was emptied.
        """
        changed = _("Changed since you opened this, to “%s”. Keep yours instead?")
        emptied = _("Emptied since you opened this. Keep yours instead?")
        self.refuse(name, changed % stands if stands else emptied)

    def question(self, name: str, sentence: str, about: str) -> None:
        """Ask before something unusual is written: the same form sent once more is a yes.

        Args:
            name: The field beside which it is asked.
            sentence: The question.
            about: What was typed that it hangs on, so that a yes is said of nothing else.
        """
        if about not in self.known:
            self.refuse(name, sentence)
            self.asks = about

    @property
    def known(self) -> list[str]:
        """What whoever sent the form had been asked about."""
        return self.typed.getlist(KNOWING)

    @property
    def is_wrong(self) -> bool:
        return bool(self.wrong)

    def write(self, action: Callable[[], Document], **fields: str) -> Document | None:
        """Do a write unless something is wrong already; None where the journal refuses it.

        Args:
            action: The write.
            **fields: The field of this form beside which a value of the journal is refused,
                where it is called otherwise.

        Raises:
            NotFound: What it is about is not there; the view's decorator answers that.
        """
        if self.wrong:
            return None
        try:
            return action()
        except NotFound:
            raise
        except Unusual as problem:
            field = fields.get(problem.field, problem.field)
            self.question(field, str(problem), problem.about)
        except ChangedSince as problem:
            self.changed_since = {fields.get(name, name) for name in problem.fields}
        except NotValid as problem:
            self.refuse(fields.get(problem.field, problem.field), str(problem))
        except JournalError as problem:
            self.refuse("", str(problem))
        return None

    # ---- for the template

    def value(self, name: str, otherwise: Any = None) -> Any:
        """What was typed; before anything was, what stands there otherwise."""
        return self.typed.get(name, "") if self.sent else self.typed.get(name, otherwise)

    def values(self, name: str, otherwise: Collection[str] = ()) -> Collection[str]:
        return self.typed.getlist(name) if self.sent else otherwise

    def number(self, name: str, otherwise: int | None = None) -> int | None:
        """A rating as `scale` takes it."""
        text = self.text(name)
        found = int(text) if text.isascii() and text.isdecimal() else None
        return found if self.sent or self.has(name) else otherwise

    def errors(self, name: str) -> list[str]:
        self.shown.add(name)
        return self.wrong.get(name, [])

    def lift(self) -> bool:
        """Put above the form what a page that was made showed beside no field.

        Returns:
            Whether there was any, so that the page is to be made again.
        """
        unseen = [name for name in self.wrong if name and name not in self.shown]
        for name in unseen:
            self.wrong.setdefault("", []).extend(self.wrong.pop(name))
        return bool(unseen)

    @property
    def problems(self) -> list[str]:
        """The sentences that belong to no field."""
        return self.wrong.get("", [])


def _whole(text: str, low: int, high: int) -> int:
    if len(text) > MOST_DIGITS or not low <= int(text) <= high:
        raise ValueError(text)
    return int(text)


def _among(text: str, among: Collection[str]) -> str:
    if text not in among:
        raise ValueError(text)
    return text
