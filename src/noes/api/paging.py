"""Pages of lists that are passed over by number."""

from typing import Any

from noes.journal.documents import Document


def page(items: list[Any], limit: int, offset: int) -> Document:
    """Make one page of up to `limit` items and one more, which says that there are more."""
    more = len(items) > limit
    return {"items": items[:limit], "next": str(offset + limit) if more else None}
