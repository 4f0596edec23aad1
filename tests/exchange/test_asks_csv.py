"""The asks as CSV: what stands in it, and that the import knows all of it without a question."""

import csv
from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from itertools import zip_longest
from typing import Any
from uuid import UUID

import pytest
from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as st

from noes.accounts.models import User
from noes.core.moments import ENDS, Tone, Type
from noes.core.words import CHANNELS, KINDS
from noes.exchange.asks_csv import write_asks
from noes.exchange.asks_words import HEADINGS
from noes.exchange.choices import Choices
from noes.exchange.notebook import restore
from noes.exchange.preview import Preview, preview
from noes.exchange.question import About, Question
from noes.exchange.sample.document import document
from noes.journal import actions
from noes.journal.models import Ask, Moment
from noes.journal.wishes import NewAsk, NewMoment
from noes.site.settings import LANGUAGES
from tests.exchange_records import Record
from tests.journal.people_of_tests import NOW, TODAY, new_owner
from tests.journal.random_writes import write

pytestmark = pytest.mark.django_db
BOM = b"\xef\xbb\xbf"


def table_of(owner: User) -> bytes:
    file = BytesIO()
    write_asks(owner, file)
    return file.getvalue()


def rows(owner: User) -> list[dict[str, str]]:
    return list(csv.DictReader(table_of(owner).decode("utf-8-sig").splitlines(keepends=True)))


def looked_at(source: bytes) -> Preview:
    return preview(source, name="noes.csv", choices=Choices(), today=TODAY)


def asked(found: Preview) -> list[Question]:
    """What is asked of a table, but for whether drafts come in, which is always one's choice."""
    return [each for each in found.questions if each.about is not About.UNSENT]


def kept(owner: User) -> list[tuple[Any, ...]]:
    """What a table tells of each ask that is not in the trash."""
    asks = Ask.objects.filter(owner_id=owner.id, trashed_at=None).select_related("person")
    return [
        (
            *(ask.title, ask.person.name if ask.person else None, ask.channel, ask.state),
            *(ask.outcome, ask.sent_on, ask.ended_on, ask.dread, ask.effort, ask.learned),
        )
        for ask in asks.order_by("entry")
    ]


def tones(owner: User) -> list[str | None]:
    told = Moment.objects.filter(owner_id=owner.id, type=Type.DECLINED)
    return list(told.order_by("rank").values_list("tone", flat=True))


def brought(source: bytes) -> User:
    other = new_owner()
    found = looked_at(source)
    actions.import_records(other, found.records(), name="noes.csv", now=NOW)
    return other


def test_csv_has_a_row_to_each_ask(owner: User) -> None:
    wish = NewAsk("Pitched Wired", person="Wired", kind="pitch", channel="email", dread=7)
    ask = UUID(actions.log_ask(owner, wish, now=NOW)["id"])
    yes = NewMoment(Type.ACCEPTED, note="Gladly", amount=Decimal(1500), currency="EUR")
    actions.record_moment(owner, ask, yes, now=NOW + timedelta(days=2))
    trashed = UUID(actions.log_ask(owner, NewAsk("Trashed"), now=NOW)["id"])
    actions.trash_ask(owner, trashed, now=NOW)
    assert table_of(owner).startswith(BOM + b"Asked on,What I asked,Who,")
    (row,) = rows(owner)
    assert list(row) == list(HEADINGS)
    assert {name: cell for name, cell in row.items() if cell} == {
        "Asked on": "2026-03-04",
        "What I asked": "Pitched Wired",
        "Who": "Wired",
        "Kind": "Pitch",
        "Channel": "Email",
        "Outcome": "yes",
        "Outcome on": "2026-03-06",
        "Dread": "7",
        "Amount": "1500.00",
        "Currency": "EUR",
        "Note": "Gladly",
    }


def every_standing(owner: User) -> None:
    """An ask of each kind and channel, and one for each way in which an ask can stand."""
    for kind, channel in zip_longest(KINDS, CHANNELS):
        actions.log_ask(owner, NewAsk("Of a kind", kind=kind, channel=channel), now=NOW)
    actions.log_ask(owner, NewAsk("A draft", draft=True), now=NOW)
    for end in (*ENDS, Type.REPLIED):
        ask = UUID(actions.log_ask(owner, NewAsk(end), now=NOW)["id"])
        actions.record_moment(owner, ask, NewMoment(end), now=NOW + timedelta(days=2))
    later = UUID(actions.log_ask(owner, NewAsk("Later"), now=NOW)["id"])
    actions.record_moment(owner, later, NewMoment(Type.DECLINED, tone=Tone.NOT_NOW), now=NOW)


@pytest.mark.parametrize("language", [code for code, _name in LANGUAGES])
def test_every_heading_and_word_comes_back_in_every_language(owner: User, language: str) -> None:
    every_standing(owner)
    with override(language):
        source = table_of(owner)
    found = looked_at(source)
    assert (found.ready, asked(found)) == (True, [])
    other = brought(source)
    assert kept(other) == kept(owner)
    assert tones(other) == tones(owner)


def test_headings_and_words_are_those_of_the_language_that_is_spoken(owner: User) -> None:
    every_standing(owner)
    with override("de"):
        head, *below = csv.reader(table_of(owner).decode("utf-8-sig").splitlines())
    assert head[:6] == ["Gefragt am", "Wonach ich gefragt habe", "Wen", "Art", "Weg", "Ergebnis"]
    assert "Wagnis" in {row[3] for row in below}
    assert {"noch nicht abgeschickt", "Nein", "fertig"} <= {row[5] for row in below}


def test_words_of_an_own_table_mean_no_more_than_they_did() -> None:
    found = looked_at(b"What I asked,Outcome\nA raise,done\n")
    assert [each.value for each in asked(found)] == ["done"]


def test_draft_was_asked_on_no_day_and_a_shared_work_awaits_nothing(owner: User) -> None:
    actions.log_ask(owner, NewAsk("A draft", draft=True), now=NOW)
    actions.log_ask(owner, NewAsk("My zine", kind="share_work"), now=NOW)
    assert [(row["Asked on"], row["Outcome"]) for row in rows(owner)] == [
        ("", "not sent yet"),
        ("2026-03-04", "done"),
    ]


def test_a_year_comes_back_without_a_question(owner: User) -> None:
    restore(owner, document(TODAY), name="year", now=NOW)
    source = table_of(owner)
    found = looked_at(source)
    assert (found.ready, asked(found), found.date_order) == (True, [], "ymd")
    assert kept(brought(source)) == kept(owner)


@settings(max_examples=25)
@given(st.data())
def test_whatever_was_asked_comes_back_without_a_question(data: st.DataObject) -> None:
    owner = new_owner()
    for _step in range(data.draw(st.integers(1, 8))):
        write(data.draw, owner)
    source = table_of(owner)
    if not kept(owner):
        return
    assert (looked_at(source).ready, asked(looked_at(source))) == (True, [])
    told = slice(0, 6)  # an ask that ended twice has the day of its second end
    assert [row[told] for row in kept(brought(source))] == [row[told] for row in kept(owner)]


def test_a_draft_that_was_dropped_does_not_come_back_as_asked_on_a_day(owner: User) -> None:
    ask = UUID(actions.log_ask(owner, NewAsk("Dropped", draft=True), now=NOW)["id"])
    actions.record_moment(owner, ask, NewMoment(Type.WITHDREW), now=NOW)
    (row,) = rows(owner)
    assert (row["Asked on"], row["Outcome"]) == ("", "withdrawn")
    other = brought(table_of(owner))
    told = slice(0, 6)
    assert [row[told] for row in kept(other)] == [row[told] for row in kept(owner)]


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "-5", "@SUM(A1)", "'=2", "''@x", "'twas"])
def test_a_text_like_a_formula_is_written_safely_and_comes_back(owner: User, text: str) -> None:
    wish = NewAsk(text, person=text, tags=(text,), learned=text, channel="email")
    ask = UUID(actions.log_ask(owner, wish, now=NOW)["id"])
    actions.record_moment(owner, ask, NewMoment(Type.REPLIED, note=text), now=NOW)
    cells = [cell for row in rows(owner) for cell in row.values()]
    assert not [cell for cell in cells if cell[:1] in {*"=+-@\t\r"} and cell]
    other = brought(table_of(owner))
    assert kept(other) == kept(owner)
    (record,) = looked_at(table_of(owner)).records()
    assert (list(record.tags), record.note, record.learned) == ([text.lower()], text, text)


def test_an_undated_ask_keeps_its_words(owner: User) -> None:
    found = Record(2, "Undated", day_text="before 24 January")
    actions.import_records(owner, [found], name="t.csv", now=NOW)
    (row,) = rows(owner)
    assert (row["Asked on"], row["Outcome"]) == ("before 24 January", "waiting")
    other = brought(table_of(owner))
    assert kept(other) == kept(owner)
    assert [each["Asked on"] for each in rows(other)] == ["before 24 January"]
