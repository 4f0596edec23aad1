"""The browsers that are let in, as Settings lists them. Of none a secret is shown, for none is kept."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from noes.accounts.models import Session, User
from noes.accounts.queries import sessions
from noes.journal.dates import on_day
from noes.web.pages.wording import days_ago

MOST_SHOWN = 10


@dataclass(frozen=True, slots=True)
class BrowserLine:
    """One browser.

    Args:
        id: Of its session.
        is_this: Whether it is the one that asks.
        name: What it is called, such as "Safari, iPhone"; "" where it did not say.
        about: Since when it is let in, and when it was last here.
    """

    id: UUID
    is_this: bool
    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Browsers:
    """Those that are let in.

    Args:
        lines: This one, then those that were here last.
        more: How many more there are than are listed.
    """

    lines: tuple[BrowserLine, ...]
    more: int

    @property
    def others(self) -> bool:
        return len(self.lines) > 1


def browsers(owner: User, this: UUID | None, today: dt.date) -> Browsers:
    """List the browsers that are let in: one query.

    Args:
        owner: Whose notebook.
        this: The session of the browser that asks.
        today: The owner's local day.
    """
    found = sorted(sessions(owner.id), key=lambda one: one.used_on, reverse=True)
    found.sort(key=lambda one: one.id != this)
    lines = [_line(one, owner, today, is_this=one.id == this) for one in found[:MOST_SHOWN]]
    return Browsers(tuple(lines), max(0, len(found) - MOST_SHOWN))


def _line(session: Session, owner: User, today: dt.date, *, is_this: bool) -> BrowserLine:
    let_in = session.created_at.astimezone(ZoneInfo(owner.time_zone)).date()
    words = _("let in %(on)s, last here %(ago)s")
    about = words % {"on": on_day(let_in, today), "ago": days_ago(session.used_on, today)}
    return BrowserLine(session.id, is_this, session.name, about)
