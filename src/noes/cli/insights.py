"""noes insights: what the record says."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click

from noes.cli.client import Client, Document, Wanted
from noes.cli.saying import columns, figure, json_option, plain_day, put_out, say
from noes.cli.words import _, ngettext
from noes.core.words import CHANNELS, KINDS


@click.command(
    "insights",
    help=_("Show what your record says: confidence, hesitation, silence, odds and patterns."),
)
@json_option
@click.pass_obj
def command(application: Wanted, /, *, as_json: bool) -> None:
    found = Client.found(application).get("insights")
    if as_json:
        put_out(found)
        return
    n = found["odds"]["yes"]["n"]
    basis = ngettext("As of %(day)s, on %(n)s ask.", "As of %(day)s, on %(n)s asks.", n)
    say(basis % {"day": plain_day(found["as_of"]), "n": figure(n)}, *found["not_counted"])
    say(*columns(_lines(found)))


def _lines(found: Document) -> Iterator[tuple[str, str]]:
    """Effort first, results last; what says nothing is left out."""
    return ((label, text) for label, text in _all(found) if text)


def _all(found: Document) -> Iterator[tuple[str, str]]:
    showing, felt, waits = found["showing_up"], found["confidence"], found["hesitation"]
    yield _("Showing up"), showing["text"]
    yield "", showing["steadiness_text"]
    yield _("Confidence"), felt["text"]
    yield "", felt["sting_text"]
    yield _("Before you send"), waits["sending"]["text"]
    yield "", waits["waiting_text"]
    yield from (("", line) for line in waits["differs_lines"])
    yield _("After a no"), waits["bounce"]["text"]
    yield _("Silence"), found["silence"]["text"]
    yield from _odds(found)
    for one in found["pace"]:
        yield one["name"], one["text"]
    yield _("Patterns"), found["patterns_text"]
    yield from (("", line) for line in found["patterns_lines"])


def _odds(found: Document) -> Iterator[tuple[str, str]]:
    odds = found["odds"]
    yield _("A yes"), odds["yes"]["text"]
    if odds["yes"]["n"]:
        yield _("Any win"), odds["any_win"]["text"]
        yield _("Any answer"), odds["hear_back"]["text"]
    yield from _groups(found["by_kind"], "kind", KINDS)
    yield from _groups(found["by_channel"], "channel", CHANNELS)
    if found["next_yes"]["text"]:
        yield _("The next yes"), found["next_yes"]["text"]
        yield "", found["one_in_ten"]["text"]
    yield _("The way they went"), found["ends"]["text"]
    yield "", found["asks_per_yes_text"]
    yield from (("", one["text"]) for one in found["ends"]["worth"])


def _groups(
    found: Sequence[Document], name: str, ready: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """The chances that can be told apart: where only one was named, it is the whole."""
    for one in found if len(found) > 1 else ():
        label = _(ready[one[name]].label) if one[name] in ready else one[name]
        yield f"  {label} ({figure(one['n'])})", one["text"]
