"""How a language says when, how scary, how long and to whom: the patterns of one-line entry.

Each language has its `Grammar` in `tongues`. Patterns run over a line in which what was already
read is a run of `CUT` and quoted words are runs of `HIDDEN`; both keep their length.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from noes.core.kinds import KindReader
from noes.core.line import Line, Token
from noes.core.outcomes import Outcome, OutcomeReader
from noes.core.phrases import Phrases, listed, respelt

# What may stand around a score, an effort or a day, so that it is not part of something longer.
FREE: Final = r"(?<![\w/#\-])(?<!\d[.,])"
NUMBER_ENDS: Final = r"(?![\w%/]|[.,\-–]\d|\s*/)"
WORD_ENDS: Final = r"(?![\w'’\-])"
ISO_DAY: Final = rf"(?P<year>\d{{4}})-(?P<month>\d{{2}})-(?P<day>\d{{2}}){NUMBER_ENDS}"


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language's ways of saying the asides of a line.

    Patterns give their values in named groups: `score`; `hours`, `more`, `minutes`, `half`, `one`,
    `spent`; `told`; `on`, `word`, `weekday`, `count`, `unit`, `year`, `month`, `day`. Word sets are
    lower case.
    """

    kinds: KindReader
    channels: Phrases[str]
    outcomes: OutcomeReader
    dread: tuple[re.Pattern[str], ...]
    sting: tuple[re.Pattern[str], ...]
    effort: re.Pattern[str]
    past_days: tuple[re.Pattern[str], ...]  # "yesterday", "last Friday": nothing else is meant
    either_days: tuple[re.Pattern[str], ...]  # "Friday", "3 December": as well one to come
    deeds: re.Pattern[str]  # what may follow a day that a line starts with: "Friday I pitched …"
    drafts: re.Pattern[str]  # an opening that is no part of the title: "draft: …"
    answered: re.Pattern[str]  # an opening that tells how it went: "rejected by …"
    intents: re.Pattern[str]  # an opening that says it is still to come and stays in the title
    turns: re.Pattern[str]  # where a sentence turns to how it went: "… and they said yes"
    abbreviations: re.Pattern[str]  # whose full stop ends no clause: "Mr. Smith", "J. Crew"
    days_ago: Mapping[str, int]
    counts: Mapping[str, int]
    units: Mapping[str, int]  # in days
    weekdays: Mapping[str, int]  # Monday is 0, by the whole word or its first three letters
    months: Mapping[str, int]  # January is 1
    not_a_day_after: frozenset[str]
    not_effort_after: frozenset[str]
    weekday_words: frozenset[str]
    day_words: frozenset[str]
    reported: frozenset[str]  # what follows is told of or asked about, no act and no answer
    unsent: frozenset[str]  # say that nothing was sent, even of something that "was pitched"
    follow_words: frozenset[str]  # an aside, a name or a channel may end before one of these
    articles: frozenset[str]
    name_joints: frozenset[str]
    name_goes_on: frozenset[str]  # a capital after one of these may be of the same name
    name_may_go_on: frozenset[str]  # it may where it ends there: "pitched Code for America"
    pronouns: frozenset[str]
    small_words: frozenset[str]  # begin no name where every word has a capital: "Asked My Boss"
    never_names: frozenset[str]  # by themselves; "Sunday Times" is a name
    common_names: frozenset[str]  # names that are everyday words too
    before_whom: frozenset[str]  # may stand between the verb and whom was asked
    after_whom: frozenset[str]  # what may follow whom was asked: "asked will for …"
    sentence_openers: frozenset[str]  # "Wired! They …" is two sentences, "Yes! magazine" a name
    verb_leads: frozenset[str]  # may stand before the verb that a line starts with
    told_verbs: frozenset[str]  # say that something was done: "pitched", not "pitch"
    plain_verbs: frozenset[str]  # may speak of something to come
    asking_verbs: frozenset[str]  # "asked for access to …" asks nobody by "to"
    ask_verbs: frozenset[str]  # take the person as their object
    kind_verbs: frozenset[str]  # take the person as their object where no "to" names one
    answer_verbs: frozenset[str]  # name the person by "by": "turned down by …"
    answered_by: frozenset[str]
    towards: Mapping[str, str]  # preposition -> "to", "with", "from" or "at"
    topic_words: frozenset[str]  # what follows is talked about, not done
    channel_verbs: Mapping[str, str]
    any_channel_after: frozenset[str]
    some_channels_after: frozenset[str]  # "on LinkedIn", but not "feedback on email"
    giving_verbs: frozenset[str] = frozenset()  # take whom and what: "Lumen ein Angebot geschickt"
    name_titles: frozenset[str] = frozenset()  # a name follows: "Frau Yilmaz"
    planning_verbs: frozenset[str] = frozenset()  # a day behind whom may be one to come: "invited"
    subject_first: frozenset[str] = frozenset()  # "Acme fragte": who stands before it asked
    bare_days: bool = False  # a weekday alone says when, as "on Friday" does: "gepitcht vrijdag"
    verb_last: bool = False  # "Wired gepitcht": the verb may stand behind whom and what
    common_nouns: re.Pattern[str] | None = None  # where each noun has a capital: those of no name
    # Where words run together ("l’agence", "all’agenzia"): what ends in an apostrophe that parts
    # them. Lines are then read without accents, as many leave them out on a phone.
    elisions: re.Pattern[str] | None = None
    asks_to: bool = False  # whatever is asked for, it is asked "to" somebody: "demandé à Jo"
    way_words: frozenset[str] = frozenset()  # channels wherever they stand: "pessoalmente"
    before_names: frozenset[str] = frozenset()  # "à la revue Décharge": may stand before a name

    def verb_of(self, words: Sequence[Token]) -> int | None:
        """Find the verb that a line or clause starts with.

        Args:
            words: the words of the line or clause.

        Returns:
            Which of the words it is, or None where they start otherwise. Where a language puts its
            verb last, it is the first verb before anything that is told of or asked about.
        """
        for at, word in enumerate(words):
            said = word.text.lower()
            if said in self.told_verbs or said in self.plain_verbs or said in self.ask_verbs:
                return at
            if said in self.reported if self.verb_last else said not in self.verb_leads:
                break
        return None

    def in_order(self, line: Line, words: tuple[Token, ...]) -> tuple[Token, ...]:
        """Give the words of a line with its verb where English has it: before whom and what.

        Args:
            line: the line.
            words: its words, or some of them, in the order of the line.
        """
        verb = self.verb_of(words) if self.verb_last else None
        if verb is None or words[verb].text.lower() in self.subject_first:
            return words
        start = line.whole_start(words[verb].start)
        first = next(at for at, word in enumerate(words) if word.start >= start)
        while first < verb and self._leads(words[first].text):
            first += 1
        return (*words[:first], words[verb], *words[first:verb], *words[verb + 1 :])

    def _leads(self, word: str) -> bool:
        said = word.lower()
        return said in self.verb_leads and (word == said or said not in self.common_names)

    def kind_of(self, text: str) -> str | None:
        """Give the kind that a text names by itself, or None."""
        return self.kinds.kind_of(text)

    def channel_of(self, text: str) -> str | None:
        """Give the channel that a text names by itself, or None."""
        return self.channels.meaning(text)

    def outcome_of(self, text: str) -> Outcome | None:
        """Give how an ask went by words that say nothing else, or None."""
        return self.outcomes.read(text)

    def tells(self, words: Sequence[Token]) -> bool:
        """Tell whether a line or clause starts with something that was done."""
        verb = self.verb_of(words)
        return verb is not None and words[verb].text.lower() in self.told_verbs

    def asks(self, words: Sequence[Token]) -> bool:
        """Tell whether a line or clause starts with a verb that asks for something."""
        verb = self.verb_of(words)
        return verb is not None and words[verb].text.lower() in self.asking_verbs

    def reports(self, words: Sequence[Token]) -> bool:
        """Tell whether words go on to something told of or asked about: "asked why I was …"."""
        said = [word.text.lower() for word in words]
        lead = next((at for at, word in enumerate(said) if word not in self.verb_leads), len(said))
        return not self.reported.isdisjoint(said[lead:])

    def opens_with(self, words: Sequence[Token], at: int) -> bool:
        """Tell whether a line may have its verb at a word."""
        return at == 0 or words[at - 1].text.lower() in self.verb_leads


def words(text: str, letters: Mapping[str, str] | None = None) -> frozenset[str]:
    """Read words parted by spaces, with the ways they are written where a keyboard lacks letters."""
    return frozenset(listed(respelt(", ".join(text.split()), letters or {})))


def numbered(text: str, *, first: int) -> Mapping[str, int]:
    """Count words parted by spaces."""
    return MappingProxyType({word: at for at, word in enumerate(text.split(), first)})


def compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """Compile patterns that care for no case."""
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


def scores(
    said: str, *, numbers: str, between: str, out_of: str, on: str
) -> tuple[re.Pattern[str], ...]:
    """Give the two ways to say a score: "dread 7", "7/10 scary".

    Args:
        said: a pattern of the words for it.
        numbers: the words for nought to ten, as alternatives.
        between: words that may stand before its figure, as alternatives.
        out_of: a pattern for "out of" in words.
        on: a pattern of what may stand between a figure and what it measures.
    """
    score = rf"(?P<score>\d{{1,2}}|{numbers})"
    of_ten = rf"(?:\s*/\s*|\s+{out_of}\s+)10"
    return compiled(
        rf"{FREE}{said}(?:\s+(?:{between}))?\s*[:=]?\s*{score}(?:{of_ten})?{NUMBER_ENDS}",
        rf"{FREE}{score}{of_ten}\s+(?:{on}\s+)?{said}{WORD_ENDS}",
    )
