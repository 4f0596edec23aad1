"""Portuguese, as it is written in Brazil, with the words of Portugal where they differ."""

from types import MappingProxyType
from typing import Final

from noes.core.grammar import Grammar
from noes.core.tongues.portuguese_outcomes import READER
from noes.core.tongues.portuguese_words import CHANNELS, KINDS
from noes.core.tongues.romance import Amounts, Days, Small, Verbs, grammar_with

_PART: Final = r"\s+(?:[aàd]e?\s+(?:manhã|tarde|noite)|cedo|de\s+manhãzinha)"

PORTUGUESE: Final[Grammar] = grammar_with(
    Days(
        weekdays="segunda(?:[\\s-]feira)? terça(?:[\\s-]feira)? quarta(?:[\\s-]feira)?"
        " quinta(?:[\\s-]feira)? sexta(?:[\\s-]feira)? sábado domingo",
        short="seg ter qua qui sex sáb dom",
        short_alone="seg|qua|qui|sáb",
        months="janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago"
        " setembro|set outubro|out novembro|nov dezembro|dez",
        on="na|no|em|dia|no\\s+dia",
        of="de|do",
        part=_PART,
        ago=(
            r"(?:há|ha|faz)\s+(?:uns\s+|umas\s+)?{count}\s+{unit}(?:\s+atras)?",
            r"{count}\s+{unit}\s+atras",
        ),
        units=MappingProxyType({"dias": 1, "dia": 1, "semanas": 7, "semana": 7}),
        last=(r"(?:na\s+|no\s+)?{weekday}\s+passad[oa]", r"n[oa]\s+últim[oa]\s+{weekday}"),
        coming=r"que\s+vem|próxim[oa]|seguinte",
        today=r"(?:hoje|hj)(?:\s+cedo|\s+[aàd]e?\s+manhã)?(?!\s+[aà]\s+(?:noite|tarde))"
        r"|agora\s+(?:há\s+pouco|mesmo)|esta\s+manhã|hoje\s+de\s+tarde",
        later_today=r"(?:hoje|hj)\s+[aà]\s+(?:tarde|noite)",
        yesterday=rf"anteontem(?:{_PART})?|antes\s+de\s+ontem|ontem(?:{_PART})?",
        days_ago=MappingProxyType({"ontem": 1, "anteontem": 2, "antes de ontem": 2}),
    ),
    Amounts(
        numbers="zero um dois três quatro cinco seis sete oito nove dez",
        one="uma",
        dread="medo|receio|nervosismo|frio\\s+na\\s+barriga|pavor|ansiedade|cagaço|dread",
        sting=r"doeu|dor|ardeu|doendo|dói|sting",
        between="nível|de|era|foi|uns|antes|depois",
        out_of="(?:de|em)",
        spent="levou|gastei|duração|tempo|esforço|demorei",
        about="uns|umas|cerca de|quase|aprox",
        hours="horas?|hs|hrs?",
        minutes="minutos?|mins?",
        half=r"meia\s+hora",
        one_hour=r"uma\s+hora",
        joined="e",
    ),
    Verbs(
        whom="chamei convidei procurei contatei conheci entrevistei agradeci visitei encontrei"
        " cutuquei pitchei cobrei",
        pitched="pitchei",
        given="mandei enviei propus pedi ofereci apresentei entreguei solicitei escrevi perguntei"
        " apliquei fiz dei passei orcei insisti lembrei mostrei negociei exigi contei liguei"
        " falei submeti candidatei inscrevi implorei sugeri prospectei concorri retomei",
        other="conversei tomei almocei jantei tive publiquei compartilhei partilhei postei subi"
        " divulguei aumentei reajustei reuni marquei agendei preenchi participei enviado enviada"
        " mandado mandada apresentado apresentada enviados enviadas bati reforcei renegociei gravei",
        plain="pedir enviar mandar propor escrever ligar chamar contatar aplicar apresentar oferecer"
        " convidar insistir compartilhar publicar postar solicitar falar cobrar peço mando envio"
        " negociar fazer retomar inscrever candidatar prospectar",
        answered="recusado recusada rejeitado rejeitada aceito aceita ignorado ignorada reprovado"
        " contratado contratada recusa descartado ghostado",
        leads="eu me te lhe já hoje ontem hj finalmente também aí vou quero acabei de e nós a gente"
        " depois enfim agora preciso devo anteontem que",
        channels=MappingProxyType({"phone": "liguei telefonei ligar", "social": "zapeei"}),
    ),
    Small(
        to="pra pro para p/ ao à a pras pros aos às",
        with_="com c/",
        at="na no",
        by="por pela pelo de da do",
        articles="o a os as um uma",
        before_names="revista jornal galeria agência editora estúdio escola festival empresa produtora"
        " rádio cliente",
        possessives="uns umas meu minha meus minhas nosso nossa seu sua",
        follow="enviada enviado enviei antes depois sobre de do da dos das em nos nas e ou mas que q se hoje ontem hj"
        " anteontem há faz dia porque quando como pedindo perguntando onde segunda terça quarta"
        " quinta sexta sábado domingo amanhã contra sem até durante ainda já também me as às subir"
        " revisar dar ler olhar avaliar indicar apresentar aumentar pagar fazer",
        reported="se como quando quem quanto porque onde",
        pronouns="eu me mim ele ela eles elas nós nos lhe você vocês",
        never_names="natal mãe pai senhor senhora chefe cliente clientes editor editora internet"
        " todos ninguém alguém páscoa carnaval dm dms zap",
        common_names="rosa cruz luz sol marina esperança conceição graça vitória clara branca reis"
        " guerra leão",
        openers="eles ela ele disse disseram me não sim nunca ainda sem recusado aceito medo depois mas",
        topics="sobre acerca re",
        way="pessoalmente presencialmente",
        via="mandei enviei preenchi por pelo pela via p/ através",
        on="no na em pelo pela",
        unsent="não nunca sem rascunho por falta ainda a",
        joints="de do da das dos",
        ands="e",
        not_effort_after="às as a de para pra por em antes depois cada desde até entre dentro durante e"
        " ou sobre umas das",
        not_a_day_after="para pra antes depois de desde até cada próximo próxima toda todo e ou que do"
        " da um uma os entre a",
        elided="d",
        abbreviated="sr|sra|srta|dr|dra|prof|profa|ex|aprox|st|cia|ltda|jan|fev|set|out|nov|dez",
        drafts=r"rascunho|ideia|(?:a|por|pra|para)\s+(?:enviar|fazer|pedir|escrever|mandar|propor)"
        r"|(?:ainda\s+)?não\s+envi(?:ado|ada|ei)|falta\s+(?:enviar|mandar)|to[ -]?do|draft",
        intents=r"(?:eu\s+)?(?:vou|quero|preciso|devo|deveria|poderia|penso\s+em|pretendo|tenho\s+que"
        r"|queria)\s+(?:pedir|mandar|enviar|escrever|propor|ligar|chamar|contatar|aplicar|apresentar"
        r"|oferecer|convidar|insistir|compartilhar|publicar|postar|solicitar|perguntar|cobrar"
        r"|me\s+inscrever|me\s+candidatar|pitchar)|amanhã\s",
        turns="e|mas",
        answers=r"(?:me|não|nunca|disse|disseram|ainda|sem|ele|ela|eles|elas|recusaram|aceitaram"
        r"|recusou|aceitou|agora|nada|responderam|respondeu|falaram|falou|topou|toparam)",
    ),
    kinds=KINDS,
    channels=CHANNELS,
    outcomes=READER,
)
