"""German. Its words for outcomes and channels are in core, as one-line entry reads them too."""

from dataclasses import replace
from typing import Final

from noes.core.tongues.german_outcomes import OUTCOMES as OF_A_LINE
from noes.core.tongues.german_words import DIGRAPHS
from noes.exchange.languages.language import Headers, Language, respelt, with_more

_HEADERS: Final = Headers(
    exact={
        "title": "worum ging's, worum gings, anfrage, meine anfrage, was ich gefragt habe, wonach ich gefragt habe, worum,"
        " worum ging es, was gefragt, bitte um, wunsch, titel, thema, betreff, anliegen, idee, pitch,"
        " textidee, manuskript, artikel, beitrag, stelle, stellenbezeichnung, stellentitel,"
        " jobtitel, bezeichnung der stelle, ausschreibung, mutprobe, versuch, herausforderung",
        "person": "gefragte person, angefragt bei, gefragt bei, an wen gefragt, "
        "wen, wer, wem, bei wem, wen gefragt, wen ich gefragt habe, person, firma,"
        " unternehmen, arbeitgeber, kunde, kundin, kunden, auftraggeber, auftraggeberin,"
        " ansprechpartner, ansprechpartnerin, ansprechperson, redaktion, medium, magazin,"
        " zeitschrift, zeitung, verlag, agentur, empfänger, empfängerin, organisation, betrieb,"
        " galerie, förderer, stiftung, firmenname, name der firma, kontaktperson, adressat",
        "kind": "art, art der anfrage, typ, kategorie, sorte",
        "channel": "kanal, kontaktweg, weg, über, per, via, wie kontaktiert, kontaktart,"
        " bewerbungsweg, beworben über, gesendet über, gesendet per",
        "sent_on": "bewerbung abgeschickt, bewerbung gesendet, bewerbung verschickt, "
        "gesendet am, verschickt am, abgeschickt am, angefragt am, gefragt am,"
        " beworben am, bewerbungsdatum, datum der bewerbung, datum bewerbung, datum der anfrage,"
        " datum anfrage, anfragedatum, anfrage vom, eingereicht am, einreichdatum,"
        " datum der einreichung, versanddatum, sendedatum, kontaktiert am, angeschrieben am,"
        " bewerbung am, bewerbung vom, abgeschickt, datum gesendet, datum versand, wann gefragt",
        "outcome": "ergebnis, resultat, ausgang, status, stand, wie es lief, wie ging es aus,"
        " wie war es, was passierte, was kam zurück, antwort, reaktion, rückmeldung, bescheid,"
        " ja/nein, ja oder nein, zusage/absage, absage/zusage, zu-/absage, bewerbungsstatus,"
        " aktueller stand, zwischenstand",
        "outcome_on": "antwort am, antwortdatum, datum der antwort, datum antwort, geantwortet am,"
        " rückmeldung am, rückmeldedatum, datum rückmeldung, datum der rückmeldung, absage am,"
        " zusage am, absagedatum, datum absage, datum der absage, ergebnis am, entscheidung am,"
        " datum ergebnis, reaktion am, datum reaktion, bescheid am, antwort vom, rückmeldung vom,"
        " wann geantwortet, datum entscheidung",
        "note": "nachfassen, nachfassen am, nachgefasst, nachgefasst am, wiedervorlage, frist,"
        " erinnerung, fällig am, abgabetermin, nächster schritt, erwarteter abschluss,"
        " voraussichtlicher abschluss, erwartetes abschlussdatum,"
        " notiz, notizen, anmerkung, anmerkungen, bemerkung, bemerkungen, kommentar,"
        " kommentare, hinweis, hinweise, begründung, sonstiges",
        "learned": "gelernt, was ich gelernt habe, lehre, lehren, erkenntnis, erkenntnisse,"
        " fazit, lektion, was habe ich gelernt, mitgenommen",
        "dread": "angst, angst davor, angst vorher, furcht, bammel, wie schlimm vorher, mut,"
        " nervosität, aufregung, angstlevel, wie viel angst",
        "sting": "schmerz, wie weh tat es, wie sehr tat es weh, enttäuschung, wie schlimm danach",
        "effort": "aufwand, minuten, dauer, zeitaufwand, aufwand min, zeit in minuten",
        "amount": "betrag, honorar, summe, preis, vergütung, gage, auftragswert, auftragssumme,"
        " vereinbartes honorar, gehalt, umsatz",
        "currency": "währung",
        "tags": "schlagworte, schlagwörter, stichworte, stichwörter, etiketten",
    },
    loose={
        "title": "was, wofür, leistung, dienstleistung, produkt, projekt, aufgabe, beschreibung, rolle, position, bewerbung, job, aktion,"
        " aktivität, tätigkeit, gegenstand, inhalt, auftrag, angebot, vorschlag, beruf, habit,"
        " gewohnheit",
        "person": "kontakt, name, an, an wen, ort der bewerbung, lead",
        "channel": "quelle, wie, plattform, portal, gefunden über",
        "sent_on": "datum, tag, wann, am, gesendet, verschickt, beworben, gefragt, angefragt,"
        " eingereicht, erstellt, erstellt am, angelegt, angelegt am, beginn, start",
        "outcome": "feedback, erfolg, zusage, reaktion/antwort, erledigt",
        "outcome_on": "zuletzt, letzte aktion, letzter kontakt, aktualisiert, aktualisiert am,"
        " letzte änderung, abgeschlossen am, erledigt am, ende",
        "note": "details, gedanken, nachricht, text, mehr, grund",
    },
    double={},
    places={"wo": "person"},
    untold="ort, stadt, land, adresse, anschrift, plz, e-mail, email, mail, e-mail-adresse, telefon, "
    "telefonnummer, tel, handy, link, links, url, webseite, website, homepage, nr, nummer, "
    "lfd nr, lfd. nr., id, branche, gehaltsvorstellung, genre, wörter, zeichen, länge, tage, "
    "dauer in tagen, wartezeit, priorität, anhang, anhänge, dateien, unterlagen, arbeitsort, "
    "standort, entfernung",
    given="vorname",
    family="nachname, familienname, zuname, name",
)

GERMAN: Final = Language(
    headers=replace(
        _HEADERS,
        exact=respelt(_HEADERS.exact, DIGRAPHS),
        loose=respelt(_HEADERS.loose, DIGRAPHS),
    ),
    # "Jo" is a name in a line, and a yes in a cell.
    outcomes=replace(OF_A_LINE, sure=with_more(OF_A_LINE.sure, {"accepted": "jo"})),
    channels={},
    months="januar jan jänner jän janner; februar feb feber; märz mär mrz maerz; april apr; mai;"
    " juni jun; juli jul; august aug; september sep sept; oktober okt; november nov;"
    " dezember dez",
    weekdays="montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonnabend, sonntag, mo, di,"
    " mi, do, fr, sa, so",
    dates="der, den, dem, am, vom, uhr, um",
    totals="gesamt, gesamtzahl, insgesamt, summe, gesamtsumme, zwischensumme, anzahl,"
    " durchschnitt, mittelwert, quote, antwortquote, erfolgsquote, absagequote, schnitt, statistik,"
    " auswertung, zusammenfassung, übersicht, stand gesamt, absagen, zusagen, anfragen, bewerbungen,"
    " antworten, rückmeldungen, ablehnungen, ohne antwort, jas, neins",
    legends="legende, zeichenerklärung, erklärung, abkürzungen, farben, farbcode, schlüssel",
    common="der, die, das, und, ich, nicht, für, mit, ein, eine, auf, ist, zu, von, als, wie, was,"
    " wer, wen, wann, am, keine, kein, noch, bei, über, zum, zur, im, oder, neue, neuer",
)
