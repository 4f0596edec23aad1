"""When it was done: the day that a line tells, if it is sure to be the day of the act."""

import re
from datetime import date
from itertools import chain
from typing import Final

from noes.core.grammar import Grammar
from noes.core.line import Line, Token
from noes.core.phrases import HIDDEN
from noes.core.whom import is_made_to, names_whom

_CENTURY: Final = 2000
_SHORT_YEAR: Final = 2  # "12.3.25"
_EPOCH_YEARS: Final = 8  # the longest wait for a 29 February


def read_day(line: Line, today: date, grammar: Grammar) -> date | None:
    """Take the day of the act out of a line.

    Args:
        line: the line; what is taken is cut from it and noted in its spans.
        today: the user's local day; no later day is read.
        grammar: how its language says things.
    """
    past = ((pattern, _is_of_the_act) for pattern in grammar.past_days)
    either = ((pattern, _is_surely_past) for pattern in grammar.either_days)
    for pattern, is_told in chain(past, either):
        for match in pattern.finditer(line.left):
            day = _day_of(match, today, grammar)
            aside = day is not None and day <= today and _is_aside(line, match, grammar)
            if aside and is_told(line, match, grammar):
                line.cut(*match.span(), "day")
                return day
    return None


def _is_of_the_act(line: Line, match: re.Match[str], grammar: Grammar) -> bool:
    """Tell the day of the act from another: "pitched Acme, call yesterday", "the piece she sent …"."""
    start = line.clause_start(match.start())
    before = line.tokens_of(start, match.start())
    if grammar.reports(before):
        return _opens(line, match, grammar)
    if line.left.rstrip().endswith("?") and grammar.verb_of(line.tokens()) is None:
        return False  # "Por que a Jo disse não ontem?"
    if not is_whole(line, match, grammar):
        return _opens(line, match, grammar) or _is_told_after(line, match, grammar)
    return not before or not line.tokens_of(0, start) or grammar.tells(before)


def _opens(line: Line, match: re.Match[str], grammar: Grammar) -> bool:
    """Tell the day that a line starts with: "yesterday I pitched Wired"."""
    before = line.tokens_of(0, match.start())
    leads = grammar.verb_leads if grammar.verb_last else frozenset()
    opens = all(word.text.lower() in leads for word in before)
    return opens and bool(grammar.deeds.match(line.left, match.end()))


def _is_told_after(line: Line, match: re.Match[str], grammar: Grammar) -> bool:
    """Tell the day before a verb that is last: "Jo gestern eine Mail geschickt"."""
    return grammar.verb_last and bool(grammar.deeds.match(line.left, match.end()))


def _told_with(line: Line, match: re.Match[str], grammar: Grammar) -> tuple[Token, ...]:
    """Give the words that a day is told with: those before it; with a verb that is last, all."""
    start = line.clause_start(match.start())
    before = line.tokens_of(start, match.start())
    if not grammar.verb_last:
        return before
    _, end = next(each for each in line.clauses() if each[1] > match.start())
    return (*before, *line.tokens_of(match.end(), end))


def _is_surely_past(line: Line, match: re.Match[str], grammar: Grammar) -> bool:
    """Tell the day of the act from one to come, of days that could be either.

    It stands as a clause of its own, or right after whom was asked: "pitched Wired on Friday", but
    not "asked Jo to lunch on Friday". What is still to be asked is asked on a day to come.
    """
    said = match.groupdict()
    if said.get("year"):
        return _is_of_the_act(line, match, grammar)
    if _opens(line, match, grammar):
        return True
    if _is_to_come(line, grammar):
        return False
    left = line.left[: match.start()].rstrip(" ")
    if line.opens_clause(match.start()):
        # After a colon it is the day of something else: a deadline, an interview.
        return not left.endswith(":") and line.closes_clause(match.end())
    bare = grammar.bare_days and match[0].islower()
    if said.get("on") or bare:
        dated = is_whole(line, match, grammar)
    else:
        # "pitched Wired Friday" may name a firm, unless Wired is known or quoted, and hidden so.
        parted = bool(said.get("word")) or left.endswith(HIDDEN)
        dated = parted and line.closes_clause(match.end())
    told = _told_with(line, match, grammar)
    if not dated:
        return False
    is_done = grammar.tells(told) and names_whom(line, told, grammar)
    return is_done or is_made_to(line, told, grammar)


def _is_to_come(line: Line, grammar: Grammar) -> bool:
    if grammar.intents.match(line.left) or grammar.drafts.match(line.text):
        return True
    words = line.tokens()
    verb = grammar.verb_of(words)
    return verb is not None and words[verb].text.lower() in grammar.plain_verbs


def _is_aside(line: Line, match: re.Match[str], grammar: Grammar) -> bool:
    """Tell an aside ("…, yesterday") from words of the title ("USA Today", "by Monday")."""
    start = match.start()
    # "pra sexta" is a day to come; in "pra Globo na sexta" a name that is known stands between.
    is_named = line.left[:start].rstrip(" ").endswith(HIDDEN)
    if not is_named and line.word_before(start) in grammar.not_a_day_after:
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
        named = said["weekday"].lower()
        weekday = grammar.weekdays.get(named, grammar.weekdays.get(named[:3], 0))
        return _days_before(today, (today.weekday() - weekday - 1) % 7 + 1)
    if said.get("unit"):
        return _days_before(today, _counted_days(said["count"], said["unit"], grammar))
    return _dated(said, today, grammar)


def _spoken_days(spoken: str, grammar: Grammar) -> int:
    words = " ".join(spoken.lower().split())
    return max((days for phrase, days in grammar.days_ago.items() if phrase in words), default=0)


def _counted_days(count: str, unit: str, grammar: Grammar) -> int | None:
    number = number_of(count, grammar)
    return None if number is None else number * grammar.units[unit.lower()]


def _days_before(today: date, days: int | None) -> date | None:
    if days is None or days >= today.toordinal():
        return None
    return date.fromordinal(today.toordinal() - days)


def _dated(said: dict[str, str | None], today: date, grammar: Grammar) -> date | None:
    """Read day and month; without a year it is the last such day up to today."""
    named, day = said["month"] or "", int(said["day"] or 0)
    month = int(named) if named.isdecimal() else grammar.months[named.lower()]
    if year := said.get("year"):
        return _valid(int(year) + (_CENTURY if len(year) == _SHORT_YEAR else 0), month, day)
    years = range(today.year, today.year - _EPOCH_YEARS - 1, -1)
    candidates = (_valid(year, month, day) for year in years)
    return next((each for each in candidates if each is not None and each <= today), None)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_whole(line: Line, match: re.Match[str], grammar: Grammar) -> bool:
    """Tell "dread 7, …" and "dread 7 by email" from "the dread 7 films have"."""
    after = match.end()
    return line.closes_clause(after) or line.word_after(after) in grammar.follow_words


def number_of(said: str, grammar: Grammar) -> int | None:
    """Read a number in figures or in a word, or None."""
    words = " ".join(said.lower().split())
    return int(words) if words.isdecimal() else grammar.counts.get(words)
