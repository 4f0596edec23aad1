"""Italian: kinds and channels, and how their words have to stand."""

from typing import Final

from noes.core.tongues.apart import APART
from noes.core.tongues.trade import channels_of, reader_of
from noes.core.words import Synonyms, Syntax

_RAISES: Final = (
    "aumento, aumento tariffa, aumento di tariffa, aumento della tariffa, aumento di stipendio,"
    " aumento di prezzo, aumento del compenso, tariffa più alta, compenso più alto, nuova tariffa,"
    " doppio della tariffa, il doppio, più soldi, compenso maggiore, adeguamento tariffa,"
    " adeguamento, in più, di più"
)
_CHARGED: Final = (
    "tariffa, tariffe, tariffa giornaliera, tariffa oraria, prezzo, prezzi, compenso, stipendio,"
    " cachet, onorario, paga"
)
_RAISE: Final = (
    "alzare la tariffa, alzare la mia tariffa, aumentare la tariffa, aumentarmi la tariffa,"
    " alzare il compenso, alzarmi la tariffa, alzare i prezzi, aumentare il compenso, pagarmi di più"
)
_OFFERS: Final = (
    "proposta, proposte, proposta commerciale, preventivo, preventivi, offerta, offerte, sinossi,"
    " manoscritto, pezzo, mail a freddo, email a freddo, chiamata a freddo, articolo,"
    " idea per un articolo, proposta di collaborazione, candidatura editoriale"
)
_PITCHED: Final = "proposto, proporre, proposta, pitchato, pitchare, offerto, preventivato"
_APPLICATIONS: Final = (
    "candidatura, candidature, domanda, domanda di ammissione, borsa, borsa di studio, residenza,"
    " concorso, bando, premio, provino, audizione, gara, domanda per il bando"
)
_APPLIED: Final = (
    "candidato, candidata, mi sono candidato, mi sono candidata, candidarmi, candidarsi,"
    " partecipato al bando, partecipato al concorso, fatto domanda, mi sono iscritto,"
    " mi sono iscritta, iscritto al bando, iscritta al bando, fatto un provino"
)
_REFERRALS: Final = (
    "referenza, referenze, raccomandazione, raccomandazioni, lettera di raccomandazione,"
    " testimonianza, testimonianze, presentazione, contatto, contatti, segnalazione, recensione"
)
_OPINIONS: Final = (
    "parere, pareri, consiglio, consigli, opinione, opinioni, critica, critiche, riscontro,"
    " secondo parere, revisione, impressioni, una lettura"
)
_TALKS: Final = (
    "caffè, incontro, telefonata, chiamata, videochiamata, chiacchierata, colloquio, riunione,"
    " appuntamento, pranzo, cena, cena con, incontro con, pranzo con, aperitivo, birra, conversazione"
)
_TALKED: Final = (
    "parlato con, chiacchierato, incontrato, incontrata, incontrati, pranzato con, preso un caffè,"
    " bevuto un caffè, visto per un caffè, sentito al telefono"
)
_REMINDERS: Final = "sollecito, solleciti, promemoria, seconda mail"
_REMINDED: Final = (
    "ricontattato, ricontattata, ricontattare, riscritto, sollecitato, sollecitata, sollecitare,"
    " richiamato, richiamata, fatto follow-up, fatto follow up, fatto un follow-up, ricordato,"
    " riscrivere"
)
_FAVOURS: Final = (
    "presentarmi, di presentarmi, raccomandarmi, segnalarmi, mettermi in contatto, consigliarmi a,"
    " passarmi il contatto, di raccomandarmi"
)
_LOOKS: Final = (
    "rileggere, di rileggere, dare un'occhiata, un'occhiata, leggere il mio, cosa ne pensa,"
    " guardare il mio, di leggere"
)

SYNONYMS: Final = Synonyms(
    kinds={
        "pitch": f"{_OFFERS}, {_PITCHED}",
        "rate_increase": f"{_RAISES}, {_CHARGED}, {_RAISE}",
        "stretch_application": f"azzardo, {_APPLICATIONS}, {_APPLIED}",
        "share_work": "condivisione, condividere il lavoro, mostrare il lavoro, caso di studio, post sul blog",
        "referral_request": f"{_REFERRALS}, {_FAVOURS}",
        "feedback_request": f"{_OPINIONS}, {_LOOKS}",
        "conversation": f"{_TALKS}, {_TALKED}",
        "follow_up": f"{_REMINDERS}, {_REMINDED}",
        "other": "altro, altri, altra cosa, varie",
    },
    channels={
        "email": "posta elettronica, via mail, via email, per mail, per email, pec, mail a freddo,"
        " email a freddo",
        "linkedin": "messaggio linkedin, messaggio su linkedin",
        "upwork": "offerta su upwork, proposta su upwork",
        "phone": "telefono, telefonata, chiamata, cellulare, al telefono, videochiamata, tel,"
        " per telefono, chiamata a freddo",
        "in_person": "di persona, dal vivo, faccia a faccia, in presenza, a voce, evento, fiera,"
        " in fiera, in ufficio",
        "social": "social, social network, messaggio, msg, messaggio privato, messaggio diretto,"
        " msg su whatsapp, messaggio su whatsapp, dm su insta, signal, wa",
        "form": "modulo, modulo di contatto, modulo online, sito web, sito, dal sito, sito aziendale,"
        " form, form di contatto, candidatura online, portale",
        "other": "lettera, posta, altro, altra",
    },
)

_SYNTAX: Final = Syntax(
    leads="io, ho, abbiamo, mi, ci, gli, le, sono, siamo, già, oggi, ieri, finalmente, anche, poi, e,"
    " appena, ancora, ri, devo, voglio, vorrei, stamattina, ora, ne, l, lo, la, di, nuovo, fatto",
    acts=f"{_PITCHED}, {_APPLIED}, {_TALKED}, {_REMINDED}",
    bare_acts="",
    naming_acts="",
    asking="chiesto, chiesta, chiesti, chiedere, chiedo, scritto, scrivere, telefonato, telefonare,"
    " chiamato, chiamata, chiamare, contattato, contattata, invitato, invitata, invitare, pregato,"
    " mail, email, messaggio, msg, msg su whatsapp, messaggio su whatsapp, dm, whatsapp, sms,"
    " mandato un messaggio, mandato una mail, proposto",
    wanting="chiesto, chiesta, chiesti, chieste, chiedere, chiedo, richiesto, richiesta, negoziato,"
    " trattato, ottenuto, preteso",
    arranging="avuto, fatto, fatta, preso, organizzato, fissato, proposto, chiesto, bevuto",
    giving="mandato, mandata, mandati, mandare, mando, inviato, inviata, inviati, inviare, invio,"
    " fatto, fatta, fare, spedito, spedita, consegnato, consegnata, presentato, presentata,"
    " scritto, sottoposto, girato",
    handing="mandato, mandata, mandati, inviato, inviata, inviati, spedito, spedita, consegnato,"
    " presentato, proposto, sottoposto, mandare, inviare",
    showing="pubblicato, pubblicata, pubblicati, pubblicare, postato, postata, postare, condiviso,"
    " condivisa, condividere, mostrato, caricato",
    asked_for=f"{_RAISES}, {_REFERRALS}, {_OPINIONS}, {_TALKS}, borsa, residenza",
    asked_to="",
    conversing=_TALKS,
    given=f"{_OFFERS}, {_APPLICATIONS}, {_REMINDERS}",
    works="lavoro, lavori, progetto, progetti, testo, testi, articolo, articoli, caso di studio, film,"
    " corto, cortometraggio, foto, serie, illustrazione, illustrazioni, disegno, disegni, fumetto,"
    " romanzo, racconto, racconti, poesia, poesie, canzone, album, brano, episodio, prototipo,"
    " manifesto, libro, opera",
    handed="poesia, poesie, manoscritto, romanzo, racconto, racconti, testo, testi, saggio,"
    " sceneggiatura, sinossi, articolo, reportage, pezzo, opera",
    modifiers="un, uno, una, un', il, lo, la, i, gli, le, l, mio, mia, miei, mie, suo, sua, suoi, nostro,"
    " nostra, nuovo, nuova, nuovi, nuove, primo, prima, ultimo, ultima, piccolo, piccola, breve,"
    " veloce, buono, buona, bel, bella, altro, altra, lungo, lunga, secondo, seconda, prendere,"
    " linkedin, upwork, sincero, avere, chiedere",
    numbers="due, tre, quattro, cinque, sei, sette, otto, nove, dieci",
    closers="a, ad, al, allo, alla, all, ai, agli, alle, con, da, dal, dallo, dalla, dall, per, x, via,"
    " tramite, su, sul, sullo, sulla, sull, sui, sulle, di, del, della, dell, dei, in, nel, e, ma, che,"
    " se, oggi, ieri, presso, senza, stamattina",
    for_words="un, uno, una, per, x, suo, sua",
    to_words="",
    whom_words="a, ad, al, allo, alla, all, ai, agli, alle, con",
    objects="",
    stops="se, come, quando, chi, quanto, perché, dove, cosa",
    shown_before="su, sul, sullo, sulla, sull, sui, in, a, con, via, ieri, oggi, e, ma, per, di, del,"
    " della, dei, nel",
    shown_on="su, sul, sui",
    shown_about="",
    belonging="di, del, della, dell, dei, degli, delle, dello",
    only_alone=f"{_CHARGED}, di più, in più, il doppio, contatto, contatti, incontro, pezzo, articolo,"
    " domanda, premio, gara, residenza, offerta, critica, presentazione, cena, riscontro, revisione,"
    " altro, altri, varie, recensione, adeguamento, un'occhiata, una lettura, stretch, review",
    raising="alzato, alzata, alzare, aumentato, aumentata, aumentare, negoziato, rinegoziato,"
    " negoziata",
    raised=_CHARGED,
    priced=True,
    asked_acts=f"{_FAVOURS}, {_LOOKS}, {_RAISE}",
)

KINDS: Final = reader_of(SYNONYMS, _SYNTAX, APART)
CHANNELS: Final = channels_of(SYNONYMS, APART)
