"""What was chosen about a table, read from the form of its preview.

A field that stands as the table was understood chooses nothing, so that what was not touched is
understood anew when something else changes.
"""

from collections.abc import Mapping
from dataclasses import replace

from noes.exchange.choices import IGNORED, NEAR, UNSENT, Choices
from noes.exchange.dates import Order
from noes.web.forms import Form

# What the names of fields begin with; the rest is the column or the value itself.
COLUMN, FOUND, OUTCOME, KIND, CHANNEL = "c.", "f.", "o.", "k.", "h."
ASKED, DAY = "q.", "d."
MOST_ROWS = 2_000_000


def typed_choices(form: Form, was: Choices) -> Choices:
    """The choices of a form that was sent.

    Args:
        form: What was sent.
        was: What was chosen before. Another sheet, header row or reading is another table,
            of which nothing was chosen yet.
    """
    sheet = form.text("sheet") or was.sheet
    header = form.whole("header", 0, MOST_ROWS)
    found = form.whole("found.header", 0, MOST_ROWS)
    header_row = was.header_row if header in (None, found) else header
    read_as = form.text("read_as") or was.read_as
    other = sheet != was.sheet and sheet != form.text("found.sheet")
    if other or header_row != was.header_row:
        return Choices(sheet=sheet, header_row=header_row, shape=was.shape)
    if read_as not in {was.read_as, form.text("found.read_as")}:
        return Choices(sheet=was.sheet, header_row=was.header_row, read_as=read_as, shape=was.shape)
    return replace(
        was,
        sheet=sheet,
        mapping=_mapping(form, was.mapping),
        date_order=_order(form, was.date_order),
        outcomes=_answers(form, OUTCOME, was.outcomes),
        kinds=_answers(form, KIND, was.kinds),
        channels=_answers(form, CHANNEL, was.channels),
        days=_answers(form, DAY, was.days),
        years=_years(form, was.years),
        unsent=form.choice("unsent", UNSENT) or was.unsent,
        again=form.has("again") if form.has("found.again") else was.again,
        myself=form.text("myself") or was.myself,
    )


def _mapping(form: Form, was: Mapping[str, str]) -> Mapping[str, str]:
    typed = _under(form, COLUMN)
    changed = {name: field for name, field in typed.items() if field != form.text(f"{FOUND}{name}")}
    answered = {name: field for name, field in _under(form, ASKED).items() if field}
    return {**was, **changed, **answered}


def _order(form: Form, was: str | None) -> str | None:
    order = form.choice("order", set(Order))
    return was if order is None or order == form.text("found.order") else order


def _years(form: Form, was: str | None) -> str | None:
    typed = form.text("years")
    return typed if typed in {NEAR, IGNORED} or typed.isdecimal() else was


def _answers(form: Form, prefix: str, was: Mapping[str, str]) -> Mapping[str, str]:
    """Those given before and now; an answer that was emptied is taken back."""
    answers = {**was, **_under(form, prefix)}
    return {value: answer for value, answer in answers.items() if answer}


def _under(form: Form, prefix: str) -> Mapping[str, str]:
    return {
        name.removeprefix(prefix): form.text(name) for name in form.typed if name.startswith(prefix)
    }
