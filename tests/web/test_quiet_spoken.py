"""Gone quiet in other languages: what is advised for days to come."""

import pytest
from django.test import Client

from noes.accounts.models import User
from noes.journal import actions
from tests.journal.people_of_tests import NOW, TODAY
from tests.web.keeping import ask, row_of


@pytest.mark.parametrize(
    ("language", "advice"),
    [
        ("fr", "À relancer jeudi. Tu pourras la laisser partir dès le 28 mars."),
        ("es", "Haz seguimiento el jueves. Podrás soltarla desde el 28 de marzo."),
        (
            "pt-br",
            "Faça follow-up na quinta-feira. Você pode deixar para lá a partir de 28 de março.",
        ),
        ("it", "Ricontatta giovedì. Puoi lasciarla andare dal 28 marzo."),
        ("nl", "Vraag het nog eens op donderdag. Je mag het loslaten vanaf 28 maart."),
        ("de", "Hak am Donnerstag nach. Du darfst sie ab dem 28. März loslassen."),
    ],
)
def test_advice_for_days_to_come_reads_as_advice_in_each_language(
    visitor: Client, owner: User, language: str, advice: str
) -> None:
    key = ask(owner, "Night trains", 30)
    actions.add_day_off(owner, TODAY, name="Moving", now=NOW)
    page = visitor.get("/quiet", HTTP_ACCEPT_LANGUAGE=language)
    assert advice in row_of(page, f"ask-{key}")
