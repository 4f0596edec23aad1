"""Insights as plain values, for the API and the command line."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from noes.insight.hesitation import Wait
from noes.insight.odds import GroupOdds, Odds
from noes.insight.patterns import Finding
from noes.journal.arrays import Target
from noes.journal.insights import differences, ends, words
from noes.journal.insights.computed import Insights
from noes.journal.insights.feelings import Confidence
from noes.journal.insights.finish import Finish
from noes.journal.insights.hearing import Hearing
from noes.journal.insights.hesitating import Hesitation
from noes.journal.insights.quiet import GoneQuiet
from noes.journal.insights.showing import Showing, months_of
from noes.journal.insights.waiting import Waiting

DECIMALS = 6  # further ones differ from machine to machine

Document = dict[str, Any]


def document(found: Insights) -> Document:
    """Everything, as numbers and in words. Chances lie between 0 and 1."""
    told: Document = _rounded(_told(found))
    return told


def _rounded(value: Any) -> Any:
    """The same with few enough decimals that the same record gives the same bytes anywhere."""
    if isinstance(value, Mapping):
        return {name: _rounded(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_rounded(one) for one in value]
    return round(value, DECIMALS) + 0.0 if isinstance(value, float) else value  # never -0


def _told(found: Insights) -> Document:
    return {
        "as_of": found.as_of,
        "undated": found.undated,
        "undated_answers": found.loose,
        "undated_noes": found.undated_noes,
        "ahead": found.ahead,
        "not_counted": words.not_counted(
            found.undated, found.loose, found.undated_noes, found.ahead
        ),
        "showing_up": _showing(found.showing),
        "odds": {target: _odds(found, target) for target in found.odds},
        "next_yes": _next_yes(found.odds["yes"]),
        "one_in_ten": _one_in_ten(found.odds["yes"]),
        "asks_per_yes": words.asks_per_yes(found.odds["yes"]),
        "asks_per_yes_text": words.of_asks_per_yes(found.odds["yes"]),
        "by_kind": [{"kind": one.group, **_group(one, found)} for one in found.by_kind],
        "by_channel": [{"channel": one.group, **_group(one, found)} for one in found.by_channel],
        "ends": _ends(found.ends),
        "silence": _silence(found),
        "pace": [_pace(one) for one in found.finishes],
        "hesitation": _hesitation(found.hesitation),
        "confidence": _confidence(found.confidence),
        "patterns": [_pattern(one) for one in found.patterns],
        "patterns_text": differences.of_patterns(found.patterns),
        "patterns_lines": list(differences.yeses(found.patterns)),
    }


def _showing(found: Showing) -> Document:
    kept = ("challenge", "planned", "kept", "steadiness")
    return {
        **_named(found, ("since", "asks", "days")),
        **_named(found.kept, kept),
        "months": [one._asdict() for one in months_of(found.year)],
        "text": words.of_showing_up(found),
        "steadiness_text": words.of_steadiness(found),
    }


def _odds(found: Insights, target: Target) -> Document:
    odds, late = found.odds[target], found.late[target]
    names = ("n", "successes", "mean", "low", "high", "worth")
    text = words.of_odds(odds, late, found.horizon)
    return {**_named(odds, names), "late": late, "text": text}


def _next_yes(odds: Odds) -> Document:
    half, most = words.next_yes(odds) or (None, None)
    return {"half": half, "four_in_five": most, "text": words.of_next_yes(odds)}


def _one_in_ten(odds: Odds) -> Document:
    return {"chance": odds.above(0.1) if odds.n else None, "text": words.of_one_in_ten(odds)}


def _group(odds: GroupOdds, found: Insights) -> Document:
    names = ("n", "successes", "mean", "low", "high")
    return {**_named(odds, names), "text": words.of_group(odds, found.odds["yes"])}


def _ends(found: ends.Ends) -> Document:
    worth = [
        {
            "currency": one.currency or None,
            "amount": str(one.amount),
            "each": str(round(one.each, 2)),
            "text": ends.of_worth(one),
        }
        for one in found.worth
    ]
    return {
        "sent": found.sent,
        "ways": dict(found.ways),
        "worth": worth,
        "text": ends.of_ends(found),
    }


def _named(found: object, names: tuple[str, ...]) -> Document:
    return {name: getattr(found, name) for name in names}


def _silence(found: Insights) -> Document:
    curve, effect = found.silence, found.follow_up
    return {
        "n": curve.n,
        "horizon": found.horizon,
        "hear_back": curve.hear_back.tolist(),
        "low": curve.low.tolist(),
        "high": curve.high.tolist(),
        "answered": found.answered,
        "ghosted": curve.ghosted,
        "follow_up_day": curve.follow_up_day,
        "let_go_day": curve.let_go_day,
        "follow_up": None if effect is None else _named(effect, ("n", "mean", "sd", "positive")),
        "waiting": found.waiting.n,
        "likeliest": [_likeliest(one, found) for one in found.waiting.likeliest],
        "text": words.of_silence(curve, found.answered),
    }


def _likeliest(one: Waiting, found: Insights) -> Document:
    names = ("title", "person", "sent_on", "quiet", "chance")
    text = words.of_still_hearing(one, found.silence, found.answered)
    return {"id": str(one.ask_id), **_named(one, names), "text": text}


def _pace(finish: Finish) -> Document:
    early, likely, late = finish.days or (None, None, None)
    return {
        "challenge_id": finish.challenge_id,
        "name": finish.name,
        "done": finish.done,
        "target": finish.target,
        "weeks": finish.weeks,
        "early": early,
        "likely": likely,
        "late": late,
        "text": words.of_finish(finish),
    }


def _wait(wait: Wait) -> Document:
    return {"n": wait.n, "median": wait.median, "within_30": wait.within}


def _hesitation(found: Hesitation) -> Document:
    return {
        "sending": {**_wait(found.sending), "text": words.of_sending(found.sending)},
        "waiting": found.waiting,
        "waiting_text": words.of_drafts(found.waiting),
        "differs": [_pattern(one) for one in found.differs],
        "differs_lines": list(differences.drafts_sent(found.differs)),
        "bounce": {**_wait(found.bounce), "text": words.of_bounce(found.bounce)},
    }


def _confidence(found: Confidence) -> Document:
    return {
        "dread": _feeling(found, "dread"),
        "sting": _feeling(found, "sting"),
        "both": found.both,
        "stung_less": found.stung_less,
        "text": words.of_dread(found),
        "sting_text": words.of_sting(found),
    }


def _feeling(found: Confidence, name: str) -> Document:
    feeling = getattr(found, name)
    n = feeling.level.n
    return {
        "n": n,
        "level": float(feeling.level.mean[-1]) if n else None,
        "sd": float(feeling.level.sd[-1]) if n else None,
        "change": feeling.level.change,
        "falling": feeling.is_falling,
    }


def _pattern(finding: Finding) -> Mapping[str, Any]:
    return {
        "feature": finding.feature,
        "label": differences.of_feature(finding),
        "p": finding.p,
        "adjusted": finding.adjusted,
        "named": finding.is_named,
        "levels": [
            {
                "level": str(level.level),
                "label": differences.of_level(finding.feature, level.level),
                "n": level.n,
                "observed": level.observed,
                "expected": level.expected,
                "ratio": level.ratio.ratio,
            }
            for level in finding.levels
        ],
    }


# ---- what has gone quiet


def gone_quiet_document(found: GoneQuiet, today: date) -> Document:
    """What holds for all asks that have gone quiet."""
    hearing, curve = found.hearing, found.hearing.curve
    return {
        "as_of": today,
        "n": curve.n,
        "answered": hearing.answered,
        "horizon": hearing.horizon,
        "follow_up_day": curve.follow_up_day,
        "let_go_day": curve.let_go_day,
        "text": words.of_silence(curve, hearing.answered),
        "quiet": found.total,
        "waited_for": found.others.waited_for,
        "undated": found.others.undated,
    }


def quiet_document(one: Waiting, hearing: Hearing, follow_up_on: date | None) -> Document:
    """What is said of one of them."""
    return {
        "quiet": one.quiet,
        "chance": one.chance,
        "text": words.of_still_hearing(one, hearing.curve, hearing.answered),
        "follow_up_on": follow_up_on,
        "let_go_on": one.let_go_on,
    }
