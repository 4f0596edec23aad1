"""What a line says beside its title: how scary, how long, which day, tags, how it went."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from noes.core.grammar import Grammar
from noes.core.line import Line
from noes.core.moments import ENDS, Type
from noes.core.outcomes import Outcome
from noes.core.phrases import HIDDEN, SEPARATORS, plain
from noes.core.when import is_whole, number_of, read_day

MOST: Final = 10  # of dread and of sting
LONGEST: Final = 6000  # minutes; more than a hundred hours is no effort of one ask
_SUBJECT_WORDS: Final = 3

_TAG: Final = re.compile(r"(?<![^\s,;(\[\x1f])#([\w-]+)")
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
            asides.day = read_day(line, today, grammar)
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
    if opening and asides.outcome is None and not asides.draft and not _goes_on(line, grammar):
        line.note(*opening.span("told"), "outcome")
        asides.outcome = grammar.outcome_of(opening["told"])


def _goes_on(line: Line, grammar: Grammar) -> bool:
    """Tell whether something was done after the first clause: "Rejected by Wired, asked Aeon"."""
    _, *later = line.clauses()
    return any(grammar.tells(line.tokens_of(start, end)) for start, end in later)


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
            score = number_of(match["score"], grammar)
            if (
                score is not None
                and score <= MOST
                and is_whole(line, match, grammar)
                and line.word_before(match.start()) not in grammar.articles
            ):
                line.cut(*match.span(), name)
                return score
    return None


def _read_effort(line: Line, grammar: Grammar) -> int | None:
    for match in grammar.effort.finditer(line.left):
        minutes = _minutes(match)
        spent = match["spent"] or not _is_asked_for(line, match, grammar)
        if spent and 0 < minutes <= LONGEST and line.closes_clause(match.end()):
            line.cut(*match.span(), "effort")
            return minutes
    return None


def _is_asked_for(line: Line, match: re.Match[str], grammar: Grammar) -> bool:
    """Tell time that is asked for ("asked Jo to wait 30 min"), and "60 Minutes"."""
    start = match.start()
    if line.opens_clause(start):
        return False
    before = line.tokens_of(line.clause_start(start), start)
    named = any(map(str.isupper, match[0])) and not line.is_titled(start)
    return named or line.word_before(start) in grammar.not_effort_after or grammar.asks(before)


def _minutes(match: re.Match[str]) -> int:
    if match["half"]:
        return 30
    if match["one"]:
        return 60
    if match["minutes"]:
        return int(match["minutes"])
    return round(float(match["hours"].replace(",", ".")) * 60) + int(match["more"] or 0)


def _read_outcome(line: Line, asides: Asides, grammar: Grammar) -> None:
    """Read how it went: the last clause of the line, or where its sentence turns to the answer."""
    end = len(line.left.rstrip("".join(SEPARATORS) + " .:-"))
    start = line.clause_start(end)
    if "?" in line.left[end:]:
        return
    found = _clause_outcome(line, start, end, grammar) or _turn_outcome(line, start, end, grammar)
    if found is None:
        return
    at, outcome = found
    draft = outcome.outcome == "draft"
    if draft and not _may_be_unsent(line, at, end, grammar):
        return
    asides.draft = draft
    asides.outcome = None if draft else outcome
    # "try me in March" tells more than the outcome: nothing else keeps it, so the title does.
    take = line.note if _tells_when(line.left[at:end], grammar) else line.cut
    take(at, end, "draft" if draft else "outcome")


def _may_be_unsent(line: Line, start: int, end: int, grammar: Grammar) -> bool:
    """Tell a draft from a contradiction: "pitched Wired, ideas"."""
    told = grammar.tells(line.tokens())
    return not told or not grammar.unsent.isdisjoint(line.left[start:end].lower().split())


def _tells_when(clause: str, grammar: Grammar) -> bool:
    return any(
        word in grammar.months or word in grammar.day_words or any(map(str.isdecimal, word))
        for word in plain(clause).split()
    )


def _clause_outcome(
    line: Line, start: int, end: int, grammar: Grammar
) -> tuple[int, Outcome] | None:
    clause, before = line.left[start:end], line.left[:start].rstrip()
    if not before.strip("".join(SEPARATORS) + " .:-"):
        return None
    if before.endswith(":") and not _answers(line, start, grammar):
        return None
    if grammar.channel_of(clause) or grammar.kind_of(clause):
        return None
    outcome = _told_by(clause, grammar)
    return (start, outcome) if outcome else None


def _told_by(words: str, grammar: Grammar) -> Outcome | None:
    """Read words that say how it went and nothing else: not "Aeon declined", where that is a name."""
    outcome = None if HIDDEN in words else grammar.outcome_of(words)
    return outcome if outcome and outcome.sure else None


def _answers(line: Line, start: int, grammar: Grammar) -> bool:
    """Tell an answer after a colon ("asked Acme for a raise: yes") from a title ("Pitch: lost")."""
    before = line.left[:start].rstrip()
    topic = line.word_before(len(before) - 1) in grammar.topic_words
    titled = line.left[start : start + 1].isupper()
    return not titled and not topic and len(before.split()) >= _SUBJECT_WORDS


def _turn_outcome(line: Line, start: int, end: int, grammar: Grammar) -> tuple[int, Outcome] | None:
    for turn in grammar.turns.finditer(line.left, start, end):
        before = line.tokens_of(start, turn.start())
        if grammar.reports(before):
            return None
        outcome = _told_by(line.left[turn.start() : end], grammar)
        if before and outcome:
            return turn.start() + 1, outcome
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
