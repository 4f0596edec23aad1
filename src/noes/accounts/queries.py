"""Reads of who may come in, owner first."""

from uuid import UUID

from noes.accounts.keys import digest
from noes.accounts.models import EntryLink, Feed, Session, Token


def tokens(owner: UUID) -> list[Token]:
    """Return the owner's API tokens, oldest first."""
    return list(Token.objects.filter(owner_id=owner).order_by("created_at"))


def token_by(owner: UUID, name_or_id: str) -> list[Token]:
    """Return the owner's tokens of this name, or whose id begins so."""
    return [
        token
        for token in tokens(owner)
        if name_or_id == token.name or str(token.id).startswith(name_or_id.lower())
    ]


def sessions(owner: UUID) -> list[Session]:
    """Return the browsers that are let in, the newest first."""
    return list(Session.objects.filter(owner_id=owner).order_by("-created_at"))


def was_taken_back(secret: str) -> bool:
    """Say whether a browser was signed out because its link was used a second time."""
    return EntryLink.objects.filter(ended=digest(secret)).exists()


def feed(owner: UUID) -> Feed | None:
    """Return the address at which other programs read the owner's asks; None for none."""
    return Feed.objects.filter(owner_id=owner).first()


def feed_by(secret: str) -> Feed | None:
    """Return the address that ends in this secret, with its owner."""
    return Feed.objects.select_related("owner").filter(digest=digest(secret)).first()
