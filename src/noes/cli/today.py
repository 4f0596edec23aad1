"""noes today: where one stands."""

from collections.abc import Iterator

import click

from noes.cli.client import Client, Document, Wanted
from noes.cli.saying import asks, figure, json_option, noes, plain_day, put_out, say
from noes.cli.words import _, ngettext
from noes.core.moments import Tone
from noes.core.words import TYPES


@click.command("today", help=_("Show where you stand today."))
@json_option
@click.pass_obj
def command(application: Wanted, /, *, as_json: bool) -> None:
    today = Client.found(application).get("today")
    if as_json:
        put_out(today)
        return
    say(f"{plain_day(today['standing']['day'])}. {_standing(today['standing'])}")
    say(*(challenge_line(challenge) for challenge in today["challenges"]))
    say(*_wins(today["wins"]))
    say(*_come_back(_("About to ask"), today["drafts"]))
    say(*_come_back(_("Worth another try"), today["revisits"]))
    say(*_gone_quiet(today["quiet"]))


def _standing(now: Document) -> str:
    if not now["acts"]:
        return _("Your first ask is still ahead: noes log")
    yeses, waiting = figure(now["yeses"]), figure(now["waiting"])
    counts = (
        asks(now["acts"]),
        now["noes"] and noes(now["noes"]),
        now["yeses"] and ngettext("%(n)s yes", "%(n)s yeses", now["yeses"]) % {"n": yeses},
        now["waiting"] and _("%s waiting") % waiting,
    )
    return ", ".join(said for said in counts if said) + "."


def challenge_line(plan: Document) -> str:
    """Say how a challenge stands: what is done, what comes next, what today still holds."""
    counts = {"done": plan["done"], "target": plan["target"] or 0, "mark": plan["next_mark"]}
    done = {name: figure(n) for name, n in counts.items()}
    if plan["target"] is None or plan["target"] == plan["next_mark"] or plan["reached"]:
        how_far = _("%(done)s of %(target)s") if plan["target"] else _("%(done)s so far")
    else:
        how_far = _("%(done)s of %(target)s, next comes %(mark)s")
    sentences = [how_far % done]
    if plan["kept"] and plan["kept"]["of"] > 1:
        sentences.append(_("%(done)s of the last %(of)s planned days") % plan["kept"])
    if plan["planned_today"]:
        planned = plan["planned_today"]
        sentences.append(
            ngettext("%s still planned", "%s still planned", planned) % figure(planned)
        )
    return f"{plan['name']}: {'; '.join(sentences)}."


def _wins(wins: list[Document]) -> Iterator[str]:
    for win in wins:
        name = win["title"] or win["person"] or win["note"]
        what = _("Not now") if win["tone"] == Tone.NOT_NOW else _(TYPES[win["type"]])
        said = f"{click.style('*', fg='yellow')} {what}: {name}"
        yield f"{said} ({plain_day(win['day'])})" if win["day"] else said


def _come_back(heading: str, found: list[Document]) -> Iterator[str]:
    for ask in found:
        yield f"{heading}: {ask['title']}"


def _gone_quiet(found: list[Document]) -> Iterator[str]:
    for ask in found:
        days = ngettext("%(n)s day", "%(n)s days", ask["quiet"]) % {"n": figure(ask["quiet"])}
        yield f"{_('Gone quiet')}: {ask['title']} ({days})"
