"""Where asks differ, in words: what may go with a yes, and where drafts wait longer."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.core.words import CHANNELS, KINDS, N_
from noes.insight.patterns import Finding, Level
from noes.journal.dates import weekday_name
from noes.journal.figures import capital, figure, labelled

MANY = 10  # from so many on, tenths of an ask tell nothing more

FEATURES = {
    "kind": N_("kind"),
    "channel": N_("channel"),
    "weekday": N_("weekday"),
    "time_of_day": N_("time of day"),
    "dream": N_("dream people"),
    "effort": N_("effort"),
    "asked_before": N_("people asked before"),
    "planned_day": N_("planned days"),
}
LEVELS: Mapping[str, Mapping[Any, str]] = {
    "time_of_day": {
        "night": N_("at night"),
        "morning": N_("in the morning"),
        "afternoon": N_("in the afternoon"),
        "evening": N_("in the evening"),
    },
    "dream": {True: N_("dream people"), False: N_("other people")},
    "effort": {
        "short": N_("less than 15 minutes"),
        "medium": N_("15 to 60 minutes"),
        "long": N_("more than an hour"),
    },
    "asked_before": {True: N_("asked before"), False: N_("asked for the first time")},
    "planned_day": {True: N_("on a planned day"), False: N_("on another day")},
}

Names = Mapping[str, Mapping[str, str]]


def of_feature(finding: Finding) -> str:
    """What was looked at, in words."""
    return _(FEATURES[finding.feature])


def of_level(feature: str, level: Any, names: Names | None = None) -> str:
    """One of its values, in words.

    Args:
        feature: What was looked at.
        level: The value.
        names: By feature, what the notebook calls its own kinds and channels.
    """
    if names and feature in names:
        return capital(names[feature].get(level, str(level)))
    ready = {"kind": KINDS, "channel": CHANNELS}.get(feature)
    if ready is not None:
        return capital(_(ready[level].label) if level in ready else str(level))
    if feature == "weekday":
        return capital(weekday_name(level))
    return capital(_(LEVELS[feature][level]))


def of_patterns(found: Sequence[Finding]) -> str:
    """What stands out, by the names of features; mostly nothing."""
    named = [of_feature(one) for one in found if one.is_named]
    if not named:
        return _("Nothing stands out yet.")
    return _("What may go with a yes: %s.") % ", ".join(named)


def of_sending(found: Sequence[Finding]) -> str:
    """Where drafts wait longer, by the names of features; mostly nowhere."""
    named = [of_feature(one) for one in found if one.is_named]
    if not named:
        return _("Nothing tells them apart yet.")
    return _("What may tell them apart: %s.") % ", ".join(named)


def yeses(found: Sequence[Finding], names: Names | None = None) -> tuple[str, ...]:
    """Each value of what stands out with its yeses, beside those that no difference would make."""
    return tuple(_lines(found, names, _yeses))


def drafts_sent(found: Sequence[Finding], names: Names | None = None) -> tuple[str, ...]:
    """Each value of what stands out with the drafts that went out, and how many would have."""
    return tuple(_lines(found, names, _sent))


def _lines(
    found: Sequence[Finding], names: Names | None, told: Callable[[Level], str]
) -> Iterator[str]:
    for one in found:
        if one.is_named:
            for level in sorted(one.levels, key=lambda each: -each.ratio.ratio):
                yield labelled(of_level(one.feature, level.level, names), told(level))


def _yeses(level: Level) -> str:
    said = ngettext(
        "%(seen)s yes in %(n)s asks; about %(expected)s would be usual.",
        "%(seen)s yeses in %(n)s asks; about %(expected)s would be usual.",
        level.observed,
    )
    return said % _figures(level)


def _sent(level: Level) -> str:
    said = ngettext(
        "%(seen)s of %(n)s draft went out; about %(expected)s would be usual.",
        "%(seen)s of %(n)s drafts went out; about %(expected)s would be usual.",
        level.n,
    )
    return said % _figures(level)


def _figures(level: Level) -> Mapping[str, str]:
    return {
        "seen": figure(level.observed),
        "n": figure(level.n),
        "expected": figure(round(level.expected, 1 if level.expected < MANY else None)),
    }
