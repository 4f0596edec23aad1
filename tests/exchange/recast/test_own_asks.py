"""The sheet of asks of a workbook, as a table of its own, in every language that Noes speaks."""

import csv
import io
from collections.abc import Sequence
from uuid import UUID

import pytest
from django.conf import settings
from django.utils.translation import override

from noes.accounts.models import User
from noes.core.moments import Type
from noes.exchange.preview import Preview, preview
from noes.exchange.workbook import read_every_sheet
from noes.journal import actions
from noes.journal.wishes import NewAsk, NewMoment
from tests.exchange.book.books import book_of
from tests.journal.people_of_tests import NOW, TODAY

pytestmark = pytest.mark.django_db


def previewed(rows: Sequence[Sequence[str]]) -> Preview:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return preview(text.getvalue().encode(), name="asks.csv", today=TODAY)


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
@pytest.mark.parametrize("width", [19, 28])  # with the hidden columns, as programs save them
def test_its_headings_and_words_are_known_without_a_question(
    owner: User, language: str, width: int
) -> None:
    wired = NewAsk("Higher day rate", person="Acme", kind="rate_increase", channel="in_person")
    key = UUID(actions.log_ask(owner, wired, now=NOW)["id"])
    actions.record_moment(owner, key, NewMoment(Type.LOST, sting=3), now=NOW)
    actions.log_ask(owner, NewAsk("Waits", dread=4, learned="Short", differently="Call"), now=NOW)
    with override(language):
        sheets = list(read_every_sheet(book_of(owner, "xlsx")).values())
    rows = [row[:width] for row in sheets[1]]
    found = previewed(rows)
    assert found.sheet.source is not None
    assert found.sheet.source.slug == "workbook_asks"
    assert not found.questions
    first, second = found.records()
    assert (first.title, first.person) == ("Higher day rate", "Acme")
    assert (first.kind, first.channel) == ("rate_increase", "in_person")
    assert (first.outcome, first.outcome_on, first.sting) == ("lost", TODAY, 3)
    assert (second.title, second.outcome, second.outcome_on) == ("Waits", "waiting", None)
    assert (second.sent_on, second.dread, second.note) == (TODAY, 4, "Call")
    assert second.learned == "Short"


def test_a_table_that_only_resembles_it_is_a_table_like_any_other() -> None:
    found = previewed([["What you asked", "How scary, 0 to 10"], ["A raise", "3"]])
    assert found.sheet.source is None
