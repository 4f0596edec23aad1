"""Short signs that tell whether cells are as they were written."""

import zlib
from collections.abc import Iterable
from typing import Final

_BETWEEN: Final = "-"
_BITS: Final = 0xFFFF


def marks_of(texts: Iterable[str]) -> str:
    """The marks of what some cells show, one for each."""
    return _BETWEEN.join(f"{zlib.crc32(text.encode()) & _BITS:04x}" for text in texts)


def differing(texts: Iterable[str], marks: str) -> list[int]:
    """The places of the cells that are not as they were written."""
    then = marks.split(_BETWEEN)
    now = marks_of(texts).split(_BETWEEN)
    return [at for at, mark in enumerate(now) if then[at : at + 1] != [mark]]
