"""What a whole letter of rejection says, by the formulas that such letters are written in.

Here are the formulas of English; those of other languages are in `tongues`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from noes.core.grammar import words
from noes.core.outcomes import Outcome
from noes.core.phrases import unaccented
from noes.core.tongues.letters import DUTCH, GERMAN, Letters
from noes.core.tongues.romance_letters import FRENCH, ITALIAN, PORTUGUESE, SPANISH

# Those who were asked too, and what they sent.
_RIVALS: Final = (
    r"(?:candidate|applicant|finalist|freelancer|writer|artist|speaker|vendor|supplier|contractor"
    r"|agency|agencie|consultant|proposal|submission|manuscript|quote|bid|project|pitch|pitche)s?"
)
_PLACE: Final = r"(?:position|role|vacancy|job|opening|post|spot|slot|commission|project)"
_YOURS: Final = (
    r"(?:you\b|your (?:\w+ ){0,6}?(?:application|candidacy|candidature|submission|proposal|pitch"
    r"|manuscript|piece|story|work|query|profile|resume)|the (?:\w+ ){0,2}process|this)"
)
_NOT: Final = r"(?:not|never|won't|wont|can't|cannot|unable to|isn't|didn't|don't)"
_ON: Final = r"(?:mov(?:e|ing)|proceed(?:ing)?|go(?:ing)?|tak(?:e|ing)|continu(?:e|ing)|advanc(?:e|ing)|progress(?:ing)?)"

_TAKEN: Final = r"(?:with|identified|found|chosen|chose|selected|select|hired|pursue|to)"
_TAKE: Final = (
    r"(?:mov(?:e|ing)|tak(?:e|ing)|advanc(?:e|ing)|accept(?:ing)?|select(?:ed|ing)?"
    r"|publish(?:ing)?|offer(?:ing)?|includ(?:e|ing))"
)

_ENGLISH: Final = Letters(
    marks=words("the to you your we of for this not with our it i"),
    lost=(
        rf"\b(?:other|another|different|stronger)\s+(?:[\w-]+\s+){{0,2}}{_RIVALS}\b",
        rf"\b{_TAKEN}\s+(?:a\s+|an\s+|the\s+)?{_RIVALS}\s+(?:who|whose|that|with|to\s+fill)\b",
        rf"\b{_PLACE}\b[^.!?]{{0,60}}\b(?:has|have|is|was)\s+(?:now\s+|already\s+|since\s+)?(?:been\s+)?filled\b",
        rf"\bfilled\s+(?:the|this|that|our)\s+(?:\w+\s+){{0,2}}{_PLACE}\b",
        r"\b(?:gone|went|go|going|decided to go)\s+with\s+(?:someone|somebody|another|a different)\b",
    ),
    declined=(
        rf"\b{_NOT}\b(?:\s+[\w-]+){{0,3}}?\s+{_ON}\b[^.!?]{{0,60}}\b(?:forward|further|ahead|with)\b",
        rf"\b{_NOT}\b(?:\s+[\w-]+){{0,2}}?\s+{_TAKE}\s+{_YOURS}",
        r"\b(?:not|weren't|wasn't|aren't)\s+(?:been\s+)?(?:selected|chosen|accepted|shortlisted|successful)\b",
        r"\b(?:did not|didn't|could not|couldn't)\s+select\s+(?:it|you|your)\b",
        r"\bno longer\s+(?:being\s+)?considered\b",
        r"\b(?:not|won't|aren't)\s+(?:be\s+)?able\s+to\s+(?:offer|accept|publish|take)\b",
        r"\b(?:do|does|did)(?:\s+not|n't)\s+have\s+(?:a|an|any)\s+(?:\w+\s+){0,2}(?:position|role|opening|place)\b",
        r"\b(?:not|isn't|wasn't)\s+(?:quite\s+)?(?:a|the)\s+(?:\w+\s+){0,2}(?:fit|match)\b",
        r"\b(?:isn't|not|wasn't)\s+(?:quite\s+)?right\s+for\s+(?:us|our|this)\b",
        r"\bregret\s+to\s+(?:inform|tell|say|let)\b",
        r"\b(?:decided|going|have)\s+to\s+(?:pass|decline)\b",
        r"\bpass(?:ing)?\s+on\s+(?:this|your|the)\b",
        r"\bdecided\s+against\b",
    ),
    open=(
        r"\b(?:pleased|delighted|happy|thrilled|excited)\s+to\s+(?:offer|accept|invite|inform|tell|say|let)\b",
        r"\bcongratulations\b",
        r"\b(?:would|we'd)\s+(?:like|love)\s+to\s+(?:offer|accept|publish|invite|hire|commission|schedule)\b",
        r"\b(?:have not|haven't|not)\s+yet\s+(?:made|reached|decided)\b",
    ),
)

LETTERS: Final[Mapping[str, Letters]] = MappingProxyType(
    {
        "en": _ENGLISH,
        "de": GERMAN,
        "es": SPANISH,
        "fr": FRENCH,
        "it": ITALIAN,
        "nl": DUTCH,
        "pt": PORTUGUESE,
    }
)

_APOSTROPHES: Final = str.maketrans(dict.fromkeys("’‘ʼ`´", "'"))


@dataclass(frozen=True, slots=True)
class _Formulas:
    """One language's formulas, ready to be looked for."""

    marks: frozenset[str]
    lost: re.Pattern[str]
    declined: re.Pattern[str]
    open: re.Pattern[str]


@cache
def _formulas() -> tuple[_Formulas, ...]:
    return tuple(
        _Formulas(each.marks, _any_of(each.lost), _any_of(each.declined), _any_of(each.open))
        for each in LETTERS.values()
    )


def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each})" for each in patterns))


def _folded(text: str) -> str:
    """Give a text on one line, in lower case and without accents, which many leave out."""
    return " ".join(unaccented(text.translate(_APOSTROPHES).casefold()).split())


def outcome_of_letter(text: str) -> Outcome | None:
    """Read how an ask went from the whole text of an answer.

    Args:
        text: a letter.

    Returns:
        A sure no: declined, or lost where it says that someone else was taken. None where no formula
        of a rejection is in it, or one of a yes is.
    """
    plain = _folded(text)
    said = plain.split()
    # Most languages are told from a few words, without their formulas being tried at each letter.
    spoken = [each for each in _formulas() if not each.marks.isdisjoint(said)]
    if any(each.open.search(plain) for each in spoken):
        return None
    if any(each.lost.search(plain) for each in spoken):
        return Outcome("lost")
    declined = any(each.declined.search(plain) for each in spoken)
    return Outcome("declined") if declined else None
