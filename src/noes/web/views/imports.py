"""Bringing a table: uploaded or pasted, looked at, brought in, taken back."""

from http import HTTPStatus
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from noes.exchange import incoming
from noes.exchange.bringing import bring_in
from noes.exchange.choices import Choices
from noes.exchange.errors import ExchangeError
from noes.exchange.incoming import Waiting
from noes.exchange.looking import look_through
from noes.exchange.notebook import is_document, past_of, restore
from noes.exchange.preview import Preview, preview
from noes.exchange.published import fetch, is_sheet_address
from noes.exchange.reading import PASTED
from noes.exchange.source import Source, is_json_document, whole_of
from noes.journal import actions
from noes.journal.errors import NotFound
from noes.journal.queries.imports import brought_by, came
from noes.web.forms import Document, Form
from noes.web.pages.imports import brought_lines, came_page, sentence_of, shown_name
from noes.web.pages.table_choices import typed_choices
from noes.web.pages.table_preview import preview_page
from noes.web.pages.whole_notebook import notebook_page
from noes.web.views.plumbing import Visit, done, form_of, form_page, reads, render, writes

MOST_MEGABYTES = 64
MOST_BYTES = MOST_MEGABYTES * 1_000_000
LONGEST_NAME = 255


# ---- bringing a table


@form_page
def bring(request: Visit) -> HttpResponse:
    """Upload or paste a table; nothing is written before it was looked at."""
    form = form_of(request)
    status = None
    if form.sent:
        token, status = _kept(request, form)
        if token:
            return _go("import_look", token)
    page = brought_lines(request.user, request.today)
    return render(request, "noes/import.jinja", page, form=form, status=status)


def _kept(request: Visit, form: Form) -> tuple[str | None, HTTPStatus | None]:
    """Keep what was brought where it can be read at all; else leave the sentence in the form."""
    file = request.FILES.get("table")
    if file is not None and (file.size or 0) > MOST_BYTES and not is_json_document(file):
        sentence = _("The file is larger than %s MB. Bring the table in parts.")
        form.refuse("", sentence % MOST_MEGABYTES)
        return None, HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    pasted = form.text("pasted")
    if file is None and not pasted:
        form.refuse("", _("Choose a file, or paste the cells of your table."))
        return None, None
    try:
        if file is not None:
            name = Path(file.name or "").name[:LONGEST_NAME]
            return wait_for_import(request, file, name), None
        if is_sheet_address(pasted, origin=settings.GOOGLE):
            sheet = fetch(pasted, origin=settings.GOOGLE)
            return wait_for_import(request, sheet.source, sheet.name), None
        return wait_for_import(request, pasted.encode(), PASTED), None
    except ExchangeError as problem:
        form.refuse("", sentence_of(problem))
        return None, None


def wait_for_import(request: Visit, source: Source, name: str) -> str:
    """Keep a table that can be read, and what was chosen before for one like it."""
    found = _read(request, source, name, Choices())
    if found is None:
        look_through(request.user, source)
    choices = Choices() if found is None else found.choices
    owner, now = request.user.id, request.now
    return incoming.keep(_folder(), owner, source, name=name, choices=choices, now=now)


def _folder() -> Path:
    folder: Path = settings.HOME / "incoming"
    return folder


def _read(request: Visit, source: Source, name: str, choices: Choices) -> Preview | None:
    """The preview of a table; None for an export of Noes, which comes whole."""
    if is_document(source):
        return None
    past = past_of(request.user)
    return preview(whole_of(source), name=name, choices=choices, today=request.today, past=past)


def _looked_at(request: Visit, waiting: Waiting, choices: Choices) -> Preview | None:
    with waiting.opened() as source:
        return _read(request, source, waiting.name, choices)


def _go(to: str, *args: object) -> HttpResponse:
    response = redirect(to, *args)
    response.status_code = HTTPStatus.SEE_OTHER
    return response


# ---- looking at it


@form_page
def look(request: Visit, token: str) -> HttpResponse:
    """What an import would bring; sent to itself, it takes other choices, or brings the table in."""
    form = form_of(request)
    waiting = incoming.find(_folder(), request.user.id, token, now=request.now)
    if waiting is None:
        return _gone(request, token)
    answer = _answered(request, form, waiting) if form.sent else None
    return answer or _shown(request, form, waiting)


def _gone(request: Visit, token: str) -> HttpResponse:
    """A table that was brought in already leads to what came with it."""
    made = brought_by(request.user, _key(token))
    if made is None:
        raise NotFound(_("This table is not kept any more. Bring it once more."))
    return _go("import_came", made)


def _key(token: str) -> str:
    """The key of the write that brings a table in: once, however often the button is pressed."""
    return f"import-{token}"


def _shown(request: Visit, form: Form, waiting: Waiting) -> HttpResponse:
    try:
        found = _looked_at(request, waiting, waiting.choices)
        notebook = notebook_page(request.user, waiting) if found is None else None
    except ExchangeError as problem:
        raise NotFound(sentence_of(problem)) from problem
    if found is None:
        return render(request, "noes/import_notebook.jinja", notebook, form=form)
    page = preview_page(request.user, waiting, found, request.today)
    return render(request, "noes/import_preview.jinja", page, form=form)


def _answered(request: Visit, form: Form, waiting: Waiting) -> HttpResponse | None:
    """Do what the button says; None where the form says why it could not be done."""
    try:
        match form.text("do"):
            case "leave":
                incoming.drop(_folder(), request.user.id, waiting.token)
                return _go("import")
            case "bring":
                return _brought(request, form, waiting)
            case button:
                return _chosen(request, form, waiting, guess=button == "guess")
    except ExchangeError as problem:
        form.refuse("", sentence_of(problem))
        return None


def _chosen(request: Visit, form: Form, waiting: Waiting, *, guess: bool) -> HttpResponse | None:
    choices = typed_choices(form, waiting.choices)
    if form.is_wrong:
        return None
    found = _looked_at(request, waiting, choices)
    if found is not None:
        kept = found.with_guesses() if guess else found.choices
        incoming.choose(_folder(), request.user.id, waiting, kept)
    return _go("import_look", waiting.token)


def _brought(request: Visit, form: Form, waiting: Waiting) -> HttpResponse | None:
    found = _looked_at(request, waiting, waiting.choices)
    if found is not None and not found.ready and not found.is_held:
        form.refuse("", _("Answer the questions first: nothing is guessed in silence."))
        return None
    made = form.write(lambda: _write(request, waiting, found))
    if made is None:
        return None
    incoming.drop(_folder(), request.user.id, waiting.token)
    brought = made["import"]
    if found is not None and brought["id"] is None:
        return done(request, "import", _("All of it is in the notebook already."), undoable=False)
    name = waiting.name if waiting.name != PASTED else None
    text = _("Brought in: %s.") if name else _("Brought in.")
    if brought["id"] is None:
        return done(request, "import", text, of=name)
    return done(request, "import_came", text, brought["id"], of=name)


def _write(request: Visit, waiting: Waiting, found: Preview | None) -> Document:
    owner, key = request.user, _key(waiting.token)
    if found is None:
        with waiting.opened() as source:
            return restore(owner, source, name=waiting.name, now=request.now, key=key)
    return bring_in(owner, found, name=shown_name(waiting.name), now=request.now, key=key)


# ---- what came, and taking it back


@reads
def what_came(request: Visit, brought: UUID) -> HttpResponse:
    page = came_page(request.user, brought, request.today)
    return render(request, "noes/import_came.jinja", page)


@writes
def take_back(request: Visit, brought: UUID) -> HttpResponse:
    """Take a whole import back: by undo where it was the last write, else into the trash."""
    found = came(request.user, brought)
    text, name = _("Taken back: %s"), found.brought.name
    if found.revision is not None:
        actions.undo(request.user, now=request.now, revision=found.revision)
        return done(request, "import", text, undoable=False, of=name)
    actions.remove_import(request.user, brought, now=request.now, key=form_of(request).key)
    return done(request, "import", text, of=name)
