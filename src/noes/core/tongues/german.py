"""German."""

import re
from types import MappingProxyType
from typing import Final

from noes.core.grammar import NUMBER_ENDS, Grammar, numbered, words
from noes.core.spoken_days import past_days
from noes.core.tongues.german_outcomes import READER
from noes.core.tongues.german_words import CHANNELS, DIGRAPHS, KINDS
from noes.core.tongues.germanic import Days, Effort, days_said, effort_said, scores_said

# What was done, behind or before whom and what.
_ASKED: Final = (
    "gefragt gebeten angefragt angeschrieben angemailt angerufen kontaktiert angesprochen angehauen"
    " angebettelt eingeladen angetextet angepingt getroffen erinnert gemahnt abgefragt gefragt bat"
    " fragte angefunkt gedrängt angewhatsappt befragt bekniet besucht genervt"
)
_WROTE: Final = "geschrieben gemailt gepitcht pitchte geschreiben getextet gesmst gesimst"
_GAVE: Final = (
    "geschickt gesendet zugeschickt angeboten vorgeschlagen unterbreitet vorgelegt gezeigt übermittelt"
    " hingeschickt weitergeleitet eingereicht"
)
_DID: Final = (
    "verschickt versendet versandt abgeschickt eingesendet eingesandt eingeschickt abgegeben raus"
    " rausgeschickt rausgehauen gestellt erstellt beworben bewarb vorgesprochen nachgehakt nachgefasst"
    " nachgefragt nachgebohrt nachtelefoniert telefoniert gesprochen geredet geplaudert gequatscht"
    " ausgetauscht vereinbart ausgemacht verabredet gebucht geführt getrunken gepostet geteilt"
    " veröffentlicht hochgeladen erhöht angehoben hochgesetzt verhandelt nachverhandelt ausgehandelt"
    " erbeten beantragt gefordert verlangt eingeholt angefordert erfragt gebettelt gemacht gehabt"
    " schickte schrieb rief postete"
)
_PLAIN: Final = (
    "pitchen fragen bitten anfragen anschreiben anmailen anrufen schicken senden bewerben einreichen"
    " nachhaken nachfassen anbieten vorschlagen teilen posten einladen schreiben erhöhen verhandeln"
    " pitche schicke sende bewerbe schreibe erinnern"
)
_TOLD: Final = f"{_ASKED} {_WROTE} {_GAVE} {_DID}"

_WEEKDAYS: Final = "montag dienstag mittwoch donnerstag freitag samstag sonntag"
_WEEKDAY: Final = r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)"
_SHORT_DAY: Final = r"(?:mo|di|mi|do|fr|sa|so)"
_PART: Final = (
    r"(?:\s*(?:früh|frueh|vormittag|mittag|nachmittag|abend|nacht)|\s+morgen|\s+in\s+der\s+früh)?"
)
_MONTH: Final = (
    r"(?P<month>jan(?:uar)?|jänner|jaenner|feb(?:ruar)?|märz|maerz|mrz|apr(?:il)?|mai|juni?|juli?"
    r"|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dez(?:ember)?)"
)
# The full stop of "12. März" is masked, so that it ends no clause.
_DATED: Final = (
    rf"(?P<day>\d{{1,2}})[.\u2024]?\s*{_MONTH}\b\.?(?:\s+(?P<year>\d{{4}}))?{NUMBER_ENDS}",
    r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?P<year>\d{4}|\d{2})(?![\w%/]|[.,\-–]\d)",
    r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?![\w%/])",
)
_TODAY: Final = r"(?:heute(?:\s+(?:früh|frueh|morgen|vormittag|mittag))?|gerade\s+eben|soeben|vorhin|eben\s+erst)"
_LATER_TODAY: Final = r"(?:heute\s+(?:nachmittag|abend|nacht))"
_YESTERDAY: Final = rf"(?:(?:vor)?gestern{_PART}|letzte\s+nacht)"
_LAST: Final = r"(?:letzten|letzte|letzter|vorigen|vergangenen|vergangenem|letztem)"
_ANSWERS: Final = (
    r"(?:sie|er|es|die|der|hat|haben|habe|wurde|wurden|bekam|bekommen|kam|noch|immer|keine|kein"
    r"|nichts|nix|nein|leider|nie|warte|abgelehnt|abgesagt|jetzt|ohne)"
)
_OPENERS: Final = (
    "sie er es wir die haben hat habe nein ja noch keine kein nie leider jetzt warte abgelehnt abgesagt"
    " zugesagt absage zusage bammel angst stich hab dann"
)
_MONTHS: Final = (
    "januar februar märz april mai juni juli august september oktober november dezember"
)
_DAY_WORDS: Final = (
    f"{_WEEKDAYS} sonnabend {_MONTHS} jänner heute gestern vorgestern morgen übermorgen"
)
_DETERMINERS: Final = (
    "ein eine einen einem einer nen ne nem mein meine meinen meinem meiner unser unsere unseren"
    " unserem mehrere zwei drei vier fünf paar einige neue meinetwegen"
)
_FOLLOW: Final = (
    "an ans bei beim mit von vom für zu zum zur im in ins am auf aufs über übers per via wg wegen um"
    " nach und aber oder als ob weil dass damit zwecks bezüglich bzgl aus ohne heute gestern vorgestern"
    " raus nächsten kommenden der die das den dem des wer wie was wo warum wieso wann wenn letzten letzte vor durch ganz"
    f" telefonisch mich mir uns trotz nochmal noch mal endlich erneut wieder {_DETERMINERS}"
)
# Nouns have a capital as names do. What somebody is by trade or to oneself is no name, nor is what
# is sent, asked for or talked over; a longer noun is known by its end.
_ROLES: Final = (
    "chef chefin boss kunde kundin kunden kundinnen auftraggeber auftraggeberin vermieter vermieterin"
    " nachbar nachbarin nachbarn redaktion redakteur redakteurin redakteure lektor lektorin lektorat"
    " verlag verlage agentur agenturen agent agentin galerie galerien firma firmen bank banken amt"
    " behörde uni universität hochschule schule stadt gemeinde kirche bibliothek bücherei buchhandlung"
    " museum theater café restaurant kneipe laden läden hotel klinik arzt ärztin praxis freund freunde"
    " freundin freunden freundinnen kollege kollegin kollegen kolleginnen bekannte bekannten mutter"
    " vater mama papa schwester bruder oma opa tante onkel frau herr herrn mann partner partnerin"
    " sohn tochter kind kinder leute menschen jemand jemanden jemandem alle professor professorin"
    " prof dozent dozentin lehrer lehrerin betreuer betreuerin berater beraterin steuerberater"
    " veranstalter veranstalterin kurator kuratorin leser leserin leserinnen fremde fremden publikum"
    " team gruppe verein hausverwaltung versicherung krankenkasse finanzamt telekom-hotline hotline"
    " support personalabteilung personaler personalerin recruiter recruiterin hr headhunter coach"
    " handwerker bäcker bäckerei messe stiftung jury sekretariat empfang rezeption assistent"
    " assistentin mentor mentorin ex-kollegin ex-kunde stammkunde stammkundin netzwerk vorgesetzte"
    " vorgesetzten teamleiter geschäftsführer geschäftsführerin geschäftsführung inhaber inhaberin"
    " fotograf fotografin autor autorin programmierer entwickler designer designerin zeitung zeitschrift"
    " magazin sender radio podcaster journalist journalistin blogger"
)
_THINGS: Final = (
    "idee ideen thema themen text texte reportage artikel kolumne rechnung mahnung rabatt nachlass"
    " skonto vorschuss anzahlung abschlag ratenzahlung aufschub verlängerung fristverlängerung hilfe"
    " unterstützung zeit geduld geld budget urlaub homeoffice auskunft information infos info zugang"
    " erlaubnis genehmigung interesse interview gelegenheit rest portfolio mappe website seite link"
    " datei dateien video mail email e-mail brief nachricht anfrage anruf frage fragen bitte antwort"
    " formular vertrag auftrag aufträge projekt projekte job jobs stelle preis preise deal termin"
    " workshop vortrag seminar kurs lesung ausstellung konzert auftritt gage kaffee tee bier essen"
    " weihnachten ostern silvester advent pfingsten brunch pause mut angst bammel absage zusage nein ja"
    " neins social media montags freitags newsletter story stories newsroom insta umsonst mehr"
    " erstattung rückerstattung umtausch reparatur miete mietminderung upgrade platz tisch zimmer"
    " probe probeabo abo karte karten ticket tickets foto fotos bild bilder arbeit arbeiten leistung"
    " quote zahl zahlen plan pläne entwurf entwürfe probetext probeartikel musterseite pitchdeck deck"
)
_NOUN_ENDS: Final = (
    "ung ungen heit keit schaft schaften tion tionen ität ismus nis nisse erei lein idee ideen preis"
    " projekt auftrag termin rechnung honorar satz text artikel beitrag brief mail chef chefin kunde"
    " kundin kunden verlag redaktion agentur firma leiter leiterin berater beraterin vermieter besitzer"
    " besitzerin inhaber händler händlerin lehrer lehrerin betreuer betreuerin trainer trainerin"
    " redakteur redakteurin lektor lektorin professor professorin partner partnerin geber geberin"
    " nehmer nehmerin kollege kollegin kollegen kolleginnen gespräch treffen stelle antrag geld"
    " formular seite portal leute stunde stunden minuten tage woche wochen jahr idee plan heft buch"
)

GERMAN: Final = Grammar(
    kinds=KINDS,
    channels=CHANNELS,
    outcomes=READER,
    **scores_said(
        r"(?:bammel|angst|schiss|furcht|panik|aufregung|muffe|muffensausen|lampenfieber|nervosität"
        r"|mut|nervös|nervoes|dread|scary)",
        r"(?:stich|schmerz|tat\s+weh|hat\s+weh\s+getan|weh\s+getan|weh|sting)",
        numbers="null|eins|zwei|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|zehn",
        between=("stufe|level|von|war|bei|so", "stufe|level|von|war|danach"),
        out_of="von",
        on="auf(?:\\s+der)?",
    ),
    effort=effort_said(
        Effort(
            spent="aufwand:?|dauer:?|gedauert:?|gebraucht:?",
            about=r"ca[.\u2024]?\s*|etwa\s+|ungefähr\s+|rund\s+",
            hours=r"stunden?|std[.\u2024]?|h",
            joined=r"(?:und\s+)?",
            more=r"minuten|min[.\u2024]?|m",
            minutes=r"minuten?|min[.\u2024]?|mins",
            half=r"(?:eine\s+|ne\s+)?halbe\s+stunde",
            one=r"(?:eine|ne|1)\s+stunde",
            after=r"(?:\s+(?:gedauert|gebraucht|aufwand|arbeit))?",
        )
    ),
    **days_said(
        Days(
            weekday=_WEEKDAY,
            short=_SHORT_DAY,
            part=_PART,
            before_iso="(?:am|vom)",
            before_dated=r"am\s+|den\s+",
            on="am",
            last=_LAST,
            ago=r"vor\s+(?P<count>\d{1,3}|[a-zäöüß]+)\s+(?P<unit>tage?n?|wochen?)",
            dated=_DATED,
            today=_TODAY,
            later_today=_LATER_TODAY,
            yesterday=_YESTERDAY,
        )
    ),
    deeds=re.compile(
        rf"(?:[^,;:!?()]|(?<=\d),(?=\d))*?\b(?:{'|'.join(sorted(words(_TOLD, DIGRAPHS)))})\b",
        re.IGNORECASE,
    ),
    drafts=re.compile(
        r"^\s*(?:\[\s*(?:entwurf|draft)\s*\]\s*:?|(?:entwurf|draft|idee|to[\s\-]?do|vorhaben|geplant"
        r"|noch\s+(?:zu\s+)?(?:fragen|schicken|senden|schreiben|anfragen|anschreiben)"
        r"|zu\s+fragen|noch\s+nicht\s+(?:geschickt|gesendet|abgeschickt|verschickt|gefragt))"
        r"\s*(?::|–|—|\s-(?=\s)))",
        re.IGNORECASE,
    ),
    answered=re.compile(
        r"^\W*(?:(?:leider|wieder|nette|freundliche|kurze|eine|die|ne)\s+)?"
        r"(?P<told>absage|standardabsage|zusage|abgelehnt|ignoriert|korb|abfuhr|(?:ein\s+)?(?:nein|ja))"
        r"\s+(?:von|vom|worden\s+von)(?=\s+\S)",
        re.IGNORECASE,
    ),
    intents=re.compile(
        r"^\W*(?:(?:(?:ich|wir)\s+)(?:will|wollen|möchte|moechte|werde|werden|muss|müsste|sollte"
        r"|könnte|plane|habe\s+vor)|(?-i:will|möchte|moechte|muss|werde|sollte|könnte)(?=\s))\b",
        re.IGNORECASE,
    ),
    turns=re.compile(rf"\s(?:und|aber)\s+(?:dann\s+|auch\s+)?{_ANSWERS}\b", re.IGNORECASE),
    abbreviations=re.compile(
        r"\b(?i:dr|prof|hr|fr|frl|st|ca|std|wg|bzgl|inkl|zzgl|nr|str|z|u|evtl|ggf|usw)\.(?=\s*\w)"
        rf"|\b\d{{1,2}}\.(?=\s*(?i:{_MONTH.replace('?P<month>', '?:')})\b)"
        r"|\b[A-Z]\.(?=\s?[A-Z]\.)|\b[A-Z]\.(?=\s*[A-ZÄÖÜ])"
    ),
    days_ago=MappingProxyType({**past_days("de"), "letzte nacht": 1}),
    counts=MappingProxyType(
        {
            **numbered("null eins zwei drei vier fünf sechs sieben acht neun zehn", first=0),
            **dict.fromkeys(("ein", "einem", "einer", "einen"), 1),
            "fuenf": 5,
        }
    ),
    units=MappingProxyType(
        {
            **dict.fromkeys(("tag", "tage", "tagen"), 1),
            **dict.fromkeys(("woche", "wochen"), 7),
        }
    ),
    weekdays=MappingProxyType(
        {
            **numbered("mon die mit don fre sam son", first=0),
            **numbered("mo di mi do fr sa so", first=0),
            "sonnabend": 5,
        }
    ),
    months=MappingProxyType(
        {
            **numbered("jan feb mär apr mai jun jul aug sep okt nov dez", first=1),
            **numbered(_MONTHS, first=1),
            **dict.fromkeys(("jänner", "jaenner"), 1),
            **dict.fromkeys(("mrz", "maerz"), 3),
            "sept": 9,
        }
    ),
    not_a_day_after=words(
        "nächsten nächster nächste kommenden kommender diesen dieser jeden jeder jedem bis ab vor nach"
        " für von vom zum zur über seit zu und oder als wie der die das den dem des mein meine meinen"
        " frist deadline stichtag fällig ob dass für spätestens übernächsten guten schönen black gegen"
        " zwischen montag dienstag mittwoch donnerstag freitag samstag sonntag namens montags",
        DIGRAPHS,
    ),
    not_effort_after=words(
        "für von in ein eine einen der die das jede jeden pro bis zu nach als innerhalb nur erst vor mein"
        " meine nächste nächsten letzte letzten war mehr unter über und oder mindestens höchstens um auf"
        " binnen seit",
        DIGRAPHS,
    ),
    weekday_words=words(f"{_WEEKDAYS} sonnabend"),
    day_words=words(_DAY_WORDS, DIGRAPHS),
    reported=words(
        "ob warum wieso weshalb wie wann dass weil was wer wo wenn falls welche welcher welches wen wem"
    ),
    unsent=words("nicht ungesendet entwurf noch"),
    follow_words=words(f"{_FOLLOW} {_TOLD}", DIGRAPHS),
    articles=words("der die das den dem des ein eine einen einem einer nen ne nem"),
    name_joints=words("von der den vom zu zum zur van de & + und"),
    name_goes_on=words("und &"),
    name_may_go_on=words("für"),
    pronouns=words("ich du er sie es wir ihr mich mir dich dir uns euch ihn ihm ihnen man"),
    small_words=words(_DETERMINERS, DIGRAPHS),
    never_names=words(f"{_DAY_WORDS} {_ROLES} {_THINGS}", DIGRAPHS),
    common_names=words(
        f"{_DAY_WORDS} zeit welt bild stern spiegel focus freitag mark rose ernst wolf klein groß lang"
        " frank frei gut bär stein berg wald art titel brigitte kreuzer emma neon blume will winter sommer"
        " outside post"
    ),
    before_whom=words("der die das den dem bei beim an mit hab habe ich"),
    after_whom=words("um nach wegen wg per via über auf ob zum zur für", DIGRAPHS),
    sentence_openers=words(_OPENERS),
    verb_leads=words(
        "ich wir hab habe haben hatte grad gerade eben endlich nochmal noch mal wieder auch dann und"
        " jetzt schon einfach kurz erneut soeben will möchte muss werde wollte sollte könnte",
        DIGRAPHS,
    ),
    told_verbs=words(_TOLD, DIGRAPHS),
    plain_verbs=words(_PLAIN, DIGRAPHS),
    asking_verbs=words("gefragt gebeten fragte bat fragen bitten gebettelt"),
    ask_verbs=words(
        f"{_ASKED} fragen bitten anfragen anschreiben anmailen anrufen einladen", DIGRAPHS
    ),
    kind_verbs=words(f"{_WROTE} pitchen pitche"),
    answer_verbs=words("absage standardabsage zusage abgelehnt ignoriert korb abfuhr nein ja"),
    answered_by=words("von vom"),
    towards=MappingProxyType(
        {
            **dict.fromkeys(("an", "ans"), "to"),
            **dict.fromkeys(("bei", "beim"), "at"),
            "mit": "with",
            **dict.fromkeys(("von", "vom"), "from"),
        }
    ),
    topic_words=words("über wegen wg zu betreff betrifft bezüglich bzgl", DIGRAPHS),
    channel_verbs=MappingProxyType(
        {
            **dict.fromkeys(("angemailt", "gemailt"), "email"),
            **dict.fromkeys(
                ("angerufen", "telefoniert", "nachtelefoniert", "rief", "gezoomt"), "phone"
            ),
            **dict.fromkeys(("getextet", "gesmst", "gesimst", "angewhatsappt"), "social"),
            "angesprochen": "in_person",
        }
    ),
    any_channel_after=words("per via über übers mittels durch durchs", DIGRAPHS),
    some_channels_after=words("auf bei in am"),
    giving_verbs=words(_GAVE, DIGRAPHS),
    name_titles=words("frau herr herrn"),
    planning_verbs=words(
        "vereinbart ausgemacht verabredet gebucht vorgeschlagen angeboten eingeladen angefragt erbeten"
        " gefragt gebeten beantragt angefordert"
    ),
    subject_first=words("fragte bat pitchte schickte schrieb rief postete bewarb"),
    verb_last=True,
    way_words=words("telefonisch"),
    common_nouns=re.compile(rf"(?:{'|'.join(words(_NOUN_ENDS, DIGRAPHS))})$"),
)
