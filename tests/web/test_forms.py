import datetime as dt
import re
from decimal import Decimal
from typing import Any

import pytest
from django.http import QueryDict
from django.utils import translation

from noes.journal.errors import KeyReused, NotFound, NotLawful, NotValid
from noes.web.forms import TEXTS, Form, written
from tests.web.test_templates import FOLDER, calls


def typed(query: str, path: str = "/") -> Form:
    return Form(QueryDict(query), path=path)


def test_fresh_form_shows_what_stands_there() -> None:
    form = Form()
    assert (form.sent, form.is_wrong) == (False, False)
    assert (form.value("name", "Jo"), form.number("dread", 3)) == ("Jo", 3)
    assert form.values("days", ("mon",)) == ("mon",)


def test_sent_form_shows_what_was_typed() -> None:
    form = typed("name=&dread=7&days=tue&days=fri")
    assert (form.value("name", "Jo"), form.number("dread", 3)) == ("", 7)
    assert form.values("days", ("mon",)) == ["tue", "fri"]
    assert form.number("sting", 3) is None


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        ("rating", "0", 0),
        ("rating", "10", 10),
        ("day", "2026-03-04", dt.date(2026, 3, 4)),
        ("uuid", "nonsense", None),
        ("rating", "11", None),
        ("rating", "-1", None),
        ("rating", "7.5", None),
        ("rating", "9" * 5000, None),
        ("day", "4 March", None),
        ("day", "2026-02-30", None),
    ],
)
def test_form_reads_a_value_or_leaves_a_sentence(read: str, text: str, value: object) -> None:
    form = typed(f"x={text}")
    assert getattr(form, read)("x") == value
    assert len(form.errors("x")) == (0 if value is not None else 1)


@pytest.mark.parametrize("read", ["rating", "day", "uuid"])
def test_form_reads_nothing_where_nothing_was_typed(read: str) -> None:
    form = typed("x=%20")
    assert getattr(form, read)("x") is None
    assert not form.is_wrong


@pytest.mark.parametrize(
    ("query", "amount", "refused"),
    [
        ("a=&c=", (None, None), {}),
        ("a=&c=eur", (None, "EUR"), {}),
        ("a=1,500.50&c=", (Decimal("1500.50"), None), {}),
        ("a=%E2%82%AC1,500&c=", (Decimal(1500), "EUR"), {}),
        ("a=%E2%82%AC1,500&c=eur", (Decimal(1500), "EUR"), {}),
        ("a=$1,500&c=", (Decimal(1500), "USD"), {}),
        ("a=$1,500&c=cad", (Decimal(1500), "CAD"), {}),
        (
            "a=%E2%82%AC1,500&c=usd",
            (Decimal(1500), "USD"),
            {"c": ["The amount is in EUR, and this says USD: which is it?"]},
        ),
        (
            "a=1.500&c=eur",
            (None, "EUR"),
            {"a": ["“1.500” can be read in two ways: write 1500 or 1.50."]},
        ),
    ],
)
def test_amount_brings_its_currency_where_none_is_said(
    query: str, amount: tuple[Decimal | None, str | None], refused: dict[str, list[str]]
) -> None:
    form = typed(query)
    assert form.amount("a", "c") == amount
    assert form.wrong == refused


def test_choice_is_one_of_those_there_are() -> None:
    form = typed("kind=pitch&channel=smoke")
    assert form.choice("kind", {"pitch"}) == "pitch"
    assert form.choice("channel", {"email"}) is None
    assert form.errors("channel") == ["Choose one of these."]


def test_key_is_the_same_for_the_same_words_from_the_same_page() -> None:
    key = typed("line=Wired&key=k&csrfmiddlewaretoken=1&next=/a").key
    assert typed("key=k&line=Wired&csrfmiddlewaretoken=2&next=/b").key == key


@pytest.mark.parametrize(
    ("query", "path"),
    [("line=Monocle&key=k", "/"), ("line=Wired&key=other", "/"), ("line=Wired&key=k", "/else")],
)
def test_key_is_another_for_other_words_page_or_filling_in(query: str, path: str) -> None:
    assert typed(query, path).key != typed("line=Wired&key=k").key


def refusing(problem: Exception) -> Any:
    def action() -> dict[str, Any]:
        raise problem

    return action


def test_write_puts_a_refused_value_beside_its_field() -> None:
    form = typed("title=")
    assert form.write(refusing(NotValid("title", "Write a few words."))) is None
    assert (form.errors("title"), form.problems) == (["Write a few words."], [])


def test_write_puts_a_refused_value_beside_the_field_that_is_called_otherwise() -> None:
    form = typed("line=")
    form.write(refusing(NotValid("title", "Write a few words.")), title="line")
    assert form.wrong == {"line": ["Write a few words."]}


@pytest.mark.parametrize("problem", [NotValid("effort", "No."), NotLawful("No."), KeyReused("No.")])
def test_write_puts_what_no_field_shows_above_the_form(problem: Exception) -> None:
    form = typed("title=Wired")
    assert form.write(refusing(problem)) is None
    form.errors("title")
    form.lift()
    assert form.problems == ["No."]


def test_write_leaves_what_is_not_there_to_the_view() -> None:
    with pytest.raises(NotFound):
        typed("title=Wired").write(refusing(NotFound("No.")))


def test_write_is_not_tried_once_something_is_wrong() -> None:
    form = typed("dread=11")
    form.rating("dread")
    assert form.write(refusing(AssertionError("it was tried"))) is None


def text_fields(source: str) -> set[str]:
    """The names of the fields of a template that take words: of its macros and its own."""
    found = set(re.findall(r'<input [^>]*type="text" name="(\w+)"', source))
    found.update(call.args[1].as_const() for call in calls(source, {"area"}))
    for call in calls(source, {"field"}):
        kinds = [value.value.as_const() for value in call.kwargs if value.key == "type"]
        kinds += [value.as_const() for value in call.args[3:4]]
        if kinds in ([], ["email"]):
            found.add(call.args[1].as_const())
    return found


def test_words_of_ones_own_are_known_by_the_fields_of_all_templates() -> None:
    sources = [file.read_text(encoding="utf-8") for file in FOLDER.rglob("*.jinja")]
    handed_over = {"text", "url"}  # by another app, which fills in a form of its own
    assert set().union(*map(text_fields, sources)) | handed_over == TEXTS


def test_written_is_what_somebody_wrote_and_nothing_that_was_chosen() -> None:
    query = QueryDict("key=k&next=/a&line=Wired&as=sent&dread=7&kind=pitch&tags=&body=Dear%0AMara")
    assert written(query) == ["Wired", "Dear\nMara"]


@pytest.mark.parametrize(
    ("language", "amount"),
    [("de", Decimal(1500)), ("pt-br", Decimal(1500)), ("fr", None), ("en", None)],
)
def test_amount_is_read_in_the_language_of_the_page(language: str, amount: Decimal | None) -> None:
    form = typed("a=1.500&c=eur")
    with translation.override(language):
        assert form.amount("a", "c") == (amount, "EUR")
    assert bool(form.wrong) == (amount is None)
