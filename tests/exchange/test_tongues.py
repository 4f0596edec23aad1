from itertools import combinations

import pytest

from noes.core.moments import Tone
from noes.core.outcomes import Outcome
from noes.core.phrases import listed, plain
from noes.exchange.languages import LANGUAGES
from noes.exchange.languages.language import Language
from noes.exchange.tongues import ANY, Tongues, channel_in, tongues_of

DECLINED, LATER = Outcome("declined"), Outcome("declined", Tone.NOT_NOW)
GHOSTED, WAITING, ACCEPTED = Outcome("ghosted"), Outcome("waiting"), Outcome("accepted")
OUTCOMES = {
    *("draft", "waiting", "ghosted", "declined", "lost", "replied", "accepted", "withdrawn"),
    *("praised", "done", *Tone),
}


def shared(groups: dict[str, str]) -> list[str]:
    """Phrases that two groups of one word list lay claim to."""
    phrases = [{plain(phrase) for phrase in listed(group)} for group in groups.values()]
    return sorted(phrase for one, other in combinations(phrases, 2) for phrase in one & other)


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_words_of_a_language_mean_one_thing_and_are_either_sure_or_asked(
    language: Language,
) -> None:
    outcomes, headers = language.outcomes, language.headers
    asked = {f"asked {outcome}": phrases for outcome, phrases in outcomes.asked.items()}
    loose = {f"loose {field}": phrases for field, phrases in headers.loose.items()}
    assert shared({**outcomes.sure, **asked}) == []
    assert {*outcomes.sure, *outcomes.asked} <= OUTCOMES
    assert shared({**headers.exact, **loose}) == []
    assert len(language.months.split(";")) == 12


@pytest.mark.parametrize(
    ("language", "text", "outcome"),
    [
        ("de", "Absage", DECLINED),
        ("de", "nicht angenommen", DECLINED),
        ("de", "leider nicht", DECLINED),
        ("de", "Leider nicht genommen worden", None),
        ("de", "Leider abgelehnt am 3.4.", DECLINED),
        ("de", "nein danke", DECLINED),
        ("de", "keine Rückmeldung", GHOSTED),
        ("de", "keine Rueckmeldung", GHOSTED),
        ("de", "noch keine Rückmeldung", WAITING),
        ("de", "Zusage", ACCEPTED),
        ("de", "keine Zusage", DECLINED),
        ("de", "keine Absage", None),
        ("de", "derzeit nicht", LATER),
        ("de", "selbst abgesagt", Outcome("withdrawn")),
        ("de", "Stelle bereits besetzt", Outcome("lost")),
        ("fr", "refusé", DECLINED),
        ("fr", "pas retenu", DECLINED),
        ("fr", "retenue", ACCEPTED),
        ("fr", "Candidature non retenue", DECLINED),
        ("fr", "Refus le 12/03/2026", DECLINED),
        ("fr", "sans réponse", GHOSTED),
        ("fr", "toujours pas de réponse", WAITING),
        ("fr", "pas refusé", None),
        ("fr", "J'ai refusé", Outcome("withdrawn")),
        ("es", "rechazado", DECLINED),
        ("es", "no aceptado", DECLINED),
        ("es", "No me seleccionaron", DECLINED),
        ("es", "no rechazado", None),
        ("es", "SIN RESPUESTA", GHOSTED),
        ("es", "aún sin respuesta", WAITING),
        ("pt", "sem resposta", GHOSTED),
        ("pt", "não aceito", DECLINED),
        ("pt", "Recusaram", DECLINED),
        ("pt", "aguardando retorno", WAITING),
        ("it", "in attesa", WAITING),
        ("it", "rifiutata", DECLINED),
        ("it", "non hanno accettato", DECLINED),
        ("it", "ha accettato", ACCEPTED),
        ("it", "ho rifiutato", Outcome("withdrawn")),
        ("it", "mai risposto", GHOSTED),
        ("nl", "afgewezen", DECLINED),
        ("nl", "niet aangenomen", DECLINED),
        ("nl", "aangenomen", ACCEPTED),
        ("nl", "nog geen reactie", WAITING),
        ("nl", "niks gehoord", GHOSTED),
        ("nl", "niet afgewezen", None),
        ("en", "not accepted", DECLINED),
    ],
)
def test_outcome_in_a_language(language: str, text: str, outcome: Outcome | None) -> None:
    assert Tongues((language,), clear=True).outcome_of(text) == outcome


def test_outcome_in_english_within_a_table_of_another_language() -> None:
    assert Tongues(("de",), clear=True).outcome_of("ghosted") == GHOSTED


def test_outcome_in_a_language_that_nothing_else_is_in_is_asked_about() -> None:
    assert Tongues(("de",), clear=True).outcome_of("afgewezen") == Outcome("declined", sure=False)


def test_word_of_two_meanings_goes_by_the_language_and_is_asked_where_none_is_told() -> None:
    said = [
        Tongues(("fr",), clear=True).outcome_of("décliné"),
        Tongues(("es",), clear=True).outcome_of("decliné"),
        ANY.outcome_of("decline"),
    ]
    assert said == [DECLINED, Outcome("withdrawn"), Outcome("declined", sure=False)]


@pytest.mark.parametrize(
    ("names", "cells", "told"),
    [
        (["Datum", "Firma", "Status"], ["Absage", "Zusage"], ("de",)),
        (["Date", "Company", "Status"], ["rejected", "no reply"], ("en",)),
        (["Data", "Azienda", "Esito"], ["rifiutato", "in attesa"], ("it",)),
        (["Column A", "Column B"], ["zigzag"], ()),
    ],
)
def test_languages_of_a_table(names: list[str], cells: list[str], told: tuple[str, ...]) -> None:
    assert tongues_of(names, [cells]).told[:1] == told


@pytest.mark.parametrize(
    ("text", "channel"),
    [("Telefon", "phone"), ("E-Mail", "email"), ("di persona", "in_person"), ("pigeon", None)],
)
def test_channel_in_any_language(text: str, channel: str | None) -> None:
    assert channel_in(text) == channel


@pytest.mark.parametrize("cell", ["-", " – ", "—", "--"])
def test_dash_is_guessed_to_wait(cell: str) -> None:
    outcome = ANY.outcome_of(cell)
    assert outcome is not None
    assert (outcome.outcome, outcome.sure) == ("waiting", False)
