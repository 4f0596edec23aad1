"""How a language says when, how scary, how long and to whom: the patterns of one-line entry.

Another language is one more `Grammar` in `GRAMMARS`. Patterns run over a line in which what was
already read is a run of `CUT` and quoted words are runs of `HIDDEN`; both keep their length.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

CUT: Final = "\x1f"
HIDDEN: Final = "\x1e"

SEPARATORS: Final = frozenset(",;!?()[]–—|→·…" + CUT)
# Where a clause ends: a separator, a full stop or colon before a space, a dash between spaces.
CLOSE: Final = r"(?=\s*(?:$|[,;!?()\[\]–—|→·…\x1f]|[.:]+(?:\s|$|\x1f)|-\s))"


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language's ways of saying the asides of a line.

    Patterns give their values in named groups: `score`; `hours`, `more`, `minutes`, `half`, `one`,
    `spent`; `told`; `word`, `weekday`, `count`, `unit`, `year`, `month`, `day`. Word sets are lower case.
    """

    dread: tuple[re.Pattern[str], ...]
    sting: tuple[re.Pattern[str], ...]
    effort: re.Pattern[str]
    days: tuple[re.Pattern[str], ...]
    drafts: re.Pattern[str]  # an opening that is no part of the title: "draft: …"
    answered: re.Pattern[str]  # an opening that tells how it went: "rejected by …"
    intents: re.Pattern[str]  # an opening that says it is still to come and stays in the title
    days_ago: Mapping[str, int]
    counts: Mapping[str, int]
    units: Mapping[str, int]  # in days
    weekdays: Mapping[str, int]  # Monday is 0, by the first three letters
    months: Mapping[str, int]  # January is 1
    not_a_day_after: frozenset[str]
    not_effort_after: frozenset[str]
    outcome_leads: frozenset[str]
    no_outcome_after: frozenset[str]
    follow_words: frozenset[str]  # a name or a channel may end before one of these
    articles: frozenset[str]
    name_joints: frozenset[str]
    pronouns: frozenset[str]
    never_names: frozenset[str]  # by themselves; "Sunday Times" is a name
    verb_leads: frozenset[str]  # may stand before the verb that a line starts with
    ask_verbs: frozenset[str]  # take the person as their object
    kind_verbs: frozenset[str]  # take the person as their object where no "to" names one
    answer_verbs: frozenset[str]  # name the person by "by": "turned down by …"
    answered_by: frozenset[str]
    towards: Mapping[str, str]  # preposition -> "to", "with", "from" or "at"
    kind_openers: frozenset[str]  # a kind may be named right after one of these: "for a raise"
    topic_words: frozenset[str]  # what follows is talked about, not done
    channel_verbs: Mapping[str, str]
    any_channel_after: frozenset[str]
    some_channels_after: frozenset[str]  # "on LinkedIn", but not "feedback on email"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _numbered(text: str, *, first: int) -> Mapping[str, int]:
    return MappingProxyType({word: at for at, word in enumerate(text.split(), first)})


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


_EN_FOLLOW: Final = (
    "on via by to at with in for and but from about a an the my our his her their through over"
    " using as re regarding while when because again who where today tomorrow yesterday next last"
    " this"
)
_EN_GOES_ON: Final = rf"(?:{CLOSE}|(?=\s+(?:{'|'.join(_EN_FOLLOW.split())})\b))"
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
_EN_TODAY: Final = (
    r"(?P<word>(?:earlier\s+)?today|(?:earlier\s+)?this\s+(?:morning|afternoon|evening)|tonight"
    r"|just\s+now)"
)
_EN_YESTERDAY: Final = (
    rf"(?P<word>(?:the\s+)?day\s+before\s+yesterday|yesterday{_EN_PART}|last\s+night)"
)
_EN_I_DID: Final = r"(?=\s+(?:i|we|[a-z]+ed|sent|wrote|met|had|made|got|rang|told)\b)"


def _scores(words: str) -> tuple[re.Pattern[str], ...]:
    score = r"(?P<score>\d{1,2}|zero|one|two|three|four|five|six|seven|eight|nine|ten)"
    said = r"(?:\s+(?:level|score|of|was|is))?\s*[:=]?\s*"
    return _compiled(
        rf"{_EN_FREE}{words}{said}{score}(?:{_EN_OUT_OF})?{_EN_NUMBER_ENDS}{_EN_GOES_ON}",
        rf"{_EN_FREE}{score}{_EN_OUT_OF}\s+(?:on\s+(?:the\s+)?)?{words}{_EN_WORD_ENDS}{_EN_GOES_ON}",
    )


ENGLISH: Final = Grammar(
    dread=_scores(_EN_DREAD),
    sting=_scores(_EN_STING),
    effort=re.compile(
        rf"{_EN_FREE}(?:(?P<spent>took(?:\s+me)?|spent|effort:?)\s+)?(?:about\s+|around\s+|~\s*)?"
        r"(?:(?P<hours>\d{1,2}(?:[.,]\d{1,2})?)\s*(?:hours?|hrs?|h)"
        r"(?:\s*(?P<more>\d{1,2})\s*(?:minutes|mins?|m)?)?"
        r"|(?P<minutes>\d{1,4})\s*(?:minutes?|mins?)|(?P<half>half\s+an\s+hour)|(?P<one>an\s+hour))"
        rf"{_EN_WORD_ENDS}{CLOSE}",
        re.IGNORECASE,
    ),
    days=_compiled(
        rf"{_EN_FREE}(?:on\s+)?(?P<year>\d{{4}})-(?P<month>\d{{2}})-(?P<day>\d{{2}}){_EN_NUMBER_ENDS}{_EN_GOES_ON}",
        *(rf"{_EN_FREE}on\s+{dated}{_EN_GOES_ON}" for dated in _EN_DATES),
        *(rf"{_EN_FREE}{dated}{CLOSE}" for dated in _EN_DATES),
        rf"{_EN_FREE}(?P<count>\d{{1,3}}|[a-z]+(?:\s+couple(?:\s+of)?)?)\s+(?P<unit>days?|weeks?)\s+ago{_EN_WORD_ENDS}{_EN_GOES_ON}",
        rf"{_EN_FREE}{_EN_YESTERDAY}{_EN_WORD_ENDS}{_EN_GOES_ON}",
        rf"{_EN_FREE}{_EN_TODAY}{_EN_WORD_ENDS}{CLOSE}",
        rf"^\W*(?:{_EN_TODAY}){_EN_I_DID}",
        rf"^\W*(?:{_EN_YESTERDAY}){_EN_I_DID}",
        rf"{_EN_FREE}(?:on|last|on\s+last)\s+(?P<weekday>{_EN_WEEKDAY}|{_EN_SHORT_DAY}\b){_EN_PART}{_EN_WORD_ENDS}{_EN_GOES_ON}",
        rf"{_EN_FREE}(?P<weekday>{_EN_WEEKDAY}){_EN_PART}{_EN_WORD_ENDS}{CLOSE}",
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
        r"|gonna|will|(?:i|we)['’](?:ll|m\s+going\s+to)|i\s*am\s+going\s+to)\b",
        re.IGNORECASE,
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
        " on again called"
    ),
    not_effort_after=_words(
        "for of in a an the every per by to than at on within another only until after before my next"
        " first last is was more under over and or least most"
    ),
    outcome_leads=_words(
        "and but they they're they’re he she said got was were declined rejected ghosted accepted never no not didn't"
        " didn’t still waiting heard turned"
    ),
    no_outcome_after=_words(
        "how why when if that who about after being of on i we you because than or the a an to my"
        " whether what is are as for not until before like it they he she with by in at from and"
    ),
    follow_words=_words(_EN_FOLLOW),
    articles=_words("the a an"),
    name_joints=_words("of the de der den van von la le du di da &"),
    pronouns=_words("i i'm i've i'll i’m i’ve i’ll me us you"),
    never_names=_words(
        "monday tuesday wednesday thursday friday saturday sunday january february"
        " march april may june july august september october november december today yesterday"
    ),
    verb_leads=_words(
        "i we i've we've i’ve we’ve cold just finally then so and also to will gonna re"
    ),
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
    kind_openers=_words("for a an my our the some to cold quick"),
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
