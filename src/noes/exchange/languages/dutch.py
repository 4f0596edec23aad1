"""Dutch."""

from typing import Final

from noes.core.outcomes import Synonyms
from noes.exchange.languages.language import Headers, Language

_HEADERS: Final = Headers(
    exact={
        "title": "vraag, mijn vraag, wat ik vroeg, wat heb ik gevraagd, wat gevraagd, verzoek,"
        " aanvraag, titel, onderwerp, pitch, voorstel, functie, functietitel, vacature,"
        " manuscript, artikel, verhaal, uitdaging, poging, naam functie, verhaalidee",
        "person": "wie, aan wie, wie gevraagd, persoon, bedrijf, bedrijfsnaam, klant, klanten,"
        " werkgever, opdrachtgever, organisatie, ontvanger, blad, tijdschrift, krant, redactie,"
        " uitgever, uitgeverij, bureau, contactpersoon, naam bedrijf, instelling, fonds, galerie,"
        " wie heb ik gevraagd, aan wie gevraagd",
        "kind": "soort, soort vraag, type, categorie",
        "channel": "kanaal, via, hoe benaderd, manier, contactwijze, verstuurd via, gesolliciteerd via,"
        " contactmethode",
        "sent_on": "verstuurd op, verzonden op, datum verstuurd, datum verzonden, verzenddatum,"
        " datum van verzending, datum aanvraag, datum van aanvraag, gevraagd op, datum gevraagd,"
        " gesolliciteerd op, sollicitatiedatum, datum sollicitatie, datum van sollicitatie,"
        " ingediend op, datum ingediend, ingestuurd op, datum ingestuurd, benaderd op,"
        " datum benaderd, contactdatum, datum contact, datum pitch, datum vraag, ingezonden op",
        "outcome": "uitkomst, resultaat, resultaten, uitslag, status, afloop, antwoord, reactie,"
        " hun antwoord, hoe ging het, hoe het ging, wat gebeurde er, ja/nee, ja of nee, stand,"
        " stand van zaken, besluit, beslissing, huidige status, terugkoppeling",
        "outcome_on": "datum antwoord, antwoorddatum, datum van antwoord, geantwoord op,"
        " antwoord op, datum reactie, reactiedatum, reactie op, datum van reactie, datum afwijzing,"
        " afgewezen op, datum besluit, datum uitkomst, datum uitslag, datum resultaat,"
        " gereageerd op, datum beslissing",
        "note": "opvolging, opvolgen op, opgevolgd op, herinnering, uiterste datum,"
        " verwachte afsluiting, verwachte afsluitdatum, volgende stap,"
        " notitie, notities, opmerking, opmerkingen, commentaar, aantekening, aantekeningen,"
        " toelichting, bijzonderheden",
        "learned": "geleerd, wat ik leerde, wat ik heb geleerd, wat heb ik geleerd, les, lessen,"
        " inzicht, inzichten, leerpunt, leerpunten",
        "dread": "angst, hoe eng, hoe spannend, spanning, angst vooraf, vrees, zenuwen, eng",
        "sting": "pijn, hoeveel pijn, teleurstelling, hoe erg, hoeveel pijn deed het",
        "effort": "moeite, inspanning, minuten, duur, tijd besteed, bestede tijd, tijd",
        "amount": "bedrag, honorarium, vergoeding, prijs, tarief, som, salaris, opdrachtwaarde,"
        " afgesproken bedrag",
        "currency": "munteenheid, valuta, munt",
        "tags": "labels, trefwoorden, etiketten",
    },
    loose={
        "title": "waarvoor, dienst, diensten, product, bestelling, wat, project, omschrijving, beschrijving, activiteit, actie, taak, idee, baan,"
        " rol, positie, sollicitatie, opdracht, klus, gewoonte, afwijzing",
        "person": "contact, naam, aan, lead",
        "channel": "bron, hoe, platform, site",
        "sent_on": "datum, dag, wanneer, op, verstuurd, verzonden, gevraagd, gesolliciteerd,"
        " ingestuurd, ingediend, aangemaakt, aangemaakt op, toegevoegd, toegevoegd op, start, begin",
        "outcome": "feedback, gedaan, succes, fase, gelukt",
        "outcome_on": "laatste actie, laatste update, bijgewerkt, bijgewerkt op, laatste contact,"
        " afgesloten op, einde",
        "note": "details, gedachten, bericht, meer, reden",
    },
    double={},
    places={"waar": "person"},
)

_OUTCOMES: Final = Synonyms(
    sure={
        "draft": "concept, klad, nog niet verstuurd, nog niet verzonden, niet verstuurd,"
        " niet verzonden, nooit verstuurd, nooit verzonden, nog te versturen, te versturen, te doen,"
        " nog doen, nog te doen, te vragen, nog vragen, nog te vragen, nog niet gevraagd,"
        " nog niet gesolliciteerd, nog solliciteren, nog mailen, nog te mailen, idee, ideeën,"
        " verlanglijst, wensenlijst, gepland, in voorbereiding, niet begonnen, nog niet begonnen,"
        " nog benaderen, te benaderen, nog niet benaderd, nog sturen, nog versturen",
        "waiting": "wachten, wacht, wacht nog, afwachten, in afwachting, wachten op antwoord, wacht op antwoord,"
        " wachten op reactie, wacht op reactie, in afwachting van antwoord,"
        " in afwachting van reactie, open, nog open, openstaand, lopend, loopt, loopt nog, hangende,"
        " in behandeling, verstuurd, verzonden, gestuurd, ingediend, ingestuurd, ingezonden,"
        " gesolliciteerd, gevraagd, aangevraagd, benaderd, gepitcht, gemaild, nog geen antwoord,"
        " nog geen reactie, nog niets, nog niets gehoord, nog niks, nog niks gehoord,"
        " tot nu toe niets, nog steeds niets, nog steeds geen antwoord, nog steeds geen reactie,"
        " nog geen beslissing, nog geen uitslag, geen antwoord tot nu toe, nog niet beantwoord,"
        " in beoordeling, wordt beoordeeld, onbeslist, nog niet bekend, ontvangstbevestiging, nog geen bericht,"
        " tot nu toe geen antwoord, tot nu toe geen reactie, vooralsnog niets",
        "ghosted": "geen antwoord, geen reactie, geen bericht, zonder antwoord, zonder reactie,"
        " nooit geantwoord, nooit gereageerd, niet geantwoord, niet gereageerd, reageert niet,"
        " reageerde niet, antwoordde niet, niets gehoord, niks gehoord, nooit iets gehoord,"
        " nooit meer iets gehoord, nooit meer gehoord, niets meer gehoord, niks meer gehoord,"
        " nooit antwoord, nooit antwoord gekregen, geen antwoord gekregen, geen reactie gekregen,"
        " geen antwoord ontvangen, geen reactie ontvangen, stilte, radiostilte, stil gebleven,"
        " genegeerd, geghost, ghosted, onbeantwoord, niets vernomen, niks vernomen,"
        " geen feedback, geen terugkoppeling, helemaal niets gehoord, nooit reactie,"
        " nooit reactie gekregen, bleef stil, nooit teruggebeld, niet teruggebeld",
        "declined": "nee, neen, afgewezen, afwijzing, wijst af, wees af, wezen af, geweigerd, weigering,"
        " weigerde, weigerden, afgeslagen, afgekeurd, verworpen, niet aangenomen,"
        " niet geaccepteerd, niet geselecteerd, niet gekozen, niet uitgekozen, niet goedgekeurd,"
        " niet toegekend, niet geïnteresseerd, geen interesse, geen belangstelling,"
        " niet gelukt, niet doorgegaan, gaat niet door, ging niet door, geen match, niet passend,"
        " past niet, past niet bij ons, zei nee, zeiden nee, heeft nee gezegd, nee gezegd,"
        " helaas niet, helaas nee, nee bedankt, nee dank je, afwijzingsbrief, afwijzingsmail,"
        " geen succes, niet gehonoreerd, afwijzend, bedankt voor de moeite, niet geplaatst,"
        " niet door, niet in aanmerking, niet uitgenodigd, blauwtje, blauwtje gelopen, nul op het rekest",
        "form": "standaardafwijzing, standaard afwijzing, standaardbrief, automatische afwijzing,"
        " standaardmail, standaard mail",
        "personal": "persoonlijke afwijzing, afwijzing met toelichting",
        "not_now": "nu niet, niet nu, op dit moment niet, niet op dit moment, momenteel niet,"
        " voorlopig niet, later, misschien later, later nog eens, volgend jaar, volgende keer,"
        " dit jaar niet, later opnieuw, later opnieuw proberen, probeer later, een andere keer",
        "lost": "iemand anders, iemand anders gekozen, voor iemand anders gekozen, andere kandidaat,"
        " een andere kandidaat, andere kandidaat gekozen, vacature vervuld, vervuld, al vervuld,"
        " functie vervuld, verloren, concurrent, concurrentie, naar iemand anders,"
        " naar een ander, ging naar een ander, een ander gekozen, aan iemand anders gegund, ging naar iemand anders,"
        " intern vervuld, intern ingevuld, al vergeven",
        "replied": "geantwoord, gereageerd, heeft geantwoord, heeft gereageerd, hebben geantwoord,"
        " hebben gereageerd, antwoord gekregen, antwoord ontvangen, reactie gekregen, reactie ontvangen,"
        " geïnteresseerd, interesse, heeft interesse, in gesprek, in overleg, in onderhandeling,"
        " onderhandeling, afspraak gemaakt, afspraak gepland, gesprek gepland, gesprek ingepland,"
        " call gepland, leuke reactie, goede reactie, positieve reactie, wil meer weten,"
        " willen meer weten",
        "accepted": "ja, jazeker, yes, aangenomen, geaccepteerd, akkoord, toegezegd, toezegging,"
        " goedgekeurd, toegekend, gewonnen, geboekt, getekend, contract getekend, verkocht, gelukt,"
        " succes, geslaagd, gekozen, uitgekozen, geselecteerd, zei ja, zeiden ja, ja gezegd,"
        " heeft ja gezegd, opdracht gekregen, opdracht binnen, baan gekregen, groen licht, deal,"
        " binnen, gegund, gehonoreerd, mag door, ingehuurd",
        "withdrawn": "ingetrokken, teruggetrokken, zelf afgezegd, zelf afgewezen, zelf geweigerd,"
        " door mij afgewezen, door mij afgezegd, ik heb afgezegd, ik zei nee, ik heb nee gezegd,"
        " zelf nee gezegd, aanbod afgewezen, aanbod afgeslagen, aanbod geweigerd, sollicitatie ingetrokken, zelf gestopt, zelf bedankt",
        "praised": "compliment, complimenten, lof, lieve woorden, mooie woorden, vriendelijke woorden,"
        " aardige woorden, goede feedback, positieve feedback, bravo",
    },
    asked={
        "draft": "ooit, volgende, prospect, mogelijk, binnenkort vragen",
        "waiting": "opgevolgd, herinnerd, herinnering gestuurd, nagebeld, actief, nieuw, bezig,"
        " geel, oranje, blauw, onbekend, opvolgen",
        "ghosted": "geen, gelezen, verlopen, dood, niets, niks, grijs, doodgebloed, vervallen, onbereikbaar",
        "declined": "rood, geannuleerd, afgezegd, gesloten, mislukt, negatief, helaas, geen budget,"
        " onmogelijk, afgesloten, afgevallen",
        "not_now": "uitgesteld, verschoven, gepauzeerd, wachtlijst, op de wachtlijst, binnenkort,"
        " in portefeuille, in de wacht, on hold gezet",
        "lost": "andere richting, tweede, tweede plaats, andere keuze, intern",
        "replied": "misschien, wellicht, denkt erover na, denken erover na, twijfelt, gesprek,"
        " sollicitatiegesprek, eerste gesprek, tweede gesprek, interview, uitgenodigd,"
        " uitnodiging, shortlist, afspraak, telefoongesprek, proefdag, proefopdracht, antwoord,"
        " reactie, positief, veelbelovend, vragen, tweede ronde, kennismaking",
        "accepted": "groen, aanbod, aanbod gekregen, betaald, bevestigd, gepubliceerd, geplaatst,"
        " verschenen, j, ok, oké, goed",
        "withdrawn": "niets voor mij, toch niet, overgeslagen, van gedachten veranderd",
        "praised": "vond het leuk, vond het mooi, vonden het leuk, bedankt",
        "done": "gedaan, klaar, afgerond, af, gedeeld, voltooid",
    },
    fillers="ik, hij, zij, ze, het, wij, we, mij, me, ons, hun, hen, de, een, en, maar, dan, toen,"
    " per, mail, email, e-mail, telefoon, telefonisch, op, in, van, voor, met, bij, aan, na, te,"
    " door, om, heeft, hebben, heb, had, is, was, waren, werd, werden, ben, helaas, erg, heel,"
    " zeer, aardig, aardige, vriendelijk, vriendelijke, netjes, nette, snel, snelle, kort, korte,"
    " jammer, sorry, dank, status, uitkomst, gisteren, vandaag, week, weken, dagen, eindelijk,"
    " gekregen, ontvangen, maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, dat,"
    " die, dit, er, mijn, al, direct, meteen, via",
    negations="niet, geen, nooit, niets, niks, zonder, als, indien, of, voor, voordat, tot, hopelijk,"
    " hoop, behalve, noch, bijna, misschien, zou, kan, nog",
)

DUTCH: Final = Language(
    headers=_HEADERS,
    outcomes=_OUTCOMES,
    channels={
        "email": "per mail, per e-mail, mailtje",
        "phone": "telefoon, telefonisch, gebeld, belletje, bellen, mobiel, videobellen, per telefoon",
        "in_person": "persoonlijk, in het echt, live, ter plekke, evenement, beurs, kantoor, face-to-face",
        "social": "sociale media, bericht, privébericht, appje, app",
        "form": "formulier, contactformulier, webformulier, website, sollicitatieformulier,"
        " vacaturesite, werken-bij-site, portaal",
        "other": "brief, post, per post, anders, overig, overige",
    },
    months="januari jan; februari feb; maart mrt maa mar; april apr; mei; juni jun; juli jul;"
    " augustus aug; september sep sept; oktober okt oct; november nov; december dec",
    weekdays="maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, ma, di, wo, do, vr,"
    " za, zo",
    dates="de, op, om, uur",
    totals="totaal, totalen, som, subtotaal, gemiddelde, gemiddeld, aantal, percentage,"
    " afwijzingen, toezeggingen, aanvragen, sollicitaties, antwoorden, reacties,"
    " responspercentage, succespercentage, samenvatting, statistieken, overzicht",
    legends="legenda, sleutel, kleurcode, kleuren, afkortingen, uitleg, verklaring",
    common="de, het, een, en, van, ik, niet, voor, met, op, aan, is, te, dat, die, bij, om, naar,"
    " geen, nog, mijn, wat, wie, hoe, heb, er, als, over",
)
