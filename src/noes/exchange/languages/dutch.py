"""Dutch. Its words for outcomes and channels are in core, as one-line entry reads them too."""

from typing import Final

from noes.core.tongues.dutch_outcomes import OUTCOMES as OF_A_LINE
from noes.exchange.languages.language import Headers, Language

_HEADERS: Final = Headers(
    exact={
        "title": "vraag, mijn vraag, wat ik vroeg, wat heb ik gevraagd, wat gevraagd, verzoek,"
        " aanvraag, titel, onderwerp, pitch, voorstel, functie, functietitel, vacature,"
        " manuscript, artikel, verhaal, uitdaging, poging, naam functie, verhaalidee",
        "person": "gevraagd aan, gevraagd bij, aan wie gevraagd?, "
        "wie, aan wie, wie gevraagd, persoon, bedrijf, bedrijfsnaam, klant, klanten,"
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
        "dread": "spannend, hoe spannend vooraf, "
        "angst, hoe eng, hoe spannend, spanning, angst vooraf, vrees, zenuwen, eng",
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
    untold="locatie, plaats, stad, land, regio, adres, postcode, email, e-mail, mail, e-mailadres, "
    "telefoon, telefoonnummer, tel, link, links, url, website, nummer, nr, id, branche, "
    "sector, prioriteit, bijlage, bijlagen, genre, woorden, aantal woorden, lengte, dagen, "
    "wachttijd, uren per week",
    given="voornaam, naam",
    family="achternaam, familienaam",
)

DUTCH: Final = Language(
    headers=_HEADERS,
    outcomes=OF_A_LINE,
    channels={},
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
