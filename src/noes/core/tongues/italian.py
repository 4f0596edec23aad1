"""Italian."""

from types import MappingProxyType
from typing import Final

from noes.core.grammar import Grammar
from noes.core.tongues.italian_outcomes import READER
from noes.core.tongues.italian_words import CHANNELS, KINDS
from noes.core.tongues.romance import Amounts, Days, Small, Verbs, grammar_with

_PART: Final = r"\s+(?:mattina|pomeriggio|sera|notte|a\s+pranzo)"

ITALIAN: Final[Grammar] = grammar_with(
    Days(
        weekdays="lunedì martedì mercoledì giovedì venerdì sabato domenica",
        short="lun mar mer gio ven sab dom",
        short_alone="lun|mer|gio|ven|sab",
        months="gennaio|genn|gen febbraio|febbr|feb marzo|mar aprile|apr maggio|mag giugno|giu"
        " luglio|lug agosto|ago settembre|sett|set ottobre|ott novembre|nov dicembre|dic",
        on="il|l|lo",
        of="di|del",
        part=_PART,
        ago=(r"{count}\s+{unit}\s+fa",),
        units=MappingProxyType({"giorni": 1, "giorno": 1, "gg": 1, "settimane": 7, "settimana": 7}),
        last=(r"(?:il\s+|la\s+)?{weekday}\s+scors[oa]", r"(?:lo\s+|la\s+)?scors[oa]\s+{weekday}"),
        coming=r"prossim[oa]|che\s+viene",
        today=r"oggi(?!\s+pomeriggio)|stamattina|stamani|stamane|questa\s+mattina|poco\s+fa"
        r"|appena\s+adesso",
        later_today=r"stasera|stanotte|oggi\s+pomeriggio|questa\s+sera|questo\s+pomeriggio",
        yesterday=rf"(?:l[\s'’])?altro\s*ieri|ieri\s+l[\s'’]altro|avantieri|ieri(?:{_PART})?",
        days_ago=MappingProxyType(
            {
                "ieri": 1,
                "altro ieri": 2,
                "altroieri": 2,
                "ieri l altro": 2,
                "ieri l'altro": 2,
                "avantieri": 2,
            }
        ),
    ),
    Amounts(
        numbers="zero uno due tre quattro cinque sei sette otto nove dieci",
        one="un una",
        dread="paura|timore|ansia|fifa|terrore|agitazione|dread",
        sting=r"(?:ha\s+)?bruciato|bruciore|brucia|dolore|(?:fa\s+)?male|fatto\s+male|sting",
        between="livello|di|era|prima|dopo",
        out_of="su",
        spent="tempo|durata|impegno|ci\\s+ho\\s+messo",
        about="circa|quasi|più o meno",
        hours="ore|ora",
        minutes="minuti|minuto|mins?",
        half=r"mezz\s?ora|mezza\s+ora",
        one_hour=r"un\s?ora",
        joined="e",
    ),
    Verbs(
        whom="chiamato chiamata contattato contattata invitato invitata incontrato incontrata"
        " ricontattato ricontattata sollecitato sollecitata richiamato richiamata intervistato"
        " ringraziato pregato conosciuto conosciuta pingato",
        pitched="pitchato",
        given="mandato mandata mandati mandate inviato inviata inviati inviate spedito spedita proposto"
        " chiesto chiesta chiesti chieste scritto telefonato presentato presentata consegnato"
        " consegnata riscritto candidato candidata offerto richiesto negoziato mostrato detto fatto"
        " fatta sottoposto girato ricordato",
        other="pubblicato pubblicata postato postata condiviso condivisa parlato chiacchierato preso"
        " bevuto avuto alzato alzata aumentato aumentata rinegoziato partecipato compilato iscritto"
        " iscritta insistito pranzato cenato visto vista caricato sentito preventivato",
        plain="chiedere mandare inviare proporre scrivere chiamare contattare telefonare presentare"
        " offrire invitare condividere pubblicare postare sollecitare ricontattare chiedo mando invio"
        " propongo scrivo chiamo candidarmi negoziare fare riscrivere pitchare",
        answered="rifiutato rifiutata respinto respinta accettato accettata ignorato ignorata scartato"
        " scartata bocciato bocciata assunto assunta rifiuto ghostato",
        leads="io ho abbiamo mi ci gli le sono siamo già oggi ieri finalmente anche poi e appena"
        " ancora devo voglio vorrei stamattina ora ne l lo la di nuovo che",
        channels=MappingProxyType(
            {"phone": "telefonato chiamato chiamata richiamato richiamata telefonare"}
        ),
    ),
    Small(
        to="a ad al allo alla all ai agli alle",
        with_="con",
        at="presso da",
        by="da dal dalla dall dallo dai di",
        articles="il lo la i gli le l un uno una",
        before_names="rivista giornale galleria agenzia casa editrice studio scuola festival teatro"
        " azienda società casa radio bando",
        possessives="mio mia miei mie nostro nostra suo sua",
        follow="entro srl spa snc inviata inviato mandata prima dopo per x sul sullo sulla sull sui sulle su di del della dell dei in nel nella e ma"
        " che se oggi ieri stamattina l altro perché quando come dove lunedì martedì mercoledì giovedì"
        " venerdì sabato domenica domani contro senza durante ancora già anche tramite due 2 3 4 5 6",
        reported="se come quando chi quanto perché dove cosa",
        pronouns="io mi me lui lei loro noi ci gli",
        never_names="natale pasqua mamma papà signor signora capo cliente clienti editore editrice"
        " internet tutti nessuno qualcuno dm insta",
        common_names="rosa speranza vittoria chiara bianca grazia gioia mare marina leone fiore luce"
        " libero felice bruno",
        openers="loro lei lui ha hanno mi no non sì mai ancora nessuna senza rifiutato accettato paura"
        " poi ma",
        topics="su sul sulla sui re riguardo",
        way="",
        via="mandato mandata inviato inviata compilato via per tramite dal dalla x con",
        on="su sul sulla al in",
        unsent="non mai da bozza senza",
        joints="del della dei delle de la",
        ands="e ed di",
        not_effort_after="alle le a di da per in tra fra prima dopo ogni entro fino verso delle dalle e"
        " o ore",
        not_a_day_after="per prima dopo di da entro fino ogni prossimo prossima tutti e o che del un"
        " tra dal",
        elided="[ldcmnts]|un|all|dell|nell|sull|dall|coll|quell|quest|cos|com|dov|mezz|degl|agl|sant",
        abbreviated="sig|sigra|dott|dottssa|prof|profssa|ing|avv|arch|es|ca|st|spett|gen|feb|sett|ott"
        "|nov|dic",
        drafts=r"bozza|idea|da\s+(?:inviare|fare|chiedere|scrivere|mandare|proporre|contattare)"
        r"|(?:non\s+ancora|ancora\s+non)\s+inviat[oa]|non\s+inviat[oa]|to[ -]?do|draft",
        intents=r"(?:io\s+)?(?:devo|voglio|vorrei|dovrei|potrei|penso\s+di|conto\s+di)\s+(?:chiedere"
        r"|mandare|inviare|scrivere|proporre|chiamare|contattare|candidarmi|presentare|offrire"
        r"|invitare|sollecitare|ricontattare|condividere|pubblicare|postare|telefonare|pitchare)"
        r"|domani\s",
        turns="e|ma",
        answers=r"(?:mi|non|mai|ha|hanno|han|ancora|nessuna|senza|lui|lei|loro|poi|no|per\s+ora|niente)",
    ),
    kinds=KINDS,
    channels=CHANNELS,
    outcomes=READER,
)
