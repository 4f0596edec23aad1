"""Spanish."""

from types import MappingProxyType
from typing import Final

from noes.core.grammar import Grammar
from noes.core.tongues.romance import Amounts, Days, Small, Verbs, grammar_with
from noes.core.tongues.spanish_outcomes import READER
from noes.core.tongues.spanish_words import CHANNELS, KINDS

_PART: Final = (
    r"\s+(?:(?:por|x|en|a)\s+la\s+(?:mañana|tarde|noche)|a\s+(?:mediodía|primera\s+hora))"
)

SPANISH: Final[Grammar] = grammar_with(
    Days(
        weekdays="lunes martes miércoles jueves viernes sábado domingo",
        short="lun mar mié jue vie sáb dom",
        short_alone="lun|mié|jue|vie|sáb",
        months="enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago"
        " septiembre|setiembre|sept|sep|set octubre|oct noviembre|nov diciembre|dic",
        on="el",
        of="de|del",
        part=_PART,
        ago=(r"hace\s+(?:como\s+|unos\s+|unas\s+)?{count}\s+{unit}", r"{count}\s+{unit}\s+atrás"),
        units=MappingProxyType({"dias": 1, "dia": 1, "semanas": 7, "semana": 7}),
        last=(r"(?:el\s+)?{weekday}\s+pasado", r"el\s+pasado\s+{weekday}"),
        coming=r"que\s+viene|próximo|siguiente|que\s+entra",
        today=r"hoy(?:\s+(?:por|x|en|a)\s+la\s+mañana|\s+temprano)?|esta\s+mañana|ahora\s+mismo"
        r"|recién|hace\s+un\s+rato",
        later_today=r"esta\s+(?:tarde|noche)|hoy\s+(?:por|x|en|a)\s+la\s+(?:tarde|noche)",
        yesterday=rf"anteayer|antier|antes\s+de\s+ayer|ayer(?:{_PART})?|anoche",
        days_ago=MappingProxyType(
            {"ayer": 1, "anoche": 1, "anteayer": 2, "antier": 2, "antes de ayer": 2}
        ),
    ),
    Amounts(
        numbers="cero uno dos tres cuatro cinco seis siete ocho nueve diez",
        one="un una",
        dread="miedo|susto|temor|nervios|pavor|terror|cague|dread",
        sting=r"dolor|dolió|me\s+dolió|duele|escoció|picó|sting",
        between="nivel|de|era|fue|un|antes|después",
        out_of="(?:de|sobre)",
        spent="tardé|duración|tiempo|esfuerzo|me\\s+llevó",
        about="unos|unas|aprox|casi|alrededor de",
        hours="horas?|hs|hrs?",
        minutes="minutos?|mins?",
        half=r"media\s+hora",
        one_hour=r"una\s+hora",
        joined="y",
    ),
    Verbs(
        whom="llamé contacté invité conocí entrevisté agradecí visité perseguí llamo etiqueté vi",
        pitched="pitcheé pitchee",
        given="envié mandé propuse pedí ofrecí presenté entregué solicité escribí pregunté apliqué"
        " postulé hice di pasé coticé presupuesté insistí recordé enseñé mostré negocié exigí conté"
        " reclamé dije rogué",
        other="hablé conversé charlé platiqué tomé comí almorcé cené desayuné tuve publiqué compartí"
        " subí posteé colgué aumenté inscribí reuní agendé llené rellené volví participé quedado"
        " enviado enviada mandado mandada presentado presentada enviadas enviados pedido propuesto"
        " audicioné opté incrementé renegocié grabé",
        plain="pedir enviar mandar proponer escribir llamar contactar postular aplicar presentar"
        " ofrecer invitar insistir compartir publicar subir solicitar hablar propongo pido quedé quedo"
        " escribo mando envío negociar cotizar hacer",
        answered="rechazado rechazada rechazo aceptado aceptada ignorado ignorada descartado descartada"
        " contratado contratada ghosteado ghosteada",
        leads="yo le les me lo la se he hemos ya por fin también y hoy ayer acabo de voy a quiero"
        " finalmente después luego nos anoche ahora tengo que mañana debo debería te",
        channels=MappingProxyType({"phone": "llamé llamar llamo"}),
    ),
    Small(
        to="a al para pa",
        with_="con",
        at="ante",
        by="por de",
        articles="el la los las un una",
        before_names="revista periódico diario galería agencia editorial estudio escuela festival"
        " sello fundación compañía empresa radio clienta cliente",
        possessives="unos unas mi mis nuestro nuestra su sus",
        follow="enviada enviado antes después sobre de del en y o pero que q si hoy ayer anteayer anoche esta hace desde porque"
        " cuando como pidiendo pidiéndole donde dónde lunes martes miércoles jueves viernes sábado"
        " domingo mañana contra sin tras hasta durante aún todavía ya también",
        reported="si cómo cuándo quién cuánto porque dónde",
        pronouns="yo me ella ellos ellas nosotros nos le les usted ustedes",
        never_names="navidad mamá papá señor señora jefe jefa cliente clienta editor editora internet"
        " todos nadie alguien reyes pascua",
        common_names="rosa ángel cruz luz paz sol mar marina consuelo esperanza pilar dolores"
        " mercedes socorro abril julio domingo clara blanca victoria reyes guerra",
        openers="ellos ella él dijo dijeron me no sí si nunca todavía aún sin rechazado aceptado miedo"
        " luego pero",
        topics="sobre acerca re",
        way="presencialmente",
        via="mandé envié llené rellené por x vía mediante via",
        on="en al",
        unsent="no sin nunca borrador por para pendiente aún todavía",
        joints="de del la las los el",
        ands="y e",
        not_effort_after="a las los de para por en antes después cada desde hasta entre dentro durante"
        " y o la sobre",
        not_a_day_after="para antes después de desde hasta cada todos próximo próxima y o que del un"
        " los salvo entre ante",
        elided="d",
        abbreviated="sr|sra|srta|dr|dra|prof|ej|aprox|st|ud|uds|cía|dpto|ene|feb|sept|oct|nov|dic",
        drafts=r"borrador|idea|por\s+(?:enviar|hacer|pedir|escribir|mandar|proponer|contactar)"
        r"|sin\s+enviar|pendiente|(?:aún|todavía)\s+(?:no|sin)\s+envia(?:do|da|r)|no\s+enviad[oa]"
        r"|to[ -]?do|draft|pendiente\s+de\s+enviar",
        intents=r"(?:yo\s+)?(?:le\s+|les\s+|me\s+)?(?:voy\s+a|quiero|tengo\s+que|debo|debería|podría|pienso"
        r"|quisiera)\s+(?:pedir|mandar|enviar|escribir|proponer|llamar|contactar|postular|aplicar"
        r"|presentar|ofrecer|invitar|insistir|compartir|publicar|subir|solicitar|preguntar)\w{0,5}"
        r"|mañana\s",
        turns="y|pero|e",
        answers=r"(?:me|no|nunca|dijo|dijeron|aún|todavía|sin|él|ella|ellos|ellas|rechazaron|aceptaron"
        r"|rechazó|aceptó|ahora|nada|contestaron|respondieron|contestó|respondió|lo|la)",
    ),
    kinds=KINDS,
    channels=CHANNELS,
    outcomes=READER,
)
