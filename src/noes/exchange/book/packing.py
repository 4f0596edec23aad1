"""The hidden sheet of a workbook: what has no readable form, and what tells the workbook as ours.

Each row is a mark, up to three names and a text. A text is JSON in plain letters without a space,
since programs change spaces and letters beyond those; a long one goes on in the rows below.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

HIDDEN_SHEET: Final = "noes-notebook"
HEAD: Final = "noes"
MORE: Final = "more"
_PIECE: Final = 30_000


class Packed(NamedTuple):
    """One thing in the hidden sheet."""

    mark: str
    names: tuple[str, str, str]
    text: str

    @property
    def value(self) -> Any:
        """What was packed."""
        return json.loads(self.text)


def packed(mark: str, *names: str, value: Any = None) -> Iterator[list[str]]:
    """The rows that hold a value under its names.

    Args:
        mark: What sort of thing it is.
        names: At most three.
        value: Anything that JSON holds.
    """
    text = json.dumps(value, separators=(",", ":")).replace(" ", "\\u0020").replace("_", "\\u005f")
    yield [mark, *names, *("",) * (3 - len(names)), text[:_PIECE]]
    for start in range(_PIECE, len(text), _PIECE):
        yield [MORE, "", "", "", text[start : start + _PIECE]]


def unpacked(rows: Iterable[list[str]]) -> Iterator[Packed]:
    """What the rows of a hidden sheet hold, long texts whole again."""
    held: list[str] = []
    texts: list[str] = []
    for row in rows:
        mark, first, second, third, text = (*row, *("",) * 5)[:5]
        if mark == MORE:
            texts.append(text)
            continue
        if held:
            yield Packed(held[0], (held[1], held[2], held[3]), "".join(texts))
        held, texts = [mark, first, second, third], [text]
    if held:
        yield Packed(held[0], (held[1], held[2], held[3]), "".join(texts))
