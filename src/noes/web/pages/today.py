"""Today: where the notebook stands, the composer, and what is at hand."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.moments import State
from noes.journal.models import Notebook
from noes.journal.queries import today as stands
from noes.journal.queries.asks import answerable
from noes.journal.queries.feelings import felt_by_kind
from noes.journal.rows import Row
from noes.web.composing import ANSWERS, FOLLOW_UP, NEW_ASK
from noes.web.pages.nearby import (
    DraftLine,
    Nudges,
    WinLine,
    draft_lines,
    felt_note,
    nudges_of,
    revisit_lines,
    titled,
    win_lines,
)
from noes.web.pages.next_ask import NextCard, next_card
from noes.web.pages.pace import Pace, pace
from noes.web.pages.standing import Lead, lead, next_mark_words
from noes.web.pages.wording import Options, wording

# A table is offered for as long as the notebook is young.
YOUNG = 25
# The order in which kinds are offered: the everyday ones first.
FIRST = ("pitch", "follow_up", "rate_increase", "stretch_application", "share_work")
OPEN_ASKS = 100
NUDGES = 3


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the composer already.

    Args:
        kind: The kind that was chosen, or that its line tells; "" for none.
        person: The person its line is about, or "".
        reading: What its line is read as, or "".
    """

    kind: str = ""
    person: str = ""
    reading: str = ""


NOTHING = Typed()


@dataclass(frozen=True, slots=True)
class Beside:
    """What the composer says beside the kind.

    Args:
        recall: What such asks felt like, and what was written for next time; "" for nothing.
        open_asks: For a follow-up the asks that wait, of which it may be about one.
        reading: What the line is read as; "" while only a title stands in it.
    """

    recall: str
    open_asks: Options
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Composer:
    """What the composer offers.

    Args:
        kinds: Slugs and words, the everyday ones first.
        channels: Slugs and words.
        people: Names of those asked lately.
        answers: The answers that may be told in the same step.
        brings_table: Whether a table is offered.
        beside: What is said beside the kind.
    """

    kinds: Options
    channels: Options
    people: tuple[str, ...]
    answers: Options
    brings_table: bool
    beside: Beside


@dataclass(frozen=True, slots=True)
class TodayPage:
    """Everything Today shows."""

    lead: Lead
    composer: Composer
    drafts: tuple[DraftLine, ...]
    revisits: tuple[DraftLine, ...]
    nudges: Nudges | None
    wins: tuple[WinLine, ...]
    pace: Pace
    next_ask: NextCard
    has_challenge: bool
    has_more_drafts: bool

    @property
    def is_empty(self) -> bool:
        return not self.lead.asked


def today_page(
    owner: User, notebook: Notebook, today: dt.date, typed: Typed = NOTHING
) -> TodayPage:
    """Fill Today: some dozen small queries, whatever the notebook holds.

    Args:
        owner: Whose notebook.
        notebook: Its totals.
        today: The local day.
        typed: What stands in the composer already.
    """
    coming, undated = stands.apart(owner, today)
    now = stands.standing_of(notebook, coming, undated)
    running = [row for row in stands.challenges(owner) if _is_on(row, today)]
    week = pace(owner, running, today)
    first = running[0] if running else None
    done = stands.done_by(first, coming) if first else 0
    loose = stands.undated_of(first, undated) if first else 0
    mark = next_mark_words(now, first, done, undated=loose, folded=owner.fold_noes)
    strokes = stands.marks(owner, today, now.asked) if now.asked else []
    revisits = revisit_lines(owner, today)
    drafts = draft_lines(owner, today) if now.drafts else ()
    return TodayPage(
        lead(owner, now, strokes, today, called=week.today, further=(week.kept, mark)),
        _composer(owner, now, typed),
        drafts,
        revisits,
        nudges_of(owner, notebook, today, NUDGES - bool(revisits)) if now.waiting else None,
        win_lines(owner, today),
        week,
        next_card(owner, today),
        bool(running),
        len(drafts) < now.drafts,
    )


def _is_on(row: Row, today: dt.date) -> bool:
    return row["start"] <= today and (row["end"] is None or today < row["end"])


def _composer(owner: User, now: stands.Standing, typed: Typed) -> Composer:
    words = wording(owner)
    kinds = {slug: words.kinds[slug] for slug in FIRST} | dict(words.kinds)
    return Composer(
        list(kinds.items()),
        words.channel_options,
        tuple(stands.lately_asked(owner)) if now.asked else (),
        [(slug, answer.words) for slug, answer in ANSWERS.items()],
        now.asked < YOUNG,
        beside(owner, typed, waiting=now.waiting),
    )


def beside(owner: User, typed: Typed, *, waiting: int) -> Beside:
    """What is said beside the kind: a query for what is recalled, two for a follow-up."""
    if not typed.kind:
        return Beside("", [], typed.reading)
    felt = felt_by_kind(owner, [typed.kind])[typed.kind]
    follows_up = typed.kind == FOLLOW_UP and waiting
    asks = _open_asks(owner, typed.person) if follows_up else []
    return Beside(felt_note(felt), asks, typed.reading)


def _open_asks(owner: User, words: str) -> Options:
    """The asks that wait, those that the words are about first; and none of them."""
    named = answerable(owner, words, OPEN_ASKS) if words else []
    found = {ask.row["id"]: ask for ask in (*named, *answerable(owner, "", OPEN_ASKS))}
    waiting = [ask for ask in found.values() if ask.row["state"] == State.WAITING]
    options = [(str(ask.row["id"]), titled(ask.row["title"], ask.person)) for ask in waiting]
    return [*options, (NEW_ASK, _("Something that is not in the notebook"))]
