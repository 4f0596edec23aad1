"""A picture as the file that was asked for: tally.png, week-2026-03-02.svg."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.exchange.pictures.catalogue import picture
from noes.exchange.pictures.look import Look
from noes.exchange.pictures.png import as_png
from noes.journal.errors import NotFound

PNG, SVG = "image/png", "image/svg+xml"
TYPES: Final = {"png": PNG, "svg": SVG}


@dataclass(frozen=True, slots=True)
class File:
    """A file and its media type."""

    content: bytes
    type: str


def picture_file(owner: User, today: date, name: str, look: Look) -> File:
    """Draw a picture as the kind of file that its name ends in.

    Args:
        owner: Whose notebook.
        today: The owner's local day.
        name: Of the file.
        look: Shape, colours, names.

    Returns:
        The file; nothing of it is kept.

    Raises:
        NotFound: There is no picture of this name, no such kind of file, or nothing to show yet.
    """
    stem, _dot, kind = name.rpartition(".")
    if kind not in TYPES:
        raise NotFound(_("A picture is a PNG or an SVG."))
    svg = picture(owner, today, stem, look)
    return File(as_png(svg) if kind == "png" else svg.encode(), TYPES[kind])
