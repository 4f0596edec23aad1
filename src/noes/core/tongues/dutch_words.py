"""Dutch: kinds and channels, and how their words have to stand."""

from itertools import product
from typing import Final

from noes.core.tongues.trade import channels_of, reader_of
from noes.core.words import Synonyms, Syntax

_MORE: Final = "meer hoger hogere beter betere nieuw nieuwe"
_PAY: Final = "tarief uurtarief dagtarief honorarium loon salaris prijs prijzen geld vergoeding tarieven budget"
_RAISES: Final = ", ".join(map(" ".join, product(_MORE.split(), _PAY.split()))) + (
    ", meer, tariefverhoging, tariefsverhoging, loonsverhoging, salarisverhoging, opslag,"
    " prijsverhoging, verhoging, honorariumverhoging"
)
_CHARGED: Final = (
    "tarief, uurtarief, dagtarief, tarieven, honorarium, prijs, prijzen, salaris, vergoeding, loon"
)
_PITCHES: Final = (
    "pitch, pitches, offerte, offertes, voorstel, voorstellen, projectvoorstel, verhaalidee,"
    " verhaalideeën, artikelidee, artikelideeën, pitchmail, koude mail, koude acquisitie, acquisitie,"
    " acquisitiemail, koud telefoontje, gastblog, gastbijdrage, manuscript, prijsopgave, bod,"
    " synopsis, boekvoorstel, conceptvoorstel, samenwerkingsvoorstel"
)
_APPLICATIONS: Final = (
    "sollicitatie, sollicitaties, open sollicitatie, sollicitatiebrief, motivatiebrief, aanvraag,"
    " subsidie, subsidieaanvraag, beurs, beursaanvraag, fondsaanvraag, werkbeurs, residentie,"
    " wedstrijd, prijsvraag, aanbesteding, inschrijving, aanmelding, auditie, vacature, baan, functie,"
    " stage"
)
_REFERRALS: Final = (
    "aanbeveling, aanbevelingen, aanbevelingsbrief, referentie, referenties, introductie,"
    " introducties, doorverwijzing, getuigenis, klantverhaal"
)
_OPINIONS: Final = (
    "terugkoppeling, kritiek, mening, second opinion, advies, tips, tip, oordeel, raad,"
    " portfoliofeedback, meelezen, beoordeling, commentaar"
)
_TALKS: Final = (
    "gesprek, gesprekken, koffie, kop koffie, kopje koffie, bakkie, bakje koffie, telefoongesprek,"
    " telefoontje, afspraak, kennismaking, kennismakingsgesprek, lunchafspraak, diner, etentje,"
    " borrel, biertje, drankje, overleg, belafspraak, videogesprek, adviesgesprek, wandeling,"
    " ontmoeting, informatiegesprek, sparsessie"
)
_REMINDERS: Final = (
    "herinnering, herinneringen, herinneringsmail, betalingsherinnering, aanmaning, opvolging,"
    " opvolgmail, tweede mail, tweede bericht, nabellen"
)
_FAVOURS: Final = "voor te stellen, te introduceren, aan te bevelen, door te verwijzen"
_LOOKS: Final = (
    "mee te lezen, mee te kijken, te beoordelen, tegen te lezen, feedback te geven, te reviewen"
)
_TALKED: Final = (
    "gesproken, gepraat, gekletst, bijgepraat, gebeld met, gezoomd, afgesproken, ontmoet,"
    " koffiegedronken, geluncht, gespard, gebrainstormd, gewandeld met, kennisgemaakt"
)
_REMINDED: Final = (
    "nagebeld, opgevolgd, herinnerd, aangemaand, nog eens gevraagd, opnieuw gevraagd, nagevraagd,"
    " achteraan gebeld, achterna gezeten, nagemaild, teruggebeld, gefollow-upt, gereminded"
)
_APPLIED: Final = (
    "gesolliciteerd, solliciteren, solliciteerde, auditie gedaan, aangemeld, ingeschreven"
)
_PITCHED: Final = "gepitcht, gepitched, pitchen, pitchte, aangeboden, aanbieden, voorgesteld, geoffreerd, geofferd"

SYNONYMS: Final = Synonyms(
    kinds={
        "pitch": f"{_PITCHES}, {_PITCHED}",
        "rate_increase": f"{_RAISES}, {_CHARGED}",
        "stretch_application": f"waagstuk, {_APPLICATIONS}, {_APPLIED}",
        "share_work": "werk laten zien, werk delen, casestudy, blog",
        "referral_request": f"{_REFERRALS}, {_FAVOURS}",
        "feedback_request": f"{_OPINIONS}, {_LOOKS}",
        "conversation": f"{_TALKS}, {_TALKED}",
        "follow_up": f"{_REMINDERS}, {_REMINDED}",
        "other": "anders, iets anders, overig, overige, diversen",
    },
    channels={
        "email": "per mail, per e-mail, mailtje, mailbericht",
        "linkedin": "linkedin-bericht, linkedinbericht, linkedin bericht, linkedin-post",
        "upwork": "upwork-bericht",
        "phone": "telefoon, telefonisch, belletje, bellen, gebeld, mobiel, videobellen, per telefoon, de telefoon",
        "in_person": "persoonlijk, in het echt, live, ter plekke, evenement, beurs, op de beurs, kantoor,"
        " op kantoor, face-to-face, borrel, op een borrel, op straat, in de winkel, langsgegaan",
        "social": "sociale media, social, socials, bericht, berichtje, privébericht, appje, app, de app,"
        " signal",
        "form": "formulier, contactformulier, webformulier, website, site, sollicitatieformulier,"
        " vacaturesite, werken-bij-site, portaal, de website, de site, aanvraagformulier, online formulier",
        "other": "anders, brief, post, per post, overig, overige, kaart, kaartje",
    },
)

_CLOSERS: Final = (
    "aan, bij, met, van, voor, naar, tot, in, op, over, per, via, om, wegens, ivm, vanwege, en, maar, of,"
    " als, dat, omdat, zodat, uit, zonder, betreffende, inzake, vandaag, gisteren, eergisteren, te, bij,"
    " vanochtend, ter, rond, door, tijdens"
)

_SYNTAX: Final = Syntax(
    leads="ik, wij, we, heb, hebben, had, net, zojuist, even, vandaag, eindelijk, nog, eens, weer, opnieuw,"
    " ook, toen, dan, en, nu, al, gewoon, koud, kort, wil, wilde, moet, ga, zal, zou, kan, nogmaals",
    acts=f"{_PITCHED}, {_APPLIED}, {_REMINDED}, {_TALKED}",
    bare_acts="",
    naming_acts="",
    asking="gevraagd, aangeschreven, gemaild, gebeld, benaderd, aangesproken, geappt, uitgenodigd,"
    " gesmeekt, verzocht, gecontacteerd, geschreven, vroeg, vragen, vraag, mailen, bellen, benaderen,"
    " geschreven, dm'd, ge-dm'd, gedm'd",
    wanting="gevraagd, aangevraagd, verzocht, geëist, bedongen, opgevraagd, ingewonnen, onderhandeld,"
    " aanvragen, vroeg, vraag",
    arranging="gehad, afgesproken, gepland, ingepland, geboekt, gevoerd, gedronken, voorgesteld, gedaan,"
    " gemaakt, had",
    giving="gestuurd, verstuurd, verzonden, toegestuurd, opgestuurd, ingestuurd, ingediend, ingezonden,"
    " gemaild, geschreven, gemaakt, ingeleverd, opgesteld, gedaan, de deur uit, gezonden, sturen, stuur,"
    " stuurde, stuurden, indienen, schrijven, versturen, geappt, uitgebracht, weggestuurd",
    handing="ingestuurd, ingediend, ingezonden, insturen, indienen",
    showing="gedeeld, gepost, gepubliceerd, laten zien, getoond, geplaatst, delen, posten, deel, post, postte,"
    " online gezet, geüpload",
    asked_for=f"{_RAISES}, {_APPLICATIONS}, {_REFERRALS}, {_OPINIONS}, {_TALKS}",
    asked_to="",
    conversing=_TALKS,
    given=f"{_PITCHES}, {_APPLICATIONS}, {_REMINDERS}, tariefverhoging, tariefsverhoging, prijsverhoging",
    works="werk, casus, case, casestudy, project, projecten, tekst, teksten, artikel, blog, verhaal, kort verhaal,"
    " gedicht, gedichten, roman, hoofdstuk, scenario, film, foto, foto's, fotoserie, beeld, beelden,"
    " illustratie, illustraties, tekening, tekeningen, ontwerp, ontwerpen, strip, schets, schetsen,"
    " aflevering, lied, nummer, album, prototype, handleiding, serie, boek, reportage, column, nieuwsbrief,"
    " animatie, schilderij",
    handed="gedicht, gedichten, manuscript, roman, verhaal, verhalen, kort verhaal, korte verhalen, essay,"
    " essays, scenario, toneelstuk, tekst, teksten, synopsis, hoofdstuk, hoorspel, reportage, column",
    modifiers="een, n, de, het, mijn, m'n, onze, ons, nieuw, nieuwe, eerste, tweede, kort, korte, snelle,"
    " kleine, klein, eerlijke, eerlijk, grote, oude, oud, laatste, lange, virtuele, warme, persoonlijke,"
    " schriftelijke, wat, paar, beetje, goede, goed, linkedin, upwork, koude, hun, zijn, haar, open, z'n",
    numbers="twee, drie, vier, vijf, zes, zeven, acht, negen, tien, 10",
    closers=_CLOSERS,
    for_words="om, voor, op, naar, wegens, ivm, over",
    to_words="",
    objects="",
    stops="of, waarom, hoe, wanneer, dat, omdat, wat, wie, waar, als, welke, welk",
    shown_before="op, bij, in, over, online, via, vandaag, gisteren, en, maar",
    shown_on="op, bij, in",
    shown_about="over",
    belonging="van",
    only_alone=f"{_CHARGED}, meer, baan, functie, aanvraag, blog, casestudy, lunch, review, newsletter,"
    " stretch, raad, tip, tips, kritiek, mening, beurs, stage, bod, vacature, inschrijving,"
    " aanmelding, beoordeling, commentaar, overleg",
    raising="verhoogd, verhoog, verhoogde, verhogen, opgehoogd, heronderhandeld, onderhandeld, besproken,"
    " bijgesteld, opgetrokken, aangepast, omhoog gegooid",
    raised=_CHARGED,
    asked_acts=f"{_FAVOURS}, {_LOOKS}",
    subject_first="vroeg, stuurde, stuurden, pitchte, solliciteerde, postte, verhoogde, had",
    verb_last=True,
    one_word=True,
)

KINDS: Final = reader_of(SYNONYMS, _SYNTAX, {})
CHANNELS: Final = channels_of(SYNONYMS, {})
