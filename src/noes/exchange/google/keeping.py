"""Keeping a Google Sheet in step: connecting it, one pass, letting it go.

Google is never called within a transaction. What is in the way is noted beside the sheet, so that
Settings can say it and nobody asks Google again too soon.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from django.conf import settings
from django.utils.translation import gettext as _

from noes.accounts.keys import new_secret
from noes.accounts.models import User
from noes.core.words import N_
from noes.exchange.errors import ExchangeError
from noes.exchange.google import consent
from noes.exchange.google.consent import Asked
from noes.exchange.google.one_pass import Kept, own_tab, passed
from noes.exchange.google.places import Places, places_of
from noes.exchange.google.trouble import SheetTrouble, Trouble
from noes.exchange.google.vault import seal, unseal
from noes.journal import actions
from noes.journal.errors import NotFound
from noes.journal.models import KeptSheet
from noes.journal.queries.kept_sheets import kept_sheet

if TYPE_CHECKING:
    from noes.exchange.google.client import Sheets

ACCOUNT, CONSENT = "account", "consent"
PATIENCE: Final = {Trouble.AWAY: timedelta(minutes=5), Trouble.BUSY: timedelta(minutes=2)}
# What does not mend by itself is tried again now and then all the same.
LONG_PATIENCE: Final = timedelta(hours=6)
_OF_ACCOUNT: Final = ("client_email", "private_key")

_NO_KEY: Final = N_(
    "This is no key of a service account. Bring the JSON file that Google gave you for it."
)
_NO_ADDRESS: Final = N_("Give the address of the sheet, as it stands in the browser.")
_SHARE: Final = N_(
    "Google does not let the service account in. Share the sheet with %(email)s as an editor, see"
    " that the Google Sheets API is enabled in its project, then connect it again."
)
_NONE: Final = N_("No Google Sheet is kept in step. Connect one first.")
_BUSY: Final = N_("The sheet is being kept in step just now. Look again in a moment.")
_NOT_RUNNING: Final = N_(
    "Google sends its answer to the running app. Start it with `noes`, then connect the sheet again."
)


@dataclass(frozen=True, slots=True)
class House:
    """Where Google is, and the secret that keys are sealed with."""

    places: Places
    secret: str


def house_of(origin: str, secret: str) -> House:
    """The house that asks Google at an origin."""
    return House(places_of(origin), secret)


def our_house() -> House:
    """The house of the settings."""
    return house_of(settings.GOOGLE, settings.SECRET_KEY)


# ---- connecting


def connect_account(owner: User, house: House, *, key: str, address: str, now: datetime) -> Kept:
    """Connect a sheet by a service account in place of the one before, and keep it in step.

    Args:
        owner: Whose notebook.
        house: Where Google is.
        key: The JSON file of the account.
        address: Of the sheet, which is shared with the account.
        now: This instant.

    Raises:
        ExchangeError: Something of it is none, or Google does not let the account in.
    """
    account = _account_in(key)
    document = _document_in(house, address)
    sheets = _as_account(account, house)
    try:
        found = sheets.look(document)
        tab = own_tab(sheets, found)
    except SheetTrouble as problem:
        if problem.kind is not Trouble.CLOSED:
            raise
        raise ExchangeError(_SHARE, email=account["client_email"]) from problem
    sealed = seal(account, secret=house.secret)
    values = {"document": document, "tab": tab.id, "title": found.title[:255]}
    actions.choose_sheet(owner, now=now, way=ACCOUNT, key=sealed, connected_at=now, **values)
    return keep(owner, house, now=now)


def ask_consent(
    owner: User,
    house: House,
    *,
    client: str,
    secret: str,
    address: str,
    redirect: str | None,
    now: datetime,
) -> str:
    """Begin to connect a sheet by the owner's consent, in place of the one before.

    Args:
        owner: Whose notebook.
        house: Where Google is.
        client: The id of the owner's OAuth client.
        secret: Its secret.
        address: Of a sheet that is there; "" to have Noes make one, and see no other.
        redirect: Where Google sends its answer; None where nobody would hear it.
        now: This instant.

    Returns:
        The address of Google's page.

    Raises:
        ExchangeError: The app does not run, or the address is none.
    """
    if redirect is None:
        raise ExchangeError(_NOT_RUNNING)
    document = _document_in(house, address) if address.strip() else ""
    nonce = new_secret()
    key = {"client_id": client, "client_secret": secret, "document": document}
    sealed = seal(key, secret=house.secret)
    values = {"document": document, "nonce": nonce, "redirect": redirect}
    actions.choose_sheet(owner, now=now, way=CONSENT, key=sealed, **values)
    return consent.page_of_consent(
        house.places,
        client=client,
        redirect=redirect,
        state=consent.state_of(Asked(owner.id, nonce), now),
        nonce=nonce,
        scope=consent.ALL_SHEETS if document else consent.OWN_FILES,
    )


def take_consent(house: House, *, state: str, code: str, now: datetime) -> User | None:
    """Take what Google sent: a sheet is connected for whoever asked.

    Returns:
        Its owner; None where nobody here asked, or not lately.

    Raises:
        SheetTrouble: Google does not give what it promised.
    """
    asked = consent.asked_in(state, now)
    waiting = actions.take_nonce(asked.owner, asked.nonce) if asked else None
    if asked is None or waiting is None:
        return None
    key = unseal(waiting.key, secret=house.secret)
    token = consent.lasting_token(
        house.places,
        client=key["client_id"],
        secret=key["client_secret"],
        code=code,
        redirect=waiting.redirect,
        nonce=asked.nonce,
    )
    sealed = seal({**key, "refresh_token": token}, secret=house.secret)
    actions.note_sheet(asked.owner, waiting.id, key=sealed, connected_at=now)
    return waiting.owner


def leave(owner: User, house: House) -> None:
    """Let go of the sheet, which stays as it is.

    Raises:
        NotFound: There is none.
    """
    left = actions.leave_sheet(owner)
    if left is None:
        raise NotFound(_(_NONE))
    if left.way == CONSENT:
        with suppress(SheetTrouble, KeyError):
            token = unseal(left.key, secret=house.secret)["refresh_token"]
            consent.give_back(house.places, token)


def _account_in(text: str) -> Mapping[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ExchangeError(_NO_KEY) from error
    is_account = isinstance(found, dict) and found.get("type") == "service_account"
    if not is_account or not all(isinstance(found.get(name), str) for name in _OF_ACCOUNT):
        raise ExchangeError(_NO_KEY)
    return {name: found[name] for name in _OF_ACCOUNT}


def _document_in(house: House, address: str) -> str:
    document = house.places.document_in(address)
    if document is None:
        raise ExchangeError(_NO_ADDRESS)
    return document


def _as_account(key: Mapping[str, Any], house: House) -> "Sheets":
    # late: start-up - gspread takes 0.25 s, and only somebody with a sheet needs it
    from noes.exchange.google.client import of_account

    try:
        return of_account(key, house.places)
    except ValueError as error:
        raise ExchangeError(_NO_KEY) from error


# ---- one pass


def keep(owner: User, house: House, *, now: datetime) -> Kept:
    """Bring the owner's sheet into step with the notebook.

    Raises:
        SheetTrouble: Google or the sheet is in the way.
        NotFound: There is no sheet.
        ExchangeError: Another pass is at it.
    """
    sheet = kept_sheet(owner)
    if sheet is None or sheet.connected_at is None:
        raise NotFound(_(_NONE))
    if not actions.begin_pass(owner.id, sheet.id, now=now):
        raise ExchangeError(_BUSY)
    noted: dict[str, Any] = {}
    try:
        kept, noted = passed(owner, sheet, _sheets_of(sheet, house), now=now)
        noted |= {"kept_at": now, "trouble": "", "not_before": None}
    except SheetTrouble as problem:
        wait = PATIENCE.get(problem.kind, LONG_PATIENCE)
        if problem.seconds is not None:
            wait = timedelta(seconds=problem.seconds)
        noted = {"trouble": problem.kind.value, "not_before": now + wait}
        raise
    finally:
        actions.note_sheet(owner.id, sheet.id, busy_until=None, **noted)
    return kept


def _sheets_of(sheet: KeptSheet, house: House) -> "Sheets":
    key = unseal(sheet.key, secret=house.secret)
    if sheet.way == ACCOUNT:
        return _as_account(key, house)
    # late: start-up - gspread takes 0.25 s, and only somebody with a sheet needs it
    from noes.exchange.google.client import of_consent

    return of_consent(key, house.places)
