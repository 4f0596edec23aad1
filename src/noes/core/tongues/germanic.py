"""What English, German and Dutch have in common: how their words say days, scores and minutes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypedDict

from noes.core.grammar import FREE, ISO_DAY, WORD_ENDS, compiled, scores

# "…, Fr": a short day may stand alone at the end of a clause.
_CLAUSE_ENDS: Final = r"(?=[.\s]*(?:$|[,;\x1f]))"


class SaidDays(TypedDict):
    """The patterns of days, by their names in a Grammar."""

    past_days: tuple[re.Pattern[str], ...]
    either_days: tuple[re.Pattern[str], ...]


class SaidScores(TypedDict):
    """The patterns of scores, by their names in a Grammar."""

    dread: tuple[re.Pattern[str], ...]
    sting: tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class Days:
    """How a language says days, as patterns.

    `before_iso`, `before_dated` and `on` are what may stand before 2026-03-01, before a date and
    before a weekday; `ago` has the groups `count` and `unit`, and each of `dated` those of a date.
    """

    weekday: str
    short: str
    part: str
    before_iso: str
    before_dated: str
    on: str
    last: str
    ago: str
    dated: Sequence[str]
    today: str
    later_today: str
    yesterday: str
    short_alone: bool = True


def days_said(days: Days) -> SaidDays:
    """Give the patterns of a language's days."""
    short_alone = rf"(?<=[,;]\s)(?P<weekday>{days.short}){_CLAUSE_ENDS}"
    return {
        "past_days": compiled(
            rf"{FREE}(?:{days.before_iso}\s+)?{ISO_DAY}",
            rf"{FREE}{days.ago}{WORD_ENDS}",
            rf"{FREE}(?P<word>{days.yesterday}|{days.today}){WORD_ENDS}",
            rf"{FREE}(?:{days.on}\s+)?{days.last}\s+(?P<weekday>{days.weekday}|{days.short}\b)"
            rf"{days.part}{WORD_ENDS}",
        ),
        "either_days": compiled(
            *(rf"{FREE}(?P<on>{days.before_dated})?{dated}" for dated in days.dated),
            rf"{FREE}(?P<on>{days.on}\s+)?(?P<weekday>{days.weekday}|(?(on){days.short}\b|(?!)))"
            rf"{days.part}{WORD_ENDS}",
            *((short_alone,) if days.short_alone else ()),
            rf"{FREE}(?P<word>{days.later_today}){WORD_ENDS}",
        ),
    }


def scores_said(
    dread: str, sting: str, *, numbers: str, between: tuple[str, str], out_of: str, on: str
) -> SaidScores:
    """Give the patterns of a language's scores.

    Args:
        dread: a pattern of the words for how scary it was.
        sting: of those for how much it hurt.
        numbers: as for `scores`.
        between: as for `scores`, for the one and for the other.
        out_of: as for `scores`.
        on: as for `scores`.
    """
    before, after = between
    return {
        "dread": scores(dread, numbers=numbers, between=before, out_of=out_of, on=on),
        "sting": scores(sting, numbers=numbers, between=after, out_of=out_of, on=on),
    }


@dataclass(frozen=True, slots=True)
class Effort:
    """How a language says how long something took, as patterns.

    `more` is what may stand between hours and minutes, with the unit of the latter behind them;
    `after` what may follow all of it.
    """

    spent: str
    about: str
    hours: str
    joined: str
    more: str
    minutes: str
    half: str
    one: str
    after: str = ""


def effort_said(effort: Effort) -> re.Pattern[str]:
    """Give the pattern of a language's efforts."""
    return re.compile(
        rf"{FREE}(?:(?P<spent>{effort.spent})\s+)?(?:{effort.about}|~\s*)?"
        rf"(?:(?P<hours>\d{{1,2}}(?:[.,]\d{{1,2}})?)\s*(?:{effort.hours})"
        rf"(?:\s*{effort.joined}(?P<more>\d{{1,2}})\s*(?:{effort.more})?)?"
        rf"|(?P<minutes>\d{{1,4}})\s*(?:{effort.minutes})"
        rf"|(?P<half>{effort.half})|(?P<one>{effort.one}))"
        rf"{WORD_ENDS}{effort.after}",
        re.IGNORECASE,
    )
