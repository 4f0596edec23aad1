"""Asking Google for its owner's consent (OAuth 2.0 with PKCE), and what comes back.

The browser comes back from Google without our cookie: it is strict, and stands under another host
name than the one that Google may send to. So `state` says by itself whose consent it is: it is
signed, counts for ten minutes and, by its nonce, once. What it leads to is no session, but a sheet.

https://developers.google.com/identity/protocols/oauth2/native-app
"""

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import urlencode
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.utils.crypto import salted_hmac

from noes.exchange.google.places import Places
from noes.exchange.google.trouble import SheetTrouble, Trouble

LIFE: Final = timedelta(minutes=10)
SECONDS: Final = 10
# Noes sees no sheet but the one it made itself; a sheet that is there already needs the other.
OWN_FILES: Final = "https://www.googleapis.com/auth/drive.file"
ALL_SHEETS: Final = "https://www.googleapis.com/auth/spreadsheets"
_SALT: Final = "noes.exchange.google.consent"


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asked for consent, and for which sheet of theirs."""

    owner: UUID
    nonce: str


def state_of(asked: Asked, now: datetime) -> str:
    """The signed state of a request."""
    return Signer(salt=_SALT).sign_object([asked.owner.hex, asked.nonce, int(now.timestamp())])


def asked_in(state: str, now: datetime) -> Asked | None:
    """What a state says; None where it is none of ours, or an old one."""
    try:
        owner, nonce, at = Signer(salt=_SALT).unsign_object(state)
        asked = Asked(UUID(owner), str(nonce))
    except (BadSignature, ValueError, TypeError):
        return None
    return asked if 0 <= int(now.timestamp()) - at <= LIFE.total_seconds() else None


def verifier_of(nonce: str) -> str:
    """The secret of PKCE: kept nowhere, made of the nonce and this notebook's secret."""
    return salted_hmac(_SALT, nonce, algorithm="sha256").hexdigest()


def page_of_consent(
    places: Places, *, client: str, redirect: str, state: str, nonce: str, scope: str
) -> str:
    """The address of Google's page that asks for consent."""
    digest = hashlib.sha256(verifier_of(nonce).encode()).digest()
    wish = {
        "client_id": client,
        "redirect_uri": redirect,
        "response_type": "code",
        "scope": scope,
        "state": state,
        "code_challenge": base64.urlsafe_b64encode(digest).decode().rstrip("="),
        "code_challenge_method": "S256",
        # With both there is a lasting token each time, and not only at the first.
        "access_type": "offline",
        "prompt": "consent",
    }
    return f"{places.consent}/o/oauth2/v2/auth?{urlencode(wish)}"


def lasting_token(
    places: Places, *, client: str, secret: str, code: str, redirect: str, nonce: str
) -> str:
    """Change the code that Google sent for a token that lasts.

    Raises:
        SheetTrouble: Google cannot be reached, or gives none.
    """
    said = _posted(
        f"{places.tokens}/token",
        {
            "client_id": client,
            "client_secret": secret,
            "code": code,
            "code_verifier": verifier_of(nonce),
            "grant_type": "authorization_code",
            "redirect_uri": redirect,
        },
    )
    token = said.get("refresh_token")
    if not isinstance(token, str) or not token:
        raise SheetTrouble(Trouble.CLOSED)
    return token


def give_back(places: Places, token: str) -> None:
    """Tell Google that a token is not needed any more."""
    _posted(f"{places.tokens}/revoke", {"token": token})


def _posted(address: str, values: dict[str, str]) -> dict[str, Any]:
    # late: start-up - requests takes 60 ms, and only somebody with a sheet needs it
    import requests

    try:
        answer = requests.post(address, data=values, timeout=SECONDS, allow_redirects=False)
        said = answer.json() if answer.content else {}
    except requests.RequestException as error:
        raise SheetTrouble(Trouble.AWAY) from error
    if not answer.ok:
        kind = (
            Trouble.AWAY
            if answer.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR
            else Trouble.CLOSED
        )
        raise SheetTrouble(kind)
    return said if isinstance(said, dict) else {}
