"""Which languages a table is written in, and how an ask went in the words of any of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from noes.core.outcomes import Outcome, OutcomeReader
from noes.core.phrases import Phrases, listed, plain
from noes.core.tongues.anywhere import channel_anywhere
from noes.exchange.languages import LANGUAGES
from noes.exchange.languages.language import Language

_READERS: Final = {code: OutcomeReader(each.outcomes) for code, each in LANGUAGES.items()}
_ENGLISH: Final = "en"
# A language counts from so many words of its own on, and with such a share of what the likeliest
# language has: people write their results in English in a German table, and the other way round.
_LEAST: Final = 1.5
_SHARE: Final = 0.4
# The likeliest decides alone what a word means if no other comes this near to it.
_CLEAR: Final = 0.7
_LOOKED_AT: Final = 200
_MOST_WORDS: Final = 5000


@dataclass(frozen=True, slots=True)
class Tongues:
    """The languages of one table.

    Attributes:
        told: their codes, the likeliest first; none where nothing tells.
        clear: whether the first of them is the language of the table beyond doubt.
        signs: what the table itself says that its signs mean.
    """

    told: tuple[str, ...] = ()
    clear: bool = False
    signs: Mapping[str, Outcome] = field(default_factory=dict)

    def reading(self, signs: Mapping[str, str]) -> "Tongues":
        """Take what a table says that its signs mean, so far as that is sure."""
        read = {sign: self.outcome_of(text) for sign, text in signs.items()}
        return replace(
            self, signs={sign: each for sign, each in read.items() if each and each.sure}
        )

    def outcome_of(self, text: str) -> Outcome | None:
        """Read how an ask went from the words of a cell.

        A word that means different things in the languages that the table may be written in is not
        sure, and neither is one that only a language knows that nothing else in the table is in.

        Args:
            text: one cell.

        Returns:
            The outcome, None where no language knows it.
        """
        if text.strip() in self.signs:
            return self.signs[text.strip()]
        words = plain(text)
        if not words and text.strip() in _DASHES:
            return _NOTHING_YET
        read = {code: each.read_plain(words, text) for code, each in _READERS.items()}
        said = {code: each for code, each in read.items() if each}
        sure = {code: each for code, each in said.items() if each.sure}
        if self.clear and self.told[0] in sure:
            return sure[self.told[0]]
        near = [sure[code] for code in self._near() if code in sure]
        if near:
            agree = len({each.outcome for each in near}) == 1
            return replace(near[0], sure=agree)
        guessing = self.told[:1] if self.clear else self.told or (_ENGLISH,)
        if _ENGLISH in said and not any(map(str.isalpha, text)):
            guessing = (_ENGLISH,)  # pictures are the same everywhere
        guesses = [said[code] for code in guessing if code in said] or list(sure.values())
        return replace(guesses[0], sure=False) if guesses else None

    def _near(self) -> Sequence[str]:
        """Give the languages that words may be taken from without asking; English always."""
        return tuple(dict.fromkeys((*self.told, _ENGLISH))) if self.told else tuple(_READERS)


# Mostly that nothing came yet; it may as well be a no.
_DASHES: Final = frozenset({"-", "--", "–", "—"})
_NOTHING_YET: Final = Outcome("waiting", sure=False)

ANY: Final = Tongues()


_CHANNELS: Final = Phrases(
    {
        phrase: slug
        for language in LANGUAGES.values()
        for slug, phrases in language.channels.items()
        for phrase in listed(phrases)
    }
)


def channel_in(text: str) -> str | None:
    """Give the channel that a whole cell names in any language ("Telefon" -> "phone"), or None."""
    return channel_anywhere(text) or _CHANNELS.meaning(text)


def _lexicon() -> Mapping[str, Sequence[str]]:
    """Give every word that is known, and the languages that know it."""
    lexicon: dict[str, list[str]] = {}
    for code, language in LANGUAGES.items():
        for word in {word for text in _texts(language) for word in plain(text).split()}:
            if len(word) > 1:
                lexicon.setdefault(word, []).append(code)
    return lexicon


def _texts(language: Language) -> Iterable[str]:
    headers, outcomes = language.headers, language.outcomes
    for group in (headers.exact, headers.loose, outcomes.sure, outcomes.asked):
        yield from group.values()
    yield from (*headers.places, *headers.double)
    yield from (language.months, language.weekdays, language.totals, language.common)
    yield from (outcomes.fillers, outcomes.negations)


_LEXICON: Final = _lexicon()


def tongues_of(names: Sequence[str], cells: Iterable[Sequence[str]]) -> Tongues:
    """Tell which languages a table is written in.

    Args:
        names: what stands above its columns.
        cells: the first cells of each column.
    """
    words = Counter[str]()
    for name in names:
        words.update(set(plain(name).split()))
    for column in cells:
        for cell in set(column[:_LOOKED_AT]):
            if len(words) < _MOST_WORDS:
                words.update(set(plain(cell[:_LOOKED_AT]).split()))
    weights: defaultdict[str, float] = defaultdict(float)
    for word in words:
        for code in (known := _LEXICON.get(word, ())):
            weights[code] += 1 / len(known)
    ranked = sorted(weights.items(), key=lambda pair: -pair[1])
    most = ranked[0][1] if ranked else 0.0
    told = [(code, n) for code, n in ranked if n >= _LEAST and n >= _SHARE * most]
    clear = bool(told) and (len(told) == 1 or told[1][1] < _CLEAR * most)
    return Tongues(tuple(code for code, _n in told), clear)
