"""A number that tells whether cells are as they were written."""

import zlib
from collections.abc import Iterable


def mark_of(texts: Iterable[str]) -> int:
    """The mark of what some cells show."""
    return zlib.crc32("\n".join(texts).encode())
