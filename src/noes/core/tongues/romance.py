"""What French, Italian, Portuguese and Spanish have in common: how their words make a grammar.

Lines in these languages are read without accents, so their words may be written with them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from noes.core.grammar import (
    FREE,
    ISO_DAY,
    NUMBER_ENDS,
    WORD_ENDS,
    Grammar,
    compiled,
    numbered,
    scores,
    words,
)
from noes.core.kinds import KindReader
from noes.core.outcomes import OutcomeReader
from noes.core.phrases import Phrases, unaccented

_NUMBERS: Final = 11  # nought to ten
# Ten past noon is no effort of thirteen hours.
_NO_CLOCK: Final = r"(?!(?:[7-9]|1\d|2\d)\s*h\b)"


@dataclass(frozen=True, slots=True)
class Days:
    """How a language says days: patterns, and words parted by spaces.

    `ago` has a place for the count and the unit, `last` one for the weekday; `month` gives the
    months with their short forms, parted by "|"; `on` is what a day may have before it.
    """

    weekdays: str  # as patterns, Monday first
    short: str  # as patterns, Monday first
    short_alone: str  # those that are no word of their own: ", vie"
    months: str
    on: str
    of: str  # between day, month and year: "12 de marzo de 2026"
    part: str  # "… por la tarde"
    ago: tuple[str, ...]
    units: Mapping[str, int]
    last: tuple[str, ...]
    coming: str  # behind a weekday: "que viene"
    today: str
    later_today: str
    yesterday: str
    days_ago: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Amounts:
    """How a language says scores and how long something took, as patterns."""

    numbers: str  # nought to ten, parted by spaces
    one: str  # other words for one, parted by spaces
    dread: str
    sting: str
    between: str
    out_of: str
    spent: str
    about: str
    hours: str
    minutes: str
    half: str
    one_hour: str
    joined: str  # between hours and minutes


@dataclass(frozen=True, slots=True)
class Verbs:
    """What was done, by what may follow it; words parted by spaces."""

    whom: str  # take the person as their object: "relancé Jo"
    pitched: str  # may take whom they were made to: "pitché Wired"
    given: str  # take what is asked or sent; whom stands behind "to"
    other: str
    plain: str  # speak of something to come
    answered: str  # "refusé par …"
    leads: str  # may stand before a verb
    channels: Mapping[str, str]  # channel -> verbs that tell it


@dataclass(frozen=True, slots=True)
class Small:
    """Small words, parted by spaces, and patterns of how lines open and turn."""

    to: str
    with_: str
    at: str
    by: str  # "refusé par"
    articles: str
    before_names: str
    possessives: str
    follow: str
    reported: str
    pronouns: str
    never_names: str
    common_names: str
    openers: str
    topics: str
    via: str
    way: str  # "pessoalmente"
    on: str
    unsent: str
    joints: str
    ands: str
    not_effort_after: str
    not_a_day_after: str
    elided: str  # pattern
    abbreviated: str  # pattern
    drafts: str  # pattern
    intents: str  # pattern
    turns: str  # pattern of "and" or "but"
    answers: str  # pattern of what may follow it


def grammar_with(
    days: Days,
    amounts: Amounts,
    verbs: Verbs,
    small: Small,
    *,
    kinds: KindReader,
    channels: Phrases[str],
    outcomes: OutcomeReader,
) -> Grammar:
    """Make the grammar of a language.

    Args:
        days: how it says days.
        amounts: how it says how scary and how long.
        verbs: what was done.
        small: its small words.
        kinds: its reader of kinds.
        channels: its channels.
        outcomes: its reader of outcomes.
    """
    return Grammar(
        kinds=kinds,
        channels=channels,
        outcomes=outcomes,
        **_said(amounts, verbs, small),
        **_dated(days, verbs, small),
        **_done(verbs, small),
        **_named(days, small),
    )


def _said(amounts: Amounts, verbs: Verbs, small: Small) -> dict[str, Any]:
    return {
        "dread": _scores(amounts.dread, amounts),
        "sting": _scores(amounts.sting, amounts),
        "effort": _effort(amounts),
        "drafts": _pattern(
            rf"^\s*(?:\[\s*(?:{small.drafts})\s*\]\s*:?|(?:{small.drafts})\s*(?::|–|—|\s-(?=\s)))"
        ),
        "answered": _pattern(
            rf"^\W*(?:(?:{_any(verbs.leads)})\s+)*(?P<told>{_any(verbs.answered)})"
            rf"\s+(?:{_any(small.by)})(?=\s+\S)"
        ),
        "intents": _pattern(rf"^\W*(?:{small.intents})\b"),
        "turns": _pattern(rf"\s(?:{small.turns})\s+(?:{small.answers})\b"),
        "abbreviations": re.compile(
            rf"\b(?i:{small.abbreviated})\.(?=\s*\w)|\b[A-Z]\.(?=\s?[A-Z]\.)|\b[A-Z]\.(?=\s*[A-Z])"
        ),
        "elisions": _pattern(rf"(?<!\w)(?-i:{small.elided})['’](?=\w)"),
        "counts": MappingProxyType(
            {
                **numbered(unaccented(amounts.numbers), first=0),
                **dict.fromkeys(unaccented(amounts.one).split(), 1),
            }
        ),
        "reported": _words(small.reported),
        "unsent": _words(small.unsent),
        "not_effort_after": _words(small.not_effort_after),
    }


def _dated(days: Days, verbs: Verbs, small: Small) -> dict[str, Any]:
    return {
        "past_days": _past_days(days),
        "either_days": _either_days(days),
        "deeds": _deeds(_told(verbs), verbs.leads),
        "days_ago": days.days_ago,
        "units": days.units,
        "weekdays": numbered(
            " ".join(each[:3] for each in unaccented(days.weekdays).split()), first=0
        ),
        "months": _numbered(days.months),
        "not_a_day_after": _words(small.not_a_day_after),
        "weekday_words": _words(days.weekdays),
        "day_words": _words(_named_days(days)),
    }


def _done(verbs: Verbs, small: Small) -> dict[str, Any]:
    return {
        "verb_leads": _words(verbs.leads),
        "told_verbs": _words(_told(verbs)),
        "plain_verbs": _words(verbs.plain),
        "asking_verbs": frozenset(),
        "ask_verbs": _words(verbs.whom),
        "kind_verbs": _words(verbs.pitched),
        "giving_verbs": _words(verbs.given),
        "answer_verbs": _words(verbs.answered),
        "channel_verbs": MappingProxyType(
            {verb: slug for slug, said in verbs.channels.items() for verb in _words(said)}
        ),
        "any_channel_after": _words(small.via),
        "some_channels_after": _words(small.on),
        "way_words": _words(small.way),
        "topic_words": _words(small.topics),
    }


def _named(days: Days, small: Small) -> dict[str, Any]:
    return {
        "follow_words": _words(
            f"{small.follow} {small.to} {small.with_} {small.at} {small.by} {small.articles}"
            f" {small.via} {small.on} {small.possessives} {small.way}"
        ),
        "articles": _words(small.articles),
        "name_joints": _words(f"{small.joints} & van von der den"),
        "name_goes_on": _words(small.ands),
        "name_may_go_on": frozenset(),
        "pronouns": _words(small.pronouns),
        "small_words": _words(f"{small.articles} {small.possessives}"),
        "never_names": _words(f"{_named_days(days)} {small.never_names}"),
        "common_names": _words(f"{_named_days(days)} {small.common_names}"),
        "before_whom": _words(
            f"{small.to} {small.with_} {small.at} {small.articles} {small.before_names}"
        ),
        "after_whom": _words(f"{small.to} {small.via} {small.on} {small.topics}"),
        "sentence_openers": _words(small.openers),
        "answered_by": _words(small.by),
        "towards": MappingProxyType(
            {
                **dict.fromkeys(_words(small.to), "to"),
                **dict.fromkeys(_words(small.with_), "with"),
                **dict.fromkeys(_words(small.at), "at"),
            }
        ),
        "asks_to": True,
        "before_names": _words(f"{small.before_names} {small.articles}"),
    }


def _told(verbs: Verbs) -> str:
    return f"{verbs.whom} {verbs.pitched} {verbs.given} {verbs.other}"


def _named_days(days: Days) -> str:
    return f"{days.weekdays} {days.months}".replace("|", " ")


def _words(text: str) -> frozenset[str]:
    return words(unaccented(text))


def _any(text: str) -> str:
    return "|".join(map(re.escape, unaccented(text).split()))


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(unaccented(text), re.IGNORECASE)


def _numbered(months: str) -> Mapping[str, int]:
    """Count words with their short forms: "enero|ene febrero|feb"."""
    return MappingProxyType(
        {
            spelt: number
            for number, month in enumerate(unaccented(months).split(), 1)
            for spelt in month.split("|")
        }
    )


def _scores(said: str, amounts: Amounts) -> tuple[re.Pattern[str], ...]:
    return scores(
        unaccented(rf"(?:{said})"),
        numbers=_any(amounts.numbers),
        between=unaccented(amounts.between),
        out_of=amounts.out_of,
        on="(?:de|di)",
    )


def _effort(amounts: Amounts) -> re.Pattern[str]:
    minutes = rf"(?:{amounts.minutes})[.\u2024]?"
    return _pattern(
        rf"{FREE}(?:(?P<spent>{amounts.spent}):?\s+)?(?:(?:{amounts.about})\s+|~\s*)?"
        rf"(?:(?(spent)|{_NO_CLOCK})(?P<hours>\d{{1,2}}(?:[.,]\d{{1,2}})?)\s*(?:{amounts.hours}|h)"
        rf"(?:\s*(?:{amounts.joined}\s+)?(?P<more>\d{{1,2}})\s*(?:{minutes}|m)?)?"
        rf"|(?P<minutes>\d{{1,4}})\s*{minutes}|(?P<half>{amounts.half})|(?P<one>{amounts.one_hour}))"
        rf"{WORD_ENDS}"
    )


def _past_days(days: Days) -> tuple[re.Pattern[str], ...]:
    count = r"(?P<count>\d{1,3}|[a-z]+)"
    unit = rf"(?P<unit>{'|'.join(days.units)})"
    weekday = (
        rf"(?P<weekday>{'|'.join(days.weekdays.split())}|(?:{'|'.join(days.short.split())})\b)"
    )
    return compiled(
        rf"{FREE}(?:(?:{days.on})\s+)?{ISO_DAY}",
        *(rf"{FREE}{each.format(count=count, unit=unit)}{WORD_ENDS}" for each in days.ago),
        unaccented(rf"{FREE}(?P<word>{days.yesterday}|{days.today}){WORD_ENDS}"),
        *(
            unaccented(rf"{FREE}{each.format(weekday=weekday)}(?:{days.part})?{WORD_ENDS}")
            for each in days.last
        ),
    )


def _either_days(days: Days) -> tuple[re.Pattern[str], ...]:
    months = "|".join(sorted(_numbered(days.months), key=len, reverse=True))
    weekday, short = ("|".join(each.split()) for each in (days.weekdays, days.short))
    on, of = rf"(?P<on>(?:{days.on})\s+)?", rf"(?:(?:{days.of})\s+)?"
    return compiled(
        rf"{FREE}{on}(?P<day>\d{{1,2}})(?:er|[º°])?\s+{of}(?P<month>{months})\b[.\u2024]?"
        rf"(?:\s+{of}(?P<year>\d{{4}}))?{NUMBER_ENDS}",
        # "24/11" alone may be a share of something.
        rf"{FREE}{on}(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})"
        rf"(?:/(?P<year>\d{{4}}|\d{{2}})|(?(on)|(?!))){NUMBER_ENDS}",
        unaccented(
            rf"{FREE}{on}(?P<weekday>{weekday}|(?(on)(?:{short})\b|(?-i:{days.short_alone})\b))"
            rf"(?:{days.part})?(?!\s+(?:{days.coming})\b){WORD_ENDS}"
        ),
        unaccented(rf"{FREE}(?P<word>{days.later_today}){WORD_ENDS}"),
    )


def _deeds(told: str, leads: str) -> re.Pattern[str]:
    return _pattern(rf",?\s+(?:(?:{_any(leads)})\s+)*(?:{_any(told)})\b")
