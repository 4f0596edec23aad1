"""The form of a challenge: a preset with every number and day changeable, or one that is on."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, cast
from uuid import UUID

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.challenge import Challenge, Filter, Measure
from noes.core.days import DAY
from noes.core.presets import PRESETS, Changes, begins_on
from noes.core.rhythm import (
    EveryWorkday,
    Period,
    Quota,
    Recurrence,
    Rhythm,
    RhythmError,
    Weekdays,
    parse,
)
from noes.core.words import MEASURES, N_
from noes.journal import access, valid
from noes.journal.dates import day_long, from_day
from noes.journal.figures import figure
from noes.journal.plan_rules import MOST_TARGET
from noes.journal.queries.places import Earlier, before_start
from noes.journal.queries.ready_made import ready_made, wish_of
from noes.journal.rows import Row
from noes.journal.wishes import ChallengeChanges
from noes.web.forms import Form, joined
from noes.web.pages.challenge_words import counted
from noes.web.pages.wording import Options, wording

OWN = "own"  # in place of a preset: a rule of one's own from scratch
SLUGS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MOST_QUOTA = 1_000
MOST_NAME = 120  # letters
SAYS: Mapping[str, str] = {
    "this-week": N_("One ask a week that takes courage. A good place to begin."),
    "1000-noes": N_("Every no counts, and so does silence once you call it one."),
    "1000-days": N_("Every day with an ask counts, however small the ask."),
    "100-in-six-months": N_("About four a week. Whatever comes of them, each one counts."),
    "workday-month": N_("A pitch each workday, holidays left out, for one month."),
    "dream-mwf": N_("Three days a week for the people you marked as dreams."),
    "quarter-conversations": N_("Twelve real answers each calendar quarter."),
    "in-the-air": N_("Keep ten asks waiting for an answer at any time."),
}
PERIODS = {
    Period.DAY: N_("a day"),
    Period.WEEK: N_("a week"),
    Period.MONTH: N_("a month"),
    Period.QUARTER: N_("a quarter"),
}
RHYTHMS = {
    "": N_("At my own pace"),
    "days": N_("On chosen days"),
    "workdays": N_("Every workday"),
    "quota": N_("A number a week or month"),
    "rule": N_("By a calendar rule"),
}
OF_RHYTHM = ("rhythm", "days", "count", "period", "rule")  # fields that make one rhythm together
RHYTHM_FIELDS = {"days": "days", "quota": "count", "rule": "rule"}
WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))


@dataclass(frozen=True, slots=True)
class RhythmFields:
    """A rhythm as the fields of a form. `chosen` is a key of RHYTHMS."""

    chosen: str = ""
    days: tuple[str, ...] = ()
    count: int | None = None
    period: str = str(Period.WEEK)
    rule: str = ""


@dataclass(frozen=True, slots=True)
class RuleChoices:
    """What the fields of a challenge can be set to."""

    measures: Options
    kinds: Options
    channels: Options
    rhythms: Options
    weekdays: Options
    periods: Options

    def of(self, field: str) -> Options:
        """What a field of the form can be set to; nothing where anything may be written."""
        names = {
            "measure": self.measures,
            "kinds": self.kinds,
            "channels": self.channels,
            "rhythm": self.rhythms,
            "days": self.weekdays,
            "period": self.periods,
        }
        return names.get(field, [])


@dataclass(frozen=True, slots=True)
class RulePage:
    """A challenge as a form.

    Args:
        id: Of the challenge; None for a new one.
        preset: The preset it starts from, or OWN; "" for one that is on.
        title: Of the page.
        say: What there is to know.
        rule: The challenge, as its fields stand before anything is typed.
        last: The last day that counts, or None.
        rhythm: The rhythm as fields.
        choices: What the fields can be set to.
        is_aside: Whether it was put aside.
        sooner: What the log holds before its start, as a hint beside it; "" for nothing.
    """

    id: UUID | None
    preset: str
    title: str
    say: str
    rule: ChallengeChanges
    last: dt.date | None
    rhythm: RhythmFields
    choices: RuleChoices
    is_aside: bool = False
    sooner: str = ""

    @property
    def is_filtered(self) -> bool:
        return bool(self.rule["kinds"] or self.rule["channels"] or self.rule["dream"])

    @property
    def said(self) -> dict[str, Any]:
        """What stands in each field, by its name in the form."""
        names = ("name", "measure", "target", "start", "kinds", "channels")
        rule: Mapping[str, Any] = self.rule
        of_rule = {name: rule[name] for name in names}
        dream = ("on",) if self.rule["dream"] else ()
        of_rhythm = {
            name: getattr(self.rhythm, name) for name in ("days", "count", "period", "rule")
        }
        return {
            **of_rule,
            "last": self.last,
            "dream": dream,
            "rhythm": self.rhythm.chosen,
            **of_rhythm,
        }

    def words(self, field: str) -> str:
        """What stands in a field, as it is read."""
        value = self.said[field]
        if isinstance(value, dt.date):
            return day_long(value)
        several = value if isinstance(value, tuple) else (value,)
        called = dict(self.choices.of(field))
        return ", ".join(called.get(one, joined(one)) for one in several)


@dataclass(frozen=True, slots=True)
class Offer:
    """A ready-made challenge in the list of them."""

    slug: str
    name: str
    text: str


def offers() -> tuple[Offer, ...]:
    """The ready-made challenges, and a rule of one's own."""
    ready = [Offer(slug, _(preset.name), _(SAYS[slug])) for slug, preset in PRESETS.items()]
    return (*ready, Offer(OWN, _("A rule of your own"), _("Choose what counts, and how much.")))


def new_page(owner: User, preset: str, today: dt.date) -> RulePage:
    """The form for a new challenge.

    Raises:
        KeyError: There is no such preset.
    """
    usual = _usual(owner, preset, begins_on(preset, today, owner.first_weekday))
    return RulePage(
        id=None,
        preset=preset,
        title=_(usual.name) if usual.name else _("A rule of your own"),
        say=_("Every number and day can be changed, now and later."),
        rule=wish_of(usual),
        last=usual.end - DAY if usual.end else None,
        rhythm=_fields(usual.rhythm),
        choices=_choices(owner),
    )


def edit_page(owner: User, challenge: UUID, today: dt.date) -> RulePage:
    """The form for a challenge that was taken up, or NotFound."""
    row = access.challenge(owner, challenge)
    return RulePage(
        id=row["id"],
        preset="",
        title=row["name"],
        say=_("What you logged stays as it is. Only what is counted changes."),
        rule=_rule_of(row),
        last=row["end"] - DAY if row["end"] else None,
        rhythm=_fields(parse(row["rhythm"]) if row["rhythm"] else None),
        choices=_choices(owner),
        is_aside=row["ended_at"] is not None,
        sooner=_sooner(row["measure"], before_start(owner, row), today),
    )


def _usual(owner: User, preset: str, start: dt.date) -> Challenge:
    if preset == OWN:
        return Challenge(Measure.ASKS, start)
    return ready_made(owner, preset, start)


def _rule_of(row: Row) -> ChallengeChanges:
    names = ("name", "measure", "dream", "target", "start", "end", "rhythm")
    filters = {name: _slugs(row[name]) for name in ("kinds", "channels")}
    return cast("ChallengeChanges", {**{name: row[name] for name in names}, **filters})


def _slugs(text: str) -> tuple[str, ...]:
    return tuple(text.split(",")) if text else ()


def _sooner(measure: str, found: Earlier | None, today: dt.date) -> str:
    if found is None:
        return ""
    words = _("The log holds %(counted)s before it, %(from)s on.")
    return words % {"counted": counted(measure, found.n), "from": from_day(found.first, today)}


def _fields(rhythm: Rhythm | None) -> RhythmFields:
    match rhythm:
        case Weekdays():
            return RhythmFields("days", days=tuple(SLUGS[day] for day in sorted(rhythm.days)))
        case EveryWorkday():
            return RhythmFields("workdays")
        case Quota():
            return RhythmFields("quota", count=rhythm.count, period=str(rhythm.period))
        case Recurrence():
            return RhythmFields("rule", rule=rhythm.text.removeprefix("rrule:"))
    return RhythmFields()


def _choices(owner: User) -> RuleChoices:
    words = wording(owner)
    shift = owner.first_weekday
    days = [(slug, _(name)) for slug, name in zip(SLUGS, WEEKDAYS, strict=True)]
    return RuleChoices(
        [(measure, _(text)) for measure, text in MEASURES.items()],
        words.kind_options,
        words.channel_options,
        [(name, _(text)) for name, text in RHYTHMS.items()],
        [*days[shift:], *days[:shift]],
        [(str(period), _(text)) for period, text in PERIODS.items()],
    )


# ---- what was typed


@dataclass(frozen=True, slots=True)
class Typed:
    """A challenge as it was typed; `rhythm` is read already."""

    name: str
    measure: Measure
    filter: Filter
    target: int | None
    start: dt.date
    end: dt.date | None
    rhythm: Rhythm | None


def typed_rule(form: Form) -> Typed | None:
    """What was typed into the form; None where something cannot be read, which the form then says."""
    measure = form.choice("measure", set(Measure)) or Measure.ASKS
    start, last = form.day("start"), form.day("last")
    if start is None and not form.errors("start"):
        form.refuse("start", _("Choose the day it starts."))
    if start and last and last < start:
        form.refuse("last", _("The last day cannot come before the first: choose a later one."))
    if len(form.text("name")) > MOST_NAME:
        form.refuse("name", _("This is too long: keep it under %s letters.") % figure(MOST_NAME))
    kinds, channels = form.many("kinds"), form.many("channels")
    typed = Typed(
        name=form.text("name"),
        measure=Measure(measure),
        filter=Filter(frozenset(kinds), frozenset(channels), dream=form.has("dream")),
        target=form.whole("target", 1, MOST_TARGET),
        start=start or dt.date.min,
        end=last + DAY if last else None,
        rhythm=_typed_rhythm(form),
    )
    return None if form.is_wrong else typed


def rhythm_field(form: Form) -> str:
    """The field that says more of the sort of rhythm that was chosen."""
    return RHYTHM_FIELDS.get(form.text("rhythm"), "rhythm")


def _typed_rhythm(form: Form) -> Rhythm | None:
    text = _rhythm_text(form)
    if not text:
        return None
    try:
        return parse(text)
    except RhythmError as problem:
        form.refuse(rhythm_field(form), _(problem.sentence) % problem.values)
        return None


def _rhythm_text(form: Form) -> str:
    match form.choice("rhythm", set(RHYTHMS)) or "":
        case "days" if not form.many("days"):
            form.refuse("days", _("Choose at least one day of the week."))
        case "days":
            return "days:" + ",".join(form.many("days"))
        case "workdays":
            return "workdays"
        case "quota":
            count = form.whole("count", 1, MOST_QUOTA)
            if count is None and not form.errors("count"):
                form.refuse("count", _("Say how many."))
            period = form.choice("period", set(Period)) or Period.WEEK
            return f"quota:{count}/{period}" if count else ""
        case "rule" if not form.text("rule"):
            form.refuse("rule", _("Write the rule, such as FREQ=WEEKLY;BYDAY=MO,TH."))
        case "rule":
            return f"rrule:{form.text('rule').upper().removeprefix('RRULE:')}"
    return ""


def changes_of(typed: Typed) -> ChallengeChanges:
    """What was typed as the fields of a challenge."""
    made = Challenge(
        typed.measure, typed.start, typed.filter, typed.target, typed.end, typed.rhythm
    )
    return {**wish_of(made), "name": typed.name}


def taken_up(owner: User, preset: str, typed: Typed, today: dt.date) -> ChallengeChanges:
    """A new challenge. What was left as its preset had it goes with another start or rhythm.

    So does the name: it says what is counted, not what the preset would have counted.
    """
    valid.day("start", typed.start)
    if preset == OWN:
        return changes_of(typed)
    usual = ready_made(owner, preset, begins_on(preset, today, owner.first_weekday))
    shown = replace(usual, name=_(usual.name))
    fields = ("measure", "filter", "target", "end", "rhythm", "name")
    changed: dict[str, Any] = {
        name: getattr(typed, name)
        for name in fields
        if getattr(typed, name) != getattr(shown, name)
    }
    if not changed.get("name"):
        changed.pop("name", None)
    return wish_of(ready_made(owner, preset, typed.start, **cast("Changes", changed)))
