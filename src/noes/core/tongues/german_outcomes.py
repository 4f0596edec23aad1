"""German: what people write for how an ask went."""

from typing import Final

from noes.core.outcomes import OutcomeReader, Synonyms, respelt
from noes.core.tongues.german_words import DIGRAPHS

_OUTCOMES: Final = Synonyms(
    sure={
        "draft": "nicht beworben, nicht eingereicht, "
        "entwurf, noch nicht gesendet, noch nicht verschickt, noch nicht abgeschickt,"
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
        "declined": "absage nach gespräch, absage nach dem gespräch, absage nach vorstellungsgespräch, absage nach dem vorstellungsgespräch, absage nach interview, absage nach probearbeiten, "
        "nein, ne, nee, nö, absage, abgesagt, abgelehnt, ablehnung, ablehnend, absage erhalten,"
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
        "accepted": "ja, jawohl, jep, klappt, passt für sie, machen wir, nehmen sie, zusage, zugesagt, zusage erhalten, zusage bekommen,"
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
    fillers="gesagt, sagt, sagte, sagten, sagen, meinte, meinten, meint, ich, er, sie, es, wir, ihr, mir, mich, uns, ihnen, ihm, man, habe, hab, hat, haben,"
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

OUTCOMES: Final = respelt(_OUTCOMES, DIGRAPHS)
READER: Final = OutcomeReader(OUTCOMES)
