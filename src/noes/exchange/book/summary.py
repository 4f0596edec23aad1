"""The first sheet of a workbook: counts that go on counting when rows are added.

Its formulas look at whole columns of the other sheets. Each has the value that it comes to, for
programs that show a workbook without computing it. No share of yeses stands here: a share of few
says little, and Insights says how much. What has a day that is still to come counts from that day
on, as in Noes.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from typing import Any, Final

from dateutil.relativedelta import relativedelta
from django.utils.translation import gettext as _

from noes.core.moments import Type
from noes.core.words import N_
from noes.exchange.book.words import Vocabulary, standing_of

MONTHS: Final = 12
LEVELS: Final = range(11)
FEWEST: Final = 5  # asks of one level before their sting is averaged
WEEK, MONTH, QUARTER = 7, 30, 90
STANDINGS: Final = (
    *("waiting", "accepted", "declined", "lost", "ghosted", "withdrawn", "done", "draft"),
)
CAME: Final = (Type.REPLIED, Type.PRAISED, Type.REFERRED)
_NO_DAY: Final = "no day"
AGES: Final = {
    "week": N_("up to 7 days"),
    "month": N_("8 to 30 days"),
    "quarter": N_("31 to 90 days"),
    "longer": N_("longer"),
    _NO_DAY: N_("no day is known"),
}
_COLUMN: Final = re.compile(r"\{(\w+)\.(\w+)\}")
_CELL: Final = re.compile(r"\{([A-Z]+\d+)\}")


class Look(Enum):
    """How a cell of the summary looks."""

    PLAIN = auto()
    TITLE = auto()
    HEADING = auto()
    HEADING_OF_FIGURES = auto()
    LEVEL = auto()
    NOTE = auto()
    DAY = auto()
    MONTH = auto()
    MEAN = auto()


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell of the summary.

    Args:
        value: What stands there, or what the formula comes to; None for nothing.
        look: How.
        formula: With `;` between arguments, {sheet.key} for a whole column, {A1} for a cell here.
    """

    value: str | float | date | None
    look: Look = Look.PLAIN
    formula: str = ""

    def written(
        self, column: Callable[[str, str], str], cell: Callable[[str], str], comma: str
    ) -> str:
        """The formula as a format writes it."""
        found = _COLUMN.sub(lambda at: column(at[1], at[2]), self.formula.replace(";", comma))
        return _CELL.sub(lambda at: cell(at[1]), found)


@dataclass(frozen=True, slots=True)
class Series:
    """A column of the summary as a chart draws it, from row to row; its name stands above.

    `colours` are those of single points, by their place.
    """

    column: int
    first: int
    last: int
    colour: str
    colours: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of columns of the summary; the first column says what they stand for."""

    title: str
    series: Sequence[Series]
    about: str
    is_stacked: bool = False
    is_lying: bool = False
    highest: int | None = None  # the end of its scale


@dataclass(frozen=True, slots=True)
class Summary:
    """What stands in the summary, row by row, and its charts."""

    title: str
    rows: Sequence[Sequence[Shown]]
    charts: Sequence[Chart]


class Counting:
    """Counts as a workbook is written, so that each formula has its value."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.types: Counter[str] = Counter()
        self.dated: Counter[str] = Counter()
        self.months: Counter[tuple[str, str]] = Counter()  # type and month
        self.standings: Counter[str] = Counter()
        self.ages: Counter[str] = Counter()
        self.felt: Counter[int] = Counter()
        self.stings: Counter[int] = Counter()
        self.ahead = 0
        self.last = ""

    def moment(self, row: Mapping[str, Any]) -> None:
        kind, day = row["type"], row["day"]
        if self._is_ahead(day):
            return
        self.types[kind] += 1
        if day is not None:
            self.dated[kind] += 1
            self.months[kind, day[:7]] += 1
            self.last = max(self.last, day)

    def ask(self, row: Mapping[str, Any]) -> None:
        if self._is_ahead(row["sent_on"]):
            self.ahead += 1
            return
        standing = standing_of(row)
        self.standings[standing] += 1
        if standing == "waiting":
            self.ages[self._age(row["contact_on"])] += 1
        if row["dread"] is not None and row["sting"] is not None:
            self.felt[row["dread"]] += 1
            self.stings[row["dread"]] += row["sting"]

    def _is_ahead(self, day: str | None) -> bool:
        return day is not None and day > self.today.isoformat()

    def _age(self, day: str | None) -> str:
        if day is None:
            return _NO_DAY
        days = (self.today - date.fromisoformat(day)).days
        if days <= WEEK:
            return "week"
        if days <= MONTH:
            return "month"
        return "quarter" if days <= QUARTER else "longer"


def summary_of(counting: Counting, words: Mapping[str, Vocabulary]) -> Summary:
    """The summary of what was counted, in the language that is spoken now."""
    return _Page(counting, words).summary()


INK, PENCIL, RED, GOLD = "#2b2a27", "#9a958a", "#b3261e", "#c8962e"
_COLOURS: Final = {
    "waiting": PENCIL,
    "accepted": GOLD,
    "declined": RED,
    "lost": RED,
    "ghosted": RED,
}


class _Page:
    def __init__(self, counting: Counting, words: Mapping[str, Vocabulary]) -> None:
        self.counting = counting
        self.types, self.standings = words["type"].labels, words["standing"].labels
        self.rows: list[Sequence[Shown]] = []
        self.charts: list[Chart] = []

    @property
    def next(self) -> int:
        """The number of the next row, as spreadsheets count."""
        return len(self.rows) + 1

    def summary(self) -> Summary:
        self._head()
        self._done()
        self._came()
        self._stand()
        self._wait()
        self._by_month()
        if self.counting.felt:
            self._feel()
        return Summary(_("Summary"), self.rows, self.charts)

    def _block(self, heading: str, *of_figures: str) -> None:
        figures = (Shown(text, Look.HEADING_OF_FIGURES) for text in of_figures)
        self.rows.extend([(), (Shown(heading, Look.HEADING), *figures)])

    def _line(self, label: str, formula: str, value: float) -> None:
        self.rows.append((Shown(label), Shown(value, formula=formula)))

    def _head(self) -> None:
        note = _("All of this is computed from the other sheets and goes on counting with them.")
        self.rows.extend([[Shown(_("Summary"), Look.TITLE)], [Shown(note, Look.NOTE)]])
        today = Shown(self.counting.today, Look.DAY, "TODAY()")
        self.rows.append((Shown(_("As of")), today))

    def _done(self) -> None:
        self._block(_("What you did"), _("Times"))
        first = self.next
        for kind in (Type.SENT, Type.FOLLOWED_UP):
            self._counted(kind)
        both = [self.counting.types[kind] for kind in (Type.SENT, Type.FOLLOWED_UP)]
        self._line(_("Together"), f"{{B{first}}}+{{B{first + 1}}}", sum(both))
        dated = [self.counting.dated[kind] for kind in (Type.SENT, Type.FOLLOWED_UP)]
        with_day = '-COUNTIFS({moments.type};{A%d};{moments.day};">0";{moments.day};"<="&{B3})'
        formula = f"{{B{first + 2}}}" + with_day % first + with_day % (first + 1)
        self._line(_("of these without a day"), formula, sum(both) - sum(dated))

    def _counted(self, kind: Type) -> None:
        every = f"COUNTIFS({{moments.type}};{{A{self.next}}}"
        formula = f'{every})-{every};{{moments.day}};">"&{{B3}})'
        self._line(self.types[kind], formula, self.counting.types[kind])

    def _came(self) -> None:
        self._block(_("What came back"), _("Times"))
        for kind in CAME:
            self._counted(kind)

    def _stand(self) -> None:
        self._block(_("How asks stand"), _("Asks"))
        first = self.next
        for slug in STANDINGS:
            every = f"COUNTIFS({{asks.standing}};{{A{self.next}}}"
            formula = f"{every})-{every}{_AHEAD})"
            self._line(self.standings[slug], formula, self.counting.standings[slug])
        colours = {at: _COLOURS.get(slug, INK) for at, slug in enumerate(STANDINGS)}
        about = _("A bar for each way in which an ask can stand, as long as there are asks.")
        series = Series(1, first, self.next - 1, INK, colours)
        self.charts.append(Chart(_("How asks stand"), (series,), about, is_lying=True))
        self._line(_("on a later day"), f"COUNTIFS({_AHEAD[1:]})", self.counting.ahead)

    def _wait(self) -> None:
        waiting = next(
            number
            for number, row in enumerate(self.rows, start=1)
            if row and row[0].value == self.standings["waiting"]
        )
        self._block(_("Waiting, by days since the last act or answer"), _("Asks"))
        first = self.next
        for age, label in AGES.items():
            formula = _AGE_FORMULAS[age].format(waiting=waiting, first=first, last=self.next - 1)
            self._line(_(label), formula, self.counting.ages[age])
        about = _("A bar for each length of time, as long as there are asks that wait so long.")
        series = Series(1, first, self.next - 1, PENCIL)
        self.charts.append(Chart(_("Asks that wait"), (series,), about, is_lying=True))

    def _by_month(self) -> None:
        acts = (Type.SENT, Type.FOLLOWED_UP)
        self._block(_("Month"), *(self.types[kind] for kind in acts))
        first, heads = self.next, self.next - 1
        for month in _months(self.counting):
            at = self.next
            start = f"DATE(YEAR({_LATEST});MONTH({_LATEST})-{MONTHS - 1};1)"
            begins = start if at == first else f"EDATE({{A{at - 1}}};1)"
            self.rows.append(
                (
                    Shown(month, Look.MONTH, begins),
                    *(
                        Shown(
                            self.counting.months[kind, month.isoformat()[:7]],
                            formula=_MONTH_FORMULA.format(head=f"{column}{heads}", at=at),
                        )
                        for kind, column in zip(acts, "BC", strict=True)
                    ),
                )
            )
        about = _("A column for each of twelve months, as high as you asked and followed up.")
        series = [Series(1, first, self.next - 1, INK), Series(2, first, self.next - 1, PENCIL)]
        self.charts.append(Chart(_("Asks by month"), series, about, is_stacked=True))

    def _feel(self) -> None:
        heads = (_("How scary before"), _("Asks that say both"), _("Sting after, on average"))
        self._block(*heads)
        first = self.next
        for level in LEVELS:
            self.rows.append((Shown(level, Look.LEVEL), *self._felt(level, self.next)))
        note = _("An average is shown from %s asks on.") % FEWEST
        self.rows.append([Shown(note, Look.NOTE)])
        about = _("For each level of dread from 0 to 10, the sting that followed on average.")
        series = Series(2, first, first + len(LEVELS) - 1, INK)
        title = _("Sting after, by how scary it was")
        if max(self.counting.felt.values()) < FEWEST:
            title = f"{title}\n{note}"  # the reason for an empty chart stands at the chart
        self.charts.append(Chart(title, (series,), about, highest=LEVELS[-1]))

    def _felt(self, level: int, at: int) -> Iterator[Shown]:
        n = self.counting.felt[level]
        both = f'{{asks.dread}};{{A{at}}};{{asks.sting}};">=0"'
        yield Shown(n, formula=f"COUNTIFS({both})")
        mean = f'IF({{B{at}}}>={FEWEST};AVERAGEIFS({{asks.sting}};{both});"")'
        yield Shown(self.counting.stings[level] / n if n >= FEWEST else "", Look.MEAN, mean)


# The last day on which anything happened, whatever days are still to come; else today.
_LATEST: Final = (
    'IF(COUNTIFS({moments.day};"<="&{B3})=0;{B3};'
    'LARGE({moments.day};COUNTIFS({moments.day};">"&{B3})+1))'
)
_AHEAD: Final = ';{asks.sent_on};">"&{B3}'
_WAITS = "COUNTIFS({{asks.standing}};{{A{waiting}}}"
_SINCE = ';{{asks.contact_on}};">="&({{B3}}-%d)'
_BEFORE = ';{{asks.contact_on}};"<"&({{B3}}-%d)'
_AHEAD_WAITS = _AHEAD.replace("{", "{{").replace("}", "}}")
_AGE_FORMULAS: Final = {
    "week": f"{_WAITS}{_SINCE % WEEK})-{_WAITS}{_AHEAD_WAITS})",
    "month": f"{_WAITS}{_SINCE % MONTH}{_BEFORE % WEEK})",
    "quarter": f"{_WAITS}{_SINCE % QUARTER}{_BEFORE % MONTH})",
    "longer": f"{_WAITS}{_BEFORE % QUARTER})",
    _NO_DAY: "{{B{waiting}}}-SUM({{B{first}}}:{{B{last}}})",
}
_MONTH_FORMULA: Final = (
    'COUNTIFS({{moments.type}};{{{head}}};{{moments.day}};">="&{{A{at}}};'
    '{{moments.day}};"<"&EDATE({{A{at}}};1);{{moments.day}};"<="&{{B3}})'
)


def _months(counting: Counting) -> Iterable[date]:
    last = date.fromisoformat(counting.last) if counting.last else counting.today
    first = last.replace(day=1) - relativedelta(months=MONTHS - 1)
    return [first + relativedelta(months=n) for n in range(MONTHS)]
