"""The formulas that letters of rejection are written in, in German and in Dutch."""

from dataclasses import dataclass
from typing import Final

from noes.core.grammar import words


@dataclass(frozen=True, slots=True)
class Letters:
    """One language's formulas, as patterns over one lower-case text without accents.

    A text has one of its `marks` among its words, or is in another language. `lost` say that it
    went to someone else, `declined` that it is a no; `open` are formulas of a yes or of an answer
    still to come, beside which neither is taken for sure.
    """

    marks: frozenset[str]
    lost: tuple[str, ...]
    declined: tuple[str, ...]
    open: tuple[str, ...]


GERMAN: Final = Letters(
    marks=words("wir ihr ihre ihnen dir dein die der das und nicht leider fur ist fuer"),
    lost=(
        (
            r"\bfue?r\s+(?:eine[nr]?\s+|die\s+|den\s+)?andere[nr]?\s+(?:[\w-]+\s+){0,2}"
            r"(?:bewerb|kandidat|angebot|anbieter|autor|vorschlag|projekt|dienstleister|einsendung|person)\w*\b"
        ),
        r"\bfue?r\s+jemand(?:en)?\s+ander\w+\s+entschieden\b",
        r"\b(?:stelle|position|auftrag|platz|praktikum)\b[^.!?]{0,60}\b(?:besetzt|vergeben)\b",
    ),
    declined=(
        r"\bleider\b[^.!?]{0,120}\b(?:absagen|absage|abzusagen|ablehnen|abzulehnen)\b",
        (
            r"\bleider\b[^.!?]{0,120}\bnicht\s+(?:[\w-]+\s+){0,3}(?:annehmen|veroe?ffentlichen"
            r"|berue?cksichtig\w+|zusagen|anbieten|aufnehmen|weiter\w*|entsprechen|ausgewae?hlt"
            r"|unterbringen|entschieden|foe?rdern|umsetzen|bringen)\b"
        ),
        r"\bleider\b[^.!?]{0,80}\bkeine[n]?\s+(?:\w+\s+){0,2}(?:platz|bedarf|zusage|verwendung|stelle)\b",
        r"\bnicht\s+in\s+die\s+engere\s+(?:aus)?wahl\b",
        (
            r"\bgegen\s+(?:eine\s+(?:zusammenarbeit|veroe?ffentlichung|aufnahme)"
            r"|(?:ihre|deine)\s+\w+)\s+entschieden\b"
        ),
        r"\bnicht\s+(?:ganz\s+)?(?:zu\s+uns|in\s+unser\s+\w+)\s+pass\w+\b",
        r"\bpass\w*\s+(?:\w+\s+){0,3}nicht\s+(?:ganz\s+)?(?:zu\s+uns|in\s+unser)\b",
        r"\bbedauern\b[^.!?]{0,40}\bmitteilen\b",
    ),
    open=(
        r"\b(?:herzlichen\s+glue?ckwunsch|wir\s+freuen\s+uns,\s+(?:ihnen|dir)|zusage\s+erteilen)\b",
        (
            r"\b(?:moe?chten|wue?rden)\s+(?:\w+\s+){0,3}gerne?\s+(?:\w+\s+){0,3}"
            r"(?:einladen|kennenlernen|annehmen|veroe?ffentlichen|beauftragen)\b"
        ),
        r"\bnoch\s+nicht\s+(?:abschliessend\s+)?(?:entschieden|abgeschlossen)\b",
    ),
)

DUTCH: Final = Letters(
    marks=words("de we wij je u uw het een niet voor van helaas"),
    lost=(
        (
            r"\bvoor\s+(?:een\s+)?andere\s+(?:[\w-]+\s+){0,2}"
            r"(?:kandida\w+|sollicitant\w*|partij\w*|aanbieder\w*|voorstel\w*|inzending\w*|maker\w*)\b"
        ),
        r"\bvoor\s+iemand\s+anders\s+gekozen\b|\bgekozen\s+voor\s+iemand\s+anders\b",
        r"\b(?:functie|vacature|positie|opdracht|plek)\b[^.!?]{0,50}\b(?:vervuld|ingevuld|vergeven|gegund)\b",
    ),
    declined=(
        (
            r"\bhelaas\b[^.!?]{0,120}\bniet\s+(?:[\w-]+\s+){0,3}(?:verder|geselecteerd|gekozen|doorgaan"
            r"|plaatsen|publiceren|toegekend|uitgenodigd|ingaan|honoreren|aannemen|aanmerking|uitnodigen)\b"
        ),
        r"\bhelaas\b[^.!?]{0,80}\b(?:afwijzen|teleurstellen|geen\s+(?:plek|plaats|ruimte|vervolg))\b",
        r"\bmoeten\s+(?:wij\s+|we\s+)?(?:je|u|jou)\s+(?:\w+\s+)?teleurstellen\b",
        r"\bniet\s+verder\s+(?:te\s+)?gaan\s+met\b",
        r"\bpast\s+(?:\w+\s+){0,3}niet\s+(?:goed\s+)?(?:bij|in|binnen)\s+(?:ons|onze)\b",
        r"\bspijt\s+(?:het\s+)?(?:ons|mij|me)\s+(?:je|u)\s+te\s+(?:moeten\s+)?(?:melden|laten\s+weten)\b",
    ),
    open=(
        r"\b(?:van\s+harte\s+gefeliciteerd|gefeliciteerd|nodigen\s+(?:je|u|jou)\s+(?:\w+\s+)?uit)\b",
        (
            r"\b(?:willen|zouden)\s+(?:\w+\s+){0,3}graag\s+(?:\w+\s+){0,3}"
            r"(?:uitnodigen|plaatsen|publiceren|kennismaken|spreken)\b"
        ),
        r"\bnog\s+niet\s+(?:besloten|beslist)\b",
    ),
)
