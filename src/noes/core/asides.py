"""What a line says beside its title: how scary, how long, which day, tags, how it went."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from noes.core.grammar import SEPARATORS, Grammar
from noes.core.line import Line
from noes.core.moments import ENDS, Type
from noes.core.outcomes import Outcome, outcome_of
from noes.core.phrases import plain
from noes.core.words import channel_of, kind_of

MOST: Final = 10  # of dread and of sting
LONGEST: Final = 6000  # minutes; more than a hundred hours is no effort of one ask
_TAIL_WORDS: Final = 8
_SUBJECT_WORDS: Final = 3
_EPOCH_YEARS: Final = 8  # the longest wait for a 29 February

_TAG: Final = re.compile(r"(?<![^\s,;(\[\x1f])#([\w-]+)")
_CLAUSE_MARK: Final = re.compile(rf"[{re.escape(''.join(SEPARATORS))}]|[.:]+(?=\s|$)|\s-(?=\s)")
_CLAUSE_END: Final = re.compile(r"[.\s]*(?:$|[,;!?()\[\]\x1f])")


@dataclass(slots=True)
class Asides:
    """What has been read so far; None where the line says nothing (or nothing that can be)."""

    dread: int | None = None
    sting: int | None = None
    effort: int | None = None
    day: date | None = None
    outcome: Outcome | None = None
    draft: bool = False
    tags: list[str] = field(default_factory=list)


def read_asides(
    line: Line, *, today: date, grammar: Grammar, outcome: Type | None = None
) -> Asides:
    """Take the asides out of a line, again and again: each one taken lays bare the one before it.

    Args:
        line: the line; what is taken is cut from it and noted in its spans.
        today: the user's local day; no later day is read from a line.
        grammar: how its language says things.
        outcome: what came of it, where that is known otherwise; it wins over the line.

    Returns:
        What was read. A sting without an end to carry it stays in the line.
    """
    asides = Asides()
    _read_draft(line, asides, grammar)
    left = ""
    while left != line.left:
        left = line.left
        _read_tags(line, asides)
        _read_numbers(line, asides, grammar)
        if asides.day is None:
            asides.day = _read_day(line, today, grammar)
        if asides.outcome is None and not asides.draft:
            _read_outcome(line, asides, grammar)
    _read_answer(line, asides, grammar)
    _read_intent(line, asides, grammar)
    if (outcome or (asides.outcome and asides.outcome.type)) not in ENDS:
        line.give_back("sting")
        asides.sting = None
    return asides


def _read_draft(line: Line, asides: Asides, grammar: Grammar) -> None:
    opening = grammar.drafts.match(line.left)
    if opening:
        line.cut(*opening.span(), "draft")
        asides.draft = True


def _read_intent(line: Line, asides: Asides, grammar: Grammar) -> None:
    opening = grammar.intents.match(line.left)
    if opening and asides.outcome is None and not asides.draft:
        line.note(*opening.span(), "draft")
        asides.draft = True


def _read_answer(line: Line, asides: Asides, grammar: Grammar) -> None:
    opening = grammar.answered.match(line.left)
    if opening and asides.outcome is None and not asides.draft:
        line.note(*opening.span("told"), "outcome")
        asides.outcome = outcome_of(opening["told"])


def _read_tags(line: Line, asides: Asides) -> None:
    """Read tags; one in the middle of a sentence stays in the title as a word of it."""
    # From the right, so that a run of tags at the end is taken whole.
    for match in reversed(tuple(_TAG.finditer(line.left))):
        tag = match[1].strip("-_")
        if not any(map(str.isalpha, tag)):
            continue
        if _CLAUSE_END.match(line.left, match.end()) or line.opens_clause(match.start()):
            line.cut(*match.span(), "tags")
            asides.tags.insert(0, tag)


def _read_numbers(line: Line, asides: Asides, grammar: Grammar) -> None:
    if asides.dread is None:
        asides.dread = _read_score(line, grammar.dread, grammar, "dread")
    if asides.sting is None:
        asides.sting = _read_score(line, grammar.sting, grammar, "sting")
    if asides.effort is None:
        asides.effort = _read_effort(line, grammar)


def _read_score(
    line: Line, patterns: tuple[re.Pattern[str], ...], grammar: Grammar, name: str
) -> int | None:
    for pattern in patterns:
        for match in pattern.finditer(line.left):
            score = _number(match["score"], grammar)
            if (
                score is not None
                and score <= MOST
                and line.word_before(match.start()) not in grammar.articles
            ):
                line.cut(*match.span(), name)
                return score
    return None


def _number(said: str, grammar: Grammar) -> int | None:
    words = " ".join(said.lower().split())
    return int(words) if words.isdecimal() else grammar.counts.get(words)


def _read_effort(line: Line, grammar: Grammar) -> int | None:
    for match in grammar.effort.finditer(line.left):
        minutes = _minutes(match)
        asked_for = not match["spent"] and line.word_before(match.start()) in (
            grammar.not_effort_after
        )
        if 0 < minutes <= LONGEST and not asked_for:
            line.cut(*match.span(), "effort")
            return minutes
    return None


def _minutes(match: re.Match[str]) -> int:
    if match["half"]:
        return 30
    if match["one"]:
        return 60
    if match["minutes"]:
        return int(match["minutes"])
    return round(float(match["hours"].replace(",", ".")) * 60) + int(match["more"] or 0)


def _read_day(line: Line, today: date, grammar: Grammar) -> date | None:
    for pattern in grammar.days:
        for match in pattern.finditer(line.left):
            day = _day_of(match, today, grammar)
            if day is not None and day <= today and _is_aside(line, match, grammar):
                line.cut(*match.span(), "day")
                return day
    return None


def _is_aside(line: Line, match: re.Match[str], grammar: Grammar) -> bool:
    """Tell an aside ("…, yesterday") from words of the title ("USA Today", "by Monday")."""
    start = match.start()
    if line.word_before(start) in grammar.not_a_day_after:
        return False
    spoken = match.groupdict().get("word")
    if spoken is None or line.opens_clause(start):
        return True
    return spoken[0].islower() and not (_is_today(spoken, grammar) and ":" in line.left[:start])


def _is_today(spoken: str, grammar: Grammar) -> bool:
    return not any(words in " ".join(spoken.lower().split()) for words in grammar.days_ago)


def _day_of(match: re.Match[str], today: date, grammar: Grammar) -> date | None:
    said = match.groupdict()
    if said.get("word"):
        return _days_before(today, _spoken_days(said["word"], grammar))
    if said.get("weekday"):
        weekday = grammar.weekdays[said["weekday"][:3].lower()]
        return _days_before(today, (today.weekday() - weekday - 1) % 7 + 1)
    if said.get("unit"):
        return _days_before(today, _counted_days(said["count"], said["unit"], grammar))
    return _dated(said, today, grammar)


def _spoken_days(spoken: str, grammar: Grammar) -> int:
    words = " ".join(spoken.lower().split())
    return max((days for phrase, days in grammar.days_ago.items() if phrase in words), default=0)


def _counted_days(count: str, unit: str, grammar: Grammar) -> int | None:
    number = _number(count, grammar)
    return None if number is None else number * grammar.units[unit.lower().removesuffix("s")]


def _days_before(today: date, days: int | None) -> date | None:
    if days is None or days >= today.toordinal():
        return None
    return date.fromordinal(today.toordinal() - days)


def _dated(said: dict[str, str | None], today: date, grammar: Grammar) -> date | None:
    """Read day and month; without a year it is the last such day up to today."""
    named, day = said["month"] or "", int(said["day"] or 0)
    month = int(named) if named.isdecimal() else grammar.months[named.lower()]
    if said["year"]:
        return _valid(int(said["year"]), month, day)
    years = range(today.year, today.year - _EPOCH_YEARS - 1, -1)
    candidates = (_valid(year, month, day) for year in years)
    return next((each for each in candidates if each is not None and each <= today), None)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _read_outcome(line: Line, asides: Asides, grammar: Grammar) -> None:
    """Read how it went from the end of the line: its last clause, or the last words of that."""
    end = len(line.left.rstrip("".join(SEPARATORS) + " .:-"))
    start = _last_clause(line.left, end)
    if "?" in line.left[end:]:
        return
    found = _clause_outcome(line.left, start, end) or _tail_outcome(line, start, end, grammar)
    if found is None:
        return
    at, outcome = found
    asides.draft = outcome.outcome == "draft"
    asides.outcome = None if asides.draft else outcome
    # "try me in March" tells more than the outcome: nothing else keeps it, so the title does.
    take = line.note if _tells_when(line.left[at:end], grammar) else line.cut
    take(at, end, "draft" if asides.draft else "outcome")


def _tells_when(clause: str, grammar: Grammar) -> bool:
    return any(
        word in grammar.months or word in grammar.weekdays or any(map(str.isdecimal, word))
        for word in plain(clause).split()
    )


def _last_clause(left: str, end: int) -> int:
    """Give where the last clause starts, the spaces before it left out."""
    marks = tuple(_CLAUSE_MARK.finditer(left, 0, end))
    start = marks[-1].end() if marks else 0
    return start + len(left[start:end]) - len(left[start:end].lstrip())


def _clause_outcome(left: str, start: int, end: int) -> tuple[int, Outcome] | None:
    clause, before = left[start:end], left[:start].rstrip()
    if not before.strip("".join(SEPARATORS) + " .:-"):
        return None
    # "Pitch: lost and found" has a subject after its colon; "asked Acme for a raise: yes" an end.
    if before.endswith(":") and len(before.split()) < _SUBJECT_WORDS:
        return None
    if channel_of(clause) or kind_of(clause):
        return None
    outcome = outcome_of(clause)
    return (start, outcome) if outcome and outcome.sure else None


def _tail_outcome(line: Line, start: int, end: int, grammar: Grammar) -> tuple[int, Outcome] | None:
    words = [word for word in line.tokens() if start <= word.start < end]
    for word in words[1:][-_TAIL_WORDS:]:
        if word.text not in grammar.outcome_leads:
            continue
        outcome = outcome_of(line.left[word.start : end])
        if outcome and outcome.sure:
            told = line.word_before(word.start) not in grammar.no_outcome_after
            return (word.start, outcome) if told else None
    return None


def kept_tags(line: Line, asides: Asides) -> tuple[str, ...]:
    """Give all tags, those that stayed words of the title too.

    Args:
        line: the line, its asides cut; tags left in it are noted in its spans.
        asides: what was read of the line.

    Returns:
        The tags without "#", in the order of the line; of spellings that differ in case the first.
    """
    stayed = [match for match in _TAG.finditer(line.left) if any(map(str.isalpha, match[1]))]
    for match in stayed:
        line.note(*match.span(), "tags")
    every = [*(match[1].strip("-_") for match in stayed), *asides.tags]
    return tuple({tag.casefold(): tag for tag in reversed(every)}.values())[::-1]
