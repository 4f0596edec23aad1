"""Italian. Its words for outcomes and channels are in core, as one-line entry reads them too."""

from typing import Final

from noes.core.tongues.italian_outcomes import OUTCOMES
from noes.exchange.languages.language import Headers, Language

_HEADERS: Final = Headers(
    exact={
        "title": "richiesta, la mia richiesta, cosa ho chiesto, che cosa ho chiesto, titolo, oggetto,"
        " argomento, proposta, pitch, posizione lavorativa, ruolo, posto, annuncio, manoscritto,"
        " articolo, racconto, testo, opera, sfida, tentativo, idea articolo, posizione aperta",
        "person": "chiesto a, richiesto a, inviato a, "
        "chi, a chi, persona, azienda, società, ditta, cliente, clienti,"
        " datore di lavoro, organizzazione, destinatario, destinataria, testata, rivista,"
        " casa editrice, editore, giornale, agenzia, redazione, nome azienda, nome dell'azienda,"
        " referente, persona contattata, committente, ente, galleria, recruiter, a chi ho chiesto",
        "kind": "tipo, tipo di richiesta, tipologia, categoria, genere",
        "channel": "canale, mezzo, tramite, via, modo, modalità, modalità di contatto,"
        " mezzo di contatto, inviato tramite, come contattato",
        "sent_on": "data di invio, data invio, data d'invio, inviato il, inviata il,"
        " data della richiesta, data richiesta, data candidatura, data di candidatura,"
        " data della candidatura, chiesto il, contattato il, data contatto, data di contatto,"
        " presentato il, data di presentazione, spedito il, data proposta, candidato il",
        "outcome": "esito, risultato, risultati, stato, risposta, la loro risposta, riscontro,"
        " come è andata, com'è andata, cosa è successo, sì/no, si/no, sì o no, verdetto, decisione,"
        " cosa hanno detto, stato attuale, stato candidatura, stato della candidatura",
        "outcome_on": "data risposta, data di risposta, data della risposta, risposto il,"
        " risposta il, data riscontro, data esito, data dell'esito, data rifiuto, data del rifiuto,"
        " data decisione, data di riscontro, rifiutato il, quando hanno risposto",
        "note": "sollecito, data sollecito, sollecitato il, promemoria, scadenza,"
        " chiusura prevista, data di chiusura prevista, ricontattare il, prossimo passo,"
        " nota, note, commento, commenti, osservazione, osservazioni, annotazioni, appunti",
        "learned": "imparato, cosa ho imparato, che cosa ho imparato, lezione, lezioni,"
        " apprendimento, insegnamento, insegnamenti",
        "dread": "paura, livello di paura, quanta paura, paura prima, timore, ansia",
        "sting": "dolore, quanto ha fatto male, delusione, bruciore, quanto brucia",
        "effort": "sforzo, impegno, minuti, durata, tempo impiegato, tempo",
        "amount": "importo, compenso, tariffa, prezzo, somma, onorario, cachet, cifra, pagamento,"
        " budget, stipendio, valore",
        "currency": "valuta, moneta",
        "tags": "etichette, etichetta, parole chiave",
    },
    loose={
        "title": "per cosa, servizio, servizi, prestazione, prodotto, commissione, cosa, che cosa, progetto, descrizione, attività, azione, compito, idea, lavoro,"
        " posizione, candidatura, opportunità, offerta, incarico, abitudine, rifiuto, mansione",
        "person": "contatto, nome, per, lead",
        "channel": "fonte, come, piattaforma, sito",
        "sent_on": "data, giorno, quando, il, inviato, inviata, invio, chiesto, creato, creato il,"
        " aggiunto il, inizio",
        "outcome": "reazione, feedback, fatto, successo, fase",
        "outcome_on": "ultima azione, ultimo aggiornamento, aggiornato, aggiornato il,"
        " ultimo contatto, chiuso il, fine",
        "note": "dettaglio, dettagli, messaggio, pensieri, riflessione, riflessioni, altro, motivo,"
        " motivazione",
    },
    double={},
    places={"dove": "person"},
    noun_first=True,
    untold="luogo, città, paese, regione, indirizzo, sede, email, e-mail, mail, posta elettronica, "
    "telefono, cellulare, link, url, sito web, numero, n°, nr, id, settore, priorità, "
    "allegati, allegato, genere letterario, parole, battute, lunghezza, giorni, attesa, ral",
    given="nome",
    family="cognome",
)

ITALIAN: Final = Language(
    headers=_HEADERS,
    outcomes=OUTCOMES,
    channels={"social": "rete sociale", "form": "portale lavoro"},
    months="gennaio gen genn; febbraio feb febbr; marzo mar; aprile apr; maggio mag; giugno giu;"
    " luglio lug; agosto ago; settembre set sett; ottobre ott; novembre nov; dicembre dic",
    weekdays="lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica, lun, mar, mer, gio,"
    " ven, sab, dom",
    dates="di, del, il, lo, alle, ore",
    totals="totale, totali, somma, subtotale, media, numero, conteggio, tasso,"
    " rifiuti, accettazioni, richieste, candidature, risposte, inviati, sì, no,"
    " tasso di risposta, tasso di successo, tasso di rifiuto, riepilogo, statistiche, percentuale,"
    " riassunto, conteggi",
    legends="legenda, chiave, codice colori, colori, abbreviazioni, spiegazione",
    common="il, lo, la, gli, di, del, della, e, che, in, un, una, non, per, con, mio, mia, a, al, da,"
    " è, si, più, senza, chi, come, cosa, molto, ho, alla, dei, nel, ancora",
)
