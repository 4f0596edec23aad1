"""A JSON document read in pieces, however it is set out: no more of it is held than one value.

The values of its outermost object are visited in their order; of one that is a list, each element
by itself. Python's own scanner does the reading, over a window that slides along the file.
"""

import codecs
import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import IO, Any, Final

CHUNK: Final = 1 << 18
MOST_LETTERS: Final = 1 << 26  # of one value; an ask with its whole history is far below
_BLANK: Final = re.compile(r"[ \t\n\r]*")
_MARK: Final = "\ufeff"
_LONGEST_WORD: Final = (
    12  # what stands at the end of a window may be cut: "\ud83d\ude00" is one sign
)
_MAYBE_MORE: Final = re.compile(r"[-+.\deE]*\Z")  # a number that is cut is often one already
_CUT_TEXT: Final = "Unterminated string"
_SCANNER: Final = json.JSONDecoder()


class NotJSON(ValueError):
    """What is read is no JSON document, or only a part of one."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where a list begins, in bytes, and how many elements it has."""

    start: int
    count: int


@dataclass(slots=True)
class Outline:
    """What the outermost object of a document holds: where its lists are, and other values."""

    lists: dict[str, Span] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)


def outline(file: IO[bytes], names: Collection[str]) -> Outline:
    """Read a document once, from its first byte to its last, and say where its lists are.

    Args:
        file: The document, open for reading.
        names: What to look for; of a name that comes twice the last holds, as everywhere in JSON.

    Raises:
        NotJSON: It is not one whole JSON object.
    """
    window = Window(file)
    found = Outline()
    for name in window.names():
        start = window.offset
        is_list = window.sign() == "["
        value = sum(1 for _each in window.elements()) if is_list else window.value()
        if name in names:
            found.lists.pop(name, None)
            found.values.pop(name, None)
            if is_list:
                found.lists[name] = Span(start, value)
            else:
                found.values[name] = value
    if window.sign():
        raise NotJSON
    return found


def elements(file: IO[bytes], span: Span) -> Iterator[Any]:
    """Yield the elements of a list of a document one after the other."""
    return Window(file, span.start).elements()


class Window:
    """A part of a file's text, moved on as its values are taken."""

    def __init__(self, file: IO[bytes], start: int = 0) -> None:
        file.seek(start)
        self._file = file
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._text = ""
        self._at = 0
        self._read = start
        self._is_last = False
        if start == 0 and self.sign() == _MARK:
            self._at += 1

    @property
    def offset(self) -> int:
        """Where in the file the next sign stands, in bytes."""
        undecoded, _flags = self._decoder.getstate()
        return self._read - len(undecoded) - len(self._text[self._at :].encode())

    def sign(self) -> str:
        """Give the next sign that is not blank, and leave it there; "" at the end."""
        while True:
            blank = _BLANK.match(self._text, self._at)
            assert blank is not None  # it matches nothing, too
            self._at = blank.end()
            if self._at < len(self._text):
                return self._text[self._at]
            if self._is_last:
                return ""
            self._move()

    def names(self) -> Iterator[str]:
        """Yield the names of an object, each before its value, which is to be taken meanwhile."""
        for _each in self._parts("{", "}"):
            name = self.value()
            self._take(":")
            if not isinstance(name, str):
                raise NotJSON
            yield name

    def elements(self) -> Iterator[Any]:
        """Yield and take the elements of a list."""
        return (self.value() for _each in self._parts("[", "]"))

    def value(self) -> Any:
        """Take a value.

        Raises:
            NotJSON: There is none, or it is larger than any of ours.
        """
        self.sign()
        while True:
            try:
                found, end = _SCANNER.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if not self._is_cut(error):
                    raise NotJSON from error
            except (ValueError, RecursionError) as error:
                raise NotJSON from error
            else:
                if self._is_last or _MAYBE_MORE.match(self._text, end) is None:
                    self._at = end
                    return found
            self._move()

    def _is_cut(self, error: json.JSONDecodeError) -> bool:
        """Whether a value may be right, and only ends behind the window."""
        near_end = error.pos > len(self._text) - _LONGEST_WORD
        return not self._is_last and (near_end or error.msg.startswith(_CUT_TEXT))

    def _parts(self, opening: str, closing: str) -> Iterator[None]:
        """Go through what stands between two brackets, parted by commas."""
        self._take(opening)
        if self.sign() == closing:
            self._at += 1
            return
        while True:
            yield
            sign = self.sign()
            self._at += 1
            if sign == closing:
                return
            if sign != ",":
                raise NotJSON

    def _take(self, sign: str) -> None:
        if self.sign() != sign:
            raise NotJSON
        self._at += 1

    def _move(self) -> None:
        """Leave what was taken behind, and read on: more, the longer the value that is cut."""
        rest = self._text[self._at :]
        if len(rest) > MOST_LETTERS:
            raise NotJSON
        piece = self._file.read(max(CHUNK, len(rest)))
        self._read += len(piece)
        self._is_last = not piece
        try:
            self._text = rest + self._decoder.decode(piece, final=not piece)
        except UnicodeDecodeError as error:
            raise NotJSON from error
        self._at = 0
