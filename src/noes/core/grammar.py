"""How a language says when, how scary, how long and to whom: the patterns of one-line entry.

Another language is one more `Grammar` in `GRAMMARS`. Patterns run over a line in which what was
already read is a run of `CUT` and quoted words are runs of `HIDDEN`; both keep their length.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from noes.core.line import Token


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language's ways of saying the asides of a line.

    Patterns give their values in named groups: `score`; `hours`, `more`, `minutes`, `half`, `one`,
    `spent`; `told`; `on`, `word`, `weekday`, `count`, `unit`, `year`, `month`, `day`. Word sets are
    lower case.
    """

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
    weekdays: Mapping[str, int]  # Monday is 0, by the first three letters
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

    def verb_of(self, words: Sequence[Token]) -> int | None:
        """Find the verb that a line or clause starts with.

        Args:
            words: the words of the line or clause.

        Returns:
            Which of the words it is, or None where they start otherwise.
        """
        for at, word in enumerate(words):
            said = word.text.lower()
            if said in self.told_verbs or said in self.plain_verbs or said in self.ask_verbs:
                return at
            if said not in self.verb_leads:
                break
        return None

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


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _numbered(text: str, *, first: int) -> Mapping[str, int]:
    return MappingProxyType({word: at for at, word in enumerate(text.split(), first)})


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


_EN_FOLLOW: Final = (
    "on via by to at with in for and but from about a an the my our his her their through over"
    " using as re regarding while when because again who where today tomorrow yesterday next last"
    " this whether if how why"
)
_EN_DREAD: Final = r"(?:dread(?:ed)?|scary|scared|scariness|scare|fear|terrifying)"
_EN_STING: Final = r"(?:stings?|stung|hurt)"
_EN_OUT_OF: Final = r"(?:\s*/\s*|\s+out\s+of\s+)10"
_EN_NUMBER_ENDS: Final = r"(?![\w%/]|[.,\-–]\d|\s*/)"
_EN_FREE: Final = r"(?<![\w/#\-])(?<!\d[.,])"
_EN_WORD_ENDS: Final = r"(?![\w'’\-])"
_EN_WEEKDAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_EN_SHORT_DAY: Final = r"(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)"
_EN_PART: Final = r"(?:\s+(?:morning|afternoon|evening|night))?"
_EN_MONTH: Final = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_EN_DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_EN_YEAR: Final = r"(?:,?\s+(?P<year>\d{4}))?"
_EN_DATES: Final = (
    rf"(?:the\s+)?{_EN_DAY}\s+(?:of\s+)?{_EN_MONTH}\b\.?{_EN_YEAR}{_EN_NUMBER_ENDS}",
    rf"{_EN_MONTH}\b\.?\s+{_EN_DAY}{_EN_YEAR}{_EN_NUMBER_ENDS}",
)
_EN_TODAY: Final = r"(?:(?:earlier\s+)?(?:today|this\s+morning)|just\s+now)"
_EN_LATER_TODAY: Final = r"(?:tonight|(?:earlier\s+)?this\s+(?:afternoon|evening))"
_EN_YESTERDAY: Final = rf"(?:(?:the\s+)?day\s+before\s+yesterday|yesterday{_EN_PART}|last\s+night)"
_EN_ANSWERED: Final = (
    r"(?:they|she|he|it)(?:['’](?:re|ve|d|s))?|got|was|were|never|didn['’]?t|heard"
)
_EN_NOT_ANSWERED: Final = r"no|nothing|not|waiting|ghosted|declined|rejected"
_EN_OPENERS: Final = (
    "they she he it we no yes not never the got said heard still waiting declined rejected ghosted"
    " accepted dread scary sting then now"
)
_EN_WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday"
_EN_DAY_WORDS: Final = (
    f"{_EN_WEEKDAYS} january february march april may june july august september october november"
    " december today yesterday tonight"
)


def _scores(words: str) -> tuple[re.Pattern[str], ...]:
    score = r"(?P<score>\d{1,2}|zero|one|two|three|four|five|six|seven|eight|nine|ten)"
    said = r"(?:\s+(?:level|score|of|was|is))?\s*[:=]?\s*"
    return _compiled(
        rf"{_EN_FREE}{words}{said}{score}(?:{_EN_OUT_OF})?{_EN_NUMBER_ENDS}",
        rf"{_EN_FREE}{score}{_EN_OUT_OF}\s+(?:on\s+(?:the\s+)?)?{words}{_EN_WORD_ENDS}",
    )


ENGLISH: Final = Grammar(
    dread=_scores(_EN_DREAD),
    sting=_scores(_EN_STING),
    effort=re.compile(
        rf"{_EN_FREE}(?:(?P<spent>took(?:\s+me)?|spent|effort:?)\s+)?(?:about\s+|around\s+|~\s*)?"
        r"(?:(?P<hours>\d{1,2}(?:[.,]\d{1,2})?)\s*(?:hours?|hrs?|h)"
        r"(?:\s*(?P<more>\d{1,2})\s*(?:minutes|mins?|m)?)?"
        r"|(?P<minutes>\d{1,4})\s*(?:minutes?|mins?)|(?P<half>half\s+an\s+hour)|(?P<one>an\s+hour))"
        rf"{_EN_WORD_ENDS}",
        re.IGNORECASE,
    ),
    past_days=_compiled(
        rf"{_EN_FREE}(?:on\s+)?(?P<year>\d{{4}})-(?P<month>\d{{2}})-(?P<day>\d{{2}}){_EN_NUMBER_ENDS}",
        rf"{_EN_FREE}(?P<count>\d{{1,3}}|[a-z]+(?:\s+couple(?:\s+of)?)?)\s+(?P<unit>days?|weeks?)\s+ago{_EN_WORD_ENDS}",
        rf"{_EN_FREE}(?P<word>{_EN_YESTERDAY}|{_EN_TODAY}){_EN_WORD_ENDS}",
        rf"{_EN_FREE}(?:on\s+)?last\s+(?P<weekday>{_EN_WEEKDAY}|{_EN_SHORT_DAY}\b){_EN_PART}{_EN_WORD_ENDS}",
    ),
    either_days=_compiled(
        *(rf"{_EN_FREE}(?P<on>on\s+)?{dated}" for dated in _EN_DATES),
        rf"{_EN_FREE}(?P<on>on\s+)?(?P<weekday>{_EN_WEEKDAY}|(?(on){_EN_SHORT_DAY}\b|(?!))){_EN_PART}{_EN_WORD_ENDS}",
        rf"{_EN_FREE}(?P<word>{_EN_LATER_TODAY}){_EN_WORD_ENDS}",
    ),
    deeds=re.compile(
        r",?\s+(?:(?:i|we)\s+)?(?:just\s+|finally\s+|also\s+|cold\s+)?"
        r"(?:(?!need|feed)[a-z]+ed|sent|wrote|met|had|made|got|rang|told)\b",
        re.IGNORECASE,
    ),
    drafts=re.compile(
        r"^\s*(?:\[\s*draft\s*\]\s*:?|(?:draft|idea|to[\s\-]?do|to\s+ask|to\s+send|not\s+sent(?:\s+yet)?)"
        r"\s*(?::|–|—|\s-(?=\s)))",
        re.IGNORECASE,
    ),
    answered=re.compile(
        r"^\W*(?:(?:i|we)\s+)?(?:(?:was|were|got|been)\s+)?"
        r"(?P<told>rejected|declined|turned\s+down|ghosted|ignored|accepted|hired|commissioned)"
        r"\s+by(?=\s+\S)",
        re.IGNORECASE,
    ),
    intents=re.compile(
        r"^\W*(?:(?:i|we)\s+)?(?:draft(?:ed|ing)|(?:want|going|planning|plan|need|about|meaning)\s+to"
        r"|gonna|will|(?:i|we)['’](?:ll|m\s+going\s+to)|i\s*am\s+going\s+to"
        r"|(?:should|must|might|could|have\s+to)(?=\s+(?:ask|pitch|send|email|write|call|apply|raise"
        r"|follow|query|message|submit)\b))\b",
        re.IGNORECASE,
    ),
    turns=re.compile(
        rf"\s(?:(?:and|but)\s+(?:then\s+)?(?:{_EN_ANSWERED})|but\s+(?:still\s+)?(?:{_EN_NOT_ANSWERED}))\b",
        re.IGNORECASE,
    ),
    abbreviations=re.compile(
        r"\b(?i:mr|mrs|ms|mx|dr|prof|st|rev)\.(?=\s+\w)|\b[A-Z]\.(?=\s?[A-Z]\.)"
        r"|\b(?:[A-HJ-Z]\.(?=\s*[A-Z]|\s+[a-z])|(?i:corp|inc|ltd|co|jr|sr)\.(?=\s+[a-z]))"
        rf"(?!\s*(?i:{_EN_OPENERS.replace(' ', '|')})\b)"
    ),
    days_ago=MappingProxyType({"yesterday": 1, "last night": 1, "day before yesterday": 2}),
    counts=MappingProxyType(
        {
            **_numbered("zero one two three four five six seven eight nine ten", first=0),
            **dict.fromkeys(("a", "an"), 1),
            **dict.fromkeys(("a couple", "a couple of"), 2),
        }
    ),
    units=MappingProxyType({"day": 1, "week": 7}),
    weekdays=_numbered("mon tue wed thu fri sat sun", first=0),
    months=MappingProxyType(
        {
            **_numbered("jan feb mar apr may jun jul aug sep oct nov dec", first=1),
            **_numbered(
                "january february march april may june july august september october november december",
                first=1,
            ),
            "sept": 9,
        }
    ),
    not_a_day_after=_words(
        "next each every by until till before after for this coming since from to of about the a an"
        " my due deadline between than not and or why how as like black cyber good super easter giving"
        " ash holy fat ruby blue casual happy friday thursday wednesday tuesday monday saturday sunday"
        " on again called dated"
    ),
    not_effort_after=_words(
        "for of in a an the every per by to than at on within another only until after before my next"
        " first last is was more under over and or least most"
    ),
    weekday_words=_words(_EN_WEEKDAYS),
    day_words=_words(_EN_DAY_WORDS),
    reported=_words("how why what whether if when that who which they she he i we"),
    unsent=_words("not unsent haven't haven’t draft drafted still"),
    follow_words=_words(_EN_FOLLOW),
    articles=_words("the a an"),
    name_joints=_words("of the de der den van von la le du di da &"),
    name_goes_on=_words("and in"),
    name_may_go_on=_words("for"),
    pronouns=_words("i i'm i've i'll i’m i’ve i’ll me us you"),
    small_words=_words(
        "a an my our his her their your some all for to about with by at if whether"
    ),
    never_names=_words(
        f"{_EN_DAY_WORDS} half all some every each no christmas easter boss client clients customer"
        " customers editor editors agent agents landlord landlady neighbour neighbor manager"
        " mum mom dad everyone everybody someone somebody people friend friends"
    ),
    common_names=_words(
        f"{_EN_DAY_WORDS} will mark grant bill chase rob pat sue art rich frank grace hope joy faith"
        " drew max miles nick dawn rose ray dean guy jack josh reed sandy skip wade ward gene herb"
        " lance chip cliff dale buck penny summer autumn amber don earl victor trip page post time"
        " people nature science outside next square target medium call lead"
    ),
    before_whom=_words("up with to at out the a an"),
    after_whom=_words("for to about on by via if whether how"),
    sentence_openers=_words(_EN_OPENERS),
    verb_leads=_words(
        "i we i've we've i’ve we’ve i'll i’ll we'll we’ll i'm i’m have cold just finally then so"
        " and also to will gonna re want going need planning plan about meaning should must might could"
    ),
    told_verbs=_words(
        "asked emailed e-mailed mailed messaged called phoned rang texted dm'd dm’d dmed nudged"
        " chased pinged reminded met invited contacted approached quoted tweeted begged bumped"
        " pitched re-pitched repitched queried proposed sent shared showed offered submitted applied"
        " followed wrote posted spoke talked reached auditioned"
    ),
    plain_verbs=_words(
        "ask pitch re-pitch query send nudge chase ping apply call email propose submit follow"
        " invite remind write request offer share post"
    ),
    asking_verbs=_words("asked ask asking begged"),
    ask_verbs=_words(
        "asked ask asking emailed e-mailed mailed messaged called phoned rang texted dm'd dm’d dmed"
        " nudged nudge chased chase pinged ping reminded met told invited contacted"
        " approached quoted tweeted thanked begged bumped"
    ),
    kind_verbs=_words(
        "pitched pitch pitching pitches re-pitched repitched queried query proposed sent send shared"
        " showed offered submitted applied"
    ),
    answer_verbs=_words("rejected declined down ghosted ignored accepted hired commissioned"),
    answered_by=_words("by"),
    towards=MappingProxyType({"to": "to", "with": "with", "from": "from", "at": "at"}),
    topic_words=_words("about on regarding re"),
    channel_verbs=MappingProxyType(
        {
            **dict.fromkeys(("emailed", "e-mailed", "mailed"), "email"),
            **dict.fromkeys(("called", "phoned", "rang"), "phone"),
            **dict.fromkeys(("texted", "dm'd", "dm’d", "dmed", "tweeted"), "social"),
        }
    ),
    any_channel_after=_words("via by over through using"),
    some_channels_after=_words("on"),
)

GRAMMARS: Final[Mapping[str, Grammar]] = MappingProxyType({"en": ENGLISH})
