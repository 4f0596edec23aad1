"""French."""

from types import MappingProxyType
from typing import Final

from noes.core.grammar import Grammar
from noes.core.tongues.french_outcomes import READER
from noes.core.tongues.french_words import CHANNELS, KINDS
from noes.core.tongues.romance import Amounts, Days, Small, Verbs, grammar_with

FRENCH: Final[Grammar] = grammar_with(
    Days(
        weekdays="lundi mardi mercredi jeudi vendredi samedi dimanche",
        short="lun mar mer jeu ven sam dim",
        short_alone="lun|jeu|ven|dim",
        months="janvier|janv|jan février|févr|fév|fevr mars avril|avr mai juin juillet|juil août"
        " septembre|sept|sep octobre|oct novembre|nov décembre|déc",
        on="le|ce",
        of="de|d",
        part=r"\s+(?:matin|midi|après[ -]?midi|aprem|soir)",
        ago=(r"(?:il\s+)?y\s+a\s+{count}\s+{unit}", r"ca\s+fait\s+{count}\s+{unit}"),
        units=MappingProxyType({"jours": 1, "jour": 1, "semaines": 7, "semaine": 7}),
        last=(r"(?:le\s+)?{weekday}\s+(?:dernier|passé)",),
        coming=r"prochain|en\s+huit|qui\s+vient|suivant",
        today=r"aujourd\s?hui|auj|ce\s+matin|à\s+l\s+instant|ce\s+midi",
        later_today=r"ce\s+soir|cet\s+après[ -]?midi|cette\s+nuit",
        yesterday=r"avant[ -]hier(?:\s+(?:matin|soir))?|hier(?:\s+(?:matin|midi|après[ -]?midi|soir))?"
        r"|la\s+nuit\s+dernière",
        days_ago=MappingProxyType(
            {"hier": 1, "avant-hier": 2, "avant hier": 2, "nuit derniere": 1}
        ),
    ),
    Amounts(
        numbers="zéro un deux trois quatre cinq six sept huit neuf dix",
        one="une",
        dread="peur|trac|appréhension|angoisse|stress|frousse|trouille|dread",
        sting=r"piqûre|(?:ça\s+)?(?:a\s+)?piqué|ça\s+pique|douleur|(?:ça\s+)?fait\s+mal|sting",
        between="niveau|de|a|etait|avant|apres",
        out_of="sur",
        spent="durée|temps(?:\\s+passé)?|passé|effort",
        about="environ|à peu près|vers",
        hours="heures?",
        minutes="minutes?|mins?|mn",
        half=r"(?:une\s+)?demi[ -]heure",
        one_hour=r"une\s+heure",
        joined="et",
    ),
    Verbs(
        whom="appelé relancé contacté recontacté rappelé invité sollicité rencontré remercié supplié"
        " relance démarché prospecté vu interviewé ghosté texté",
        pitched="pitché repitché re-pitché",
        given="envoyé proposé demandé soumis postulé candidaté écrit téléphoné présenté adressé remis"
        " déposé transmis négocié offert fait montré réclamé",
        other="envoyée envoyés envoyées posté partagé publié discuté échangé parlé pris bu eu"
        " augmenté renégocié insisté rempli auditionné passé déjeuné dîné mis sorti",
        plain="demander proposer envoyer relancer pitcher écrire appeler contacter postuler inviter"
        " partager poster soumettre candidater rappeler envoie négocier publier",
        answered="refusé refusée rejeté rejetée accepté acceptée ignoré ignorée refus ghosté"
        " ghostée recalé recalée décliné déclinée",
        leads="j ai je nous on a avons me m suis viens de enfin aussi puis encore et re vais lui leur"
        " ils vient ait pas re- dois veux voudrais pourrais vient finalement",
        channels=MappingProxyType({"phone": "appelé téléphoné rappelé appeler", "social": "texté"}),
    ),
    Small(
        to="à a au aux",
        with_="avec",
        at="chez auprès",
        by="par de",
        articles="le la les l un une",
        before_names="de du des d revue magazine journal galerie agence maison studio société"
        " éditions théâtre festival podcast",
        possessives="des mon ma mes notre nos son sa leur leurs",
        follow="envoyé envoyée avant pour pr sur de du des d en dans et ou mais que qui si où hier aujourd aujourdhui avant-hier"
        " cette ce il y afin contre concernant pendant après depuis sans dès quand parce comme"
        " lundi mardi mercredi jeudi vendredi samedi dimanche demain encore enfin x",
        reported="pourquoi si que comment quand qui combien parce quoi où",
        pronouns="je j j'ai moi nous on il elle ils elles lui ça c'est",
        never_names="noël pâques maman papa monsieur madame client cliente patron patronne chef cheffe"
        " éditeur éditrice internet tous toutes personne quelqu'un dm insta",
        common_names="rose marc claire pierre france aimée prudence espérance constance désiré parfait"
        " juste sage blanche brune grâce victoire reine page olive",
        openers="ils elle elles il on non oui pas jamais toujours ça j'attends refus refusé accepté"
        " peur puis sans aucune",
        topics="sur concernant re",
        way="présentiel",
        via="par via envoyé rempli",
        on="sur au en",
        unsent="pas jamais non brouillon",
        joints="de du des d la le les",
        ands="et",
        not_effort_after="à a de des pour en vers d dans après avant toutes les depuis sous chaque"
        " entre ou et jusqu",
        not_a_day_after="avant pour d de dès depuis jusqu jusque à chaque tous après prochain ou et que"
        " vers un les sauf entre du",
        elided="[ldsnjmtcJC]|[Qq]u|jusqu|lorsqu|aujourd|quelqu",
        abbreviated="m|mme|mlle|mr|dr|pr|st|ste|env|av|janv|févr|juil|sept|oct|nov|déc",
        drafts=r"brouillon|idée|à\s+(?:faire|envoyer|demander|écrire|proposer|contacter)"
        r"|pas\s+encore\s+(?:envoyé|demandé|fait|proposé|contacté)e?|pas\s+envoyé|to[ -]?do|draft|prévu",
        intents=r"(?:je\s+|on\s+)?(?:vais|veux|voudrais|dois|devrais|pourrais|compte|pense)"
        r"\s+(?:re)?(?:demander|proposer|envoyer|pitcher|écrire|appeler|contacter|postuler|relancer"
        r"|lancer|inviter|soumettre|partager|poster|candidater)"
        r"|demain\s",
        turns="et|mais",
        answers=r"(?:ils?|elles?|on|n|pas|aucune?|toujours|sans|c|ça|a|ont|m|refus|non|oui|puis|jamais)",
    ),
    kinds=KINDS,
    channels=CHANNELS,
    outcomes=READER,
)
