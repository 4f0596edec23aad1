"""What the command line says: documents as JSON on stdout, or a few words for people."""

import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from noes.cli.client import Client, Document
from noes.cli.values import channels, kinds
from noes.cli.words import N_, _, ngettext

if TYPE_CHECKING:
    from noes.core.words import Word

Command = TypeVar("Command", bound=Callable[..., Any])
NOES = ("declined", "lost", "ghosted")
SMALL_WINS = ("replied", "praised", "referred")
COLOURS = {"no": "red", "yes": "yellow"}  # red is for noes only, gold for wins only
UNDO = "noes undo"
WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
MONTHS = (
    *(N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June")),
    *(N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December")),
)


def json_option(command: Command) -> Command:
    """Add --json: one JSON document on stdout, messages on stderr."""
    return click.option(
        "--json", "as_json", is_flag=True, help=_("Print one JSON document on stdout.")
    )(command)


def put_out(document: Mapping[str, Any] | Document) -> None:
    """Print one JSON document, piece by piece: that of a long list takes hundreds of megabytes."""
    is_utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    pieces = json.JSONEncoder(ensure_ascii=not is_utf8, indent=2).iterencode(document)
    sys.stdout.writelines(pieces)
    click.echo()


def say(*lines: str) -> None:
    """Print words for people; colours are for terminals, and for those who want them."""
    for line in lines:
        click.echo(line, color=False if os.environ.get("NO_COLOR") else None)


def aside(line: str) -> None:
    """Say something beside a JSON document."""
    click.echo(line, err=True)


def kept(client: Client, sentence: str) -> str:
    """Say what was kept with the way to take it back, or that it stood so already."""
    last = client.get("undo")["last"]
    if last is None or last["key"] != client.key:
        return _("Nothing was changed: it stands so already.")
    undo = _("Undo: %s") % UNDO
    return f"{sentence} {click.style(undo, dim=True)}"


def figure(n: int) -> str:
    """A figure with its thousands apart, as pages write it."""
    grouped = _("1,000")[1]
    return f"{n:,}".replace(",", grouped)


def people(n: int) -> str:
    """Say how many people."""
    return ngettext("%s person", "%s people", n) % figure(n)


def asks(n: int) -> str:
    return ngettext("%(n)s ask", "%(n)s asks", n) % {"n": figure(n)}


def noes(n: int) -> str:
    return ngettext("%(n)s no", "%(n)s noes", n) % {"n": figure(n)}


def counted(client: Client, ask: Document) -> str:
    """Say that an ask was kept, and how many there are."""
    if ask["state"] == "draft":
        return _("Kept as a draft; nothing is sent yet.")
    now = client.get("standing")
    if ask["sent_on"] and ask["sent_on"] > now["day"]:
        return _("Kept. It counts from %s on.") % plain_day(ask["sent_on"])
    if ask["state"] == "yes":
        return _("Kept. A yes.")
    if now["acts"] == 1:
        return _("Kept. Your first ask.")
    if ask["state"] == "no":
        words = {"asks": asks(now["acts"]), "noes": noes(now["noes"])}
        return _("Kept. %(asks)s, %(noes)s.") % words
    return _("Kept. %s.") % asks(now["acts"])


def state_of(ask: Document) -> str:
    """Name the state of an ask in its colour."""
    state: str = ask["state"]
    # late: start-up - a twentieth of noes log, which never says it
    from noes.core.words import STATES

    said = _("no answer") if ask["outcome"] == "ghosted" else _(STATES[state])
    return str(click.style(said, fg=COLOURS.get(state)))


def about(ask: Document) -> str:
    """Say whom, what kind and by which way, as far as it is known."""
    words = (
        ask["person"],
        _label(kinds(), ask["kind"]),
        _label(channels(), ask["channel"]),
    )
    return " · ".join(word for word in words if word)


def _label(words: Mapping[str, "Word"], slug: str | None) -> str | None:
    """Return the label of a ready-made word, and one of somebody's own as it is."""
    return _(words[slug].label) if slug is not None and slug in words else slug


def plain_day(text: str | None) -> str:
    """Write a day as "Wed 4 March 2026"; nothing where it is not known."""
    if text is None:
        return ""
    day = date.fromisoformat(text)
    return _("%(weekday)s %(day)s %(month)s %(year)s") % {
        "weekday": _(WEEKDAYS[day.weekday()]),
        "day": day.day,
        "month": _(MONTHS[day.month - 1]),
        "year": day.year,
    }


def columns(rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Line texts up under each other; colours take no room."""
    table = list(rows)
    widths = [
        max(len(click.unstyle(cell)) for cell in column) for column in zip(*table, strict=True)
    ]
    return [
        "  ".join(
            cell + " " * (width - len(click.unstyle(cell)))
            for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in table
    ]
