"""gettext for what is said before Django is there, from the same catalogue."""

import gettext
from functools import cache
from pathlib import Path

CATALOGUE = Path(__file__).resolve().parent.parent / "locale"


@cache
def _spoken() -> gettext.NullTranslations:
    return gettext.translation("django", CATALOGUE, fallback=True)


def _(text: str) -> str:
    """Return the text in the language of the terminal."""
    return _spoken().gettext(text)
