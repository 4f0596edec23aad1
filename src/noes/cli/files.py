"""Files that commands write: whole, or not at all."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from noes.cli.client import Fault
from noes.cli.words import _


def refuse_taken(file: Path, *, force: bool) -> None:
    """Stop where a file is there already, unless it may be written over."""
    if file.exists() and not force:
        raise Fault(
            _("%s is there already. Name another file, or say --force to write over it.") % file
        )


def write_whole(file: Path, fetch: Callable[[], Iterable[bytes]]) -> int:
    """Write a file beside its place, and put it there once it is whole; say how many bytes.

    Nothing is fetched where nothing can be written.

    Raises:
        Fault: It cannot be written.
    """
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            size = sum(map(out.write, fetch()))
        draft.replace(file)
    except OSError as error:
        words = {"file": file, "why": error.strerror}
        raise Fault(_("%(file)s cannot be written: %(why)s.") % words) from error
    finally:
        draft.unlink(missing_ok=True)
    return size
