"""The key to a sheet, sealed with the secret of this notebook: a copied database opens no sheet."""

import base64
import hashlib
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from noes.exchange.google.trouble import SheetTrouble, Trouble

if TYPE_CHECKING:
    from cryptography.fernet import Fernet


def seal(key: Mapping[str, Any], *, secret: str) -> str:
    """Seal a key."""
    return _fernet(secret).encrypt(json.dumps(key).encode()).decode()


def unseal(sealed: str, *, secret: str) -> Mapping[str, Any]:
    """Open what was sealed with the same secret.

    Raises:
        SheetTrouble: It was sealed with another.
    """
    # late: start-up - it takes 30 ms, and only somebody with a sheet needs it
    from cryptography.fernet import InvalidToken

    try:
        found: Mapping[str, Any] = json.loads(_fernet(secret).decrypt(sealed.encode()))
    except InvalidToken as error:
        raise SheetTrouble(Trouble.KEY) from error
    return found


def _fernet(secret: str) -> "Fernet":
    # late: start-up - it takes 30 ms, and only somebody with a sheet needs it
    from cryptography.fernet import Fernet

    return Fernet(
        base64.urlsafe_b64encode(hashlib.sha256(f"noes.sheet:{secret}".encode()).digest())
    )
