"""Texts of a CSV that a spreadsheet program would take for formulas.

Such a text is written with an apostrophe before it, which makes it a text there, and read without.
"""

import re
from typing import Final

_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")


def guarded(text: str) -> str:
    """Write a text so that no program runs it."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Read what `guarded` wrote."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text
