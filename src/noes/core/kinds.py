"""The kind of an ask from the words of its title.

A word that names a kind does so only where it stands for what was done or asked: "posted my essay"
shares work, "the post office" does not. The words that it may stand with are in the `Syntax`
of its language.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from noes.core.phrases import CLAUSE_MARK, Found, Meaning, Phrases, listed, plain
from noes.core.words import (
    CHANNEL_PHRASES,
    ENGLISH_SYNTAX,
    KIND_PHRASES,
    Syntax,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_FURTHEST: Final = 10  # words between a verb and what it asks for or gives
# Words that a title may start with to tell its kind.
_ASKS: Final = ("asking", "wanting", "arranging", "giving", "handing", "showing", "raising")
_ACTS: Final = ("acts", "bare_acts", "naming_acts")
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


Words = tuple[str, ...]
Kind = Found[str]


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


class KindReader:
    """Finds the kind of an ask in the words of one language."""

    def __init__(self, syntax: Syntax, named: Phrases[str], channels: Phrases[str]) -> None:
        """Take the words of a language.

        Args:
            syntax: how its phrases have to stand.
            named: its kinds.
            channels: its channels.
        """
        self.syntax = syntax
        self._named, self._channels = named, channels
        self._verb_last, self._one_word = syntax.verb_last, syntax.one_word
        self._priced = syntax.priced
        self._take_words()
        self._take_kinds()
        self._take_verbs()
        self._readings: tuple[Callable[[Words, int], Kind | None], ...] = (
            self._wanted,
            self._requested,
            self._arranged,
            self._given,
            self._raised,
            self._handed,
            self._shown,
            self._act,
        )

    def _take_words(self) -> None:
        self._leads = self._words("leads")
        self._modifiers = self._words("modifiers")
        self._before_noun = self._words("modifiers", "numbers")
        self._closers = self._words("closers")
        self._belonging = self._words("belonging")
        self._label_closers = self._closers - self._belonging
        self._for = self._words("for_words")
        self._to = self._words("to_words")
        self._whom = self._words("whom_words")
        self._objects = self._words("objects")
        self._stops = self._words("stops")
        self._shown_before = self._words("shown_before")
        self._shown_on = self._words("shown_on")
        self._shown_about = self._words("shown_about")
        self._only_alone = self._words("only_alone")
        self._verbs = self._words(*_ASKS, *_ACTS) - self._words("subject_first")

    def _take_kinds(self) -> None:
        self._acts = self._kinds("acts")
        self._bare_acts = self._kinds("bare_acts")
        self._naming_acts = self._kinds("naming_acts")
        self._wishes = self._kinds("asked_for")
        self._favours = self._kinds("asked_to")
        self._asked_acts = self._kinds("asked_acts")
        self._conversing = self._kinds("conversing")
        self._gifts = self._kinds("given")
        self._charges = self._kinds("raised")

    def _take_verbs(self) -> None:
        self._asking = self._phrases("asking")
        self._wanting = self._phrases("wanting")
        self._arranging = self._phrases("arranging")
        self._giving = self._phrases("giving")
        self._handing = self._phrases("handing")
        self._showing = self._phrases("showing")
        self._raising = self._phrases("raising")
        self._works = self._phrases("works")
        self._entries = self._phrases("handed")

    def _listed(self, *names: str) -> tuple[str, ...]:
        return tuple(phrase for name in names for phrase in listed(getattr(self.syntax, name)))

    def _words(self, *names: str) -> frozenset[str]:
        return frozenset(map(plain, self._listed(*names)))

    def _phrases(self, name: str) -> Phrases[bool]:
        return Phrases(dict.fromkeys(self._listed(name), True))

    def _kinds(self, name: str) -> Phrases[str]:
        kinds = ((phrase, self.kind_of(phrase)) for phrase in self._listed(name))
        return Phrases({phrase: kind for phrase, kind in kinds if kind is not None})

    def first_words(self, *names: str) -> frozenset[str]:
        """Give the plain words that the phrases of some lists of the syntax start with."""
        return frozenset(plain(phrase).partition(" ")[0] for phrase in self._listed(*names))

    def kind_of(self, text: str) -> str | None:
        """Give the kind that a text names by itself, or None."""
        return self._named.meaning(text)

    def kind_in(self, text: str) -> Guess | None:
        """Find the kind of an ask in its title.

        Args:
            text: a title, such as "Pitch: repair cafés" or "Asked Jo for a referral".

        Returns:
            The kind; sure where the first clause says that this was done or asked, or opens with
            its name. Otherwise the first kind that is mentioned, unsure. None where none is.
        """
        told = self._told(tuple(plain(opening_of(text)).split()))
        if told is not None:
            return Guess(told.meaning, True, told.start, told.end)
        found = next(self._named.find(tuple(plain(text).split())), None)
        if found is None or found.meaning == "other":
            return None
        return Guess(found.meaning, False, found.start, found.end)

    def _told(self, words: Words) -> Kind | None:
        if not self._verb_last:
            return self._of_verb(words) or self._of_label(words)
        places = self._in_order(words)
        found = self._of_verb(tuple(words[at] for at in places))
        if found is None:
            return self._of_label(words)
        told = sorted(places[found.start : found.end])
        return Found(told[0], told[-1] + 1, found.meaning)

    def _in_order(self, words: Words) -> tuple[int, ...]:
        """Give the places of the words with the verb where English has it: before its objects."""
        places = range(len(words))
        verb = next((at for at in places if words[at] in self._verbs | self._stops), None)
        if verb is None or words[verb] in self._stops:
            return tuple(places)
        first = next(at for at in places if at == verb or words[at] not in self._leads)
        # "Paul nog eens gevraagd": what leads up to the verb goes with it.
        start = next(at for at in range(verb, first - 1, -1) if self._begins(words, at, first))
        return (
            *places[:first],
            *places[start : verb + 1],
            *places[first:start],
            *places[verb + 1 :],
        )

    def _begins(self, words: Words, at: int, first: int) -> bool:
        return at == first or words[at - 1] not in self._leads

    def _of_verb(self, words: Words) -> Kind | None:
        for at, word in enumerate(words):
            for reading in self._readings:
                found = reading(words, at)
                if found is not None:
                    return found
            if word not in self._leads:
                break
        return None

    def _of_label(self, words: Words) -> Kind | None:
        for at, word in enumerate(words):
            found = self._named.at(words, at)
            if found is not None and found.meaning != "other":
                return found if self._is_label(words, found) else None
            if word not in self._before_noun and not word.isdecimal():
                break
        return None

    def _is_label(self, words: Words, found: Kind) -> bool:
        if found.end == len(words):
            return True
        if self._is_everyday(words, found):
            return False
        # "call with" has its closer in it.
        closed = not self._label_closers.isdisjoint(words[found.end - 1 : found.end + 1])
        return (
            closed
            or (self._one_word and words[found.end].isdecimal())
            or self._is_priced(words, found.end)
        )

    def _is_priced(self, words: Words, end: int) -> bool:
        """Tell a price behind the name of a kind: "devis 800 €", "orçamento de R$ 800"."""
        if not self._priced:
            return False
        behind = words[end + 1 :] if words[end] in self._belonging else words[end:]
        return any(word.isdecimal() for word in behind[:1]) or (
            len(behind) > 1 and len(behind[0]) == 1 and behind[1].isdecimal()
        )

    def _is_everyday(self, words: Words, found: Found[Meaning]) -> bool:
        return " ".join(words[found.start : found.end]) in self._only_alone

    def _is_whole(self, words: Words, found: Found[Meaning]) -> bool:
        """Tell whether a noun ends here: "a job reference" is no job."""
        end = found.end
        if end == len(words) or words[end] in self._closers or words[end].isdecimal():
            return True
        return self._one_word and not self._is_everyday(words, found)

    def _wanted(self, words: Words, at: int) -> Kind | None:
        """Read "asked Jo for a referral", "asked Acme to raise my rate"."""
        verb = self._asking.at(words, at)
        if verb is None:
            return None
        for each in range(verb.end, min(verb.end + _FURTHEST, len(words))):
            if words[each] in self._stops:
                break
            found = self._asked(words, each)
            # "auf LinkedIn um Rat gefragt": where the verb is last, its "for" may be any of them.
            if found is not None or (not self._verb_last and self._settles(words, each)):
                return found
        return None

    def _settles(self, words: Words, at: int) -> bool:
        """Tell a word that says what is asked for from one that says whom: "à un ami un avis"."""
        whom = self._whom.isdisjoint(words[max(0, at - 1) : at + 1])
        return whom and words[at] in self._for | self._to

    def _asked(self, words: Words, at: int) -> Kind | None:
        if words[at] in self._for:
            return self._noun(self._wishes, words, at + 1)
        if words[at] in self._to:
            return self._asked_to(words, at + 1)
        return self._asked_acts.at(words, at)

    def _noun(self, nouns: Phrases[str], words: Words, at: int) -> Kind | None:
        for each in range(at, len(words)):
            found = nouns.at(words, each)
            if found is not None and self._is_whole(words, found):
                return found
            if words[each] not in self._before_noun and not words[each].isdecimal():
                break
        return None

    def _asked_to(self, words: Words, at: int) -> Kind | None:
        found = self._favours.at(words, at)
        if found is None or self._is_whole(words, found) or words[found.end] in self._objects:
            return found
        return None

    def _requested(self, words: Words, at: int) -> Kind | None:
        """Read "requested a call"."""
        verb = self._wanting.at(words, at)
        if verb is None:
            return None
        find = self._before_closer if self._verb_last else self._noun
        return find(self._wishes, words, verb.end)

    def _arranged(self, words: Words, at: int) -> Kind | None:
        """Read "had a call with Jo"."""
        verb = self._arranging.at(words, at)
        return None if verb is None else self._before_closer(self._conversing, words, verb.end)

    def _given(self, words: Words, at: int) -> Kind | None:
        """Read "sent Acme a proposal"."""
        verb = self._giving.at(words, at)
        return None if verb is None else self._before_closer(self._gifts, words, verb.end)

    def _before_closer(
        self, nouns: Phrases[Meaning], words: Words, at: int
    ) -> Found[Meaning] | None:
        for each in range(at, min(at + _FURTHEST, len(words))):
            found = nouns.at(words, each)
            if found is not None and self._is_whole(words, found):
                return found
            if words[each] in (self._stops if self._verb_last else self._closers):
                break
        return None

    def _raised(self, words: Words, at: int) -> Kind | None:
        """Read "erhöht: meinen Tagessatz"."""
        verb = self._raising.at(words, at)
        return None if verb is None else self._before_closer(self._charges, words, verb.end)

    def _handed(self, words: Words, at: int) -> Kind | None:
        """Read "submitted two poems to Rattle"."""
        verb = self._handing.at(words, at)
        work = verb and self._before_closer(self._entries, words, verb.end)
        return Found(verb.start, verb.end, "pitch") if verb and work else None

    def _shown(self, words: Words, at: int) -> Kind | None:
        """Read "shared my case study", "posted on LinkedIn": not "shared a taxi with Jo"."""
        verb = self._showing.at(words, at)
        if verb is not None and (
            self._shows_work(words, verb.end) or self._shows_publicly(words, verb.end)
        ):
            return Found(verb.start, verb.end, "share_work")
        return None

    def _shows_work(self, words: Words, at: int) -> bool:
        own = at < len(words) and (
            words[at] in self._before_noun or self._works.at(words, at) is not None
        )
        work = self._before_closer(self._works, words, at) if own else None
        return work is not None and (
            work.end == len(words) or words[work.end] in self._shown_before
        )

    def _shows_publicly(self, words: Words, at: int) -> bool:
        before, *places = words[at : at + 3] or ("",)
        if before in self._shown_about:
            return True
        named = (" ".join(places[:length]) for length in (1, 2))
        return before in self._shown_on and not _PUBLIC.isdisjoint(
            {self._channels.meaning(name) for name in named}
        )

    def _act(self, words: Words, at: int) -> Kind | None:
        """Read "pitched Wired", "applied to Oxford", "queried Tor"."""
        act = self._acts.at(words, at)
        if act is not None:
            return act
        bare = self._bare_acts.at(words, at)
        if bare is not None:
            return bare if bare.end == len(words) or words[bare.end] in self._closers else None
        naming = self._naming_acts.at(words, at)
        if naming is None or naming.end == len(words):
            return naming
        return naming if words[naming.end] not in self._closers | self._modifiers else None


ENGLISH: Final = KindReader(ENGLISH_SYNTAX, KIND_PHRASES, CHANNEL_PHRASES)
# Words that a title may start with to tell its kind, and those of them that tell it alone.
OPENERS: Final = KIND_PHRASES.first_words() | ENGLISH.first_words(
    "leads", "modifiers", "numbers", *_ACTS, *_ASKS
)
SETTLED: Final = frozenset(map(plain, listed(ENGLISH_SYNTAX.acts))) - ENGLISH.first_words(
    "leads", "bare_acts", *_ASKS
)


def kind_in(text: str) -> Guess | None:
    """Find the kind of an ask in a title in English, as `KindReader.kind_in` does."""
    return ENGLISH.kind_in(text)
