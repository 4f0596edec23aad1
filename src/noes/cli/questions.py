"""The questions of a preview in words: put, guessed, and how each is answered by an option."""

import shlex
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import click

from noes.cli.client import Document
from noes.cli.saying import figure
from noes.cli.words import N_, _

FIELDS = (
    *("title", "person", "kind", "channel", "sent_on", "outcome", "outcome_on"),
    *("note", "learned", "dread", "sting", "effort", "amount", "currency", "tags", "-"),
)
ORDERS = ("dmy", "mdy", "ymd")
OUTCOMES = (
    *("draft", "waiting", "ghosted", "declined", "lost", "replied", "accepted", "withdrawn"),
    *("praised", "done", "not_now"),
)
NONE = "-"  # no field, no day, no year, no draft
OF_OUTCOMES = ("outcome", "contradiction", "unsaid")

PUT = {
    "sheet": N_("Is “%(value)s” the sheet to read? %(count)s sheets hold a table."),
    "read_as": N_("It is read as “%(value)s”: see above what comes of it."),
    "myself": N_("Which of these are you? %(value)s"),
    "column": N_("What does the column “%(column)s” tell? Perhaps: %(guess)s."),
    "left": N_("What does the column “%(column)s” tell? It is left out so far."),
    "date_order": N_("Which is the order of day and month in “%(column)s”, as in “%(value)s”?"),
    "day": N_("“%(value)s” in “%(column)s” is no day. Bring it in without one?"),
    "outcome": N_("What does “%(value)s” in “%(column)s” mean? It is there %(count)s×."),
    "contradiction": N_("“%(key)s” do not agree. What holds? It is there %(count)s×."),
    "unsaid": N_("“%(column)s” has a day and nothing says what came, %(count)s×. What was it?"),
    "kind": N_("“%(value)s” in “%(column)s” is not known here and is left out, %(count)s×."),
    "channel": N_("“%(value)s” in “%(column)s” is not known here and is left out, %(count)s×."),
    "years": N_(
        "Days in “%(column)s” have no year, such as “%(value)s”, %(count)s×. They stay so."
    ),
    "unsent": N_("Rows that were never sent: %(count)s. They come in as drafts."),
}
GUESSED = {
    "sheet": N_("Taken as guessed: the sheet is “%(guess)s”."),
    "myself": N_("Taken as guessed: you are %(guess)s."),
    "everybody": N_("Taken as guessed: all who wrote are you."),
    "column": N_("Taken as guessed: the column “%(column)s” is %(guess)s."),
    "left": N_("Taken as guessed: the column “%(column)s” is left out."),
    "date_order": N_("Taken as guessed: all days, as “%(value)s” in “%(column)s”, are %(guess)s."),
    "day": N_("“%(value)s” in “%(column)s” is no day: its row comes in without one."),
    "outcome": N_("Taken as guessed: “%(value)s” in “%(column)s” is %(guess)s."),
    "contradiction": N_("Taken as guessed: “%(key)s” is %(guess)s."),
    "unsaid": N_("Taken as guessed: a day alone in “%(column)s” is %(guess)s."),
}
HOW = {
    "sheet": N_("Say --sheet NAME."),
    "read_as": N_("If it is none, say --read-as plain."),
    "myself": N_("Say --me NAME, or --me '*' if all of them are you."),
    "column": N_("Say --map %(field)s, or --map %(none)s to leave it out."),
    "left": N_("Say --map %(field)s, or --map %(none)s to leave it out."),
    "date_order": N_("Say --date-order dmy, mdy or ymd."),
    "day": N_("Say --day %(day)s, or --day %(none)s for none."),
    "outcome": N_("Say for example --outcome %(outcome)s."),
    "contradiction": N_("Say for example --outcome %(outcome)s."),
    "unsaid": N_("Say for example --outcome %(outcome)s."),
    "kind": N_("If you like, say --kind %(word)s."),
    "channel": N_("If you like, say --channel %(word)s."),
    "years": N_("If you like, say --years near for the year of the rows around, or --years 2026."),
    "unsent": N_("If you like, say --unsent - to leave them out."),
}


class MeantDay(click.ParamType[str]):
    """The day that a cell means as 2026-03-01, or - for none."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text = str(value).strip()
        try:
            return text if text == NONE else date.fromisoformat(text).isoformat()
        except ValueError:
            self.fail(
                _("“%s” is no day. Write it as 2026-03-01, or - for none.") % text, param, ctx
            )


MEANT_DAY = MeantDay()


def one_line(text: str) -> str:
    """Put a text of several lines on one."""
    return " ".join(text.split())


def question_line(question: Document) -> str:
    """Put one open question."""
    return _(PUT[_form(question)]) % _words(question)


def guess_line(question: Document) -> str:
    """Say aloud what was taken for the answer of a question."""
    form = _form(question)
    if form == "myself" and question["guess"] == "*":
        form = "everybody"
    return _(GUESSED[form]) % _words(question)


def how_lines(questions: Sequence[Document], *, guessing: bool) -> Iterator[str]:
    """Say which options answer questions, once for each kind of question."""
    seen = set()
    for question in questions:
        text = HOW[_form(question)]
        if text not in seen:
            seen.add(text)
            yield _(text) % _examples(question)
    if not guessing and any(question["guess"] for question in questions):
        yield _("Or say --yes to take what is guessed.")


def _form(question: Document) -> str:
    """Name the words for a question: those for its kind, or for a column left out so far."""
    is_left = question["about"] == "column" and question["guess"] == NONE
    return "left" if is_left else str(question["about"])


def _words(question: Document) -> Document:
    everything = _("anything else")
    said = {"value": question["value"], "key": key_of(question)}
    shown = {name: everything if text == "*" else one_line(text) for name, text in said.items()}
    return {**question, **shown, "count": figure(question["count"])}


def _examples(question: Document) -> Document:
    key, column, value = key_of(question), question["column"], question["value"]
    return {
        "field": shlex.quote(f"{column}=FIELD"),
        "none": shlex.quote(f"{column if question['about'] == 'column' else value}={NONE}"),
        "day": shlex.quote(f"{value}=2026-03-01"),
        "outcome": shlex.quote(f"{key}={question['guess'] or 'declined'}"),
        "word": shlex.quote(f"{value}=NAME"),
    }


def key_of(question: Document) -> str:
    """Name what an answer about outcomes is kept under."""
    column, value = question["column"], question["value"]
    return f"{column}={value}" if column else str(value)


def type_of(question: Document, sheets: Sequence[str]) -> click.ParamType[str]:
    """Give what can be answered."""
    if question["about"] == "day":
        return MEANT_DAY
    if question["about"] == "myself":
        return click.STRING
    named = {"sheet": sheets, "column": FIELDS, "date_order": ORDERS}
    return click.Choice(named.get(question["about"], OUTCOMES))


def answers(said: Sequence[tuple[Document, str]]) -> Document:
    """Put answers into the words of a request, another sheet by itself: its columns are others."""
    found: Document = {}
    for question, answer in said:
        match question["about"]:
            case "sheet" if answer != question["value"]:
                return {"sheet": answer}
            case "sheet" | "date_order" | "myself" as name:
                found[name] = answer
            case "column":
                found.setdefault("map", {})[question["column"]] = answer
            case "day":
                found.setdefault("days", {})[question["value"]] = answer
            case _:
                found.setdefault("outcomes", {})[key_of(question)] = answer
    return found
