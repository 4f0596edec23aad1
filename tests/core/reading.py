"""One line read on a Wednesday, and what it then says."""

from dataclasses import fields, replace
from datetime import date

from noes.core.entry import Entry, read

WEDNESDAY = date(2026, 11, 25)
_SILENT = Entry(title="")


def read_on_wednesday(line: str, *people: str) -> Entry:
    """Read a line, without the places where it was understood."""
    return replace(read(line, today=WEDNESDAY, people=people), understood=())


def told(entry: Entry) -> str:
    """What an entry says in one line: "pitched Wired | kind=pitch, person=Wired"."""
    said = {each.name: getattr(entry, each.name) for each in fields(Entry) if each.name != "title"}
    told = [f"{name}={value}" for name, value in said.items() if value != getattr(_SILENT, name)]
    return f"{entry.title} | {', '.join(told) or 'nothing'}"
