"""The ready-made challenges, of which every number and day can be changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import TypedDict, Unpack

from dateutil.relativedelta import relativedelta

from noes.core.challenge import EVERYTHING, Challenge, Filter, Measure
from noes.core.days import Range, Workdays, week_of
from noes.core.rhythm import Rhythm, parse, planned_days
from noes.core.words import N_

_MONDAY_TO_FRIDAY = Workdays()


@dataclass(frozen=True, slots=True)
class Preset:
    """A ready-made challenge.

    Args:
        slug: Its name in commands and addresses.
        name: What it is called while the rule is as the name says.
        plain_name: What it is called once something was changed that the name speaks of.
        says: The fields of `Challenge` that the name speaks of.
        measure: What is counted.
        rhythm: The rhythm as stored text, or None.
        filter: Which asks it is about.
        target: How many to reach, or None.
        months: How many months it lasts, or None for an open end.
        target_is_plan: Whether the target is the number of planned days.
        whole_weeks: Whether it speaks of this week, so that what was asked in it counts already.
    """

    slug: str
    name: str
    plain_name: str
    says: frozenset[str]
    measure: Measure
    rhythm: str | None = None
    filter: Filter = EVERYTHING
    target: int | None = None
    months: int | None = None
    target_is_plan: bool = False
    whole_weeks: bool = False


class Changes(TypedDict, total=False):
    """What may be set otherwise than a preset has it; fields of `Challenge`."""

    measure: Measure
    filter: Filter
    target: int | None
    end: date | None
    rhythm: Rhythm | None
    name: str


_ALL = (
    Preset(
        slug="this-week",
        name=N_("One uncomfortable ask this week"),
        plain_name=N_("Uncomfortable asks"),
        says=frozenset({"measure", "rhythm"}),
        measure=Measure.ASKS,
        rhythm="quota:1/week",
        whole_weeks=True,
    ),
    Preset(
        slug="1000-noes",
        name=N_("1,000 noes"),
        plain_name=N_("Noes"),
        says=frozenset({"measure", "target"}),
        measure=Measure.NOES,
        target=1000,
    ),
    Preset(
        slug="1000-days",
        name=N_("1,000 days of asking"),
        plain_name=N_("Days of asking"),
        says=frozenset({"measure", "target"}),
        measure=Measure.DAYS,
        rhythm="quota:1/day",
        target=1000,
    ),
    Preset(
        slug="100-in-six-months",
        name=N_("100 asks in six months"),
        plain_name=N_("Asks"),
        says=frozenset({"measure", "target", "end"}),
        measure=Measure.ASKS,
        rhythm="quota:4/week",
        target=100,
        months=6,
    ),
    Preset(
        slug="workday-month",
        name=N_("A month of bold pitches"),
        plain_name=N_("Bold pitches"),
        says=frozenset({"measure", "filter", "end", "rhythm"}),
        measure=Measure.ASKS,
        rhythm="workdays",
        filter=Filter(kinds=frozenset({"pitch"})),
        months=1,
        target_is_plan=True,
    ),
    Preset(
        slug="dream-mwf",
        name=N_("Dream clients on Mon, Wed and Fri"),
        plain_name=N_("Dream clients"),
        says=frozenset({"measure", "filter", "rhythm"}),
        measure=Measure.ASKS,
        rhythm="days:mon,wed,fri",
        filter=Filter(dream=True),
    ),
    Preset(
        slug="quarter-conversations",
        name=N_("Client conversations"),
        plain_name=N_("Client conversations"),
        says=frozenset(),
        measure=Measure.CONVERSATIONS,
        rhythm="quota:12/quarter",
    ),
    Preset(
        slug="in-the-air",
        name=N_("Ten waiting"),
        plain_name=N_("Asks in the air"),
        says=frozenset({"measure", "target"}),
        measure=Measure.OPEN,
        target=10,
    ),
)

PRESETS: Mapping[str, Preset] = MappingProxyType({preset.slug: preset for preset in _ALL})
"""Every preset by its slug, in the order in which they are offered."""


def begins_on(slug: str, today: date, first_weekday: int = 0) -> date:
    """Say on which day a preset begins that is taken up today.

    Args:
        slug: A key of `PRESETS`; anything else begins today.
        today: The local day.
        first_weekday: The user's first day of the week, 0 for Monday.

    Returns:
        The first day that counts: of one that speaks of this week, the first day of the week.
    """
    preset = PRESETS.get(slug)
    return week_of(today, first_weekday).days()[0] if preset and preset.whole_weeks else today


def from_preset(
    slug: str,
    *,
    start: date,
    workdays: Workdays = _MONDAY_TO_FRIDAY,
    rests: Sequence[Range] = (),
    first_weekday: int = 0,
    **changes: Unpack[Changes],
) -> Challenge:
    """Make a challenge from a preset, with any of its fields changed.

    A target that is the number of planned days follows a changed end or rhythm. The name keeps
    to the truth: where a field it speaks of was changed, the plain name takes its place.

    Args:
        slug: A key of `PRESETS`.
        start: The first day that counts.
        workdays: The user's workdays.
        rests: The user's rests, which are not planned days.
        first_weekday: The user's first day of the week, 0 for Monday.
        changes: The fields to set otherwise.

    Raises:
        KeyError: There is no such preset.
        ValueError: The changed fields make no challenge.
    """
    preset = PRESETS[slug]
    usual = _usual(preset, start)
    made = replace(usual, **changes)
    if any(getattr(made, field) != getattr(usual, field) for field in preset.says):
        made = replace(made, name=changes.get("name", preset.plain_name))
    if preset.target_is_plan and "target" not in changes:
        planned = _planned(made, workdays, rests, first_weekday)
        made = replace(made, target=planned or None)
    return made


def _usual(preset: Preset, start: date) -> Challenge:
    return Challenge(
        measure=preset.measure,
        start=start,
        filter=preset.filter,
        target=preset.target,
        end=start + relativedelta(months=preset.months) if preset.months else None,
        rhythm=parse(preset.rhythm) if preset.rhythm else None,
        name=preset.name,
        preset=preset.slug,
    )


def _planned(
    challenge: Challenge, workdays: Workdays, rests: Sequence[Range], first_weekday: int
) -> int:
    if challenge.rhythm is None or challenge.end is None:
        return 0
    days = planned_days(
        challenge.rhythm,
        challenge.span,
        start=challenge.start,
        rests=rests,
        workdays=workdays,
        first_weekday=first_weekday,
    )
    return len(days)
