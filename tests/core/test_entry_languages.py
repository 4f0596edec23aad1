"""What holds of a line in every language but English, whose own tests go further."""

from datetime import date
from unicodedata import combining, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.core.entry import read
from tests.core.reading import LANGUAGES, WEDNESDAY, grammar, read_on_wednesday

OTHERS = [language for language in LANGUAGES if language != "en"]
FRAGMENTS = """Wired|Jo|LinkedIn|,|;|.|!|?|:|-|—|(|)|"|#tag|#|@Jo|@|İ|²|ß|ä|12.3.|12. |3/4|24-11-2026|\x1f
|gepitcht|gefragt|gebeten|Bammel 7|Stich 3|gestern|am Freitag|vor drei Tagen|auf|bei der|um|Feedback
|haben abgesagt|Entwurf:|ob|Redaktion|20 min|gevraagd|gestuurd|spanning 7|pijn 2|gisteren|vrijdag
|drie dagen geleden|op|bij de|om|ze zeiden nee|concept:|of|klant|2 uur|pitched|asked|yesterday|no
|pitché|demandé à|l'Obs|L'|d'|peur 7|hier|il y a 3 jours|n'ont pas répondu|brouillon :|propuse|miedo 7
|ayer|el lunes|dijeron que no|mandei|pra|medo 7|ontem|na segunda|disseram que não|chiesto|all'
|paura 7|l'altro ieri|un'ora|hanno detto no|é"""
words = st.sampled_from([fragment.strip() for fragment in FRAGMENTS.split("|")])
lines = st.one_of(
    st.text(),
    st.lists(words).map(" ".join),
    st.lists(words | st.text(max_size=3)).map("".join),
)
languages = st.sampled_from(OTHERS)


@given(lines, st.dates(), languages)
def test_any_text_is_read_within_bounds(line: str, today: date, language: str) -> None:
    entry = read(line, today=today, language=language, people=["Jo", "Wired"])
    scores = [score for score in (entry.dread, entry.sting) if score is not None]
    assert [score for score in scores if not 0 <= score <= 10] == []
    assert entry.day is None or entry.day <= today
    assert not (entry.draft and entry.outcome)
    assert [span for span in entry.understood if not 0 <= span.start < span.end <= len(line)] == []


@given(lines, st.dates(), languages)
def test_nothing_is_invented(line: str, today: date, language: str) -> None:
    entry = read(line, today=today, language=language)
    left = iter(line)
    said = [each for each in entry.title if each.isalnum()]
    assert [each for each in said if each not in left] == []
    assert entry.person is None or entry.person in " ".join(line.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_is_read_in_its_language_alone(language: str) -> None:
    line = LANGUAGES[language]
    read_in = [each for each in LANGUAGES if read_on_wednesday(line, language=each).outcome]
    assert read_in == [language] if language != "en" else read_in == list(LANGUAGES)


@pytest.mark.parametrize("language", ["en-xa", "ar-xb", "ja", "", "en"])
def test_languages_without_a_grammar_are_read_as_english(language: str) -> None:
    entry = read_on_wednesday("pitched Wired, dread 7", language=language)
    assert (entry.kind, entry.person, entry.dread) == ("pitch", "Wired", 7)


@pytest.mark.parametrize("language", ["de", "de-at", "de-ch"])
def test_a_language_is_read_wherever_it_is_spoken(language: str) -> None:
    entry = read_on_wednesday("Wired gepitcht, Bammel 7", language=language)
    assert (entry.kind, entry.person, entry.dread) == ("pitch", "Wired", 7)


@pytest.mark.parametrize("language", OTHERS)
def test_a_line_that_tells_in_english_is_read_as_english(language: str) -> None:
    line = "I pitched Wired on LinkedIn, dread 7, yesterday, they said no"
    assert read_on_wednesday(line, language=language) == read_on_wednesday(line)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Follow-up", "follow_up"),
        ("Intro", "referral_request"),
        ("Feedback", "feedback_request"),
        ("Pitch", "pitch"),
        ("Zoom call", "conversation"),
    ],
)
def test_words_of_the_trade_are_understood(said: str, kind: str, language: str) -> None:
    assert grammar(language).kind_of(said) == kind


NOT_TAKEN: dict[str, list[str]] = {
    "de": [
        "nächsten Freitag Jo anrufen",
        "Wired pitchen bis Freitag",
        "am kommenden Montag Jo fragen",
        "Frag Anna",
        "Hat Acme abgesagt?",
        "Warum hat Jo gestern nein gesagt?",
        "Jo gefragt, ob sie am Montag Zeit hat",
        "gefragt, warum ich abgelehnt wurde",
        "Acme fragte, wann ich gestern da war",
        "Artikel über die Angst 7 zu sein gepitcht",
        "über USA 2025 gepitcht",
        "Essay über den 3. Oktober gepitcht",
    ],
    "nl": [
        "volgende vrijdag Jo bellen",
        "Wired pitchen voor vrijdag",
        "komende maandag Jo vragen",
        "Vraag Anna",
        "Heeft Acme afgewezen?",
        "Waarom zei Jo gisteren nee?",
        "Jo gevraagd of ze maandag tijd heeft",
        "gevraagd waarom ik afgewezen ben",
        "Acme vroeg wanneer ik gisteren kwam",
        "essay over 5 mei gepitcht",
    ],
    "fr": [
        "appeler Jo vendredi prochain",
        "pitcher Wired avant vendredi",
        "demander à Jo lundi prochain",
        "Est-ce que Wired a refusé ?",
        "Pourquoi Jo a dit non hier ?",
        "demandé à Jo si elle est là lundi",
        "demandé à Jo pourquoi j'ai été refusé",
        "rdv avec Léa lundi",
        "rdv avec Léa le 3 décembre",
        "parlé avec Jo du 12 mars",
        "pitché un essai sur le 11 septembre",
        "pitché « Peur 7 » à Canal",
        "demandé à Jo d'attendre demain",
    ],
    "es": [
        "llamar a Jo el próximo viernes",
        "proponer a Wired antes del viernes",
        "pedirle a Jo el lunes que viene",
        "¿Wired dijo que no?",
        "¿Por qué Jo dijo que no ayer?",
        "le pregunté a Jo si puede el lunes",
        "le pregunté a Jo por qué me rechazaron",
        "reunión con Ana el lunes",
        "quedé con Ana el 3 de diciembre",
        "hablé con Jo del 12 de marzo",
        "propuse un ensayo sobre el 11 de septiembre",
        'propuse "Miedo 7" a Canal Sur',
        "quedé con Ana el lunes que viene",
    ],
    "it": [
        "chiamare Jo venerdì prossimo",
        "proporre a Wired entro venerdì",
        "chiedere a Jo lunedì prossimo",
        "Wired ha detto di no?",
        "Perché Jo ha detto no ieri?",
        "chiesto a Jo se lunedì può",
        "chiesto a Jo perché mi hanno scartato",
        "riunione con Ada lunedì",
        "incontro con Ada il 3 dicembre",
        "parlato con Jo del 12 marzo",
        "proposto un saggio sull'8 settembre",
        "proposto «Paura 7» a Canale",
        "appuntamento con Jo lunedì prossimo",
    ],
    "pt-br": [
        "ligar pra Jo na próxima sexta",
        "propor pra Wired até sexta",
        "pedir pra Jo na segunda que vem",
        "A Wired disse que não?",
        "Por que a Jo disse não ontem?",
        "perguntei pra Jo se segunda dá",
        "perguntei pra Jo por que fui recusada",
        "reunião com a Lia na segunda",
        "encontro com a Lia dia 3 de dezembro",
        "falei com a Jo do dia 12 de março",
        "propus um ensaio sobre o 7 de setembro",
        'propus "Medo 7" pra Globo',
        "reunião com a Lia segunda que vem",
    ],
}


@pytest.mark.parametrize(
    ("language", "line"), [(each, line) for each, lines in NOT_TAKEN.items() for line in lines]
)
def test_what_is_to_come_asked_or_told_of_is_no_aside(language: str, line: str) -> None:
    entry = read_on_wednesday(line, language=language)
    assert (entry.day, entry.outcome, entry.dread, entry.title) == (None, None, None, line)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Den Chef gefragt"),
        ("de", "Angebot geschickt"),
        ("de", "Rechnung an den Kunden geschickt"),
        ("de", "Mit Kollegen gesprochen"),
        ("de", "bei der Hausverwaltung nachgefragt"),
        ("de", "Acme fragte nach einem Angebot"),
        ("nl", "Offerte gestuurd"),
        ("nl", "Klant gebeld"),
        ("nl", "Factuur aan de klant gestuurd"),
        ("nl", "Acme vroeg om een offerte"),
        ("fr", "Envoyé un devis à la cliente"),
        ("fr", "demandé une avance à l'éditrice"),
        ("fr", "Rappelé Maman"),
        ("es", "Mandé la factura al cliente"),
        ("es", "llamé a mi ex jefa"),
        ("it", "Inviato il preventivo all'agenzia"),
        ("it", "chiesto un anticipo al Capo"),
        ("pt-br", "Mandei proposta pro cliente"),
        ("pt-br", "pedi desconto na loja"),
    ],
)
def test_nobody_is_named_by_a_noun(language: str, line: str) -> None:
    assert read_on_wednesday(line, language=language).person is None


def test_lower_case_and_other_spellings_are_the_same_words() -> None:
    line = "Acme um höheren Tagessatz gebeten, Bammel fünf, vorgestern, Stich 2, abgelehnt"
    spellings = [line, line.lower(), line.replace("ö", "oe").replace("ü", "ue")]
    found = {
        (entry.kind, entry.dread, entry.sting, entry.day, entry.outcome)
        for entry in (read(spelt, today=WEDNESDAY, language="de") for spelt in spellings)
    }
    assert len(found) == 1
    assert None not in found.pop()


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "demandé une hausse à Éditis, appréhension sept, avant-hier, piqûre 2, refusé"),
        (
            "es",
            "pedí un aumento a Almadía, miedo siete, anteayer, dolió 2, rechazado",
        ),
        ("it", "chiesto un aumento a Vogue, paura sette, l’altro ieri, bruciato 2, non è andata"),
        ("pt-br", "pedi reajuste à Piauí, medo sete, anteontem, doeu 2, não"),
    ],
)
def test_accents_and_capitals_may_be_left_out(language: str, line: str) -> None:
    bare = "".join(each for each in normalize("NFD", line) if not combining(each))
    spellings = [line, bare, line.upper(), line.replace("’", "'")]
    found = {
        (entry.kind, entry.dread, entry.sting, entry.day, entry.outcome)
        for entry in (read(spelt, today=WEDNESDAY, language=language) for spelt in spellings)
    }
    assert len(found) == 1
    assert None not in found.pop()


@pytest.mark.parametrize(
    ("language", "line", "person"),
    [
        ("fr", "demandé une avance à l'agence Éditis", "Éditis"),
        ("fr", "J’ai pitché l’Obs", "Obs"),
        ("fr", "relancé L'Obs", "L'Obs"),
        ("fr", "demandé un avis auprès de la Fnac", "Fnac"),
        ("fr", "déposé un dossier chez Actes Sud", "Actes Sud"),
        ("es", "propuse una columna al País", "País"),
        ("es", "presupuesto para Lumen", "Lumen"),
        ("it", "proposta all’Espresso", "Espresso"),
        ("it", "chiesto un parere ad Ada", "Ada"),
        ("pt-br", "pedi indicação à Maria", "Maria"),
        ("pt-br", "liguei pro João", "João"),
        ("pt-br", "candidatura na Nubank", "Nubank"),
    ],
)
def test_whom_by_the_prepositions_of_the_language(language: str, line: str, person: str) -> None:
    assert read_on_wednesday(line, language=language).person == person


def test_a_person_of_the_notebook_is_known_behind_an_elision() -> None:
    entry = read_on_wednesday("relancé l'obs", "L’Obs", language="fr")
    assert entry.person == "L’Obs"


@pytest.mark.parametrize(
    ("language", "line", "known", "day"),
    [
        ("pt-br", "proposta pra Globo na sexta", "Globo", date(2026, 11, 20)),
        ("pt-br", "pedi aumento pra Wired na terça", "Wired", date(2026, 11, 24)),
        ("it", "proposta a Wired lunedì scorso", "Wired", date(2026, 11, 23)),
        ("es", "escribí a Wired el lunes", "Wired", date(2026, 11, 23)),
    ],
)
def test_a_day_is_read_the_same_before_and_after_somebody_is_known(
    language: str, line: str, known: str, day: date
) -> None:
    for people in ((), (known,)):
        entry = read_on_wednesday(line, *people, language=language)
        assert (entry.day, entry.person) == (day, known)


def test_a_day_behind_what_is_due_is_none_of_the_act() -> None:
    assert read_on_wednesday("enviei o texto pra sexta", language="pt-br").day is None
