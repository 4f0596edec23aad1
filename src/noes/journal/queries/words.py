"""The owner's own words: kinds and channels they added, tags they use."""

from collections.abc import Mapping
from dataclasses import dataclass

from noes.accounts.models import User
from noes.journal.rows import fetched, identity

MOST_TAGS = 200


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Kinds and channels beside the ready-made ones: slug to name, by name."""

    kinds: Mapping[str, str]
    channels: Mapping[str, str]


def own_words(owner: User) -> OwnWords:
    """The owner's kinds and channels, in one query."""
    key = identity(owner.id)
    found = fetched(
        "SELECT 'kind', slug, name FROM journal_kind WHERE owner_id = %s"
        " UNION ALL SELECT 'channel', slug, name FROM journal_channel WHERE owner_id = %s"
        " ORDER BY 3, 2",
        [key, key],
    )
    return OwnWords(
        {slug: name for what, slug, name in found if what == "kind"},
        {slug: name for what, slug, name in found if what == "channel"},
    )


def tags_in_use(owner: User) -> list[str]:
    """The tags of asks that are not in the trash, by name."""
    found = fetched(
        "SELECT t.name FROM journal_tag t WHERE t.owner_id = %s AND EXISTS"
        " (SELECT 1 FROM journal_asktag x JOIN journal_ask a"
        " ON a.owner_id = x.owner_id AND a.id = x.ask_id"
        " WHERE x.owner_id = t.owner_id AND x.tag_id = t.id AND a.trashed_at IS NULL)"
        " ORDER BY t.name LIMIT %s",
        [identity(owner.id), MOST_TAGS],
    )
    return [name for (name,) in found]
