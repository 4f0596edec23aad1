"""The kind of an ask from the words of its title.

A word that names a kind does so only where it stands for what was done or asked: "posted my essay"
shares work, "the post office" does not. The words that it may stand with are in `words.SYNTAXES`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from noes.core.phrases import CLAUSE_MARK, Found, Meaning, Phrases, listed, plain
from noes.core.words import KIND_PHRASES, SYNTAXES, channel_of, kind_of

_FURTHEST: Final = 10  # words between a verb and what it asks for or gives
_PUBLIC: Final = frozenset({"linkedin", "social"})


@dataclass(frozen=True, slots=True)
class Guess:
    """What a text seems to mean; `sure` where it may be taken without asking.

    The plain words `[start, end)` of the text say so.
    """

    slug: str
    sure: bool
    start: int
    end: int


def _listed(name: str) -> tuple[str, ...]:
    return tuple(phrase for each in SYNTAXES.values() for phrase in listed(getattr(each, name)))


def _words(*names: str) -> frozenset[str]:
    return frozenset(plain(word) for name in names for word in _listed(name))


def _verbs(name: str) -> Phrases[bool]:
    return Phrases(dict.fromkeys(_listed(name), True))


def _kinds(*names: str) -> Phrases[str]:
    phrases = (phrase for name in names for phrase in _listed(name))
    return Phrases({phrase: kind for phrase in phrases if (kind := kind_of(phrase)) is not None})


_LEADS: Final = _words("leads")
_MODIFIERS: Final = _words("modifiers")
_BEFORE_NOUN: Final = _words("modifiers", "numbers")
_CLOSERS: Final = _words("closers")
_LABEL_CLOSERS: Final = _CLOSERS - _words("belonging")
_FOR: Final = _words("for_words")
_TO: Final = _words("to_words")
_OBJECTS: Final = _words("objects")
_STOPS: Final = _words("stops")
_SHOWN_BEFORE: Final = _words("shown_before")
_SHOWN_ON: Final = _words("shown_on")
_SHOWN_ABOUT: Final = _words("shown_about")
_ONLY_ALONE: Final = _words("only_alone")
_ACTS: Final = _kinds("acts")
_BARE_ACTS: Final = _kinds("bare_acts")
_NAMING_ACTS: Final = _kinds("naming_acts")
_ASKED_FOR: Final = _kinds("asked_for")
_ASKED_TO: Final = _kinds("asked_to")
_CONVERSING: Final = _kinds("conversing")
_GIVEN: Final = _kinds("given")
_ASKING: Final = _verbs("asking")
_WANTING: Final = _verbs("wanting")
_ARRANGING: Final = _verbs("arranging")
_GIVING: Final = _verbs("giving")
_HANDING: Final = _verbs("handing")
_SHOWING: Final = _verbs("showing")
_WORKS: Final = _verbs("works")
_HANDED: Final = _verbs("handed")


def _first_words(*names: str) -> frozenset[str]:
    return frozenset(plain(phrase).partition(" ")[0] for name in names for phrase in _listed(name))


# Words that a title may start with to tell its kind, and those of them that tell it alone.
_ASKS: Final = ("asking", "wanting", "arranging", "giving", "handing", "showing")
OPENERS: Final = KIND_PHRASES.first_words() | _first_words(
    "leads", "modifiers", "numbers", "acts", "bare_acts", "naming_acts", *_ASKS
)
SETTLED: Final = _words("acts") - _first_words("leads", "bare_acts", *_ASKS)

Words = tuple[str, ...]
Kind = Found[str]


def kind_in(text: str) -> Guess | None:
    """Find the kind of an ask in its title.

    Args:
        text: a title, such as "Pitch: repair cafés" or "Asked Jo for a referral".

    Returns:
        The kind; sure where the first clause says that this was done or asked, or opens with its
        name. Otherwise the first kind that is mentioned, unsure. None where none is.
    """
    told = _told(tuple(plain(opening_of(text)).split()))
    if told is not None:
        return Guess(told.meaning, True, told.start, told.end)
    found = next(KIND_PHRASES.find(tuple(plain(text).split())), None)
    if found is None or found.meaning == "other":
        return None
    return Guess(found.meaning, False, found.start, found.end)


def opening_of(text: str) -> str:
    """Give the first clause of a text: all that tells a kind for sure stands in it."""
    words = False
    start = 0
    for mark in CLAUSE_MARK.finditer(text):
        words = words or any(map(str.isalnum, text[start : mark.start()]))
        if words:
            return text[: mark.start()]
        start = mark.end()
    return text


def _told(words: Words) -> Kind | None:
    return _of_verb(words) or _of_label(words)


def _of_verb(words: Words) -> Kind | None:
    for at, word in enumerate(words):
        for reading in _READINGS:
            found = reading(words, at)
            if found is not None:
                return found
        if word not in _LEADS:
            break
    return None


def _of_label(words: Words) -> Kind | None:
    for at, word in enumerate(words):
        found = KIND_PHRASES.at(words, at)
        if found is not None and found.meaning != "other":
            return found if _is_label(words, found) else None
        if word not in _BEFORE_NOUN and not word.isdecimal():
            break
    return None


def _is_label(words: Words, found: Kind) -> bool:
    if found.end == len(words):
        return True
    everyday = " ".join(words[found.start : found.end]) in _ONLY_ALONE
    # "call with" has its closer in it.
    return not everyday and not _LABEL_CLOSERS.isdisjoint(words[found.end - 1 : found.end + 1])


def _is_whole(words: Words, end: int) -> bool:
    """Tell whether a noun ends here: "a job reference" is no job."""
    return end == len(words) or words[end] in _CLOSERS or words[end].isdecimal()


def _wanted(words: Words, at: int) -> Kind | None:
    """Read "asked Jo for a referral", "asked Acme to raise my rate"."""
    verb = _ASKING.at(words, at)
    if verb is None:
        return None
    for each in range(verb.end, min(verb.end + _FURTHEST, len(words))):
        if words[each] in _FOR:
            return _noun(_ASKED_FOR, words, each + 1)
        if words[each] in _TO:
            return _asked_to(words, each + 1)
        if words[each] in _STOPS:
            break
    return None


def _noun(nouns: Phrases[str], words: Words, at: int) -> Kind | None:
    for each in range(at, len(words)):
        found = nouns.at(words, each)
        if found is not None and _is_whole(words, found.end):
            return found
        if words[each] not in _BEFORE_NOUN and not words[each].isdecimal():
            break
    return None


def _asked_to(words: Words, at: int) -> Kind | None:
    found = _ASKED_TO.at(words, at)
    if found is None or _is_whole(words, found.end) or words[found.end] in _OBJECTS:
        return found
    return None


def _requested(words: Words, at: int) -> Kind | None:
    """Read "requested a call"."""
    verb = _WANTING.at(words, at)
    return None if verb is None else _noun(_ASKED_FOR, words, verb.end)


def _arranged(words: Words, at: int) -> Kind | None:
    """Read "had a call with Jo"."""
    verb = _ARRANGING.at(words, at)
    return None if verb is None else _before_closer(_CONVERSING, words, verb.end)


def _given(words: Words, at: int) -> Kind | None:
    """Read "sent Acme a proposal"."""
    verb = _GIVING.at(words, at)
    return None if verb is None else _before_closer(_GIVEN, words, verb.end)


def _before_closer(nouns: Phrases[Meaning], words: Words, at: int) -> Found[Meaning] | None:
    for each in range(at, min(at + _FURTHEST, len(words))):
        found = nouns.at(words, each)
        if found is not None and _is_whole(words, found.end):
            return found
        if words[each] in _CLOSERS:
            break
    return None


def _handed(words: Words, at: int) -> Kind | None:
    """Read "submitted two poems to Rattle"."""
    verb = _HANDING.at(words, at)
    work = verb and _before_closer(_HANDED, words, verb.end)
    return Found(verb.start, verb.end, "pitch") if verb and work else None


def _shown(words: Words, at: int) -> Kind | None:
    """Read "shared my case study", "posted on LinkedIn": not "shared a taxi with Jo"."""
    verb = _SHOWING.at(words, at)
    if verb is not None and (_shows_work(words, verb.end) or _shows_publicly(words, verb.end)):
        return Found(verb.start, verb.end, "share_work")
    return None


def _shows_work(words: Words, at: int) -> bool:
    own = at < len(words) and (words[at] in _BEFORE_NOUN or _WORKS.at(words, at) is not None)
    work = _before_closer(_WORKS, words, at) if own else None
    return work is not None and (work.end == len(words) or words[work.end] in _SHOWN_BEFORE)


def _shows_publicly(words: Words, at: int) -> bool:
    before, *places = words[at : at + 3] or ("",)
    if before in _SHOWN_ABOUT:
        return True
    named = (" ".join(places[:length]) for length in (1, 2))
    return before in _SHOWN_ON and not _PUBLIC.isdisjoint({channel_of(name) for name in named})


def _act(words: Words, at: int) -> Kind | None:
    """Read "pitched Wired", "applied to Oxford", "queried Tor"."""
    act = _ACTS.at(words, at)
    if act is not None:
        return act
    bare = _BARE_ACTS.at(words, at)
    if bare is not None:
        return bare if bare.end == len(words) or words[bare.end] in _CLOSERS else None
    naming = _NAMING_ACTS.at(words, at)
    if naming is None or naming.end == len(words):
        return naming
    return naming if words[naming.end] not in _CLOSERS | _MODIFIERS else None


_READINGS: Final[tuple[Callable[[Words, int], Kind | None], ...]] = (
    _wanted,
    _requested,
    _arranged,
    _given,
    _handed,
    _shown,
    _act,
)
