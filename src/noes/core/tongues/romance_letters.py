"""The formulas that letters of rejection are written in, in French, Italian, Portuguese and Spanish.

What was sent in, and whose it is, stands in most of them: “nous ne pouvons pas accepter” is a no to a
proposal, not to a Tuesday.
"""

from typing import Final

from noes.core.grammar import words
from noes.core.tongues.letters import Letters

# Up to so many words, or letters of the same sentence, may stand between.
_WORDS: Final = r"(?:[\w'-]+\s+)"
_NEAR: Final = r"[^.!?]{0,60}?"
# What is regretted may be that something is put off, in any of the four.
_NOT_MOVED: Final = (
    r"(?![^.!?]{0,160}\b(?:report|decal|annul|deplac|retard|ferm|aplaz|cancel|retras|pospon|pospuest|traslad"
    r"|cerra|adia|atras|alter|mud|cambi|transfer|fech|rinvi|ritard|spost|posticip|rimand|chius|chiud))"
)


def _sent_in(whose: str, things: str) -> str:
    """Give the pattern of what was sent in: “votre belle candidature”."""
    return rf"\b(?:{whose})\s+{_WORDS}{{0,3}}?(?:{things})\b"


_FRENCH_THING: Final = (
    r"candidatures?|propositions?|projets?|dossiers?|demandes?|manuscrits?|textes?|articles?|sujets?"
    r"|pitchs?|devis|offres?|profils?|nouvelles?|poemes?|films?|oeuvres?|synopsis|participation|idees?"
)
_FRENCH_YOURS: Final = _sent_in("votre|vos|ton|ta|tes|cette|ce|cet", _FRENCH_THING)
_FRENCH_RIVAL: Final = (
    rf"(?:{_FRENCH_THING}|candidat(?:e|s|es)?|prestataires?|agences?|auteur(?:e|s|es)?|autrices?"
    r"|artistes?|illustrat\w+|photographes?|graphistes?|personnes?|freelances?|consultante?s?)"
)
_FRENCH_PLACE: Final = r"(?:postes?|missions?|places?|stages?|commandes?)"
_FRENCH_TAKE: Final = (
    r"(?:(?:y\s+)?donner\s+(?:une\s+)?suite|retenir|publier|accepter|poursuivre|programmer|soutenir"
    r"|financer|accueillir|selectionner|faire\s+avancer)"
)
FRENCH: Final = Letters(
    marks=words("nous vous votre je le les pour pas est ta ton"),
    lost=(
        (
            r"\b(?:retenu|choisi|selectionne|privilegie|prefere|opte\s+pour|portee?\s+sur|poursui\w+\s+avec"
            r"|travailler\s+avec|avancer\s+avec|au\s+profit\s+de?)\s*"
            rf"(?:'|un\s+|une\s+|l'|d'|les\s+|des\s+)?(?:d'\s*)?autres?\s+{_WORDS}{{0,2}}?{_FRENCH_RIVAL}\b"
        ),
        r"\b(?:choisi|retenu|opte\s+pour|travailler\s+avec|confi\w+\s+(?:\w+\s+){0,3}a)\s+quelqu'un\s+d'autre\b",
        (
            rf"\b{_FRENCH_PLACE}\b{_NEAR}(?<!n')\b(?:est|a\s+(?:malheureusement\s+|finalement\s+|deja\s+)?ete|vient\s+d'etre)\s+"
            r"(?:deja\s+|desormais\s+|finalement\s+|entre-temps\s+|malheureusement\s+){0,2}"
            r"(?:pourvu|attribue|comble)e?\b"
        ),
    ),
    declined=(
        rf"\bne\s+donner\w*\s+{_WORDS}{{0,2}}?pas\s+(?:de\s+)?suite\b{_NEAR}{_FRENCH_YOURS}",
        rf"\bne\s+{_WORDS}{{1,5}}?pas\s+(?!encore\b){_WORDS}{{0,5}}?{_FRENCH_TAKE}\b{_NEAR}{_FRENCH_YOURS}",
        (
            rf"\b(?:decid\w+|choisi|choix|decision|prefer\w+)\s+(?:de\s+)?ne\s+pas\s+{_WORDS}{{0,2}}?"
            rf"{_FRENCH_TAKE}\b{_NEAR}{_FRENCH_YOURS}"
        ),
        rf"\bn'(?:a|ai|avons|ont)\s+{_WORDS}{{0,2}}?pas\s+(?!encore\b){_WORDS}{{0,3}}?(?:retenu|selectionne|accepte|choisi)\s+{_FRENCH_YOURS}",
        (
            rf"{_FRENCH_YOURS}{_NEAR}\b(?:n'a|n'ont|n'est|n'y\s+est)\s+{_WORDS}{{0,2}}?pas\s+(?!encore\b)"
            rf"{_WORDS}{{0,3}}?(?:retenu|selectionne|accepte|choisi|prise)e?s?\b"
        ),
        r"\b(?:vous\s+n'avez|tu\s+n'as)\s+(?:\w+\s+)?pas\s+ete\s+(?:\w+\s+)?(?:retenu|selectionne|choisi|admis)e?s?\b",
        rf"{_FRENCH_YOURS}{_NEAR}\bne\s+(?:correspond|convien|entr|s'inscri|rentr)\w*\s+(?:\w+\s+)?pas\b",
        (
            r"\bregret\s+de\s+(?:vous|te|devoir)\b"
            rf"{_NOT_MOVED}"
        ),
        rf"\b(?:nous|je|j')\s*{_WORDS}{{0,5}}?(?:declin|refus)(?:er|ons|e)\s+{_FRENCH_YOURS}",
        (
            r"\b(?:vous|te|y)\s+(?:adress|apport|donn|communiqu|fai|repondr)\w*\s+(?:\w+\s+){0,3}"
            r"(?:(?:reponse|suite)\s+(?:negative|defavorable)|negativement)\b"
        ),
        r"\b(?:reserver|donner)\s+(?:\w+\s+){0,3}une\s+suite\s+(?:negative|defavorable)\b",
    ),
    open=(
        r"\bfelicitations\b",
        (
            r"\b(?:ravi|heureu\w+|plaisir|enchante)\w*\s+de\s+(?:(?:vous|te|pouvoir)\s+){0,2}"
            r"(?:annoncer|proposer|accueillir|inviter|offrir|confirmer|publier|convier|informer|dire)\b"
        ),
        (
            r"\b(?:souhait|aimer|voudr)\w+\s+(?:\w+\s+){0,2}"
            r"(?:inviter|rencontrer|proposer|convier|publier|echanger|entendre)\b"
        ),
        r"\bpas\s+encore\s+(?:\w+\s+){0,3}(?:pris|decid|arret|tranch|examin|lu|termin|statu|reun)\w*",
        rf"\b(?:si|lorsque|quand|tant\s+que)\s+(?:le|la|ce|cette)\s+{_FRENCH_PLACE}\b",
    ),
)

_SPANISH_THING: Final = (
    r"candidaturas?|solicitud(?:es)?|postulacion(?:es)?|propuestas?|proyectos?|manuscritos?|textos?"
    r"|articulos?|relatos?|poemas?|obras?|perfil|perfiles|presupuestos?|ofertas?|ideas?|piezas?"
    r"|historias?|reportajes?|pitch|novelas?|cv|curriculum|trabajos?|cotizacion(?:es)?|peticion"
)
_SPANISH_YOURS: Final = _sent_in("su|sus|tu|tus|esta|este|vuestra|vuestro|la|el", _SPANISH_THING)
_SPANISH_RIVAL: Final = (
    rf"(?:{_SPANISH_THING}|candidat[oa]s?|proveedor(?:es|a|as)?|agencias?|autor(?:es|a|as)?|personas?"
    r"|profesional(?:es)?|aspirantes?|artistas?|ilustrador(?:es|a|as)?|freelance)"
)
_SPANISH_TAKE: Final = (
    r"(?:public|acept|seleccion|inclu|financi|conced|apoy|avanz|continu|acog|contrat|ofrec)\w*"
    r"|(?:seguir|salir)\s+adelante|dar(?:le)?\s+curso"
)
_SPANISH_NOT: Final = r"(?<!todavia )(?<!aun )\bno\s+(?:(?:te|le|lo|la|nos|os|les)\s+)?"
SPANISH: Final = Letters(
    marks=words("el los las su tu en ha fue ya una por sus nos"),
    lost=(
        (
            r"\b(?:eleg|escog|seleccion|contrat|prefer)\w+\s+(?:a\s+|por\s+)?(?:un\s+|una\s+|los\s+|las\s+)?"
            rf"otr[oa]s?\s+{_WORDS}{{0,2}}?{_SPANISH_RIVAL}\b"
        ),
        (
            r"\b(?:(?:opt|decid|decant|inclin)\w+\s+por|(?:seguir|adelante|avanzar|continuar|trabajar|quedar\w*"
            rf"|quedado)\s+con|a\s+favor\s+de)\s+(?:un\s+|una\s+)?otr[oa]s?\s+{_WORDS}{{0,2}}?{_SPANISH_RIVAL}\b"
        ),
        (
            rf"\b(?:puesto|vacante|plaza|posicion|encargo|beca)\b{_NEAR}(?<!no )\b(?:ha\s+sido|fue|esta)\s+"
            r"(?:ya\s+)?(?:cubiert|adjudicad|asignad|ocupad)[oa]\b"
        ),
    ),
    declined=(
        (
            rf"{_SPANISH_NOT}(?:podemos|puedo|podremos|podra|vamos\s+a|voy\s+a|(?:hemos|he)\s+podido"
            rf"|(?:es|sera|ha\s+sido)\s+posible|estamos\s+en\s+condiciones\s+de)\s+{_WORDS}{{0,3}}?"
            rf"(?:{_SPANISH_TAKE})\s+{_NEAR}{_SPANISH_YOURS}"
        ),
        (
            r"\b(?:decidi(?:do|mos|o)|opt(?:ado|amos)\s+por|decision\s+(?:es\s+|ha\s+sido\s+)?(?:de\s+)?)\s*no\s+"
            rf"{_WORDS}{{0,2}}?(?:{_SPANISH_TAKE})\b{_NEAR}"
            rf"(?:{_SPANISH_YOURS}|\bcontigo\b|\bcon\s+usted\b|\ben\s+(?:el|este)\s+proceso\b)"
        ),
        (
            rf"{_SPANISH_NOT}(?:(?:ha|has|han|haya|hayas)\s+(?:sido|resultado|quedado)|fue|fuiste|fueron|resulto)\s+"
            r"(?:\w+\s+)?(?:seleccionad|elegid|admitid|premiad|escogid)[oa]s?\b"
        ),
        (
            rf"{_SPANISH_YOURS}{_NEAR}{_SPANISH_NOT}(?:ha\s+sido|fue|resulto|ha\s+resultado)\s+(?:\w+\s+)?"
            r"(?:aceptad|aprobad|concedid|favorecid)[oa]\b"
        ),
        (
            rf"{_SPANISH_YOURS}{_NEAR}(?<!no )\b(?:ha\s+sido|fue)\s+"
            r"(?:rechazad|denegad|desestimad|descartad|declinad)[oa]\b"
        ),
        (
            r"\b(?:lament|sent|sient|apen)\w+\s+(?:\w+\s+){0,2}?(?:tener\s+que\s+)?"
            r"(?:inform|comunic|decir|anunci|notific)\w*\b"
            rf"{_NOT_MOVED}"
        ),
        (
            rf"{_SPANISH_YOURS}{_NEAR}\bno\s+(?:encaj|se\s+ajust|se\s+adapt|se\s+adecu)\w+\s+{_WORDS}{{0,4}}?"
            r"(?:nuestr\w+|lo\s+que)\b"
        ),
        r"\bno\s+(?:encaj|se\s+ajust|se\s+adapt|se\s+adecu)\w+\s+(?:\w+\s+){0,4}?nuestr\w+\s+(?:linea|catalogo)\b",
        (
            r"\b(?:debemos|tenemos\s+que|tengo\s+que|debo|vamos\s+a|voy\s+a)\s+(?:\w+\s+)?"
            rf"(?:rechazar|declinar|desestimar)\s+{_SPANISH_YOURS}"
        ),
    ),
    open=(
        r"\b(?:enhorabuena|felicidades|felicitaciones)\b",
        (
            r"\b(?:encantad|content|complac|alegr|place|gusto|feli[zc])\w*\s+(?:\w+\s+){0,3}?"
            r"(?:ofrec|invit|comunic|inform|anunci|public|dec)\w*"
        ),
        (
            r"\b(?:gustaria|encantaria|queremos|quisieramos|querriamos)\s+"
            r"(?:public|invit|ofrec|conoc|habl|entrevist|verte|contar)\w*"
        ),
        r"\b(?:todavia|aun)\s+no\s+(?:\w+\s+){0,3}?(?:decid|decis|resuel|resol|termin|cerr|reun|revis|lei|evalu)\w*",
        r"\bno\s+(?:\w+\s+){0,3}(?:todavia|aun)\b",
    ),
)

_PORTUGUESE_THING: Final = (
    r"candidaturas?|propostas?|projet?c?tos?|inscric(?:ao|oes)|manuscritos?|original|originais|textos?"
    r"|artigos?|contos?|poemas?|obras?|perfil|perfis|orcamentos?|pedidos?|ideias?|pautas?|materias?"
    r"|historias?|pitch|romance|curriculo|trabalhos?|cotacao|reportage(?:m|ns)|livro"
)
_PORTUGUESE_YOURS: Final = _sent_in(
    "sua|seu|suas|seus|tua|teu|vossa|vosso|esta|este|essa|esse|da|do|a|o", _PORTUGUESE_THING
)
_PORTUGUESE_RIVAL: Final = (
    rf"(?:{_PORTUGUESE_THING}|candidat[oa]s?|fornecedor(?:es|a|as)?|agencias?|autor(?:es|a|as)?|pessoas?"
    r"|profissiona(?:l|is)|concorrentes?|artistas?|ilustrador(?:es|a|as)?|freelancers?)"
)
_PORTUGUESE_TAKE: Final = (
    r"(?:publicar|aceitar|aprovar|selecionar|seleccionar|incluir|apoiar|financiar|oferecer(?:-\w+)?|acolher"
    r"|contratar|(?:avancar|seguir|prosseguir|continuar)(?:\s+(?:em\s+frente|adiante))?"
    r"|dar\s+(?:seguimento|continuidade|andamento))"
)
_PORTUGUESE_NOT: Final = r"(?<!ainda )\bnao\s+(?:(?:te|lhe|o|a|nos|vos)\s+)?"
PORTUGUESE: Final = Letters(
    marks=words("o os outro outros pela pelo nao sua seu tua teu em foi com uma um"),
    lost=(
        (
            r"\b(?:escolh|selec?cion|contrat|prefer)\w+\s+(?:por\s+)?(?:um\s+|uma\s+|os\s+|as\s+)?"
            rf"outr[oa]s?\s+{_WORDS}{{0,2}}?{_PORTUGUESE_RIVAL}\b"
        ),
        (
            r"\b(?:(?:opt|decid)\w+\s+por|(?:avancar|seguir|prosseguir|continuar|trabalhar|fech\w+|seguimos"
            r"|avancamos|ficar)\s+com|a\s+favor\s+de|recaiu\s+sobre)\s+(?:um\s+|uma\s+)?"
            rf"outr[oa]s?\s+{_WORDS}{{0,2}}?{_PORTUGUESE_RIVAL}\b"
        ),
        (
            rf"\b(?:vagas?|posicao|lugar|cargo|bolsa|estagio)\b{_NEAR}(?<!nao )\b(?:foi|esta)\s+"
            r"(?:ja\s+|entretanto\s+)?(?:preenchid|ocupad|atribuid)[oa]\b"
        ),
    ),
    declined=(
        (
            rf"{_PORTUGUESE_NOT}(?:podemos|posso|poderemos|vamos|iremos|conseguimos|conseguiremos|pudemos"
            r"|(?:sera|foi|e)\s+possivel|temos\s+como|estamos\s+em\s+condicoes\s+de)\s+"
            rf"{_WORDS}{{0,3}}?{_PORTUGUESE_TAKE}\s+{_NEAR}{_PORTUGUESE_YOURS}"
        ),
        (
            r"\b(?:decid(?:imos|iu|i)|opt(?:amos|ei|ou)\s+por|decisao\s+(?:foi\s+)?(?:de\s+)?)\s*nao\s+"
            rf"{_WORDS}{{0,2}}?{_PORTUGUESE_TAKE}\s+{_NEAR}"
            rf"(?:{_PORTUGUESE_YOURS}|\bcom\s+(?:voce|o\s+senhor|a\s+senhora)\b)"
        ),
        (
            rf"{_PORTUGUESE_NOT}(?:foi|foste|foram|fostes|ficou)\s+(?:\w+\s+)?"
            r"(?:selec?cionad|escolhid|contemplad|admitid|premiad)[oa]s?\b"
        ),
        (
            rf"{_PORTUGUESE_YOURS}{_NEAR}{_PORTUGUESE_NOT}foi\s+(?:\w+\s+)?"
            r"(?:aceit[ae]|aprovad[oa]|deferid[oa]|aceito)\b"
        ),
        (
            rf"{_PORTUGUESE_YOURS}{_NEAR}(?<!nao )\bfoi\s+"
            r"(?:recusad|rejeitad|indeferid|reprovad|desclassificad)[oa]\b"
        ),
        (
            r"\b(?:lament|sent)\w+\s+(?:\w+\s+){0,2}?(?:inform|comunic|dizer|anunci)\w*\b"
            rf"{_NOT_MOVED}"
        ),
        (
            rf"{_PORTUGUESE_YOURS}{_NEAR}\bnao\s+(?:se\s+)?(?:enquadr|encaix|adequ|ajust)\w+\s+{_WORDS}{{0,4}}?"
            r"(?:noss\w+|a[o ]\s*que|no\s+que)\b"
        ),
        r"\bnao\s+se\s+(?:enquadra|encaixa|adequa)\w*\s+(?:\w+\s+){0,2}?(?:noss\w+\s+)?(?:linha|catalogo)\b",
        (
            r"\b(?:temos\s+de|temos\s+que|tenho\s+de|tenho\s+que|devemos|vamos|vou)\s+(?:\w+\s+)?"
            rf"(?:recusar|declinar|rejeitar)\s+{_PORTUGUESE_YOURS}"
        ),
    ),
    open=(
        r"\b(?:parabens|felicitacoes)\b",
        (
            r"\b(?:prazer|satisfac\w+|feli[zc]\w*|content\w*|alegria)\s+(?:em|de|por)\s+(?:\w+\s+)?"
            r"(?:convid|inform|comunic|oferec|anunci|public|receb|aceit|dizer)\w*"
        ),
        (
            r"\b(?:gostar\w+\s+de|queremos|adorar\w+)\s+"
            r"(?:o\s+|a\s+|te\s+|lhe\s+)?(?:convid|convers|public|oferec|conhec|agend|marc|entrevist)\w*"
        ),
        r"\bainda\s+nao\s+(?:\w+\s+){0,3}?(?:decid|decis|definid|termin|conclu|reun|anali|lemos|li|avali)\w*",
        r"\bnao\s+(?:\w+\s+){0,3}ainda\b",
    ),
)

_ITALIAN_THING: Final = (
    r"candidatur[ae]|propost[ae]|progett[oi]|domand[ae]|manoscritt[oi]|test[oi]|articol[oi]|raccont[oi]"
    r"|poesi[ae]|oper[ae]|profil[oi]|preventiv[oi]|richiest[ae]|ide[ae]|pezz[oi]|stori[ae]|romanz[oi]"
    r"|offert[ae]|cv|curriculum|lavor[oi]|pitch|reportage"
)
_ITALIAN_YOURS: Final = _sent_in(
    r"(?:la|il|le|i|alla|al|della|del)\s+(?:sua|suo|tua|tuo|vostra|vostro|tuoi|tue)|questa|questo|la|il|l'",
    _ITALIAN_THING,
)
_ITALIAN_RIVAL: Final = (
    rf"(?:{_ITALIAN_THING}|candidat[oaie]|fornitor[ei]|agenzi[ae]|autor[ei]|autric[ei]|person[ae]"
    r"|professionist[aei]|artist[aei]|illustrat\w+|freelance|consulent[ei])"
)
_ITALIAN_TAKE: Final = (
    r"(?:pubblicar|accettar|accoglier|selezionar|finanziar|inserir|sostener|offrir|prender|includer"
    r"|proseguir|proceder|assumer)\w*|(?:dare|dar)\s+(?:\w+\s+)?(?:seguito|corso)|andare\s+avanti"
)
_ITALIAN_NOT: Final = r"(?<!ancora )\bnon\s+(?:(?:ti|le|la|lo|ci|vi)\s+)?"
ITALIAN: Final = Letters(
    marks=words("il che di non sua tua tuo suo e per abbiamo"),
    lost=(
        (
            r"\b(?:scelto|selezionato|preferito|assunto|(?:optato|deciso)\s+per|orientat[oi]\s+su"
            r"|(?:proseguire|procedere|avanti|lavorare|proseguito)\s+con|a\s+favore\s+di|ricaduta\s+su)\s+"
            rf"(?:un\s+|un'\s*|una\s+|gli\s+|le\s+|degli\s+|delle\s+)?altr[oaie]\s+{_WORDS}{{0,2}}?"
            rf"{_ITALIAN_RIVAL}\b"
        ),
        r"\b(?:scelto|preso|assunto|optato\s+per|affidat[oa]\s+(?:\w+\s+){0,3}a)\s+qualcun\s+altro\b",
        (
            rf"\b(?:posizione|posto|incarico|ruolo|bando|stage)\b{_NEAR}(?<!non )\be'?\s+"
            r"(?:(?:gia|ormai|nel\s+frattempo)\s+)?stat[oa]\s+(?:gia\s+)?(?:copert|ricopert|assegnat|affidat)[oa]\b"
        ),
    ),
    declined=(
        (
            rf"{_ITALIAN_NOT}(?:possiamo|posso|potremo|potra|intendiamo|riusciamo\s+a|siamo\s+riusciti\s+a"
            r"|siamo\s+in\s+grado\s+di|abbiamo\s+potuto|(?:e'?|sara|e'?\s+stato)\s+possibile)\s+"
            rf"{_WORDS}{{0,3}}?(?:{_ITALIAN_TAKE})\s+{_NEAR}{_ITALIAN_YOURS}"
        ),
        (
            rf"\b(?:deciso|scelto|decisione|preferito)\s+(?:di\s+)?non\s+{_WORDS}{{0,2}}?(?:{_ITALIAN_TAKE})\b"
            rf"{_NEAR}(?:{_ITALIAN_YOURS}|\bcon\s+(?:te|lei|voi)\b)"
        ),
        (
            rf"{_ITALIAN_NOT}(?:e'?|sei|siete|e'?\s+stat[oa]|sei\s+stat[oa])\s+(?:\w+\s+)?(?:stat[oaie]\s+|risultat[oa]\s+)?"
            r"(?:selezionat|scelt|ammess|premiat)[oaie]\b"
        ),
        (
            rf"{_ITALIAN_YOURS}{_NEAR}{_ITALIAN_NOT}(?:e'?|ha)\s+(?:\w+\s+)?(?:stat[oa]\s+)?"
            r"(?:accettat[oa]|accolt[oa]|approvat[oa]|superato|finanziat[oa])\b"
        ),
        rf"{_ITALIAN_YOURS}{_NEAR}(?<!non )\be'?\s+stat[oa]\s+(?:respint|rifiutat|scartat|rigettat)[oa]\b",
        (
            r"\b(?:spiacent[ei]\s+di|dispiace|rincresce|rammarico|duole)\s+(?:\w+\s+){0,2}?"
            r"(?:comunicar|informar|dir|annunciar|scriver)\w*\b"
            rf"{_NOT_MOVED}"
        ),
        (
            rf"{_ITALIAN_YOURS}{_NEAR}\bnon\s+(?:e'?\s+in\s+linea|rientr\w+|si\s+adatt\w+|corrispond\w+"
            rf"|e'?\s+adatt[oa]|fa\s+per)\b{_NEAR}(?:nostr\w+|\bnoi\b)"
        ),
        r"\bnon\s+(?:e'?\s+in\s+linea|rientr\w+|si\s+adatt\w+)\s+(?:\w+\s+){0,2}?nostr\w+\s+(?:linea|catalogo|collana)\b",
        rf"\b(?:dobbiamo|devo|costrett[io]\s+a)\s+(?:\w+\s+)?(?:declinare|rifiutare|respingere)\s+{_ITALIAN_YOURS}",
    ),
    open=(
        r"\b(?:congratulazioni|felicitazioni)\b",
        (
            r"\b(?:liet[oaie]|felic[ei]|piacere|content[oaie])\s+di\s+(?:\w+\s+)?"
            r"(?:comunicar|invitar|informar|offrir|propor|annunciar|pubblicar|accoglier|dir)\w*"
        ),
        (
            r"\b(?:vorremmo|vorrei|piacerebbe)\s+(?:\w+\s+)?"
            r"(?:pubblicar|invitar|offrir|propor|incontrar|conoscer|sentir|parlar)\w*"
        ),
        r"\bnon\s+(?:\w+\s+){0,2}?ancora\s+(?:\w+\s+){0,3}?(?:deci|pres|scel|conclus|termin|esamin|lett|valut|riunit)\w*",
        r"\bancora\s+non\b",
    ),
)
