"""Reading a mailbox (mbox) as a grid with a row for each message: what its headers say, no bodies.

The bytes are read here, because the standard library fails on a first line that is not ASCII; its
parser then reads the headers of one message at a time.
"""

import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.policy import compat32
from email.utils import getaddresses
from typing import Final

from noes.exchange.grid import Blocks, Grid, Row
from noes.exchange.limits import BLOCK

FORMAT: Final = "mbox"
_PEOPLE: Final = ("From", "To")
# What was written, and the marks that programs leave: who wrote it, whether it was sent.
_TOLD: Final = (
    *("Date", "Subject", "Message-ID", "In-Reply-To", "References", "Auto-Submitted", "Precedence"),
    *("X-Autoreply", "X-Autorespond", "List-Id", "Content-Type", "X-Failed-Recipients"),
    "X-Gmail-Labels",
)
HEADINGS: Final = (*_PEOPLE, *_TOLD, "Envelope")

# "From ada@example.org Mon Nov  7 18:44:27 2016", and a header on the next line.
_START: Final = re.compile(
    rb"^From [^\r\n]*\d\d:\d\d[^\r\n]*\d{4}[^\r\n]*\r?\n(?=[!-9;-~]+[ \t]*:)", re.MULTILINE
)
# "Subject : …" was lawful once, and ends the headers for the parser.
_SPACED: Final = re.compile(rb"^([!-9;-~]+)[ \t]+:", re.MULTILINE)
_NO_BODY: Final = re.compile(rb"\r?\n\r?\n")
# Of the headers of one message no more is read, nor of one of them.
_MOST_HEADERS: Final = 1 << 16
_LONGEST: Final = 2000
_SPACES: Final = re.compile(r"\s+")
_QUOTED: Final = re.compile(r'[",<>@;:()\\]')


def is_mbox(source: bytes) -> bool:
    """Say whether bytes begin as a mailbox does: a line of its own kind, then a header."""
    return _START.match(source) is not None


def read_mbox(source: bytes) -> Grid:
    """Read a mailbox as a grid; the first row has the names of the headers."""

    def blocks() -> Blocks:
        block: list[Row] = [list(HEADINGS)]
        for row in _rows(source):
            block.append(row)
            if len(block) == BLOCK:
                yield block
                block = []
        if block:
            yield block

    return Grid(format=FORMAT, read=blocks)


def _rows(source: bytes) -> Iterator[Row]:
    parser = BytesHeaderParser(policy=compat32)
    for found in _START.finditer(source):
        start = found.end()
        end = _NO_BODY.search(source, start, start + _MOST_HEADERS)
        head = source[start : end.start() if end else start + _MOST_HEADERS]
        yield _row(parser.parsebytes(_SPACED.sub(rb"\1:", head)), found[0])


def _row(message: Message, envelope: bytes) -> Row:
    raw = {name.lower(): _readable(value) for name, value in reversed(list(message.raw_items()))}
    told = [_decoded(raw.get(name.lower(), "")) for name in _TOLD]
    if "@" not in raw.get("to", ""):
        raw["to"] = raw.get("bcc") or raw.get("to", "")  # "undisclosed-recipients:;"
    people = [_people(raw.get(name.lower(), "")) for name in _PEOPLE]
    return [*people, *told, _SPACES.sub(" ", envelope.decode("cp1252", "replace")).strip()]


def _readable(value: str) -> str:
    """Give a header as it stands, bytes that are not ASCII read as UTF-8 or else as Latin-1."""
    text = value[:_LONGEST]
    if not text.isascii():
        held = text.encode("utf-8", "surrogateescape")
        try:
            text = held.decode("utf-8")
        except UnicodeDecodeError:
            text = held.decode("cp1252", "replace")
    return _SPACES.sub(" ", text).strip()


def _decoded(text: str) -> str:
    """Decode the words of a header; damaged ones stay as they stand."""
    if "=?" not in text:
        return text
    try:
        parts = decode_header(text)
    except (HeaderParseError, ValueError):
        return text
    return "".join(
        part if isinstance(part, str) else _of_charset(part, charset) for part, charset in parts
    ).strip()


def _of_charset(part: bytes, charset: str | None) -> str:
    for each in (charset or "ascii", "utf-8"):
        try:
            return part.decode(each)
        except (LookupError, UnicodeDecodeError):
            continue
    return part.decode("cp1252", "replace")


def _people(raw: str) -> str:
    """Give the people of a header as Name <address>, decoded only after they were parted."""
    # Archives of lists write addresses as "ada at example.org (Ada)".
    parted = getaddresses([raw if "@" in raw else raw.replace(" at ", "@")])
    people = [_person(_decoded(each), address) for each, address in parted if each or address]
    return ", ".join(people) or _decoded(raw)


def _person(name: str, address: str) -> str:
    name = name.strip("'\" ")
    if not name or name == address:
        return address
    shown = '"' + name.replace('"', "'").replace("\\", "") + '"' if _QUOTED.search(name) else name
    return f"{shown} <{address}>"
