"""After a no: one screen with one useful thing on it, and never more."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.accounts.models import User
from noes.core.days import DAY, Range
from noes.core.moments import State, Story, Type, is_small_win
from noes.journal import access
from noes.journal.dates import through_day
from noes.journal.facts import Told
from noes.journal.figures import figure
from noes.journal.queries.feelings import felt_by_kind
from noes.journal.queries.pitches import Place, met_best, next_place, titled
from noes.journal.queries.today import rests
from noes.web.jinja import url
from noes.web.pages.nearby import titled as named

BACK, MANY = "back", "many"
DRAWN = 20  # strokes; of more noes at once their number says enough


@dataclass(frozen=True, slots=True)
class AfterPage:
    """What a no is met with: the first of the next person, a note of one's own, and a rest.

    Args:
        title: That it counts.
        above: What was asked for and of whom; "" for many at once.
        marks: The strokes that were just made.
        next: Whom the pitch goes to next, and `pitch` what it is called.
        noted: What was written for next time.
        resting: What is said of a rest that holds today; "" where one may be planned.
        back: Where one goes on.
    """

    title: str
    above: str
    marks: tuple[str, ...]
    back: str
    pitch: str = ""
    next: Place | None = None
    noted: str = ""
    resting: str = ""

    @property
    def is_to_today(self) -> bool:
        return self.back == url("today")


def address_after(owner: User, asks: Sequence[UUID], back: str) -> str | None:
    """Where the screen after some noes stands; None where none of the asks is one."""
    ask = met_best(owner, asks)
    if ask is None:
        return None
    many = {MANY: len(asks)} if len(asks) > 1 else {}
    return f"{url('after', ask)}?{urlencode({**many, BACK: back})}"


def after_page(owner: User, ask_id: UUID, n: int, back: str, today: dt.date) -> AfterPage | None:
    """Fill it: four to six queries. None where the ask is no no, or no longer.

    Args:
        owner: Whose ask.
        ask_id: The ask; of many the one that has the most to offer.
        n: How many noes there were at once.
        back: Where one goes on.
        today: The owner's local day.
    """
    ask = access.told_ask(owner, ask_id)
    if ask.story.state is not State.NO:
        return None
    mark = State.WAITING if owner.fold_noes else State.NO
    marks = (mark,) * min(n, DRAWN)
    whom = ask.person["name"] if ask.person else None
    above = named(ask.row["title"], whom) if n == 1 else ""
    opening = (_title(ask, n, folded=owner.fold_noes), above, marks, back)
    pitch = titled(owner, ask.row["pitch_id"]) if ask.row["pitch_id"] else None
    place = next_place(owner, pitch.id) if pitch else None
    if pitch and place:
        return AfterPage(*opening, pitch=pitch.title, next=place)
    noted = ask.row["differently"] or _noted(owner, ask.row["kind"])
    if noted:
        return AfterPage(*opening, noted=noted)
    return AfterPage(*opening, resting=_resting(owner, today))


def _title(ask: Told, n: int, *, folded: bool) -> str:
    if folded:
        return _("You asked. It counts.")
    if n > 1:
        words = ngettext("%(n)s no, and it counts.", "%(n)s noes, and each counts.", n)
        return words % {"n": figure(n)}
    if ask.story.outcome is Type.GHOSTED:
        return _("No answer: counted as a no.")
    if _leaves_the_door_open(ask.story):
        return _("Not now, and it counts.")
    return _("A no, and it counts.")


def _leaves_the_door_open(story: Story) -> bool:
    ends = [moment for moment in story.sequence if moment.type is story.outcome]
    return bool(ends) and is_small_win(ends[-1])


def _noted(owner: User, kind: str | None) -> str:
    return felt_by_kind(owner, [kind])[kind].differently if kind else ""


def _resting(owner: User, today: dt.date) -> str:
    for row in rests(owner, today):
        if row["challenge_id"] is None and today in Range(row["start"], row["end"]):
            last = through_day(row["end"] - DAY, today)
            return _("You have a rest %(until)s. Nothing is planned.") % {"until": last}
    return ""
