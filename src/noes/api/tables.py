"""Bringing a table in, in two steps; and the whole notebook as one document."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import IO, Annotated, Any, Literal

from django.conf import settings
from django.http import FileResponse, HttpResponse
from django.utils.translation import gettext as _
from msgspec import UNSET, Meta, UnsetType, structs

from noes.api.answers import tables as given
from noes.api.call import Call
from noes.api.endpoints import Endpoints
from noes.api.fields import Wish
from noes.core.formats import FORMATS
from noes.exchange import incoming
from noes.exchange.bringing import bring_in
from noes.exchange.choices import OTHERS, Choices
from noes.exchange.exports import exported
from noes.exchange.incoming import Waiting
from noes.exchange.looking import Looked, look_through
from noes.exchange.notebook import is_document, past_of, restore
from noes.exchange.preview import Preview, preview
from noes.exchange.published import fetch
from noes.exchange.question import About, Question
from noes.exchange.schema import FILE as SCHEMA
from noes.exchange.source import Source, most_bytes, whole_of
from noes.journal.documents import Document
from noes.journal.errors import NotFound, NotLawful, NotValid
from noes.journal.figures import quoted

endpoints = Endpoints()
SCHEMA_JSON = "application/schema+json"
Cell = Annotated[str, Meta(max_length=1000)]
Address = Annotated[str, Meta(max_length=2000)]
Word = Annotated[str, Meta(max_length=100)]
Answers = Annotated[dict[Cell, Word], Meta(max_length=1000)]
DateOrder = Literal["dmy", "mdy", "ymd"]
HeaderRow = Annotated[int, Meta(ge=0, le=1_000_000)]
Amount = Annotated[
    Literal["all", "some"], Meta(description="All records in the preview, or the first ten.")
]


class ImportQuery(Wish):
    """What is known of a file that is sent to be previewed."""

    name: Annotated[str, Meta(max_length=255)] = "table"
    sheet: Cell | None = None
    date_order: DateOrder | None = None
    header_row: HeaderRow | None = None
    map: Annotated[
        tuple[Cell, ...], Meta(max_length=100, description="column=field, column=- to ignore it")
    ] = ()
    read_as: Word | None = None
    myself: Cell | None = None
    records: Amount = "some"


class ImportBody(Wish):
    """The token of a preview, with answers; it brings the table in unless `preview` is set.

    Or the address of a Google Sheet, to be previewed.
    """

    token: Word = ""
    address: Address = ""
    map: Answers | UnsetType = UNSET
    sheet: Cell | UnsetType | None = UNSET
    date_order: DateOrder | UnsetType | None = UNSET
    header_row: HeaderRow | UnsetType | None = UNSET
    outcomes: Answers | UnsetType = UNSET
    kinds: Answers | UnsetType = UNSET
    channels: Answers | UnsetType = UNSET
    days: Answers | UnsetType = UNSET
    years: Word | UnsetType | None = UNSET
    unsent: Word | UnsetType | None = UNSET
    again: bool | UnsetType = UNSET
    read_as: Word | UnsetType | None = UNSET
    myself: Cell | UnsetType | None = UNSET
    preview: bool = False


@endpoints("POST", "import", given.Bringing, query=ImportQuery, body=ImportBody, raw=most_bytes)
def import_table(call: Call, query: ImportQuery, body: ImportBody | IO[bytes]) -> Document:
    """Preview a table that is sent as it is; then, by the token of the preview, bring it in.

    An export of Noes is brought in likewise. What is brought is taken back by one undo.
    """
    whole = query.records == "all"
    if not isinstance(body, ImportBody):
        with body:
            return wait_for_import(call, query, body, whole=whole)
    if body.address:
        sheet = fetch(body.address, origin=settings.GOOGLE)
        return wait_for_import(
            call, structs.replace(query, name=sheet.name), sheet.source, whole=whole
        )
    waiting = incoming.find(_folder(), call.owner.id, body.token, now=call.now)
    if waiting is None:
        raise NotFound(_("This table is not kept any more. Bring it once more."))
    choices = _changed(waiting.choices, body.named())
    if body.preview:
        with waiting.opened() as source:
            said, choices = _previewed(call, source, waiting.name, choices, whole=whole)
        incoming.choose(_folder(), call.owner.id, waiting, choices)
        return {**said, "token": waiting.token}
    return _brought(call, waiting, choices)


def _folder() -> Path:
    folder: Path = settings.HOME / "incoming"
    return folder


def wait_for_import(call: Call, query: ImportQuery, source: Source, *, whole: bool) -> Document:
    """Preview a table and keep it until it is brought in by its token."""
    choices = Choices(
        mapping=_pairs(query.map),
        date_order=query.date_order,
        sheet=query.sheet,
        header_row=query.header_row,
        read_as=query.read_as,
        myself=query.myself,
    )
    said, choices = _previewed(call, source, query.name, choices, whole=whole)
    owner = call.owner.id
    token = incoming.keep(_folder(), owner, source, name=query.name, choices=choices, now=call.now)
    return {**said, "token": token}


def _pairs(texts: Sequence[str]) -> Mapping[str, str]:
    pairs = [text.rpartition("=") for text in texts]
    if any(not mark or not name for name, mark, _field in pairs):
        raise NotValid("map", _("Write what a column means as column=field."))
    return {name.strip(): field.strip() for name, _mark, field in pairs}


def _changed(choices: Choices, named: Mapping[str, Any]) -> Choices:
    """The choices so far with those that were named: answers are added, the rest replaced."""
    if "map" in named:
        named = {**named, "mapping": {**choices.mapping, **named["map"]}}
    for name in ("outcomes", "kinds", "channels", "days"):
        if name in named:
            named = {**named, name: {**getattr(choices, name), **named[name]}}
    mine = {one.name for one in fields(Choices)}
    return replace(choices, **{name: said for name, said in named.items() if name in mine})


def _previewed(
    call: Call, source: Source, name: str, choices: Choices, *, whole: bool
) -> tuple[Document, Choices]:
    """The preview, and the choices with what was remembered for a table like it."""
    if is_document(source):
        return {"preview": _of_document(look_through(call.owner, source))}, choices
    past = past_of(call.owner)
    found = preview(whole_of(source), name=name, choices=choices, today=call.today, past=past)
    return {"preview": found.to_json(whole=whole)}, found.choices


def _of_document(found: Looked) -> Document:
    """The preview of an export of Noes: nothing in it is open."""
    nothing = dict.fromkeys(("encoding", "dialect", "sheet", "header_row", "read_as"))
    names = ("columns", "people", "skipped", "set_aside", "left_out", "questions")
    lists: Document = {name: [] for name in names}
    fresh = found.fresh
    return {
        "source": {
            "format": "noes",
            **nothing,
            "sheets": [],
            "languages": [],
            "mended": 0,
            "mended_example": "",
        },
        **lists,
        "records": found.records(),
        "news": [each._asdict() for each in found.differing],
        "date_order": None,
        "counts": {
            "read": found.counts["asks"],
            "to_import": fresh["asks"],
            "skipped": found.held,
            "held": found.held,
            "people": fresh["people"],
            "others": found.others,
        },
        "remembered": False,
        "ready": bool(fresh.total()),
    }


def _brought(call: Call, waiting: Waiting, choices: Choices) -> Document:
    # A token brings its table in once, however often it is sent.
    key = call.key or f"import-{waiting.token}"
    told = [waiting.token, asdict(choices)]
    with waiting.opened() as source:
        if is_document(source):
            return restore(call.owner, source, name=waiting.name, now=call.now, key=key, told=told)
    past = past_of(call.owner)
    found = preview(waiting.source, name=waiting.name, choices=choices, today=call.today, past=past)
    if not found.ready and not found.is_held:
        raise NotLawful(_open(found))
    return bring_in(call.owner, found, name=waiting.name, now=call.now, key=key, told=told)


def _open(found: Preview) -> str:
    if not found.to_import:
        return _("There is no row in this table that can be brought in.")
    values = ", ".join(quoted(_shown(each)) for each in found.questions if each.blocks)
    return _("Nothing is guessed in silence: say what these mean first: %s.") % values[:500]


def _shown(question: Question) -> str:
    if question.about is About.MYSELF:
        return _("which of these you are")
    if question.about is About.CONTRADICTION:
        return question.key
    return question.column if question.value in {"", OTHERS} else question.value


@endpoints("GET", "export.json", given.Document)
def export_document(call: Call) -> FileResponse:
    """Give everything that is kept, lossless; importing it brings back the same."""
    return _export(call, "json")


@endpoints("GET", "export.schema.json", dict[str, Any], media=(SCHEMA_JSON,))
def export_schema(_call: Call) -> HttpResponse:
    """Give the JSON Schema of that document."""
    return HttpResponse(SCHEMA.read_bytes(), content_type=SCHEMA_JSON)


@endpoints("GET", "export.xlsx", None, media=(FORMATS["xlsx"].media_type,))
def export_xlsx(call: Call) -> FileResponse:
    """Give everything as an Excel workbook, with a summary; importing it brings back the same."""
    return _export(call, "xlsx")


@endpoints("GET", "export.ods", None, media=(FORMATS["ods"].media_type,))
def export_ods(call: Call) -> FileResponse:
    """Give everything as an OpenDocument workbook; importing it brings back the same."""
    return _export(call, "ods")


@endpoints("GET", "export.csv", None, media=(FORMATS["csv"].media_type,))
def export_csv(call: Call) -> FileResponse:
    """Give the asks as one table, for other programs; the import knows its columns."""
    return _export(call, "csv")


def _export(call: Call, ending: str) -> FileResponse:
    return FileResponse(
        exported(call.owner, ending, today=call.today),
        content_type=FORMATS[ending].media_type,
        as_attachment=True,
        filename=f"noes-{call.today}.{ending}",
        headers={"Cache-Control": "no-store"},
    )


urlpatterns = endpoints.urlpatterns
