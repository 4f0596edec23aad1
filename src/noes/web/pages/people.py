"""People: whom one asks, and all there is with one of them."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.accounts.models import User
from noes.core.strokes import shown
from noes.core.words import N_
from noes.journal import access
from noes.journal.figures import figure
from noes.journal.queries.asks import Asks, listed
from noes.journal.queries.people import Known, People, Queued, count, known, queues
from noes.journal.queries.strokes import strokes_by
from noes.journal.queries.wins import wins
from noes.web.forms import Form
from noes.web.pages.lines import Line, line_of
from noes.web.pages.wins import WinLine, win_line
from noes.web.pages.wording import Options, came_of, days_ago, in_front, wording

PAGE = 100
LAST_PAGE = 1_000_000
MOST_SHOWN = 100
SORTS: Mapping[str, str] = {
    "name": N_("By name"),
    "latest": N_("Last spoken to first"),
    "most": N_("Most asked first"),
}
SCHEME = re.compile("^https?://(www\\.)?")
SAFE_LINKS = frozenset({"http", "https"})


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person of a list.

    Args:
        about: What was asked of them, in words; `marks` the same as strokes, oldest first.
        last: How long ago the last act or answer was, or "".
    """

    id: UUID
    name: str
    organisation: str
    dream: bool
    about: str
    last: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which people a list is to show, as its address says."""

    which: People
    sort: str
    number: int
    said: Mapping[str, str]

    @property
    def is_filtered(self) -> bool:
        return any(text for name, text in self.said.items() if name != "sort")

    def address(self, number: int) -> str:
        said = {name: text for name, text in self.said.items() if text}
        if number > 1:
            said["page"] = str(number)
        return reverse("people") + (f"?{urlencode(said)}" if said else "")


def wanted(form: Form) -> Wanted:
    """Read the address of a list of people."""
    which = People(words=form.text("q"), dream=form.has("dream"))
    sort = form.choice("sort", SORTS) or "name"
    said = {name: form.text(name) for name in ("q", "dream", "sort")}
    return Wanted(which, sort, form.whole("page", 1, LAST_PAGE) or 1, said)


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """The people of a notebook, as the address asks for them."""

    wanted: Wanted
    total: int
    title: str
    people: tuple[PersonLine, ...]
    sorts: Options

    @property
    def is_new(self) -> bool:
        return not self.total and not self.wanted.is_filtered

    @property
    def next(self) -> str | None:
        on = self.wanted.number * PAGE < self.total
        return self.wanted.address(self.wanted.number + 1) if on else None

    @property
    def previous(self) -> str | None:
        number = self.wanted.number
        return self.wanted.address(number - 1) if number > 1 else None


def people_page(owner: User, wished: Wanted, today: dt.date) -> PeoplePage:
    """Fill the list of people: three queries."""
    total, offset = count(owner, wished.which), (wished.number - 1) * PAGE
    found = known(owner, wished.which, sort=wished.sort, limit=PAGE, offset=offset)
    strokes = strokes_by(owner, "person", [person.id for person in found], today)
    return PeoplePage(
        wished,
        total,
        _title(total, wished),
        tuple(
            _line(person, strokes.get(person.id, ()), today, folded=owner.fold_noes)
            for person in found
        ),
        [(slug, _(text)) for slug, text in SORTS.items()],
    )


def _title(total: int, wished: Wanted) -> str:
    if wished.is_filtered and not total:
        return _("Nobody matches.")
    if wished.is_filtered:
        words = ngettext("%(n)s person matches.", "%(n)s people match.", total)
        return words % {"n": in_front(total)}
    return ngettext("%(n)s person to ask.", "%(n)s people to ask.", total) % {"n": in_front(total)}


def _line(person: Known, marks: Sequence[str], today: dt.date, *, folded: bool) -> PersonLine:
    last = days_ago(person.contact_on, today) if person.contact_on else ""
    about = came_of(person.asks, person.yeses, person.noes, person.waiting, folded=folded)
    return PersonLine(
        person.id,
        person.name,
        person.organisation,
        person.dream,
        about,
        last,
        shown(marks, folded=folded),
    )


# ---- one of them


@dataclass(frozen=True, slots=True)
class Link:
    """A line of somebody's links; `href` is "" for what is no address."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Somebody, with what was asked of them and what came of it."""

    id: UUID
    name: str
    organisation: str
    email: str
    links: tuple[Link, ...]
    note: str
    dream: bool
    say: str
    marks: tuple[str, ...]
    asks: tuple[Line, ...]
    wins: tuple[WinLine, ...]
    pitches: tuple[Queued, ...]
    has_more: bool


def person_page(owner: User, person_id: UUID, today: dt.date) -> PersonPage:
    """Fill the page of somebody who is not in the trash, or NotFound: seven queries."""
    row = access.person_row(owner.id, person_id)
    words = wording(owner)
    asks = listed(owner, Asks(person_id=person_id), sort="latest", limit=MOST_SHOWN + 1)
    strokes = strokes_by(owner, "person", [person_id], today)
    lines = [line_of(ask, words, today, with_person=False) for ask in asks]
    return PersonPage(
        person_id,
        row["name"],
        row["organisation"],
        row["email"],
        links_of(row["links"]),
        row["note"],
        row["dream"],
        _say(len(asks)),
        shown(strokes.get(person_id, ()), folded=words.folded),
        tuple(lines[:MOST_SHOWN]),
        tuple(win_line(win, today, with_person=False) for win in wins(owner, person_id=person_id)),
        tuple(queues(owner, person_id)),
        len(lines) > MOST_SHOWN,
    )


def _say(asks: int) -> str:
    if asks > MOST_SHOWN:
        return _("More than %s asks so far.") % figure(MOST_SHOWN)
    if not asks:
        return _("Nothing asked yet.")
    return ngettext("One ask so far.", "%(n)s asks so far.", asks) % {"n": figure(asks)}


def links_of(text: str) -> tuple[Link, ...]:
    """Each line that is an address as a link; a bare name of a site is one too."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return tuple(Link(SCHEME.sub("", line).rstrip("/"), _href(line)) for line in lines)


def _href(line: str) -> str:
    if " " in line:
        return ""
    address = line if "://" in line else f"https://{line}"
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in SAFE_LINKS and "." in parts.netloc else ""


# ---- the form of one of them


@dataclass(frozen=True, slots=True)
class PersonEditPage:
    """The fields of somebody, empty for somebody new."""

    id: UUID | None = None
    name: str = ""
    organisation: str = ""
    email: str = ""
    links: str = ""
    note: str = ""
    dream: bool = False

    @property
    def said(self) -> dict[str, Any]:
        """What stands in each field, by its name in the form."""
        names = ("name", "organisation", "email", "links", "note")
        dream = ("on",) if self.dream else ()
        return {"dream": dream, **{name: getattr(self, name) for name in names}}

    def words(self, field: str) -> str:
        """What stands in a field that is written, as it is read."""
        return str(self.said[field])


def person_edit_page(owner: User, person_id: UUID) -> PersonEditPage:
    """Fill the form of somebody who is not in the trash, or NotFound."""
    row = access.person_row(owner.id, person_id)
    names = ("name", "organisation", "email", "links", "note", "dream")
    return PersonEditPage(person_id, *(row[name] for name in names))


@dataclass(frozen=True, slots=True)
class PersonAskPage:
    """The form of an ask to somebody."""

    id: UUID
    name: str
    kinds: Options


def person_ask_page(owner: User, person_id: UUID) -> PersonAskPage:
    """Fill the form of an ask to somebody who is not in the trash, or NotFound."""
    row = access.person_row(owner.id, person_id)
    return PersonAskPage(person_id, row["name"], wording(owner).kind_options)
