"""One line read on a Wednesday, and what it then says."""

from dataclasses import fields, replace
from datetime import date

from noes.core.entry import Entry, read
from noes.core.grammar import Grammar
from noes.core.tongues import grammar_of

WEDNESDAY = date(2026, 11, 25)
# Each language that lines are read in, with a line that only it can read.
LANGUAGES = {
    "en": "pitched Wired, they said no",
    "de": "Wired gepitcht, haben abgesagt",
    "es": "propuse una columna a Wired, dijeron que no",
    "fr": "pitché Wired, ils ont refusé",
    "it": "proposto un articolo a Wired, hanno detto no",
    "pt-br": "propus uma pauta pra Wired, disseram que não",
    "nl": "Wired gepitcht, ze zeiden nee",
}
_SILENT = Entry(title="")


def grammar(language: str) -> Grammar:
    """How a language says things."""
    return grammar_of(language, "")


def read_on_wednesday(line: str, *people: str, language: str = "en") -> Entry:
    """Read a line, without the places where it was understood."""
    entry = read(line, today=WEDNESDAY, people=people, language=language)
    return replace(entry, understood=())


def told(entry: Entry) -> str:
    """What an entry says in one line: "pitched Wired | kind=pitch, person=Wired"."""
    said = {each.name: getattr(entry, each.name) for each in fields(Entry) if each.name != "title"}
    told = [f"{name}={value}" for name, value in said.items() if value != getattr(_SILENT, name)]
    return f"{entry.title} | {', '.join(told) or 'nothing'}"
