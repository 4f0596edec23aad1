"""Letters that were once read in the wrong encoding ("cafÃ©" for "café"): mended, and told."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

_CHUNK: Final = 1 << 20
# Text is seldom spoilt more often than that.
_MOST_ROUNDS: Final = 3
_FIRST_LEAD: Final = 0xC0


def _letter(byte: int) -> str:
    """Give what a byte of UTF-8 looks like in cp1252, or in Latin 1 where that has nothing."""
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_BYTES: Final = {
    **{chr(byte): byte for byte in range(0x80, 0x100)},
    **{_letter(byte): byte for byte in range(0x80, 0x100)},
}
# Control characters whose byte is a letter in cp1252: what shows that letter never was one of them.
_NEVER: Final = frozenset(chr(byte) for byte in range(0x80, 0xA0) if _letter(byte) != chr(byte))
_REST: Final = "".join(letter for letter, byte in _BYTES.items() if byte < _FIRST_LEAD)
# "Ã" before a quotation mark may be the end of a word in capitals: it proves nothing.
_SURE_REST: Final = "".join(letter for letter in _REST if letter not in "“”‘’\x91\x92\x93\x94 ")
_SPOILT: Final = re.compile(f"[ÂÃÄÅÆË][{_REST}]|â[{_REST}]{{2}}|ð[{_REST}]{{3}}")
_SURELY: Final = re.compile(f"[ÂÃ][{_SURE_REST}]|â[€‚„œž\x80\x82][{_REST}]|ð[{_REST}]{{3}}")
_MARKS: Final = "ÂÃâð"


@dataclass(frozen=True, slots=True)
class Mended:
    """A text whose letters are right.

    Attributes:
        source: the text; as it came where nothing was to be mended.
        encoding: its codec.
        count: how many letters were mended.
        example: a word that was, as it stood and as it stands, "cafÃ© → café"; else empty.
    """

    source: bytes
    encoding: str
    count: int = 0
    example: str = ""


def mended(source: bytes, encoding: str) -> Mended:
    """Mend the letters of a text that was read in the wrong encoding, once or several times.

    Args:
        source: a whole text.
        encoding: the codec that decodes every byte of it.
    """
    if not _may_be_spoilt(source, encoding):
        return Mended(source, encoding)
    if not any(map(_SURELY.search, _chunks(source, encoding))):
        return Mended(source, encoding)
    count, example, out = 0, "", io.BytesIO()
    for chunk in _chunks(source, encoding):
        text, found = _mend(chunk)
        if found and not example:
            example = _example(chunk)
        count += found
        out.write(text.encode())
    return Mended(out.getvalue(), "utf-8", count, example)


def _may_be_spoilt(source: bytes, encoding: str) -> bool:
    """Look for the letters that spoilt text has, quickly."""
    if source.isascii():
        return False
    try:
        return any(letter.encode(encoding.removesuffix("-sig")) in source for letter in _MARKS)
    except UnicodeEncodeError:
        return False


def _chunks(source: bytes, encoding: str) -> Iterator[str]:
    stream = io.TextIOWrapper(io.BytesIO(source), encoding=encoding, newline="")
    return map("".join, iter(partial(stream.readlines, _CHUNK), []))


def _mend(text: str) -> tuple[str, int]:
    """Give a text mended, and how many letters were."""
    count = 0
    for _round in range(_MOST_ROUNDS):
        mended_text, found = _SPOILT.subn(_right, text)
        if mended_text == text:
            break
        text, count = mended_text, count or found
    return text, count


def _right(found: re.Match[str]) -> str:
    try:
        letter = bytes(map(_BYTES.__getitem__, found[0])).decode()
    except UnicodeDecodeError:
        return found[0]
    return found[0] if letter in _NEVER else letter


def _example(text: str) -> str:
    """Give the first word that was spoilt, and how it reads."""
    words = (word.strip("\"'.,;|") for word in re.split(r"[\t\r\n\x1e\x1f ,;|]+", text))
    first = next((word for word in words if _SURELY.search(word)), "")[:60]
    return f"{first} → {_mend(first)[0]}" if first else ""
