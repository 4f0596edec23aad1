"""The kinds and channels that an owner added, as Settings lists them."""

from dataclasses import dataclass

from noes.accounts.models import User
from noes.journal.rows import fetched, identity


@dataclass(frozen=True, slots=True)
class OwnWord:
    """One kind or channel: whether it awaits an answer (a channel always may), and its asks."""

    slug: str
    name: str
    awaits_answer: bool
    asks: int


def own_kinds(owner: User) -> list[OwnWord]:
    return _own(owner, "kind", "w.awaits_answer")


def own_channels(owner: User) -> list[OwnWord]:
    return _own(owner, "channel", "1")


def _own(owner: User, word: str, awaits: str) -> list[OwnWord]:
    found = fetched(
        f"SELECT w.slug, w.name, {awaits}, (SELECT COUNT(*) FROM journal_ask a"
        f" WHERE a.owner_id = w.owner_id AND a.{word} = w.slug)"
        f" FROM journal_{word} w WHERE w.owner_id = %s ORDER BY w.name, w.slug",
        [identity(owner.id)],
    )
    return [OwnWord(slug, name, bool(waits), int(n)) for slug, name, waits, n in found]
