"""What each picture says: proud and plain, counts and nothing that has to be believed."""

import datetime as dt
from calendar import monthrange
from collections.abc import Sequence

from django.utils import formats
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from noes.core.challenge import Measure
from noes.core.days import DAY, DAYS_A_WEEK, MONTHS_A_YEAR
from noes.core.moments import State
from noes.core.strokes import THOUSAND
from noes.core.words import KINDS
from noes.exchange.pictures.drawings import feared as feared_drawing
from noes.exchange.pictures.drawings import tally as tally_drawing
from noes.exchange.pictures.drawings import thousand as thousand_drawing
from noes.exchange.pictures.drawings import week as week_drawing
from noes.exchange.pictures.drawings import year as year_drawing
from noes.exchange.pictures.facts import Feared, Span, Tally, Thousand, Week, Year
from noes.exchange.pictures.lettering import clean
from noes.exchange.pictures.sheet import Content, Mark
from noes.journal.dates import day_of_year, month_brief, on_weekdays
from noes.journal.figures import capital, figure, labelled
from noes.journal.queries.pictures import People

LONGEST = 60  # letters of a name; more of it would leave no room for the others
Key = tuple[tuple[str, str], ...]


# ---- the tally


def tally(told: Tally) -> Content:
    unit = ngettext("ask", "asks", told.asked)
    return Content(
        title=f"{figure(told.asked)} {unit}",
        draw=lambda box, colours, _small: tally_drawing.tally(told.marks, told.asked, box, colours),
        big=figure(told.asked) if told.asked else "",
        unit=unit if told.asked else _("The page is open."),
        said=_of_tally(told),
        names=_asked(told.people),
        key=_key(told.marks) if told.asked else (),
    )


def _of_tally(told: Tally) -> tuple[str, ...]:
    if not told.asked:
        return (_("The first ask makes the first stroke."),)
    if told.asked == 1:
        return (_("The first stroke stands."),)
    noes = ngettext(
        "%(n)s no, counted with pride.", "%(n)s noes, counted with pride.", told.noes
    ) % {"n": figure(told.noes)}
    yeses = ngettext("%(n)s yes came of it.", "%(n)s yeses came of it.", told.yeses) % {
        "n": figure(told.yeses)
    }
    said = tuple(words for n, words in ((told.noes, noes), (told.yeses, yeses)) if n)
    return said or (_("Every stroke is one ask."),)


def _key(marks: Sequence[str]) -> Key:
    """What the colours of strokes mean, as far as they are there and more than one."""
    there = set(marks)
    key = (
        ("red", _("a no"), {State.NO} & there),
        ("gold", _("a yes"), {State.YES} & there),
        ("pencil", _("an ask"), there - {State.NO, State.YES}),
    )
    found = tuple((colour, words) for colour, words, has in key if has)
    return found if len(found) > 1 or "pencil" not in dict(found) else ()


def _asked(people: People) -> str:
    """Whom one asked, in a sentence; "" for nobody."""
    names = [_short(name) for name in people.names]
    more = people.n - len(names)
    if more > 0:
        names.append(ngettext("%(n)s more", "%(n)s more", more) % {"n": figure(more)})
    return _("Asked: %s.") % get_text_list(names, _("and")) if names else ""


def _short(name: str) -> str:
    plain = clean(name)
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST].rstrip()}…"


# ---- the thousand


def thousand(told: Thousand) -> Content:
    unit = _unit(told.measure, told.done)
    return Content(
        title=f"{figure(told.done)} {unit}",
        draw=lambda box, colours, _small: thousand_drawing.thousand(told.marks, box, colours),
        above=told.name,
        big=figure(told.done),
        unit=unit,
        said=_of_thousand(told),
        key=_key_of_places(told.marks),
        mark=Mark.SQUARE,
    )


def _unit(measure: str, n: int) -> str:
    units = {
        Measure.ASKS: ngettext("ask", "asks", n),
        Measure.NOES: ngettext("no", "noes", n),
        Measure.DAYS: ngettext("day of asking", "days of asking", n),
        Measure.CONVERSATIONS: ngettext("conversation", "conversations", n),
        Measure.YESES: ngettext("yes", "yeses", n),
    }
    return units[Measure(measure)]


def _of_thousand(told: Thousand) -> tuple[str, ...]:
    if told.done and told.done % THOUSAND == 0:
        return (_("All of them, one by one."),)
    way = _("On the way to %s.") % figure(told.start - 1 + THOUSAND)
    begins = _("The drawing begins at %s.") % figure(told.start)
    return (way,) if told.start == 1 else (way, begins)


def _key_of_places(marks: Sequence[str]) -> Key:
    there = set(marks)
    no = _("a no, hollow where nobody answered") if "ghosted" in there else _("a no")
    key = (
        ("red", no, {"no", "ghosted"} & there),
        ("gold", _("a yes"), {"yes"} & there),
        ("pencil", _("an ask"), there - {"no", "ghosted", "yes"}),
    )
    found = tuple((colour, words) for colour, words, has in key if has)
    return found if len(there) > 1 else ()


# ---- feared and stung


def feared(told: Feared, *, names: bool) -> Content:
    found = told.found
    is_no = found.state == State.NO and not told.noes_folded
    rows = (
        (pgettext("how scary an ask was beforehand", "feared"), found.dread, "ink"),
        (pgettext("how much it hurt afterwards", "stung"), found.sting, "no" if is_no else "ink"),
    )
    less = ngettext(
        "%(less)s of %(n)s ask stung less than it scared.",
        "%(less)s of %(n)s asks stung less than they scared.",
        found.n,
    ) % {"less": figure(found.less), "n": figure(found.n)}
    return Content(
        title=", ".join(f"{words} {figure(rating)}" for words, rating, _mark in rows),
        draw=lambda box, colours, small: feared_drawing.feared(rows, box, colours, small),
        above=_about(told) if names else _kind(found.kind),
        unit=_("I asked anyway."),
        said=(less,) if found.less and found.n > 1 else (),
    )


def _about(told: Feared) -> str:
    parts = (told.found.title, told.found.person)
    return ", ".join(clean(part) for part in parts if part)


def _kind(slug: str | None) -> str:
    """Only a ready-made kind: one of somebody's own may name anybody."""
    return capital(_(KINDS[slug].label)) if slug is not None and slug in KINDS else ""


# ---- the week


def week(told: Week) -> Content:
    start = min(told.days)
    asked = [day for day, marks in told.days.items() if marks]
    marks = [mark for held in told.days.values() for mark in held]
    unit = _acts(told.n, told.span)
    columns = [
        week_drawing.WeekDay(formats.date_format(day, "D"), marks)
        for day, marks in told.days.items()
    ]
    day = day_of_year(start)
    return Content(
        title=f"{figure(told.n)} {unit}",
        draw=lambda box, colours, small: week_drawing.week(columns, box, colours, small),
        above=_("The week of %s") % day,
        big=figure(told.n) if told.n else "",
        unit=unit if told.n else _("A quiet week."),
        said=(_days(asked),) if asked else _of_none(told.span),
        names=_asked(told.people),
        key=_key(marks),
    )


def _days(days: Sequence[dt.date]) -> str:
    if len(days) == DAYS_A_WEEK:
        return _("On every day of it.")
    return f"{capital(on_weekdays(days))}."


def _acts(n: int, span: Span) -> str:
    """What the acts of a week or a year are counted as: here each follow-up counts too."""
    if span.has_follow_ups:
        return ngettext("ask or follow-up", "asks and follow-ups", n)
    return ngettext("ask", "asks", n)


def _of_none(span: Span) -> tuple[str, ...]:
    """What is said of a week or a year without an ask."""
    if not span.is_first:
        return (_("Everything asked before stands as it is."),)
    return () if span.is_over else _first_mark()


def _first_mark() -> tuple[str, ...]:
    return (_("The first ask makes the first mark."),)


# ---- the year


def year(told: Year, *, first_weekday: int) -> Content:
    n, days = sum(told.days.acts.values()), len(told.days.acts)
    unit = _acts(n, told.span)
    on = ngettext("On %(n)s day of the year.", "On %(n)s days of the year.", days)
    said = _of_none(told.span) if told.span.is_over else _first_mark()
    months = [_month(told, month, first_weekday) for month in range(1, MONTHS_A_YEAR + 1)]
    key = (("ink", _("a day with an ask")), ("gold", _("a win came in")))
    return Content(
        title=labelled(str(told.year), f"{figure(n)} {unit}"),
        draw=lambda box, colours, _small: year_drawing.year(months, box, colours),
        above=str(told.year),
        big=figure(n) if n else "",
        unit=unit if n else _("A quiet year.") if told.span.is_over else _("The year is open."),
        said=(on % {"n": figure(days)},) if n else said,
        names=_asked(told.people),
        key=key if told.days.wins else (),
        mark=Mark.DOT,
    )


def _month(told: Year, month: int, first_weekday: int) -> year_drawing.Month:
    first = dt.date(told.year, month, 1)
    days = [first + DAY * n for n in range(monthrange(told.year, month)[1])]
    marks = tuple(
        "won" if day in told.days.wins else "asked" if day in told.days.acts else "open"
        for day in days
    )
    column = (first.weekday() - first_weekday) % DAYS_A_WEEK
    return year_drawing.Month(capital(month_brief(month)), column, marks)
