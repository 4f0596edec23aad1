"""What was brought: bytes, or a file of which no more is read than what is looked at needs."""

import io
import re
from typing import IO, Final

from noes.exchange.limits import MAX_BYTES, MAX_DOCUMENT

Source = bytes | IO[bytes]
HEAD: Final = 200  # bytes that tell whether a file is a notebook's own document
_DOCUMENT: Final = re.compile(rb'(\xef\xbb\xbf)?\s*\{\s*"noes"\s*:')


def is_json_document(source: Source) -> bool:
    """Whether a file looks like a notebook's own document as JSON, by its first bytes."""
    start = source[:HEAD] if isinstance(source, bytes) else _begun(source).read(HEAD)
    return _DOCUMENT.match(start) is not None


def most_bytes(start: bytes) -> int:
    """Give how many bytes a file may have that begins so."""
    return MAX_DOCUMENT if is_json_document(start) else MAX_BYTES


def whole_of(source: Source) -> bytes:
    """Give all of its bytes."""
    return source if isinstance(source, bytes) else _begun(source).read()


def file_of(source: Source) -> IO[bytes]:
    """Give it as a file, at its beginning."""
    return io.BytesIO(source) if isinstance(source, bytes) else _begun(source)


def _begun(file: IO[bytes]) -> IO[bytes]:
    file.seek(0)
    return file
