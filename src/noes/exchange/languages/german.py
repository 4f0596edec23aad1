"""German."""

from dataclasses import replace
from typing import Final

from noes.core.outcomes import Synonyms
from noes.exchange.languages.language import Headers, Language, respelt

_DIGRAPHS: Final = {"ä": "ae", "ö": "oe", "ü": "ue"}

_HEADERS: Final = Headers(
    exact={
        "title": "anfrage, meine anfrage, was ich gefragt habe, wonach ich gefragt habe, worum,"
        " worum ging es, was gefragt, bitte um, wunsch, titel, thema, betreff, anliegen, idee, pitch,"
        " textidee, manuskript, artikel, beitrag, stelle, stellenbezeichnung, stellentitel,"
        " jobtitel, bezeichnung der stelle, ausschreibung, mutprobe, versuch, herausforderung",
        "person": "wen, wer, wem, bei wem, wen gefragt, wen ich gefragt habe, person, firma,"
        " unternehmen, arbeitgeber, kunde, kundin, kunden, auftraggeber, auftraggeberin,"
        " ansprechpartner, ansprechpartnerin, ansprechperson, redaktion, medium, magazin,"
        " zeitschrift, zeitung, verlag, agentur, empfänger, empfängerin, organisation, betrieb,"
        " galerie, förderer, stiftung, firmenname, name der firma, kontaktperson, adressat",
        "kind": "art, art der anfrage, typ, kategorie, sorte",
        "channel": "kanal, kontaktweg, weg, über, per, via, wie kontaktiert, kontaktart,"
        " bewerbungsweg, beworben über, gesendet über, gesendet per",
        "sent_on": "gesendet am, verschickt am, abgeschickt am, angefragt am, gefragt am,"
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
)

_OUTCOMES: Final = Synonyms(
    sure={
        "draft": "entwurf, noch nicht gesendet, noch nicht verschickt, noch nicht abgeschickt,"
        " noch nicht gefragt, noch nicht angefragt, noch nicht beworben, noch nicht angeschrieben,"
        " noch nicht eingereicht, nicht gesendet, nicht abgeschickt, nicht verschickt,"
        " nie gesendet, nie abgeschickt, nie verschickt, ungesendet, zu erledigen, todo,"
        " idee, ideen, nur idee, wunschliste, merkliste, geplant, in planung, in vorbereitung,"
        " noch offen zu senden, noch zu senden, noch schreiben, noch zu schreiben, noch anfragen,"
        " noch fragen, will ich fragen, noch bewerben, muss noch raus, vorgemerkt, zu schreiben,"
        " noch nicht begonnen, nicht begonnen, noch anschreiben, vorbereitet",
        "waiting": "offen, noch offen, ausstehend, steht aus, steht noch aus, warten, warte,"
        " warte noch, wartet, wartend, abwarten, warte auf antwort, warten auf antwort,"
        " wartet auf antwort, warte auf rückmeldung, warten auf rückmeldung, warte auf feedback,"
        " in wartestellung, gesendet, abgeschickt, verschickt, versendet, eingereicht, beworben,"
        " angefragt, angeschrieben, gefragt, kontaktiert, bewerbung verschickt,"
        " bewerbung abgeschickt, bewerbung gesendet, in bearbeitung, in prüfung, wird geprüft,"
        " noch keine antwort, noch keine rückmeldung, noch keine reaktion, noch kein feedback,"
        " noch nichts, noch nichts gehört, bisher keine antwort, bisher keine rückmeldung,"
        " bisher nichts, bisher nichts gehört, bislang keine antwort, bislang nichts,"
        " immer noch keine antwort, immer noch nichts, noch keine entscheidung, noch kein bescheid,"
        " antwort ausstehend, antwort steht aus, antwort steht noch aus, rückmeldung ausstehend,"
        " rückmeldung steht aus, schwebend, in der schwebe, läuft, läuft noch, laufend, unentschieden,"
        " eingangsbestätigung, nur eingangsbestätigung, eingang bestätigt, entscheidung offen,"
        " noch nicht entschieden, noch nicht beantwortet, gepitcht, unter prüfung",
        "ghosted": "keine antwort, keine rückmeldung, keine reaktion, kein feedback, ohne antwort,"
        " ohne rückmeldung, ohne reaktion, nicht geantwortet, nie geantwortet, nie eine antwort,"
        " keine antwort erhalten, keine antwort bekommen, keine rückmeldung erhalten,"
        " keine rückmeldung bekommen, nie wieder gehört, nie wieder was gehört, nie was gehört,"
        " nie mehr gehört, nichts gehört, nichts mehr gehört, nichts zurück, nicht gemeldet,"
        " nie gemeldet, nicht mehr gemeldet, nie zurückgemeldet, nicht zurückgemeldet,"
        " nicht reagiert, nie reagiert, stille, funkstille, schweigen, ignoriert, unbeantwortet,"
        " geghostet, geghosted, nie beantwortet, nicht beantwortet, bleibt stumm, antwortet nicht,"
        " meldet sich nicht, keine nachricht, nie eine rückmeldung, keinerlei rückmeldung,"
        " keinerlei reaktion, keinerlei antwort, nix gehört, nix zurück, nix mehr gehört, k. a.",
        "declined": "nein, ne, nee, nö, absage, abgesagt, abgelehnt, ablehnung, ablehnend, absage erhalten,"
        " absage bekommen, zurückgewiesen, abgewiesen, verneint, korb, korb bekommen,"
        " einen korb bekommen, nicht angenommen, nicht akzeptiert, nicht genommen,"
        " nicht interessiert, kein interesse, nicht ausgewählt, nicht erfolgreich, erfolglos,"
        " ohne erfolg, nicht bewilligt, nicht genehmigt, nicht geklappt, hat nicht geklappt,"
        " klappt nicht, kein erfolg, nicht berücksichtigt, wird nicht berücksichtigt,"
        " nicht passend, passt nicht, passt nicht zu uns, leider nicht, leider nein,"
        " kein bedarf, keine zusage, nicht eingestellt, nicht bekommen, nicht gewollt,"
        " abgeschmettert, negativer bescheid, ablehnungsbescheid, nein danke, abs., abgel.,"
        " hat abgelehnt, hat abgesagt, haben abgesagt, haben abgelehnt, absage per mail,"
        " absagemail, absageschreiben",
        "form": "standardabsage, formabsage, formelle absage, automatische absage, serienabsage,"
        " absage standard, vordruck",
        "personal": "persönliche absage, individuelle absage, absage mit begründung",
        "not_now": "nicht jetzt, jetzt nicht, im moment nicht, momentan nicht, derzeit nicht,"
        " zurzeit nicht, zur zeit nicht, aktuell nicht, gerade nicht, aktuell kein bedarf,"
        " derzeit kein bedarf, momentan kein bedarf, im moment kein bedarf, später,"
        " vielleicht später, später nochmal, später wieder, später noch mal, nächstes jahr,"
        " nächstes mal, dieses jahr nicht, nochmal melden, noch mal melden, wieder melden,"
        " später melden",
        "lost": "anderweitig vergeben, anderweitig besetzt, stelle besetzt, schon besetzt,"
        " bereits besetzt, schon vergeben, bereits vergeben, stelle vergeben, vergeben, besetzt,"
        " jemand anderes, jemand anders, jemand anderen, jemand anderen genommen,"
        " jemand anderen gewählt, anderer bewerber, andere bewerberin, anderen bewerber,"
        " anderer kandidat, anderen kandidaten, anderen bewerber genommen, an andere vergeben,"
        " für jemand anderen entschieden, für jemand anders entschieden, andere kandidatin,"
        " für einen anderen bewerber entschieden, für anderen kandidaten entschieden,"
        " konkurrenz, an konkurrenz verloren, verloren, ging an andere, ging an jemand anderen,"
        " auftrag verloren, intern besetzt",
        "replied": "geantwortet, hat geantwortet, haben geantwortet, antwort erhalten,"
        " antwort bekommen, rückmeldung erhalten, rückmeldung bekommen, hat sich gemeldet,"
        " haben sich gemeldet, interesse, interessiert, hat interesse, zeigt interesse,"
        " im gespräch, in gesprächen, in verhandlung, verhandlung, in kontakt, im austausch,"
        " termin vereinbart, termin ausgemacht, termin steht, gespräch vereinbart,"
        " gesprächstermin, call vereinbart, telefonat vereinbart, nette antwort, gute antwort,"
        " positive antwort, möchte mehr wissen, mehr infos gewünscht, will mehr wissen",
        "accepted": "ja, jawohl, jo, jep, zusage, zugesagt, zusage erhalten, zusage bekommen,"
        " hat zugesagt, haben zugesagt, angenommen, akzeptiert, genommen, wurde genommen, bewilligt, genehmigt,"
        " zugestimmt, einverstanden, gewonnen, gebucht, beauftragt, auftrag erhalten,"
        " auftrag bekommen, auftrag, eingestellt, job bekommen, stelle bekommen, erfolg,"
        " erfolgreich, geklappt, hat geklappt, hat ja gesagt, haben ja gesagt, ja gesagt,"
        " unterschrieben, vertrag unterschrieben, verkauft, ausgewählt, engagiert,"
        " grünes licht, deal, bestellt",
        "withdrawn": "zurückgezogen, zurückgenommen, selbst abgesagt, selbst abgelehnt,"
        " von mir abgesagt, von mir abgelehnt, von mir zurückgezogen, habe abgesagt,"
        " habe abgelehnt, ich habe abgesagt, ich habe abgelehnt, habe selbst abgesagt,"
        " habe ich abgelehnt, habe ich abgesagt, angebot abgelehnt, bewerbung zurückgezogen,"
        " rückzug, eigene absage, absage von mir, absage meinerseits",
        "praised": "lob, gelobt, nette worte, liebe worte, kompliment, komplimente,"
        " positives feedback, gutes feedback, tolles feedback, sehr gelobt",
    },
    asked={
        "draft": "später vielleicht, irgendwann, als nächstes, interessent, vormerken",
        "waiting": "nachgefasst, nachgehakt, erinnert, erinnerung geschickt, aktiv, neu,"
        " in arbeit, kontakt aufgenommen, gelb, orange, blau, weiß nicht, unklar",
        "ghosted": "keine, kein, abgelaufen, verfallen, tot, eingeschlafen, verlaufen, im sande verlaufen,"
        " nichts, gelesen, nur gelesen, grau, versandet, nix, nicht erreicht, nicht erreichbar",
        "declined": "rot, storniert, geschlossen, gescheitert, negativ, leider, kein budget,"
        " nicht möglich, abgebrochen, eher nicht, ausgefallen, fehlgeschlagen, durchgefallen",
        "not_now": "verschoben, pausiert, warteliste, auf eis, in evidenz, vorgemerkt für später,"
        " evtl. später, auf warteliste, bewerberpool, zurückgestellt, vertagt, demnächst",
        "lost": "andere richtung, anders entschieden, zweiter platz, zweite wahl, zweiter,"
        " interne lösung",
        "replied": "vielleicht, eventuell, evtl., mal sehen, überlegt, überlegt noch, gespräch, vorstellungsgespräch,"
        " bewerbungsgespräch, interview, telefoninterview, erstgespräch, zweitgespräch,"
        " zweite runde, einladung, eingeladen, engere auswahl, in der engeren auswahl, termin,"
        " treffen, telefonat, probearbeiten, probeaufgabe, assessment, assessment center,"
        " positiv, vielversprechend, antwort, rückfrage, rückfragen, einladung zum gespräch,"
        " nachfrage, vorstellungsgespräch vereinbart, eingeladen zum gespräch",
        "accepted": "grün, angebot, angebot erhalten, angebot bekommen, bezahlt, bestätigt,"
        " veröffentlicht, gedruckt, erschienen, passt, j, ok",
        "withdrawn": "nichts für mich, doch nicht, übersprungen, anders überlegt",
        "praised": "hat gefallen, gefällt, sehr schön, freut sich, dankbar",
        "done": "erledigt, fertig, abgeschlossen, gemacht, geschafft, geteilt, gepostet",
    },
    fillers="ich, er, sie, es, wir, ihr, mir, mich, uns, ihnen, ihm, man, habe, hab, hat, haben,"
    " wurde, wurden, war, ist, sind, bin, der, die, das, den, dem, des, ein, eine, einen, einer,"
    " eines, und, aber, dann, per, mail, email, am, im, in, vom, von, zum, zur, zu, an, auf, mit,"
    " bei, für, um, nach, leider, sehr, nett, nette, netter, nettes, freundlich, freundliche,"
    " schnell, schnelle, kurz, kurze, danke, schade, status, ergebnis, telefonisch, schriftlich,"
    " mündlich, heute, gestern, kam, bekommen, erhalten, direkt, sofort, gleich, endlich, wieder,"
    " sich, deren, dort, da, so, trotz, montag, dienstag, mittwoch, donnerstag, freitag, samstag,"
    " sonntag, uhr, seit, wochen, tagen, tage, worden, telefon, stelle, anfrage, bewerbung",
    negations="nicht, kein, keine, keinen, keiner, keinerlei, nie, niemals, nichts, ohne, falls,"
    " wenn, oder, bevor, bis, außer, hoffentlich, hoffe, hoffen, ob, weder, noch, sondern, statt,"
    " eher, fast, beinahe, sollte, könnte, würde, vielleicht",
)

GERMAN: Final = Language(
    headers=replace(
        _HEADERS,
        exact=respelt(_HEADERS.exact, _DIGRAPHS),
        loose=respelt(_HEADERS.loose, _DIGRAPHS),
    ),
    outcomes=replace(
        _OUTCOMES,
        sure=respelt(_OUTCOMES.sure, _DIGRAPHS),
        asked=respelt(_OUTCOMES.asked, _DIGRAPHS),
    ),
    channels={
        "email": "per mail, per e-mail, mailanfrage, kaltmail",
        "phone": "telefon, telefonisch, anruf, telefonat, handy, videoanruf, videocall, per telefon",
        "in_person": "persönlich, vor ort, treffen, veranstaltung, messe, büro, im laden, live",
        "social": "soziale medien, nachricht, direktnachricht",
        "form": "formular, kontaktformular, online-formular, bewerbungsportal, jobportal, webseite,"
        " online-bewerbung, karriereseite, stellenportal, jobbörse",
        "other": "brief, post, per post, sonstiges, sonstige, andere, anderes",
    },
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
