"""noes import: a table, looked at before it is brought in."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from noes.cli.client import Client, Document, Fault, Wanted, WrongUse
from noes.cli.preview import guess_line, open_lines, preview_lines, question_line
from noes.cli.saying import aside, asks, json_option, kept, put_out, say
from noes.cli.words import _

BYTES = "application/octet-stream"
FIELDS = (
    *("title", "person", "kind", "channel", "sent_on", "outcome", "outcome_on"),
    *("note", "learned", "dread", "sting", "effort", "-"),
)
ORDERS = ("dmy", "mdy", "ymd")
OUTCOMES = (
    *("draft", "waiting", "ghosted", "declined", "lost", "replied", "accepted", "withdrawn"),
    *("praised", "done", "not_now"),
)


class Pair(click.ParamType[tuple[str, str]]):
    """Two texts with = between them; the last = parts them."""

    name = "pair"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        if isinstance(value, tuple):
            return value
        left, mark, right = str(value).rpartition("=")
        if not mark or not left.strip():
            self.fail(_("“%s” has no two sides. Write NAME=VALUE.") % value, param, ctx)
        return left.strip(), right.strip()


@click.command(
    "import",
    help=_(
        "Bring in a table: csv, tsv, xlsx, xls, ods, or an export of Noes. It is shown first, and"
        " what it leaves open is asked; without a terminal, give the answers as options. One undo"
        " takes it all back."
    ),
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--preview", is_flag=True, help=_("Show what would come in, and stop."))
@click.option(
    "--map",
    "mapping",
    multiple=True,
    type=Pair(),
    metavar="COLUMN=FIELD",
    help=_("What a column means; COLUMN=- leaves it out. May be repeated."),
)
@click.option(
    "--outcome",
    "outcomes",
    multiple=True,
    type=Pair(),
    metavar="[COLUMN=]VALUE=OUTCOME",
    help=_("What a value means: %s. May be repeated.") % ", ".join(OUTCOMES),
)
@click.option("--date-order", type=click.Choice(ORDERS), help=_("How 3/4/2026 is meant."))
@click.option("--sheet", metavar="NAME", help=_("Which sheet of a spreadsheet."))
@click.option("--yes", is_flag=True, help=_("Ask nothing; what is open is taken as guessed."))
@json_option
@click.pass_obj
def command(
    application: Wanted,
    /,
    *,
    file: Path,
    preview: bool,
    yes: bool,
    as_json: bool,
    **answers: Any,
) -> None:
    client = Client.found(application)
    found = _previewed(client, file, answers, whole=preview and as_json)
    if preview and as_json:
        put_out(found["preview"])
        return
    tell = aside if as_json else say
    if preview or not (as_json or yes):
        say(*preview_lines(found["preview"]))
    if preview:
        say(*open_lines(found["preview"]))
        return
    found = _settled(client, found, yes=yes, tell=tell)
    if sys.stdin.isatty() and not yes:
        click.confirm(_bring_question(found["preview"]), default=True, abort=True, err=as_json)
    done = client.write("POST", "import", {"token": found["token"]})
    if as_json:
        put_out(done)
    else:
        say(kept(client, _("Brought in: %s.") % asks(done["import"]["asks"])))


def _previewed(client: Client, file: Path, answers: Document, *, whole: bool) -> Document:
    """Send the file and the answers that were given as options."""
    try:
        source = file.read_bytes()
    except OSError as error:
        words = {"file": file, "why": error.strerror}
        raise Fault(_("%(file)s cannot be read: %(why)s.") % words) from error
    query = {
        "name": file.name,
        "sheet": answers["sheet"],
        "date_order": answers["date_order"],
        "map": [f"{column}={field}" for column, field in answers["mapping"]],
        "records": "all" if whole else "some",
    }
    sent = client.send("POST", "import", query=query, raw=source, headers={"Content-Type": BYTES})
    found = sent.document()
    if answers["outcomes"]:
        found = _answered(client, found, {"outcomes": dict(answers["outcomes"])}, whole=whole)
    return found


def _answered(client: Client, found: Document, said: Document, *, whole: bool) -> Document:
    wish = {**said, "token": found["token"], "preview": True}
    return client.write("POST", "import", wish, records="all" if whole else "some")


def _settled(client: Client, found: Document, *, yes: bool, tell: Any) -> Document:
    """Ask until nothing is open; without anybody to ask, say what is."""
    while not found["preview"]["ready"]:
        open_ = [one for one in found["preview"]["questions"] if one["blocks"]]
        if not open_:
            raise WrongUse(_("There is no row in this table that can be brought in."))
        said = _guessed(open_, tell) if yes else _asked(open_, found["preview"]["source"]["sheets"])
        if not said:
            raise WrongUse("\n".join([*map(question_line, open_), _how_to_answer(open_)]))
        found = _answered(client, found, said, whole=False)
    return found


def _guessed(questions: list[Document], tell: Any) -> Document:
    """Take every guess, aloud."""
    for question in questions:
        if question["guess"]:
            tell(guess_line(question))
    return _answers([(one, one["guess"]) for one in questions if one["guess"]])


def _asked(questions: list[Document], sheets: list[str]) -> Document:
    if not sys.stdin.isatty():
        return {}
    said = []
    for question in questions:
        choices = click.Choice(_choices(question, sheets))
        answer = click.prompt(
            question_line(question), type=choices, default=question["guess"], err=True
        )
        said.append((question, answer))
    return _answers(said)


def _choices(question: Document, sheets: list[str]) -> Sequence[str]:
    named = {"sheet": sheets, "column": FIELDS, "date_order": ORDERS, "day": ("-",)}
    return named.get(question["about"], OUTCOMES)


def _of_column(question: Document) -> str:
    return f"{question['column']}={question['value']}"


def _answers(said: list[tuple[Document, str]]) -> Document:
    """Put answers into the words of a request, another sheet by itself: its columns are others."""
    found: Document = {}
    for question, answer in said:
        match question["about"]:
            case "sheet" if answer != question["value"]:
                return {"sheet": answer}
            case "sheet" | "date_order" as name:
                found[name] = answer
            case "column":
                found.setdefault("map", {})[question["column"]] = answer
            case "day":
                found.setdefault("days", {})[question["value"]] = answer
            case _:
                found.setdefault("outcomes", {})[_of_column(question)] = answer
    return found


def _how_to_answer(questions: list[Document]) -> str:
    first = questions[0]
    if first["about"] == "date_order":
        return _("Say --date-order dmy, mdy or ymd; or --yes to take what is guessed.")
    if first["about"] == "sheet":
        return _("Say --sheet NAME; --yes takes the one that is shown.")
    if first["about"] == "column":
        return (
            _("Say --map “%(column)s=FIELD”, or --map “%(column)s=-”; --yes takes what is shown.")
            % first
        )
    if first["about"] == "day":
        return _("Mend the day in the table; or --yes brings the row in without a day.")
    example = f"{_of_column(first)}={first['guess'] or 'declined'}"
    return _("Say for example --outcome “%s”; --yes takes what is guessed.") % example


def _bring_question(found: Document) -> str:
    return _("Bring in %s?") % asks(found["counts"]["to_import"])
