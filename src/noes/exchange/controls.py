"""Characters that no text has, such as NUL: left out of a table, and told."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")

_CHUNK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text without its control characters.

    Attributes:
        source: the text; as it came where there were none.
        encoding: the codec of the source.
        count: how many characters were left out.
        line: the first line that one stood in, now without it.
    """

    source: bytes
    encoding: str
    count: int = 0
    line: str = ""


def without_controls(source: bytes, encoding: str) -> Cleaned:
    """Leave out the characters that no text has.

    Args:
        source: a whole text.
        encoding: the codec that decodes every byte of it.
    """
    if not any(map(CONTROLS.search, _chunks(source, encoding))):
        return Cleaned(source, encoding)
    text = source.decode(encoding)
    first = next(CONTROLS.finditer(text)).start()
    line = text[text.rfind("\n", 0, first) + 1 :].partition("\n")[0]
    cleaned, count = CONTROLS.subn("", text)
    return Cleaned(cleaned.encode(), "utf-8", count, CONTROLS.sub("", line).strip())


def _chunks(source: bytes, encoding: str) -> Iterator[str]:
    stream = io.TextIOWrapper(io.BytesIO(source), encoding=encoding, newline="")
    return iter(partial(stream.read, _CHUNK), "")
