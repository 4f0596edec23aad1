"""Italian: what people write for how an ask went."""

from typing import Final

from noes.core.outcomes import OutcomeReader, Synonyms, respelt
from noes.core.tongues.apart import APART

_OUTCOMES: Final = Synonyms(
    sure={
        "draft": "bozza, non inviato, non inviata, non ancora inviato, non ancora inviata,"
        " ancora non inviato, ancora da inviare, da inviare, da fare, da scrivere, da chiedere, da contattare,"
        " da spedire, mai inviato, mai inviata, mai spedito, idea, idee, lista dei desideri,"
        " pianificato, pianificata, previsto, programmato, in preparazione, non iniziato,"
        " non spedito, non spedita, da proporre, da candidarsi",
        "waiting": "in attesa, attesa, attendo, aspetto, sto aspettando, in sospeso, sospeso, aperto,"
        " aperta, in attesa di risposta, attesa risposta, in attesa di riscontro,"
        " in attesa di un riscontro, attesa riscontro, in attesa risposta, attendo risposta,"
        " aspetto risposta, inviato, inviata, inviati, spedito, spedita, mandato, mandata,"
        " candidatura inviata, cv inviato, presentato, presentata, contattato, contattata, chiesto,"
        " richiesto, in valutazione, in esame, in corso, in lavorazione, in revisione,"
        " ancora nessuna risposta, nessuna risposta ancora, ancora niente, ancora nulla,"
        " niente ancora, per ora niente, per ora nulla, per ora nessuna risposta,"
        " ancora in attesa, non hanno ancora risposto, non ha ancora risposto,"
        " ancora nessun riscontro, ancora senza risposta, finora niente, finora nessuna risposta, pendente, da decidere,"
        " in forse, proposto, proposta inviata, candidato, candidata",
        "ghosted": "nessuna risposta, senza risposta, nessun riscontro, senza riscontro,"
        " nessun feedback, non ha risposto, non hanno risposto, non risponde, non rispondono,"
        " non risposto, mai risposto, mai ricevuto risposta, non ha mai risposto, non hanno mai risposto, nessuna reazione, silenzio,"
        " silenzio totale, silenzio radio, ignorato, ignorata, mi hanno ignorato, ghosting,"
        " ghostato, ghostata, spariti, sparito, sparita, nessuna notizia, mai più sentiti,"
        " mai più sentito, non pervenuto, non pervenuta, non pervenuti, non si sono fatti sentire,"
        " non si è fatto sentire, non mi hanno risposto, non mi ha risposto, nessun ritorno,"
        " mai sentiti, mai avuto risposta",
        "declined": "rifiutato dopo colloquio, rifiutato dopo il colloquio, rifiutata dopo il colloquio, scartato dopo il colloquio, scartata dopo il colloquio, "
        "no, han detto no, han detto di no, han rifiutato, rifiutato, rifiutata, rifiutati, rifiutate, rifiuto, hanno rifiutato,"
        " ha rifiutato, respinto, respinta, respinti, bocciato, bocciata, declinato, declinata,"
        " hanno declinato, ha declinato, negato, negata, scartato, scartata, mi hanno scartato, mi hanno rifiutato,"
        " non accettato, non accettata, non accettano, non ha accettato, non hanno accettato,"
        " non selezionato, non selezionata, non scelto, non scelta, non approvato, non approvata,"
        " non preso, non presa, non assunto, non assunta, non interessato, non interessata,"
        " non interessati, non interessa, non sono interessati, non è interessato, nessun interesse,"
        " ha detto no, ha detto di no, hanno detto no, hanno detto di no, mi ha detto di no, mi hanno detto di no, risposta negativa,"
        " riscontro negativo, no grazie, non idoneo, non idonea, non adatto, non in linea,"
        " non è andata, andata male, è andata male, non è andata bene, non ammesso, non ammessa, diniego,"
        " lettera di rifiuto, esito negativo, non vinto, non concesso, non passato, non superato",
        "form": "rifiuto standard, rifiuto automatico, lettera standard, risposta standard,"
        " risposta automatica negativa",
        "personal": "rifiuto personale, rifiuto personalizzato, rifiuto motivato",
        "not_now": "non ora, ora no, per ora no, non per ora, adesso no, non adesso,"
        " al momento no, non al momento, per il momento no, più avanti, più tardi,"
        " forse più avanti, forse più tardi, l'anno prossimo, anno prossimo, non quest'anno,"
        " quest'anno no, riprovare più avanti, risentirci più avanti, la prossima volta",
        "lost": "scelto un altro, hanno scelto un altro, hanno scelto un'altra, ha scelto un altro,"
        " hanno scelto un'altra persona, qualcun altro, un altro candidato, altro candidato, altra candidata,"
        " un'altra persona, posizione coperta, posto coperto, già coperto, già coperta, perso,"
        " persa, concorrenza, preso un altro, preso qualcun altro, hanno preso un altro,"
        " hanno preso qualcun altro, andato a un altro, assegnato ad altri, assegnata ad altri,"
        " affidato ad altri, già assegnato",
        "replied": "risposto, ha risposto, hanno risposto, mi ha risposto, mi hanno risposto,"
        " risposta ricevuta, riscontro ricevuto, interessato, interessata, interessati,"
        " sono interessati, è interessato, in trattativa, trattativa, in contatto, ne parliamo,"
        " ne stiamo parlando, colloquio fissato, appuntamento fissato, incontro fissato,"
        " chiamata fissata, call fissata, bella risposta, buona risposta,"
        " vogliono saperne di più, vuole saperne di più",
        "accepted": "han detto sì, han detto di sì, han accettato, sì, si, accettato, accettata, accettati, accettate, accetta, ha accettato,"
        " hanno accettato, approvato, approvata, concesso, concessa, ottenuto, ottenuta, vinto,"
        " vinta, selezionato, selezionata, scelto, scelta, ammesso, ammessa, assunto, assunta,"
        " mi hanno assunto, preso, presa, mi hanno preso, firmato, firmata, contratto firmato, venduto, venduta, successo,"
        " riuscito, riuscita, ha detto sì, ha detto di sì, hanno detto sì, hanno detto di sì, mi hanno detto di sì,"
        " mi ha detto di sì, d'accordo, affare fatto, via libera, commissionato, commissionata, esito positivo,"
        " andata bene, è andata bene, ingaggiato, ingaggiata",
        "withdrawn": "ritirato, ritirata, mi sono ritirato, mi sono ritirata, ho rifiutato,"
        " ho rifiutato l'offerta, ho declinato, rifiutato da me, rifiutata da me, ho rinunciato, rinunciato,"
        " rinuncia, annullato da me, ho annullato, ho detto no, ho detto di no, ho lasciato perdere,"
        " candidatura ritirata, abbandonato, abbandonata",
        "praised": "complimento, complimenti, elogio, elogi, parole gentili, belle parole,"
        " congratulazioni, bravo, brava, lodi, lode, bel feedback",
    },
    asked={
        "draft": "un giorno, prossimo, prossima, possibile, prospect",
        "waiting": "sollecitato, sollecitata, sollecito, sollecito inviato, promemoria, attivo,"
        " attiva, nuovo, in processo, giallo, arancione, blu, ricontattato",
        "ghosted": "visualizzato, visto, scaduto, scaduta, morto, niente, nulla, grigio, nessuno,"
        " nessuna, letto, irreperibile",
        "declined": "rosso, ko, annullato, annullata, cancellato, cancellata, chiuso, chiusa, negativo,"
        " negativa, purtroppo, niente budget, nessun budget, impossibile, fallito, fallimento,"
        " peccato, saltato",
        "not_now": "rimandato, rimandata, rinviato, rinviata, in pausa, lista d'attesa,"
        " in lista d'attesa, presto, tengono il cv, posticipato",
        "lost": "altra direzione, altro profilo, secondo, seconda, secondo posto, interno",
        "replied": "forse, può darsi, magari, ci pensa, ci pensano, ci penserà, ci stanno pensando,"
        " ci penseranno, colloquio, colloquio fatto, primo colloquio, secondo colloquio, preselezionato,"
        " preselezionata, incontro, chiamata, riunione, appuntamento, prova, test, risposta,"
        " positivo, positiva, promettente, domande, secondo turno, riscontro",
        "accepted": "verde, offerta, offerta ricevuta, proposta ricevuta, pagato, pagata,"
        " confermato, confermata, pubblicato, pubblicata, uscito, s, ok, va bene, risposta positiva",
        "withdrawn": "non fa per me, cambiato idea, ho cambiato idea, saltato da me, passo",
        "praised": "piaciuto, è piaciuto, gli è piaciuto, adorato, grazie",
        "done": "fatto, fatta, finito, finita, completato, completata, concluso, conclusa,"
        " condiviso, postato",
    },
    fillers="io, lui, lei, loro, mi, me, ci, gli, lo, la, il, i, le, l, un, una, uno, e, ed, ma, poi,"
    " per, mail, email, telefono, in, di, del, della, dei, da, dal, al, alla, a, con, su, ha,"
    " hanno, ho, è, e, era, sono, stato, stata, molto, gentile, gentilmente, cortese,"
    " cortesemente, educatamente, veloce, rapido, rapida, subito, infine, alla fine, grazie,"
    " dispiace, scusa, stato, esito, risultato, risposta, ieri, oggi, settimane, giorni, dopo,"
    " lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica, che, mio, mia, già, così",
    negations="non, mai, senza, nessun, nessuna, nessuno, niente, nulla, né, o, oppure, prima, fino,"
    " finché, spero, speriamo, se, salvo, tranne, quasi, forse, potrebbe, sarebbe, ancora, manca",
)

OUTCOMES: Final = respelt(_OUTCOMES, APART)
READER: Final = OutcomeReader(OUTCOMES)
