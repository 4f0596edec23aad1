"""The journal: every ask, filtered, searched and sorted, a page at a time."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.accounts.models import User
from noes.core.strokes import shown
from noes.core.words import N_
from noes.journal.dates import month as month_words
from noes.journal.figures import figure
from noes.journal.models import Notebook
from noes.journal.queries.asks import Asks, Listed, count, listed
from noes.journal.queries.people import names
from noes.journal.queries.showing_up import undated_noes
from noes.journal.queries.words import tags_in_use
from noes.web.forms import Form
from noes.web.pages.lines import Line, day_of, line_of
from noes.web.pages.wording import Options, Wording, in_front, where_in, wording

PAGE = 100
LAST_PAGE = 1_000_000
# What the address of a list says; the page number and `many` are added to it.
FILTERS = (
    "q",
    "state",
    "kind",
    "channel",
    "tag",
    "person",
    "since",
    "before",
    "undated",
    "bare",
    "sort",
)
# Those that stand folded under the search.
NARROWING = ("sort", "kind", "channel", "tag", "person", "since", "before", "undated", "bare")
STATES: Mapping[str, str] = {
    "waiting": N_("Waiting"),
    "no": N_("Noes"),
    "ghosted": N_("No answer"),
    "yes": N_("Yeses"),
    "draft": N_("Drafts"),
    "done": N_("Done"),
    "withdrawn": N_("Taken back"),
}
SORTS: Mapping[str, str] = {
    "latest": N_("Latest first"),
    "oldest": N_("Oldest first"),
    "entered": N_("Last written down"),
    "title": N_("By title"),
    "scary": N_("Scariest first"),
}
BY_DAY = ("latest", "oldest")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which asks a list is to show, as its address says.

    Args:
        which: The filter.
        sort: A key of SORTS.
        number: Which page, from 1.
        many: Whether several are being chosen.
        said: What the address says, "" for what it does not.
        wrong: What of it could not be read: sentences by field.
    """

    which: Asks
    sort: str
    number: int
    many: bool
    said: Mapping[str, str]
    wrong: Mapping[str, Sequence[str]]

    @property
    def is_filtered(self) -> bool:
        return any(text for name, text in self.said.items() if name != "sort")

    @property
    def asks_for_noes(self) -> bool:
        """Whether the noes are what was asked for: that unfolds them."""
        return self.said["state"] in ("no", "ghosted")

    @property
    def is_narrowed(self) -> bool:
        return any(self.said[name] for name in NARROWING)

    def address(self, *, number: int = 1, many: bool = False) -> str:
        """The address of the same list, at another page or with boxes to tick."""
        said = {name: text for name, text in self.said.items() if text}
        if number > 1:
            said["page"] = str(number)
        if many:
            said["many"] = "1"
        return reverse("journal") + (f"?{urlencode(said)}" if said else "")

    def errors(self, name: str) -> Sequence[str]:
        return self.wrong.get(name, ())

    @property
    def offset(self) -> int:
        return (self.number - 1) * PAGE


def wanted(form: Form) -> Wanted:
    """Read the address of a list. What cannot be read narrows nothing, and is said beside its field."""
    state = form.choice("state", STATES) or ""
    silent = state == "ghosted"
    which = Asks(
        states=() if silent else _one(state),
        outcomes=_one(state) if silent else (),
        kinds=_one(form.text("kind")),
        channels=_one(form.text("channel")),
        person_id=form.uuid("person"),
        tag=form.text("tag"),
        words=form.text("q"),
        since=form.day("since"),
        until=form.day("before"),
        undated=form.has("undated"),
        bare=form.has("bare"),
    )
    sort = form.choice("sort", SORTS) or "latest"
    said = {name: form.text(name) for name in FILTERS}
    if sort == "latest":
        said["sort"] = ""  # what a list is without being asked needs no saying
    number = form.whole("page", 1, LAST_PAGE) or 1
    return Wanted(which, sort, number, form.has("many"), said, form.wrong)


def _one(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


@dataclass(frozen=True, slots=True)
class Group:
    """Asks that stand together: one month of them, or (without a heading) all."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """What the filters can be set to."""

    states: Options
    kinds: Options
    channels: Options
    tags: Options
    people: Options
    sorts: Options


@dataclass(frozen=True, slots=True)
class JournalPage:
    """The journal, as its address asks for it.

    Args:
        wanted: What was asked for.
        title: How many there are, as a sentence.
        say: Where the notebook stands; "" for a list that is filtered.
        undated: How many acts and noes carry no day, in sentences; "" for none.
        total: How many match, on all pages.
        marks: The states of those that were sent, oldest first, where all of the list is here.
        groups: Those of this page.
        choices: What the filters can be set to.
        where: Which of them these are, where there are several pages.
    """

    wanted: Wanted
    title: str
    say: str
    undated: str
    total: int
    marks: tuple[str, ...]
    groups: tuple[Group, ...]
    choices: Choices
    where: str

    @property
    def is_new(self) -> bool:
        """Whether the notebook holds no ask yet."""
        return not self.total and not self.wanted.is_filtered

    @property
    def calm(self) -> str:
        """The address of this page without boxes to tick."""
        return self.wanted.address(number=self.wanted.number)

    @property
    def choosing(self) -> str:
        """The address of this page with boxes to tick."""
        return self.wanted.address(number=self.wanted.number, many=True)

    @property
    def here(self) -> str:
        return self.choosing if self.wanted.many else self.calm

    @property
    def older(self) -> str | None:
        on = self.wanted.offset + PAGE < self.total
        return self._other(self.wanted.number + 1) if on else None

    @property
    def newer(self) -> str | None:
        return self._other(self.wanted.number - 1) if self.wanted.number > 1 else None

    def _other(self, number: int) -> str:
        return self.wanted.address(number=number, many=self.wanted.many)


def journal_page(owner: User, notebook: Notebook, wished: Wanted, today: dt.date) -> JournalPage:
    """Fill the journal: seven queries, however many asks there are."""
    total = count(owner, wished.which)
    asks = listed(owner, wished.which, sort=wished.sort, limit=PAGE, offset=wished.offset)
    words = wording(owner)
    if wished.asks_for_noes:
        words = replace(words, folded=False)
    return JournalPage(
        wished,
        _title(total, wished),
        "" if wished.is_filtered else _standing(notebook, folded=words.folded),
        _undated(notebook.undated, 0 if words.folded else undated_noes(owner)),
        total,
        _marks(asks, folded=words.folded) if total <= PAGE else (),
        _groups(asks, words, today, by_day=wished.sort in BY_DAY),
        _choices(owner, words, wished, asks),
        where_in(wished.number, PAGE, len(asks), total),
    )


def _title(total: int, wished: Wanted) -> str:
    if not total:
        return _("No ask matches.")
    if wished.is_filtered:
        return ngettext("%(n)s ask matches.", "%(n)s asks match.", total) % {"n": in_front(total)}
    return ngettext("%(n)s ask, kept.", "%(n)s asks, kept.", total) % {"n": in_front(total)}


def _standing(notebook: Notebook, *, folded: bool) -> str:
    """Noes, yeses and what waits; nothing while there is nothing of the kind."""
    parts = (
        (0 if folded else notebook.noes, ngettext("%(n)s no", "%(n)s noes", notebook.noes)),
        (notebook.yeses, ngettext("%(n)s yes", "%(n)s yeses", notebook.yeses)),
        (notebook.waiting, ngettext("%(n)s waiting", "%(n)s waiting", notebook.waiting)),
    )
    said = [text % {"n": figure(n)} for n, text in parts if n]
    return f"{', '.join(said)}." if said else ""


def _undated(acts: int, noes: int) -> str:
    of_acts = ngettext(
        "%(n)s ask carries no day: it counts in totals, never in days or rhythms.",
        "%(n)s asks carry no day: they count in totals, never in days or rhythms.",
        acts,
    )
    of_noes = ngettext("%(n)s no carries no day.", "%(n)s noes carry no day.", noes)
    return " ".join(
        [text % {"n": figure(n)} for n, text in ((acts, of_acts), (noes, of_noes)) if n]
    )


def _marks(asks: Sequence[Listed], *, folded: bool) -> tuple[str, ...]:
    sent = [ask.row for ask in asks if ask.row["acts"]]
    sent.sort(key=lambda row: (row["sent_on"] or dt.date.min, row["entry"]))
    return shown((row["state"] for row in sent), folded=folded)


def _groups(
    asks: Sequence[Listed], words: Wording, today: dt.date, *, by_day: bool
) -> tuple[Group, ...]:
    """The asks of a page, month by month where they are sorted by day."""
    if not by_day:
        return (Group("", tuple(line_of(ask, words, today) for ask in asks)),) if asks else ()
    return tuple(
        # The heading names the year, so that the days below it need not.
        Group(_month(month), tuple(line_of(ask, words, month or today) for ask in group))
        for month, group in groupby(asks, _month_of)
    )


def _month_of(ask: Listed) -> dt.date | None:
    day = day_of(ask)
    return day and day.replace(day=1)


def _month(first: dt.date | None) -> str:
    if first is None:
        return _("No day")
    return month_words(first)


def _choices(owner: User, words: Wording, wished: Wanted, asks: Sequence[Listed]) -> Choices:
    """What the filters can be set to; what they are set to is always among it."""
    which = wished.which
    people = [(str(person.id), person.name) for person in names(owner)]
    # Only so many people are offered: one who is not is known from their asks.
    whom = asks[0].person if asks else None
    return Choices(
        [(slug, _(text)) for slug, text in STATES.items()],
        _with(words.kind_options, which.kinds),
        _with(words.channel_options, which.channels),
        _with([(tag, tag) for tag in tags_in_use(owner)], _one(which.tag)),
        _with(people, _one(str(which.person_id or "")), whom or _("somebody else")),
        [(slug, _(text)) for slug, text in SORTS.items()],
    )


def _with(options: Options, chosen: Sequence[str], text: str = "") -> Options:
    there = {value for value, _text in options}
    return options + [(value, text or value) for value in chosen if value not in there]
