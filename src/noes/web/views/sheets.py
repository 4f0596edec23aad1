"""Google Sheets and Excel: a sheet that is kept in step, and a secret address of the asks."""

from collections.abc import Callable
from http import HTTPStatus
from typing import TypeVar

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from noes.accounts import actions as accounts
from noes.accounts.keys import new_secret
from noes.exchange.errors import ExchangeError
from noes.exchange.google import keeping
from noes.exchange.google.keeping import our_house
from noes.exchange.google.where import origin_of, redirect_of
from noes.journal.errors import NotFound
from noes.web.forms import Form
from noes.web.pages.imports import sentence_of
from noes.web.pages.sheets import ACCOUNT, CLIENT, NOW, sheets_page
from noes.web.views.imports import wait_for_import
from noes.web.views.plumbing import Visit, done, form_of, reads, render, writes

Result = TypeVar("Result")
MOST_KEY = 20_000  # bytes; a key has 2,400


@reads
def sheets(request: Visit) -> HttpResponse:
    return _shown(request)


def _shown(
    request: Visit, sent: str = "", form: Form | None = None, *, consent: str = "", feed: str = ""
) -> HttpResponse:
    page = sheets_page(
        request.user,
        request.today,
        redirect=redirect_of(request) or "",
        sent=sent,
        form=form or Form(),
        consent=consent,
        feed=feed,
    )
    return render(request, "noes/sheets.jinja", page, form=form)


# ---- a sheet in step


@writes
def connect_account(request: Visit) -> HttpResponse:
    form = form_of(request)
    key = _key_in(request, form)
    address = form.needed("address", _("Give the address of the sheet."))
    kept = None
    if not form.is_wrong:
        kept = _tried(
            form,
            lambda: keeping.connect_account(
                request.user, our_house(), key=key, address=address, now=request.now
            ),
        )
    if kept is None:
        return _shown(request, ACCOUNT, form)
    return done(request, "sheets", _("Your sheet is in step."), undoable=False)


def _key_in(request: Visit, form: Form) -> str:
    file = request.FILES.get("key")
    if file is None:
        form.refuse("key", _("Choose the file with the key of the service account."))
        return ""
    found: bytes = file.read(MOST_KEY)
    return found.decode("utf-8", "replace")


@writes
def ask_consent(request: Visit) -> HttpResponse:
    """Begin to ask Google; the page then leads there, since no form may."""
    form = form_of(request)
    client = form.needed("client_id", _("Give the id of your OAuth client."))
    secret = form.needed("client_secret", _("Give its secret."))
    if not form.is_wrong:
        page = _tried(
            form,
            lambda: keeping.ask_consent(
                request.user,
                our_house(),
                client=client,
                secret=secret,
                address=form.text("address"),
                redirect=redirect_of(request),
                now=request.now,
            ),
        )
        if page:
            return _shown(request, consent=page)
    return _shown(request, CLIENT, form)


@writes
def keep_now(request: Visit) -> HttpResponse:
    form = form_of(request)
    kept = _tried(form, lambda: keeping.keep(request.user, our_house(), now=request.now))
    if kept is None:
        return _shown(request, NOW, form)
    return done(request, "sheets", _("Your sheet is in step."), undoable=False)


@writes
def look_at_rows(request: Visit) -> HttpResponse:
    """The rows that were added in the sheet, looked at like any table before they come in."""
    form = form_of(request)
    token = _tried(form, lambda: _waiting(request))
    if token is None:
        return _shown(request, NOW, form)
    if not token:
        return done(request, "sheets", _("No row was added in the sheet."), undoable=False)
    response = redirect("import_look", token)
    response.status_code = HTTPStatus.SEE_OTHER
    return response


def _waiting(request: Visit) -> str:
    kept = keeping.keep(request.user, our_house(), now=request.now)
    return wait_for_import(request, kept.table, kept.title[:255]) if kept.table else ""


@writes
def leave(request: Visit) -> HttpResponse:
    keeping.leave(request.user, our_house())
    text = _("Disconnected. The sheet stays as it is, and Noes kept nothing of its key.")
    return done(request, "sheets", text, undoable=False)


def _tried(form: Form, do: Callable[[], Result]) -> Result | None:
    """What is in the way is said in the form; then there is None."""
    try:
        return do()
    except ExchangeError as problem:
        form.refuse("", sentence_of(problem))
        return None


# ---- the secret address


@writes
def make_feed(request: Visit) -> HttpResponse:
    """Make the address, and show it this once: only a digest of it is kept."""
    secret = new_secret()
    accounts.new_feed(request.user.id, secret=secret, now=request.now)
    return _shown(request, feed=f"{origin_of(request) or ''}/feed/{secret}.csv")


@writes
def revoke_feed(request: Visit) -> HttpResponse:
    if not accounts.revoke_feed(request.user.id):
        raise NotFound(_("There is no such address."))
    return done(request, "sheets", _("The address leads nowhere any more."), undoable=False)
