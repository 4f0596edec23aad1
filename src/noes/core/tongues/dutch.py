"""Dutch."""

import re
from types import MappingProxyType
from typing import Final

from noes.core.grammar import NUMBER_ENDS, Grammar, numbered, words
from noes.core.spoken_days import past_days
from noes.core.tongues.dutch_outcomes import READER
from noes.core.tongues.dutch_words import CHANNELS, KINDS
from noes.core.tongues.germanic import Days, Effort, days_said, effort_said, scores_said

# What was done, behind or before whom and what.
_ASKED: Final = (
    "gevraagd aangeschreven benaderd gebeld gemaild geappt aangesproken uitgenodigd gecontacteerd"
    " ontmoet herinnerd aangemaand gesmeekt verzocht vroeg opgebeld gedm'd ge-dm'd gemessaged"
)
_WROTE: Final = "geschreven gepitcht gepitched pitchte ge-sms't gesms't getwitterd"
_GAVE: Final = (
    "gestuurd toegestuurd aangeboden voorgesteld voorgelegd laten doorgestuurd opgestuurd"
)
_DID: Final = (
    "verstuurd verzonden ingestuurd ingediend ingezonden ingeleverd gesolliciteerd aangemeld ingeschreven"
    " nagebeld opgevolgd nagevraagd nagemaild teruggebeld gesproken gepraat gekletst bijgepraat"
    " afgesproken gepland ingepland geboekt gevoerd gedronken gepost gedeeld gepubliceerd geplaatst"
    " verhoogd opgehoogd onderhandeld heronderhandeld besproken aangevraagd opgevraagd ingewonnen"
    " gemaakt gehad geluncht gespard gebrainstormd kennisgemaakt gezoomd stuurde schreef belde mailde"
    " postte gewandeld geoffreerd uitgebracht gereageerd langsgegaan"
)
_PLAIN: Final = (
    "pitchen vragen benaderen mailen bellen sturen solliciteren indienen insturen nabellen aanbieden"
    " voorstellen delen posten uitnodigen schrijven verhogen onderhandelen stuur"
    " herinneren aanvragen versturen appen opvolgen"
)
_TOLD: Final = f"{_ASKED} {_WROTE} {_GAVE} {_DID}"

_WEEKDAYS: Final = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
_WEEKDAY: Final = rf"(?:{_WEEKDAYS.replace(' ', '|')})"
_SHORT_DAY: Final = r"(?:ma|di|wo|do|vr|za|zo)"
_PART: Final = r"(?:\s*(?:ochtend|morgen|middag|avond|nacht))?"
_MONTH: Final = (
    r"(?P<month>jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?"
    r"|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DATED: Final = (
    rf"(?P<day>\d{{1,2}})(?:e|ste|de)?\s+{_MONTH}\b\.?(?:\s+(?P<year>\d{{4}}))?{NUMBER_ENDS}",
    r"(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4}|\d{2})(?![\w%/]|[.,\-–]\d)",
)
_TODAY: Final = r"(?:vandaag|vanochtend|vanmorgen|zojuist|zonet|net\s+nog|daarnet)"
_LATER_TODAY: Final = r"(?:vanmiddag|vanavond|vannacht)"
_YESTERDAY: Final = (
    rf"(?:eergisteren{_PART}|gisteren{_PART}|gister(?:ochtend|morgen|middag|avond|nacht)?)"
)
_LAST: Final = r"(?:vorige|afgelopen|laatste)"
_ANSWERS: Final = (
    r"(?:ze|zij|hij|het|die|heeft|hebben|heb|werd|kreeg|nog|steeds|geen|niets|niks|nee|helaas|nooit"
    r"|wacht|afgewezen|nu|zonder|zei|zeiden|kwam)"
)
_OPENERS: Final = (
    "ze zij hij het wij we die hebben heeft heb nee ja nog geen nooit helaas nu wacht afgewezen akkoord"
    " spanning eng pijn toen"
)
_MONTHS: Final = (
    "januari februari maart april mei juni juli augustus september oktober november december"
)
_DAY_WORDS: Final = (
    f"{_WEEKDAYS} {_MONTHS} vandaag gisteren eergisteren gisteravond morgen overmorgen vanochtend"
    " vanmorgen vanmiddag vanavond"
)
_DETERMINERS: Final = "een 'n mijn m'n onze ons twee drie vier vijf paar enkele nieuwe wat z'n hun"
_FOLLOW: Final = (
    "aan bij met van voor naar tot in op over per via om wegens ivm vanwege en maar of als dat omdat zodat"
    " uit zonder betreffende inzake vandaag gisteren eergisteren te de het wie hoe wat waar waarom wanneer"
    " vorige afgelopen laatste volgende komende tijdens door mij me ons nog eens eindelijk opnieuw weer"
    f" vanochtend vanmorgen gisteravond {_DETERMINERS}"
)
# A line begins with a capital, whatever its first word is.
_NOUNS: Final = (
    "klant klanten huisbaas baas chef buurman buurvrouw redactie redacteur uitgever uitgeverij bureau"
    " galerie bedrijf bank gemeente universiteit school bibliotheek boekhandel museum theater cafe"
    " restaurant winkel hotel vriend vriendin vrienden collega collega's moeder vader mama papa zus broer"
    " oma opa oom tante mevrouw meneer dhr mevr man vrouw partner zoon dochter kind mensen iemand iedereen"
    " niemand docent leraar begeleider adviseur lezer lezers team groep vereniging verzekering jury"
    " opdrachtgever oud-klant recruiter coach mentor netwerk idee stuk tekst artikel reportage column"
    " factuur korting voorschot aanbetaling uitstel hulp steun tijd geld verlof informatie toegang"
    " toestemming interesse kans portfolio link bestand video mail email e-mail brief bericht vraag vragen"
    " antwoord formulier contract opdracht project werk tarief podcast workshop lezing cursus"
    " tentoonstelling optreden kaartje plek tafel kamer huur reparatie terugbetaling upgrade nee ja"
    " spanning eng pijn concept foto's foto illustratie verhaal gedicht gedichten roman boek film case"
)

DUTCH: Final = Grammar(
    kinds=KINDS,
    channels=CHANNELS,
    outcomes=READER,
    **scores_said(
        r"(?:spanning|spannend|eng|angst|bang|zenuwen|zenuwachtig|vrees|dread|scary)",
        r"(?:pijn|deed\s+pijn|au|sting)",
        numbers="nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien",
        between=("niveau|score|van|was|is", "niveau|score|van|was|is|daarna"),
        out_of="van(?:\\s+de)?",
        on="op(?:\\s+de)?",
    ),
    effort=effort_said(
        Effort(
            spent=r"moeite:?|duur:?|duurde|kostte(?:\s+me)?|tijd:?",
            about=r"ongeveer\s+|circa\s+|ca[.\u2024]?\s*|zo['’]n\s+",
            hours="uur|uren|u|h",
            joined=r"(?:en\s+)?",
            more="minuten|min|m",
            minutes="minuten|minuut|min|mins",
            half=r"(?:een\s+)?half\s+uur|(?:een\s+)?halfuur",
            one=r"(?:een|één)\s+uur",
            after=r"(?:\s+(?:bezig|werk|mee\s+bezig))?",
        )
    ),
    **days_said(
        Days(
            weekday=_WEEKDAY,
            short=_SHORT_DAY,
            part=_PART,
            before_iso="op",
            before_dated=r"op\s+|de\s+",
            on="op",
            last=_LAST,
            ago=r"(?P<count>\d{1,3}|[a-zé]+(?:\s+paar)?)\s+(?P<unit>dag(?:en)?|week|weken)\s+geleden",
            dated=_DATED,
            today=_TODAY,
            later_today=_LATER_TODAY,
            yesterday=_YESTERDAY,
        )
    ),
    deeds=re.compile(
        rf"(?:[^,;:!?()]|(?<=\d),(?=\d))*?\b(?:{_TOLD.replace(' ', '|')})\b", re.IGNORECASE
    ),
    drafts=re.compile(
        r"^\s*(?:\[\s*(?:concept|draft)\s*\]\s*:?|(?:concept|draft|klad|idee|to[\s\-]?do|te\s+doen|gepland"
        r"|(?:nog\s+)?(?:te\s+)?(?:vragen|sturen|versturen|mailen|bellen|pitchen|benaderen)"
        r"|nog\s+niet\s+(?:gestuurd|verstuurd|verzonden|gevraagd))"
        r"\s*(?::|–|—|\s-(?=\s)))",
        re.IGNORECASE,
    ),
    answered=re.compile(
        r"^\W*(?:(?:helaas|weer|aardige|vriendelijke|korte|een)\s+)?"
        r"(?P<told>afwijzing|standaardafwijzing|toezegging|afgewezen|genegeerd|aangenomen|nee|ja)"
        r"\s+(?:van|door)(?=\s+\S)",
        re.IGNORECASE,
    ),
    intents=re.compile(
        r"^\W*(?:(?:ik|we|wij)\s+(?:wil|wilde|willen|moet|moeten|ga|gaan|zal|zou|zouden|kan)"
        r"|(?-i:wil|moet|ga|zal|zou)(?=\s))\b",
        re.IGNORECASE,
    ),
    turns=re.compile(rf"\s(?:en|maar)\s+(?:toen\s+|ook\s+)?{_ANSWERS}\b", re.IGNORECASE),
    abbreviations=re.compile(
        r"\b(?i:dr|prof|dhr|mevr|mw|drs|ir|mr|st|ca|nr|incl|excl|bijv|evt)\.(?=\s*\w)"
        r"|\b[A-Z]\.(?=\s?[A-Z]\.)|\b[A-Z]\.(?=\s*[A-Z])"
    ),
    days_ago=MappingProxyType({**past_days("nl"), "gister": 1}),
    counts=MappingProxyType(
        {
            **numbered("nul een twee drie vier vijf zes zeven acht negen tien", first=0),
            "één": 1,
            "'n": 1,
        }
    ),
    units=MappingProxyType(
        {**dict.fromkeys(("dag", "dagen"), 1), **dict.fromkeys(("week", "weken"), 7)}
    ),
    weekdays=MappingProxyType(
        {
            **numbered("maa din woe don vri zat zon", first=0),
            **numbered("ma di wo do vr za zo", first=0),
        }
    ),
    months=MappingProxyType(
        {
            **numbered("jan feb mrt apr mei jun jul aug sep okt nov dec", first=1),
            **numbered(_MONTHS, first=1),
            "sept": 9,
        }
    ),
    not_a_day_after=words(
        "volgende komende aanstaande elke iedere tot voor na van over sinds en of als dan hoe de het een mijn"
        " deadline uiterlijk om dat goede zwarte black tussen deze dit per tegen heet genaamd maandag dinsdag"
        " woensdag donderdag vrijdag zaterdag zondag"
    ),
    not_effort_after=words(
        "voor van in een de het elke ieder per tot te na als binnen nog pas mijn volgende vorige was meer minder"
        " over en of minstens hooguit om op sinds"
    ),
    weekday_words=words(_WEEKDAYS),
    day_words=words(_DAY_WORDS),
    reported=words("of waarom hoe wanneer dat omdat wat wie waar als indien welke welk"),
    unsent=words("niet concept klad nog"),
    follow_words=words(f"{_FOLLOW} {_TOLD} {_WEEKDAYS}"),
    articles=words("de het een 'n 't"),
    name_joints=words("van de der den het ten ter te & 't la le"),
    name_goes_on=words("en &"),
    name_may_go_on=words("voor"),
    pronouns=words("ik jij je hij zij ze het wij we jullie mij me jou hem haar ons hen hun u"),
    small_words=words(_DETERMINERS),
    never_names=words(f"{_DAY_WORDS} {_NOUNS} heel alle elke geen kerst pasen"),
    common_names=words(
        f"{_DAY_WORDS} wil bloem roos mark bas zeeman trouw tijd opzij mens vrij libelle linda vogue beeld"
        " post zomer winter herfst lente kunst hema action"
    ),
    before_whom=words("de het bij aan met heb ik"),
    after_whom=words("om voor naar over per via op of wegens ivm"),
    sentence_openers=words(_OPENERS),
    verb_leads=words(
        "ik wij we heb hebben had net zojuist even eindelijk nog eens weer opnieuw ook toen dan en nu al gewoon"
        " kort wil wilde moet ga zal zou kan nogmaals"
    ),
    told_verbs=words(_TOLD),
    plain_verbs=words(_PLAIN),
    asking_verbs=words("gevraagd vroeg vragen gesmeekt verzocht"),
    ask_verbs=words(f"{_ASKED} vragen benaderen mailen bellen uitnodigen"),
    kind_verbs=words(f"{_WROTE} pitchen"),
    answer_verbs=words(
        "afwijzing standaardafwijzing toezegging afgewezen genegeerd aangenomen nee ja"
    ),
    answered_by=words("van door"),
    towards=MappingProxyType(
        {"aan": "from", "naar": "to", "bij": "at", "met": "with", "van": "from"}
    ),
    topic_words=words("over wegens ivm betreffende inzake"),
    channel_verbs=MappingProxyType(
        {
            **dict.fromkeys(("gemaild", "nagemaild", "mailde"), "email"),
            **dict.fromkeys(
                ("gebeld", "opgebeld", "nagebeld", "teruggebeld", "belde", "gezoomd"), "phone"
            ),
            **dict.fromkeys(("geappt", "gedm'd", "ge-dm'd", "ge-sms't", "gesms't"), "social"),
            "aangesproken": "in_person",
        }
    ),
    any_channel_after=words("per via over met door"),
    some_channels_after=words("op in"),
    giving_verbs=words(_GAVE),
    name_titles=words("mevrouw meneer mevr dhr"),
    planning_verbs=words(
        "afgesproken gepland ingepland geboekt voorgesteld aangeboden uitgenodigd gevraagd aangevraagd verzocht"
    ),
    bare_days=True,
    subject_first=words("vroeg stuurde schreef belde mailde postte pitchte"),
    verb_last=True,
    common_nouns=re.compile(
        r"(?:ing|ingen|heid|schap|atie|aties|voorstel|aanvraag|opdracht|gesprek|brief)$"
    ),
)
