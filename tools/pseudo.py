"""Languages that nobody speaks, made from the texts: what they show untouched was never marked.

`en-xa` is English with accents, longer as other languages are; `ar-xb` runs from right to left.
Places to fill in, commands and elements stay as they are. The names are those that Android uses.
"""

import re
from collections.abc import Callable
from pathlib import Path

from babel.messages.catalog import Catalog

from tools.languages import CARRIED, FILE, compiled

NAMES = ("en-xa", "ar-xb")
ACCENTED = str.maketrans(
    "aceinorsuyACEINORSUY",
    "áçéíñóřšúýÁÇÉÍÑÓŘŠÚÝ",
)
LONGER = 3  # a letter more for each so many
OVERRIDE, END = "\u202e", "\u202c"  # right to left, and the end of it
DATE_FORMAT = re.compile("date format: ")
# Texts that a program reads: letters that stand for parts of a day, a separator.
FOR_PROGRAMS = frozenset({"1,000"})


def longer(text: str) -> str:
    """A text as a longer language would have it, in brackets that show where it is cut off."""
    more = "~" * (len(text) // LONGER)
    return f"[{text.translate(ACCENTED)}{more}]" if text.strip() else text


def leftwards(text: str) -> str:
    """A text as it looks where lines run from right to left."""
    return re.sub(r"[^\W\d_]+", lambda word: f"{OVERRIDE}{word[0]}{END}", text)


HOW: dict[str, Callable[[str], str]] = {"en-xa": longer, "ar-xb": leftwards}


def told(text: str, how: Callable[[str], str]) -> str:
    """Say a text in a made-up language, around what has to be carried over."""
    if text in FOR_PROGRAMS:
        return text
    parts, at = [], 0
    for carried in CARRIED.finditer(text):
        parts += [how(text[at : carried.start()]), carried[0]]
        at = carried.end()
    return "".join([*parts, how(text[at:])])


def catalogue(name: str, template: Catalog) -> Catalog:
    """Make the catalogue of a made-up language from all texts there are."""
    how = HOW[name]
    catalog = Catalog(locale="en")  # its plurals
    for message in template:
        if not message.id or (message.context and DATE_FORMAT.match(message.context)):
            continue
        ids = (message.id,) if isinstance(message.id, str) else message.id
        said = tuple(told(text, how) for text in ids)
        catalog.add(message.id, said if len(said) > 1 else said[0], context=message.context)
    return catalog


def write(folder: Path, template: Catalog) -> None:
    """Write the compiled catalogues of the made-up languages below a folder."""
    for name in NAMES:
        language, region = name.split("-")
        place = folder / f"{language}_{region.upper()}" / FILE
        compiled(catalogue(name, template), place.with_suffix(".mo"))
