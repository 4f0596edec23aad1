"""Gone quiet: the asks whose silence is longer than answers to this owner take."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.accounts.models import User
from noes.core.days import DAYS_A_WEEK
from noes.journal.dates import from_day, on_day, on_weekday
from noes.journal.figures import figure
from noes.journal.insights import Hearing, words
from noes.journal.insights.quiet import gone_quiet, page_of
from noes.journal.insights.waiting import Waiting, age_of
from noes.journal.models import Notebook
from noes.journal.queries.quiet import Others
from noes.web.pages.lines import Line, line_of
from noes.web.pages.quiet_address import address
from noes.web.pages.wording import in_front, quiet_words, where_in, wording

PAGE = 50


@dataclass(frozen=True, slots=True)
class QuietLine:
    """One ask that has gone quiet.

    Args:
        line: The ask.
        quiet: How long, in words.
        chance: The chance of still hearing back, in words; or that they answered once.
        figure: The same as a figure, with what it rests on; "" where there is no chance to tell.
        days: The day for a follow-up and the day to let it go, in words.
        is_over: Whether the day to let it go has come.
    """

    line: Line
    quiet: str
    chance: str
    figure: str
    days: str
    is_over: bool


@dataclass(frozen=True, slots=True)
class QuietPage:
    """The asks that have gone quiet, latest first, a page at a time.

    Args:
        title: How many there are, as a sentence.
        say: When answers come.
        rule: What counts as quiet here, and since when.
        beside: What waits and is not among them, in sentences.
        lines: Those of this page.
        number: Which page, from 1.
        total: How many there are on all pages.
        many: Whether several are being chosen.
    """

    title: str
    say: str
    rule: str
    beside: tuple[str, ...]
    lines: tuple[QuietLine, ...]
    number: int
    total: int
    many: bool

    @property
    def calm(self) -> str:
        """The address of this page without boxes to tick."""
        return address(self.number)

    @property
    def choosing(self) -> str:
        """The address of this page with boxes to tick."""
        return address(self.number, many=True)

    @property
    def older(self) -> str | None:
        on = self.number * PAGE < self.total
        return address(self.number + 1, many=self.many) if on else None

    @property
    def newer(self) -> str | None:
        return address(self.number - 1, many=self.many) if self.number > 1 else None

    @property
    def where(self) -> str:
        """Which of them these are, where there are several pages."""
        return where_in(self.number, PAGE, len(self.lines), self.total)


def quiet_page(
    owner: User, notebook: Notebook, wished: tuple[int, bool], today: dt.date
) -> QuietPage:
    """Fill the page: three queries, thirteen after a change of the notebook."""
    number, many = wished
    found = gone_quiet(owner, notebook.revision, today)
    # Those of the last page were swept: it is the one before.
    number = min(number, max(-(-found.total // PAGE), 1))
    asks = page_of(owner, found, limit=PAGE, offset=(number - 1) * PAGE)
    own, follow_up = wording(owner), _follow_up(found.follow_up_on, today)
    lines = [
        _line(line_of(ask, own, today), one, found.hearing, follow_up, today) for ask, one in asks
    ]
    say = _say(notebook, found.hearing, found.total)
    return QuietPage(
        _title(found.total),
        say,
        _rule(found.hearing, say),
        _beside(found.others, today),
        tuple(lines),
        number,
        found.total,
        many,
    )


def _title(total: int) -> str:
    if not total:
        return _("Nothing has gone quiet.")
    text = ngettext("%(n)s ask has gone quiet.", "%(n)s asks have gone quiet.", total)
    return text % {"n": in_front(total)}


def _say(notebook: Notebook, hearing: Hearing, total: int) -> str:
    if total:
        return words.of_silence(hearing.curve, hearing.answered)
    if notebook.waiting:
        return _("What waits is still within the time that answers to you take.")
    return _("No ask waits for an answer.")


def _rule(hearing: Hearing, said: str) -> str:
    curve = hearing.curve
    rule = _(
        "Asks stand here from day %(quiet)d of silence on. Silence counts from the last time either"
        " of you wrote."
    ) % {"quiet": curve.follow_up_day}
    late = _("Later than day %(let_go)d after the sending hardly anybody answers.")
    basis = words.of_its_basis(hearing)
    sentences = (
        rule,
        words.can_tell_silence(curve, hearing.answered) and late % {"let_go": curve.let_go_day},
        basis not in said and basis,
    )
    return " ".join(sentence for sentence in sentences if sentence)


def _beside(found: Others, today: dt.date) -> tuple[str, ...]:
    """What waits and is not on the page."""
    said = []
    if found.next_on is not None:
        n, on = figure(found.waited_for), on_day(found.next_on, today)
        text = ngettext(
            "You keep waiting for %(n)s ask; it comes back %(on)s.",
            "You keep waiting for %(n)s asks; the next comes back %(on)s.",
            found.waited_for,
        )
        said.append(text % {"n": n, "on": on})
    if found.undated:
        text = ngettext(
            "%(n)s ask that waits carries no day, so its silence cannot be told.",
            "%(n)s asks that wait carry no day, so their silence cannot be told.",
            found.undated,
        )
        said.append(text % {"n": figure(found.undated)})
    return tuple(said)


def _line(line: Line, one: Waiting, hearing: Hearing, follow_up: str, today: dt.date) -> QuietLine:
    age = age_of(one.sent_on, hearing.curve, today)
    return QuietLine(
        line,
        quiet_words(one.quiet),
        words.of_still_hearing(one, hearing.curve, hearing.answered),
        "" if one.chance is None else words.of_hearing_back_in_figures(hearing, age),
        _days(one, follow_up, today),
        one.is_over,
    )


def _days(one: Waiting, follow_up: str, today: dt.date) -> str:
    if one.let_go_on is None:
        return follow_up
    if one.is_over:
        return _("Answers this late are rare: you may let it go.")
    let_go = _("You may let it go %(from)s.") % {"from": from_day(one.let_go_on, today)}
    return f"{follow_up} {let_go}".strip()


def _follow_up(day: dt.date | None, today: dt.date) -> str:
    """The day for a follow-up; "" while a rest lasts for longer than a year."""
    if day is None:
        return ""
    if day == today:
        return _("Follow up today.")
    soon = (day - today).days < DAYS_A_WEEK
    return _("Follow up %(on)s.") % {"on": on_weekday(day) if soon else on_day(day, today)}
