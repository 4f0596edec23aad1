"""noes insights: what the record says."""

from collections.abc import Iterator

import click

from noes.cli.client import Client, Document, Wanted
from noes.cli.saying import columns, figure, json_option, plain_day, put_out, say
from noes.cli.words import _, ngettext
from noes.core.words import KINDS


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
    say(basis % {"day": plain_day(found["as_of"]), "n": figure(n)})
    say(*columns(_lines(found)))


def _lines(found: Document) -> Iterator[tuple[str, str]]:
    """Effort first, results last."""
    yield _("Showing up"), found["showing_up"]["text"]
    yield _("Confidence"), found["confidence"]["text"]
    yield _("Before you send"), found["hesitation"]["sending"]["text"]
    yield _("After a no"), found["hesitation"]["bounce"]["text"]
    yield _("Silence"), found["silence"]["text"]
    yield _("A yes"), found["odds"]["yes"]["text"]
    for one in found["by_kind"]:
        label = _(KINDS[one["kind"]].label) if one["kind"] in KINDS else one["kind"]
        yield f"  {label} ({one['n']})", one["text"]
    for one in found["pace"]:
        yield one["name"], one["text"]
    named = [one["label"] for one in found["patterns"] if one["named"]]
    yield _("Patterns"), ", ".join(named) or _("Nothing stands out yet.")
