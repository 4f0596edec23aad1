"""noes challenge: take up, list and show challenges, and plan rests."""

from datetime import date, timedelta
from typing import Any

import click

from noes.cli.client import Client, Document, Fault, Wanted, WrongUse
from noes.cli.saying import columns, json_option, kept, plain_day, put_out, say
from noes.cli.today import challenge_line
from noes.cli.values import CHALLENGE_TYPE, CHANNEL_TYPE, DAY_TYPE, KIND_TYPE, REST_TYPE, resolved
from noes.cli.words import _
from noes.core.challenge import Measure
from noes.core.presets import PRESETS

DAY = timedelta(days=1)
MEASURES = tuple(str(measure) for measure in Measure)


@click.group("challenge", help=_("Start, list, show and rest challenges."))
def command() -> None:
    """Hold the commands below."""


@command.command(
    "new",
    help=_("Take up a challenge: one of %s. Every number and day can be changed.")
    % ", ".join(PRESETS),
)
@click.argument("preset", type=click.Choice(tuple(PRESETS)), metavar="PRESET")
@click.option("--name", metavar="TEXT", help=_("What to call it."))
@click.option("--measure", type=click.Choice(MEASURES), help=_("What counts."))
@click.option("--target", type=click.IntRange(1, 1_000_000), metavar="N", help=_("How many."))
@click.option("--start", type=DAY_TYPE, metavar="DAY", help=_("The first day; without it today."))
@click.option("--end", type=DAY_TYPE, metavar="DAY", help=_("The first day that counts no more."))
@click.option(
    "--rhythm",
    metavar="RHYTHM",
    help=_("days:mon,wed,fri, workdays, quota:3/week or rrule:FREQ=WEEKLY;BYDAY=MO."),
)
@click.option("--kind", "kinds", multiple=True, type=KIND_TYPE, help=_("Only this kind."))
@click.option("--channel", "channels", multiple=True, type=CHANNEL_TYPE, help=_("Only this way."))
@click.option("--dream/--anyone", default=None, help=_("Only dream people, or anyone."))
@json_option
@click.pass_obj
def new(application: Wanted, /, *, as_json: bool, **said: Any) -> None:
    client = Client.found(application)
    wish = {name: value for name, value in said.items() if value not in (None, ())}
    for name in ("start", "end"):
        if name in wish:
            wish[name] = resolved(client, wish[name])
    made = client.write("POST", "challenges", wish)["challenge"]
    if as_json:
        put_out(made)
    else:
        say(kept(client, _("Taken up: %s.") % made["name"]))


@command.command("list", help=_("List the challenges that are on."))
@click.option("--ended", is_flag=True, help=_("Those that were put aside."))
@json_option
@click.pass_obj
def list_(application: Wanted, /, *, ended: bool, as_json: bool) -> None:
    found = Client.found(application).get("challenges", ended=ended)["items"]
    if as_json:
        put_out({"challenges": found})
    elif found:
        say(*(challenge_line(plan) for plan in found))
    else:
        say(_("No challenge is on. noes challenge new this-week takes up the smallest."))


@command.command("show", help=_("Show one challenge. REF is its id, its beginning, or @1."))
@click.argument("ref", type=CHALLENGE_TYPE)
@json_option
@click.pass_obj
def show(application: Wanted, /, *, ref: str, as_json: bool) -> None:
    plan = Client.found(application).get(f"challenges/{ref}")
    if as_json:
        put_out(plan)
        return
    say(challenge_line(plan))
    say(_("From %s") % plain_day(plan["start"]) + _until(plan["end"]))
    say(*columns(_planned_day(day) for day in plan["week"]))


def _until(end: str | None) -> str:
    if end is None:
        return ""
    last = date.fromisoformat(end) - DAY
    return _(" to %s") % plain_day(last.isoformat())


def _planned_day(day: Document) -> tuple[str, str]:
    if day["done"]:
        return plain_day(day["day"]), str(day["done"])
    if day["resting"]:
        return plain_day(day["day"]), _("rest")
    return plain_day(day["day"]), _("planned") if day["planned"] else ""


@command.command(
    "rest",
    help=_(
        "Plan days off, for every challenge or for one. FROM is the first day; one day is planned"
        " unless --until says when you are back. Without FROM it lists the rests to come."
    ),
)
@click.argument("first", type=DAY_TYPE, metavar="[FROM]", required=False)
@click.option("--until", type=DAY_TYPE, metavar="DAY", help=_("The day you are back."))
@click.option("--name", metavar="TEXT", help=_("What to call it."))
@click.option("--challenge", type=CHALLENGE_TYPE, metavar="REF", help=_("Only for this challenge."))
@click.option("--remove", type=REST_TYPE, metavar="ID", help=_("Take this rest out again."))
@json_option
@click.pass_obj
def rest(
    application: Wanted,
    /,
    *,
    first: str | None,
    remove: str | None,
    as_json: bool,
    **said: str | None,
) -> None:
    if first and remove:
        raise WrongUse(_("Plan a rest or take one out, one at a time."))
    if not first and any(said.values()):
        raise WrongUse(_("Say the first day of the rest too."))
    client = Client.found(application)
    if remove:
        _report(
            client, client.write("DELETE", f"rests/{_rest_id(client, remove)}"), as_json=as_json
        )
    elif first:
        _report(
            client, client.write("POST", "rests", _rest(client, first, **said)), as_json=as_json
        )
    else:
        _list_rests(client, as_json=as_json)


def _rest(
    client: Client, first: str, *, until: str | None, name: str | None, challenge: str | None
) -> Document:
    start = str(resolved(client, first))
    after = (date.fromisoformat(start) + DAY).isoformat()
    wish = {"start": start, "end": resolved(client, until) or after, "name": name or ""}
    if challenge:
        wish["challenge_id"] = client.get(f"challenges/{challenge}")["id"]
    return wish


def _rest_id(client: Client, ref: str) -> str:
    beginning = ref.lower()
    ids = [one["id"] for one in client.get("rests")["items"] if one["id"].startswith(beginning)]
    if len(ids) != 1:
        raise Fault(_("No rest to come, or more than one, begins with “%s”.") % ref)
    return str(ids[0])


def _report(client: Client, done: Document, *, as_json: bool) -> None:
    if as_json:
        put_out(done["rest"])
    else:
        say(kept(client, _("Kept: %s.") % _span(done["rest"])))


def _list_rests(client: Client, *, as_json: bool) -> None:
    found = client.get("rests")["items"]
    if as_json:
        put_out({"rests": found})
        return
    names = _challenge_names(client) if any(one["challenge_id"] for one in found) else {}
    say(
        *columns(
            (one["id"], _span(one), one["name"], names.get(one["challenge_id"], ""))
            for one in found
        )
    )
    if not found:
        say(_("No rest is planned. noes challenge rest FROM plans one."))


def _challenge_names(client: Client) -> dict[str | None, str]:
    return {one["id"]: _("only for %s") % one["name"] for one in client.get("challenges")["items"]}


def _span(one: Document) -> str:
    is_one_day = date.fromisoformat(one["end"]) - date.fromisoformat(one["start"]) == DAY
    return plain_day(one["start"]) + ("" if is_one_day else _until(one["end"]))
