"""Frames of bytes, each with its length before it: how one process hands tables to another."""

import struct
from collections.abc import Iterator
from typing import BinaryIO, Final

# With what the writing process exits when the file it was given is damaged.
DAMAGED: Final = 1
# Asks in place of a sheet's name, which it cannot be, for every sheet, the hidden ones too.
EVERY: Final = "*"
# The first word to it: whether the file may show errors, which it then turns to texts.
ERRORS: Final = "errors"
NO_ERRORS: Final = "no-errors"

_LENGTH: Final = struct.Struct("<Q")


def write_frame(out: BinaryIO, frame: bytes) -> None:
    """Write one frame."""
    out.write(_LENGTH.pack(len(frame)))
    out.write(frame)


def frames_of(written: bytes) -> Iterator[bytes]:
    """Yield the frames that were written, one after the other."""
    at = 0
    while at < len(written):
        (length,) = _LENGTH.unpack_from(written, at)
        at += _LENGTH.size
        yield written[at : at + length]
        at += length
