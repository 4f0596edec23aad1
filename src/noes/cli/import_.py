"""noes import: a table, looked at before it is brought in."""

import shutil
import sys
import zipfile
from collections.abc import Callable
from functools import reduce
from itertools import islice
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

import click

from noes.cli.client import Client, Document, Fault, Wanted, WrongUse
from noes.cli.preview import left_lines, open_lines, preview_lines, unknown_lines, what_is_new
from noes.cli.questions import (
    MEANT_DAY,
    ORDERS,
    OUTCOMES,
    answers,
    guess_line,
    how_lines,
    question_line,
    type_of,
)
from noes.cli.saying import aside, asks, json_option, kept, people, put_out, say
from noes.cli.values import CHANNEL_TYPE, KIND_TYPE
from noes.cli.words import _
from noes.exchange.source import HEAD, most_bytes

ADDRESSES = ("https://", "http://")
TABLES = {".csv", ".json", ".tsv", ".txt"}  # what is taken out of a folder
MOST_FILES = 1_000  # of a folder: no program's export has more tables
PASTED = "pasted"  # the name by which cells without a file are known
PIPED = Path("-")
BYTES = "application/octet-stream"


class Source(click.Path):
    """A file, - for standard input, or the address of a Google Sheet."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        is_address = isinstance(value, str) and value.startswith(ADDRESSES)
        return value if is_address else super().convert(value, param, ctx)


class Pair(click.ParamType[tuple[str, str]]):
    """Two texts with = between them; the last = parts them."""

    name = "pair"

    def __init__(self, right: click.ParamType[str] | None = None) -> None:
        self._right = right

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        if isinstance(value, tuple):
            return value
        left, mark, right = str(value).rpartition("=")
        if not mark or not left.strip():
            self.fail(_("“%s” has no two sides. Write NAME=VALUE.") % value, param, ctx)
        right = right.strip()
        return left.strip(), self._right.convert(right, param, ctx) if self._right else right


def _pairs(
    name: str, to: str, metavar: str, text: str, right: click.ParamType[str] | None = None
) -> Callable[[Any], Any]:
    """Add an option that answers questions of one kind."""
    return click.option(name, to, multiple=True, type=Pair(right), metavar=metavar, help=text)


# What is answered by an option, whatever way a table came.
_ANSWERS = (
    _pairs(
        "--map",
        "map",
        "COLUMN=FIELD",
        _("What a column means; COLUMN=- leaves it out. May be repeated."),
    ),
    _pairs(
        "--outcome",
        "outcomes",
        "[COLUMN=]VALUE=OUTCOME",
        _("What a value means: %s. May be repeated.") % ", ".join(OUTCOMES),
    ),
    _pairs(
        "--day",
        "days",
        "CELL=DAY",
        _("The day that a cell means; CELL=- for none. May be repeated."),
        MEANT_DAY,
    ),
    _pairs("--kind", "kinds", "WORD=KIND", _("The kind that a word means."), KIND_TYPE),
    _pairs(
        "--channel", "channels", "WORD=CHANNEL", _("The channel that a word means."), CHANNEL_TYPE
    ),
    click.option(
        "--years",
        metavar="YEAR",
        help=_("The year of days without one; near for that of the rows around, - for none."),
    ),
    click.option(
        "--unsent",
        type=click.Choice(["draft", "-"]),
        help=_("Rows that were never sent: kept as drafts, or - to leave them out."),
    ),
    click.option("--date-order", type=click.Choice(ORDERS), help=_("How 3/4/2026 is meant.")),
    click.option("--again", is_flag=True, help=_("Bring in also what the notebook has already.")),
)


def answering(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that answer the questions of a preview."""
    return reduce(lambda command, add: add(command), reversed(_ANSWERS), function)


@click.command(
    "import",
    help=_(
        "Bring in a table (csv, tsv, xlsx, xls, ods), a mailbox, what another program exports (a zip or its folder), an"
        " export of Noes, - for what is piped in, or the address of a Google Sheet that everybody may"
        " see. It is shown first, and what it leaves open is asked; without a terminal, give the"
        " answers as options. One undo takes it all back."
    ),
)
@click.argument("file", type=Source(exists=True, allow_dash=True, path_type=Path))
@click.option("--preview", is_flag=True, help=_("Show what would come in, and stop."))
@answering
@click.option("--header-row", type=click.IntRange(0), help=_("The row of headings; 0 for none."))
@click.option("--sheet", metavar="NAME", help=_("Which sheet of a spreadsheet."))
@click.option(
    "--read-as",
    metavar="NAME",
    help=_("What the table is read as; plain for as it stands."),
)
@click.option("--me", "myself", metavar="NAME", help=_("Which of those who wrote you are."))
@click.option("--yes", is_flag=True, help=_("Ask nothing; what is open is taken as guessed."))
@json_option
@click.pass_obj
def command(
    application: Wanted,
    /,
    *,
    file: Path | str,
    preview: bool,
    yes: bool,
    as_json: bool,
    **options: Any,
) -> None:
    client = Client.found(application)
    found = _previewed(client, file, options, whole=preview and as_json)
    bring_in(client, found, preview=preview, yes=yes, as_json=as_json)


def bring_in(client: Client, found: Document, *, preview: bool, yes: bool, as_json: bool) -> None:
    """Show a table that waits, ask what is open, and bring it in.

    Args:
        client: Of the notebook.
        found: The preview with its token.
        preview: Show it, and stop.
        yes: Ask nothing.
        as_json: Print what was brought as one document.
    """
    if preview and as_json:
        put_out(found["preview"])
        return
    tell = aside if as_json else say
    if preview or not (as_json or yes):
        say(*preview_lines(found["preview"]))
    if preview:
        say(*left_lines(found["preview"]), *open_lines(found["preview"]))
        return
    found = _settled(client, found, yes=yes, tell=tell)
    is_held = _is_held(found["preview"])
    unknown = () if is_held else unknown_lines(found["preview"])
    for line in (*left_lines(found["preview"]), *unknown):
        tell(line)
    if is_held:
        if not found["preview"]["news"]:
            tell(_("There is nothing new in this table: all of it is in the notebook already."))
    elif sys.stdin.isatty() and not yes:
        click.confirm(_bring_question(found["preview"]), default=True, abort=True, err=as_json)
    done = client.write("POST", "import", {"token": found["token"]})
    if as_json:
        put_out(done)
    elif not is_held:
        say(kept(client, _("Brought in: %s.") % _came(done["import"])))


def _is_held(found: Document) -> bool:
    """Whether the notebook has all of a table already."""
    counts = found["counts"]
    is_export = found["source"]["format"] == "noes"
    new = counts["to_import"] or counts["others"]
    return not new and (is_export or bool(counts["held"]))


def _previewed(client: Client, file: Path | str, options: Document, *, whole: bool) -> Document:
    """Send the table and the answers that were given as options."""
    query = {
        "sheet": options["sheet"],
        "read_as": options["read_as"],
        "myself": options["myself"],
        "date_order": options["date_order"],
        "header_row": options["header_row"],
        "map": [f"{column}={field}" for column, field in options["map"]],
        "records": "all" if whole else "some",
    }
    if isinstance(file, str):
        found = client.write("POST", "import", {"address": file}, **query)
    else:
        query["name"] = PASTED if file == PIPED else file.name
        headers = {"Content-Type": BYTES}
        with _opened(file) as source:
            most = most_bytes(source.read(HEAD)) + 1  # one more tells that it is too large
            sent = client.send(
                "POST", "import", query=query, raw=source, most=most, headers=headers
            )
            found = sent.document()
    said = _said(options)
    return _answered(client, found, said, whole=whole) if said else found


def answered(client: Client, found: Document, options: Document, *, whole: bool) -> Document:
    """Give the options that answer questions to a table that waits.

    Args:
        client: Of the notebook.
        found: The preview with its token.
        options: Those of `answering`.
        whole: With all records.
    """
    said = _said(options)
    said |= {"map": dict(options["map"])} if options["map"] else {}
    said |= {"date_order": options["date_order"]} if options["date_order"] else {}
    return _answered(client, found, said, whole=whole) if said else found


def _said(options: Document) -> Document:
    given = ("outcomes", "days", "kinds", "channels")
    said: Document = {name: dict(options[name]) for name in given if options[name]}
    return said | {name: options[name] for name in ("years", "unsent", "again") if options[name]}


def _opened(file: Path) -> IO[bytes]:
    """Open what is to be sent; what is no file yet waits on the disk, not in memory."""
    try:
        if file != PIPED and not file.is_dir():
            return file.open("rb")
        kept = TemporaryFile()  # noqa: SIM115 - whoever sends it closes it
        if file == PIPED:
            shutil.copyfileobj(sys.stdin.buffer, kept)
        else:
            _zip(file, kept)
        kept.seek(0)
    except OSError as error:
        words = {"file": file, "why": error.strerror}
        raise Fault(_("%(file)s cannot be read: %(why)s.") % words) from error
    return kept


def _zip(folder: Path, kept: IO[bytes]) -> None:
    """Make an unpacked export what it was before it was unpacked."""
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        found = (path for path in sorted(folder.rglob("*")) if path.suffix.lower() in TABLES)
        for path in islice(found, MOST_FILES):
            archive.write(path, path.relative_to(folder.parent))


def _answered(client: Client, found: Document, said: Document, *, whole: bool) -> Document:
    wish = {**said, "token": found["token"], "preview": True}
    return client.write("POST", "import", wish, records="all" if whole else "some")


def _settled(client: Client, found: Document, *, yes: bool, tell: Any) -> Document:
    """Ask until nothing is open; without anybody to ask, say what is."""
    while not (found["preview"]["ready"] or _is_held(found["preview"])):
        open_ = [one for one in found["preview"]["questions"] if one["blocks"]]
        if not open_:
            raise WrongUse(_("There is no row in this table that can be brought in."))
        said = _guessed(open_, tell) if yes else _asked(open_, found["preview"]["source"]["sheets"])
        if not said:
            lines = [*map(question_line, open_), *how_lines(open_, guessing=yes)]
            raise WrongUse("\n".join(lines))
        found = _answered(client, found, said, whole=False)
    return found


def _guessed(questions: list[Document], tell: Any) -> Document:
    """Take every guess, aloud."""
    guessed = [question for question in questions if question["guess"]]
    for question in guessed:
        tell(guess_line(question))
    return answers([(question, question["guess"]) for question in guessed])


def _asked(questions: list[Document], sheets: list[str]) -> Document:
    if not sys.stdin.isatty():
        return {}
    # Answers about single words may settle what seems to contradict now.
    clear = [question for question in questions if question["about"] != "contradiction"]
    return answers(
        [
            (
                question,
                click.prompt(
                    question_line(question),
                    type=type_of(question, sheets),
                    default=question["guess"],
                    err=True,
                ),
            )
            for question in clear or questions
        ]
    )


def _bring_question(found: Document) -> str:
    counts = found["counts"]
    if found["source"]["format"] == "noes":
        return _("Bring in %s?") % what_is_new(counts)
    return _("Bring in %s?") % (
        people(counts["people"]) if counts["people"] else asks(counts["to_import"])
    )


def _came(brought: Document) -> str:
    """Say what came: asks, or people of a table that has none, or the rest of a whole notebook."""
    if not brought["asks"] and not brought["people"]:
        return _("what was missing")
    only_people = brought["people"] and not brought["asks"]
    return people(brought["people"]) if only_people else asks(brought["asks"])
