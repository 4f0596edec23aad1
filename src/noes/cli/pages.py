"""Lists that the API gives in pages, put together again."""

from collections.abc import Mapping
from dataclasses import dataclass

from noes.cli.client import Client, Document

MOST_A_PAGE = 100
SHOWN = 20  # to people, who asked for no number


@dataclass(frozen=True, slots=True)
class Pages:
    """A list, or its beginning: what the first page says of all, the items, and where to go on."""

    head: Document
    items: list[Document]
    next: str | None

    @classmethod
    def of(
        cls,
        client: Client,
        path: str,
        wanted: int | None,
        cursor: str | None,
        which: Mapping[str, object],
    ) -> "Pages":
        """Fetch as many items as wanted, or all."""
        head: Document = {}
        items: list[Document] = []
        while True:
            size = min(MOST_A_PAGE, wanted - len(items)) if wanted else MOST_A_PAGE
            page = client.get(path, **which, limit=size, cursor=cursor)
            items += page.pop("items")
            cursor = page.pop("next")
            head = head or page
            if cursor is None or len(items) == wanted:
                return cls(head, items, cursor)
