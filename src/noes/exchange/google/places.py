"""Where Google's services are, and the addresses of its sheets."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

DOCUMENTS: Final = "https://docs.google.com"
_DOCUMENT: Final = re.compile(r"/spreadsheets/(?:u/\d+/)?d/([\w-]{10,100})(?:/.*)?")


@dataclass(frozen=True, slots=True)
class Places:
    """The origins of the services that a kept sheet needs."""

    documents: str
    sheets: str
    consent: str
    tokens: str

    def page_of(self, document: str, tab: int | None) -> str:
        """The address at which a sheet is looked at."""
        page = f"{self.documents}/spreadsheets/d/{document}/edit"
        return page if tab is None else f"{page}#gid={tab}"

    def document_in(self, address: str) -> str | None:
        """The id of the sheet that an address names; None where it names none."""
        try:
            parts = urlsplit(address.strip())
        except ValueError:
            return None
        found = _DOCUMENT.fullmatch(parts.path)
        is_ours = f"{parts.scheme}://{parts.netloc}" == self.documents
        # /d/e/… is what was published: a copy that nobody can write to.
        return found[1] if found and is_ours and found[1] != "e" else None


def places_of(origin: str) -> Places:
    """Google's own places, or a gateway (NOES_GOOGLE) that has all of them."""
    if origin != DOCUMENTS:
        return Places(origin, origin, origin, origin)
    return Places(
        documents=DOCUMENTS,
        sheets="https://sheets.googleapis.com",
        consent="https://accounts.google.com",
        tokens="https://oauth2.googleapis.com",
    )
