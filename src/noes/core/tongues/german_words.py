"""German: kinds and channels, and how their words have to stand."""

from itertools import product
from typing import Final

from noes.core.tongues.trade import channels_of, reader_of
from noes.core.words import Synonyms, Syntax

DIGRAPHS: Final = {"ä": "ae", "ö": "oe", "ü": "ue"}

_MORE: Final = (
    "mehr höherer höheren höherem höheres höhere besserer besseren besserem besseres bessere"
    " neuer neuen neuem neues neue"
)
_PAY: Final = (
    "honorar tagessatz stundensatz satz preis preise gehalt lohn gage vergütung bezahlung geld"
    " budget tarif pauschale"
)
_RAISES: Final = ", ".join(map(" ".join, product(_MORE.split(), _PAY.split()))) + (
    ", mehr, honorarerhöhung, gehaltserhöhung, preiserhöhung, lohnerhöhung, tagessatzerhöhung,"
    " stundensatzerhöhung, erhöhung, satzerhöhung, preisanpassung, honoraranpassung"
)
_CHARGED: Final = (
    "tagessatz, stundensatz, honorar, honorare, preis, preise, satz, sätze, tagessätze, stundensätze,"
    " gehalt, gage, tarif, tarife, pauschale, vergütung"
)
_PITCHES: Final = (
    "pitch, pitches, angebot, angebote, exposé, exposés, vorschlag, vorschläge, themenvorschlag,"
    " themenvorschläge, projektvorschlag, kostenvoranschlag, offerte, offerten, kaltakquise,"
    " kaltmail, kaltmails, kaltanruf, gastbeitrag, gastartikel, artikelidee, artikelideen,"
    " themenidee, leseprobe, manuskript, projektidee, konzept, erstangebot, workshop-angebot,"
    " storyidee, textidee, akquisemail, akquise"
)
_APPLICATIONS: Final = (
    "bewerbung, bewerbungen, initiativbewerbung, antrag, förderantrag, stipendienantrag, stipendium,"
    " arbeitsstipendium, residenz, wettbewerb, wettbewerbsbeitrag, ausschreibung, förderung, stelle,"
    " job, zuschuss, projektförderung, projektantrag"
)
_REFERRALS: Final = (
    "empfehlung, empfehlungen, weiterempfehlung, empfehlungsschreiben, referenz, referenzen,"
    " kundenstimme, kundenstimmen, vorstellung, vermittlung, fürsprache, arbeitszeugnis"
)
_OPINIONS: Final = (
    "rückmeldung, kritik, meinung, zweite meinung, einschätzung, rat, ratschlag, tipp, tipps,"
    " gegenlesen, durchsicht, portfoliofeedback, portfoliokritik, textkritik"
)
_TALKS: Final = (
    "gespräch, gespräche, kaffee, käffchen, kaffeetrinken, telefonat, telefongespräch, treffen,"
    " termin, kennenlerngespräch, kennenlernen, kennenlerntermin, erstgespräch, vorgespräch,"
    " mittagessen, abendessen, frühstück, bier, drink, austausch, plausch, infogespräch,"
    " informationsgespräch, telefontermin, spaziergang, videoanruf, videogespräch"
)
_REMINDERS: Final = (
    "nachhaken, nachfassen, nachfrage, erinnerung, erinnerungen, erinnerungsmail, zahlungserinnerung,"
    " mahnung, nachfassmail, nachfass-mail, nachfassaktion, zweite mail, zweite nachricht"
)
_FAVOURS: Final = "vorzustellen, weiterzuempfehlen, zu empfehlen, zu vernetzen, bekannt zu machen"
_LOOKS: Final = (
    "gegenzulesen, drüberzuschauen, drüber zu schauen, drüberzulesen, drüber zu lesen,"
    " draufzuschauen, anzuschauen, reinzulesen"
)
_TALKED: Final = (
    "telefoniert, gesprochen, geredet, getroffen, geplaudert, gequatscht, unterhalten, geschnackt,"
    " ausgetauscht, gezoomt"
)
_REMINDED: Final = (
    "nachgehakt, nachgefasst, nachgefragt, nachgebohrt, erinnert, gemahnt, angemahnt, nachtelefoniert,"
    " erneut gefragt, nochmal gefragt, nochmals gefragt"
)
_APPLIED: Final = "beworben, bewerben, bewarb, bewerbe, vorgesprochen"
_PITCHED: Final = (
    "gepitcht, pitchen, pitchte, pitche, angeboten, anbieten, vorgeschlagen, kaltakquiriert"
)

SYNONYMS: Final = Synonyms(
    kinds={
        "pitch": f"{_PITCHES}, {_PITCHED}",
        "rate_increase": f"mehr honorar, {_RAISES}, {_CHARGED}",
        "stretch_application": f"wagnis, {_APPLICATIONS}, {_APPLIED}",
        "share_work": "arbeit zeigen, arbeit teilen, fallstudie, arbeitsprobe, blogbeitrag",
        "referral_request": f"{_REFERRALS}, {_FAVOURS}",
        "feedback_request": f"{_OPINIONS}, {_LOOKS}",
        "conversation": f"{_TALKS}, {_TALKED}",
        "follow_up": f"{_REMINDERS}, {_REMINDED}",
        "other": "anderes, sonstiges, andere, sonstige, etwas anderes, was anderes, verschiedenes",
    },
    channels={
        "email": "per mail, per e-mail, mailanfrage, kaltmail, rundmail",
        "linkedin": "linkedin-nachricht, linkedin-post",
        "upwork": "upwork-nachricht",
        "phone": "telefon, telefonisch, anruf, telefonat, handy, videoanruf, videocall, per telefon, fon,"
        " mailbox, festnetz",
        "in_person": "persönlich, vor ort, veranstaltung, messe, auf der messe, büro, im büro,"
        " im laden, live, treffen, auf einer veranstaltung, auf dem flur",
        "social": "soziale medien, social, direktnachricht, nachricht, signal, threema",
        "form": "formular, kontaktformular, online-formular, onlineformular, bewerbungsportal,"
        " jobportal, webseite, website, online-bewerbung, karriereseite, stellenportal, jobbörse,"
        " bewerbungsformular, antragsformular, portal",
        "other": "anderes, sonstiges, sonstige, andere, brief, post, per post, per brief",
    },
)

_CLOSERS: Final = (
    "an, ans, bei, beim, mit, von, vom, für, zu, zum, zur, im, in, ins, am, auf, aufs, über, übers,"
    " per, via, wg, wegen, um, nach, und, aber, oder, als, ob, weil, dass, damit, zwecks, bezüglich,"
    " bzgl, betreffend, aus, ohne, heute, gestern, vorgestern, raus, der, des"
)

_SYNTAX: Final = Syntax(
    leads="ich, wir, hab, habe, haben, hatte, grad, gerade, eben, heute, endlich, nochmal, nochmals,"
    " noch, mal, wieder, auch, dann, und, jetzt, schon, einfach, mich, kalt, kurz, erneut, soeben,"
    " will, möchte, muss, werde, wollte, sollte, könnte",
    acts=f"{_PITCHED}, {_APPLIED}, {_REMINDED}, {_TALKED}",
    bare_acts="",
    naming_acts="",
    asking="gefragt, gebeten, angefragt, angeschrieben, angemailt, gemailt, angerufen, kontaktiert,"
    " angesprochen, angehauen, angebettelt, gebettelt, eingeladen, angetextet, angepingt, geschrieben,"
    " fragte, bat, fragen, frage, bitten, anfragen, anschreiben, einladen",
    wanting="erbeten, angefragt, beantragt, gefordert, verlangt, eingeholt, angefordert, erfragt,"
    " ausgehandelt, verhandelt, beantragen, einholen, verlangen",
    arranging="gehabt, vereinbart, ausgemacht, verabredet, gebucht, geführt, getrunken, vorgeschlagen,"
    " angeboten, hatte",
    giving="geschickt, gesendet, verschickt, versendet, versandt, abgeschickt, eingereicht,"
    " geschrieben, gemailt, gemacht, abgegeben, raus, rausgeschickt, rausgehauen, unterbreitet,"
    " erstellt, gestellt, eingesendet, eingesandt, eingeschickt, zugeschickt, hingeschickt, geschickt,"
    " übermittelt, vorgelegt, gesandt, schicken, schicke, schickte, senden, sende, schreiben,"
    " einreichen, reichte",
    handing="eingereicht, eingesendet, eingesandt, eingeschickt, einreichen",
    showing="geteilt, gepostet, veröffentlicht, gezeigt, hochgeladen, teilen, posten, teile, poste,"
    " postete, teilte",
    asked_for=f"{_RAISES}, {_APPLICATIONS}, {_REFERRALS}, {_OPINIONS}, {_TALKS}",
    asked_to="",
    conversing=_TALKS,
    given=f"{_PITCHES}, {_APPLICATIONS}, {_REMINDERS}, honorarerhöhung, preiserhöhung",
    works="arbeit, arbeiten, fallstudie, fallstudien, arbeitsprobe, arbeitsproben, projekt, projekte,"
    " text, texte, artikel, beitrag, blogbeitrag, reportage, kolumne, geschichte, kurzgeschichte,"
    " gedicht, gedichte, roman, kapitel, drehbuch, film, foto, fotos, fotoserie, bild, bilder,"
    " illustration, illustrationen, zeichnung, zeichnungen, entwurf, entwürfe, comic, skizze, skizzen,"
    " episode, folge, lied, song, album, prototyp, webseite, anleitung, serie, buch, design, designs",
    handed="gedicht, gedichte, manuskript, roman, erzählung, erzählungen, kurzgeschichte,"
    " kurzgeschichten, essay, essays, drehbuch, geschichte, geschichten, theaterstück, text, texte,"
    " leseprobe, exposé, kapitel, hörspiel, abstract, reportage, kolumne",
    modifiers="ein, eine, einen, einem, einer, eines, nen, ne, nem, der, die, das, den, dem, des,"
    " mein, meine, meinen, meinem, meiner, unser, unsere, unseren, neu, neue, neuen, neues, neuer,"
    " erste, ersten, zweite, zweiten, kurz, kurze, kurzes, kurzen, schnell, schnelle, schnelles,"
    " schnellen, klein, kleine, kleinen, kleines, ehrlich, ehrliche, ehrliches, groß, große, alt, alte,"
    " alten, altes, letzte, letzten, lang, lange, virtuelle, virtuellen, warme, warmes, persönliche,"
    " schriftliche, etwas, paar, bisschen, konkrete, konkretes, gute, guten, gutes, linkedin, upwork,"
    " kalt, kalte, deren, ihr, ihre, sein, seine",
    numbers="zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn",
    closers=_CLOSERS,
    for_words="um, nach, wegen, wg, auf, zu, zum, zur, für, zwecks",
    to_words="",
    objects="",
    stops="ob, warum, wieso, weshalb, wie, wann, dass, weil, was, wer, wo, wenn, welche, welcher,"
    " welches, wen, wem",
    shown_before="auf, bei, in, im, über, online, via, per, heute, gestern, und, aber",
    shown_on="auf, bei, in",
    shown_about="über",
    belonging="von, vom, der, des",
    only_alone=f"{_CHARGED}, mehr, stelle, job, antrag, konzept, blogbeitrag, fallstudie,"
    " arbeitsprobe, lunch, review, newsletter, stretch, rat, tipp, tipps, bier, drink, kritik,"
    " meinung, vorstellung, andere, sonstige, förderung, ausschreibung",
    raising="erhöht, erhöhe, erhöhte, erhöhen, angehoben, anheben, hochgesetzt, raufgesetzt,"
    " nachverhandelt, verhandelt, neu verhandelt, hochgehandelt, angepasst",
    raised=_CHARGED,
    asked_acts=f"{_FAVOURS}, {_LOOKS}",
    subject_first="fragte, bat, pitchte, schickte, bewarb, postete, teilte, reichte, erhöhte, hatte",
    verb_last=True,
    one_word=True,
)

KINDS: Final = reader_of(SYNONYMS, _SYNTAX, DIGRAPHS)
CHANNELS: Final = channels_of(SYNONYMS, DIGRAPHS)
