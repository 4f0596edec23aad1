"""English."""

import re
from types import MappingProxyType
from typing import Final

from noes.core.grammar import NUMBER_ENDS, Grammar, numbered, words
from noes.core.kinds import ENGLISH as KINDS
from noes.core.outcomes import READER as OUTCOMES
from noes.core.spoken_days import past_days
from noes.core.tongues.germanic import Days, Effort, days_said, effort_said, scores_said
from noes.core.words import CHANNEL_PHRASES

_FOLLOW: Final = (
    "on via by to at with in for and but from about a an the my our his her their through over"
    " using as re regarding while when because again who where today tomorrow yesterday next last"
    " this whether if how why"
)
_DREAD: Final = r"(?:dread(?:ed)?|scary|scared|scariness|scare|fear|terrifying)"
_STING: Final = r"(?:stings?|stung|hurt)"
_WEEKDAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SHORT_DAY: Final = r"(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)"
_PART: Final = r"(?:\s+(?:morning|afternoon|evening|night))?"
_MONTH: Final = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR: Final = r"(?:,?\s+(?P<year>\d{4}))?"
_DATES: Final = (
    rf"(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}\b\.?{_YEAR}{NUMBER_ENDS}",
    rf"{_MONTH}\b\.?\s+{_DAY}{_YEAR}{NUMBER_ENDS}",
)
_TODAY: Final = r"(?:(?:earlier\s+)?(?:today|this\s+morning)|just\s+now)"
_LATER_TODAY: Final = r"(?:tonight|(?:earlier\s+)?this\s+(?:afternoon|evening))"
_YESTERDAY: Final = rf"(?:(?:the\s+)?day\s+before\s+yesterday|yesterday{_PART}|last\s+night)"
_ANSWERED: Final = r"(?:they|she|he|it)(?:['’](?:re|ve|d|s))?|got|was|were|never|didn['’]?t|heard"
_NOT_ANSWERED: Final = r"no|nothing|not|waiting|ghosted|declined|rejected"
_OPENERS: Final = (
    "they she he it we no yes not never the got said heard still waiting declined rejected ghosted"
    " accepted dread scary sting then now"
)
_WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday"
_DAY_WORDS: Final = (
    f"{_WEEKDAYS} january february march april may june july august september october november"
    " december today yesterday tonight"
)


ENGLISH: Final = Grammar(
    kinds=KINDS,
    channels=CHANNEL_PHRASES,
    outcomes=OUTCOMES,
    **scores_said(
        _DREAD,
        _STING,
        numbers="zero|one|two|three|four|five|six|seven|eight|nine|ten",
        between=("level|score|of|was|is", "level|score|of|was|is"),
        out_of=r"out\s+of",
        on=r"on(?:\s+the)?",
    ),
    effort=effort_said(
        Effort(
            spent=r"took(?:\s+me)?|spent|effort:?",
            about=r"about\s+|around\s+",
            hours="hours?|hrs?|h",
            joined="",
            more="minutes|mins?|m",
            minutes="minutes?|mins?",
            half=r"half\s+an\s+hour",
            one=r"an\s+hour",
        )
    ),
    **days_said(
        Days(
            weekday=_WEEKDAY,
            short=_SHORT_DAY,
            part=_PART,
            before_iso="on",
            before_dated=r"on\s+",
            on="on",
            last="last",
            ago=r"(?P<count>\d{1,3}|[a-z]+(?:\s+couple(?:\s+of)?)?)\s+(?P<unit>days?|weeks?)\s+ago",
            dated=_DATES,
            today=_TODAY,
            later_today=_LATER_TODAY,
            yesterday=_YESTERDAY,
            short_alone=False,
        )
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
        rf"\s(?:(?:and|but)\s+(?:then\s+)?(?:{_ANSWERED})|but\s+(?:still\s+)?(?:{_NOT_ANSWERED}))\b",
        re.IGNORECASE,
    ),
    abbreviations=re.compile(
        r"\b(?i:mr|mrs|ms|mx|dr|prof|st|rev)\.(?=\s+\w)|\b[A-Z]\.(?=\s?[A-Z]\.)"
        r"|\b(?:[A-HJ-Z]\.(?=\s*[A-Z]|\s+[a-z])|(?i:corp|inc|ltd|co|jr|sr)\.(?=\s+[a-z]))"
        rf"(?!\s*(?i:{_OPENERS.replace(' ', '|')})\b)"
    ),
    days_ago=MappingProxyType({**past_days("en"), "last night": 1}),
    counts=MappingProxyType(
        {
            **numbered("zero one two three four five six seven eight nine ten", first=0),
            **dict.fromkeys(("a", "an"), 1),
            **dict.fromkeys(("a couple", "a couple of"), 2),
        }
    ),
    units=MappingProxyType({"day": 1, "days": 1, "week": 7, "weeks": 7}),
    weekdays=numbered("mon tue wed thu fri sat sun", first=0),
    months=MappingProxyType(
        {
            **numbered("jan feb mar apr may jun jul aug sep oct nov dec", first=1),
            **numbered(
                "january february march april may june july august september october november december",
                first=1,
            ),
            "sept": 9,
        }
    ),
    not_a_day_after=words(
        "next each every by until till before after for this coming since from to of about the a an"
        " my due deadline between than not and or why how as like black cyber good super easter giving"
        " ash holy fat ruby blue casual happy friday thursday wednesday tuesday monday saturday sunday"
        " on again called dated"
    ),
    not_effort_after=words(
        "for of in a an the every per by to than at on within another only until after before my next"
        " first last is was more under over and or least most"
    ),
    weekday_words=words(_WEEKDAYS),
    day_words=words(_DAY_WORDS),
    reported=words("how why what whether if when that who which they she he i we"),
    unsent=words("not unsent haven't haven’t draft drafted still"),
    follow_words=words(_FOLLOW),
    articles=words("the a an"),
    name_joints=words("of the de der den van von la le du di da &"),
    name_goes_on=words("and in"),
    name_may_go_on=words("for"),
    pronouns=words("i i'm i've i'll i’m i’ve i’ll me us you"),
    small_words=words("a an my our his her their your some all for to about with by at if whether"),
    never_names=words(
        f"{_DAY_WORDS} half all some every each no christmas easter boss client clients customer"
        " customers editor editors agent agents landlord landlady neighbour neighbor manager"
        " mum mom dad everyone everybody someone somebody people friend friends"
    ),
    common_names=words(
        f"{_DAY_WORDS} will mark grant bill chase rob pat sue art rich frank grace hope joy faith"
        " drew max miles nick dawn rose ray dean guy jack josh reed sandy skip wade ward gene herb"
        " lance chip cliff dale buck penny summer autumn amber don earl victor trip page post time"
        " people nature science outside next square target medium call lead"
    ),
    before_whom=words("up with to at out the a an"),
    after_whom=words("for to about on by via if whether how"),
    sentence_openers=words(_OPENERS),
    verb_leads=words(
        "i we i've we've i’ve we’ve i'll i’ll we'll we’ll i'm i’m have cold just finally then so"
        " and also to will gonna re want going need planning plan about meaning should must might could"
    ),
    told_verbs=words(
        "asked emailed e-mailed mailed messaged called phoned rang texted dm'd dm’d dmed nudged"
        " chased pinged reminded met invited contacted approached quoted tweeted begged bumped"
        " pitched re-pitched repitched queried proposed sent shared showed offered submitted applied"
        " followed wrote posted spoke talked reached auditioned"
    ),
    plain_verbs=words(
        "ask pitch re-pitch query send nudge chase ping apply call email propose submit follow"
        " invite remind write request offer share post"
    ),
    asking_verbs=words("asked ask asking begged"),
    ask_verbs=words(
        "asked ask asking emailed e-mailed mailed messaged called phoned rang texted dm'd dm’d dmed"
        " nudged nudge chased chase pinged ping reminded met told invited contacted"
        " approached quoted tweeted thanked begged bumped"
    ),
    kind_verbs=words(
        "pitched pitch pitching pitches re-pitched repitched queried query proposed sent send shared"
        " showed offered submitted applied"
    ),
    answer_verbs=words("rejected declined down ghosted ignored accepted hired commissioned"),
    answered_by=words("by"),
    towards=MappingProxyType({"to": "to", "with": "with", "from": "from", "at": "at"}),
    topic_words=words("about on regarding re"),
    channel_verbs=MappingProxyType(
        {
            **dict.fromkeys(("emailed", "e-mailed", "mailed"), "email"),
            **dict.fromkeys(("called", "phoned", "rang"), "phone"),
            **dict.fromkeys(("texted", "dm'd", "dm’d", "dmed", "tweeted"), "social"),
        }
    ),
    any_channel_after=words("via by over through using"),
    some_channels_after=words("on"),
)
