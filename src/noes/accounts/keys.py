"""Secrets that open a notebook. What is stored is a digest: a copied database opens nothing."""

import hashlib
import secrets
from uuid import UUID, uuid4

BYTES = 32  # 256 bits: nothing to guess, so a plain digest is enough


def new_secret() -> str:
    return secrets.token_urlsafe(BYTES)


def new_id() -> UUID:
    return uuid4()


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
