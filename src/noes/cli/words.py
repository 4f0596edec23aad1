"""gettext for the terminal, from the same catalogue as the pages, without Django."""

import gettext
from functools import cache
from pathlib import Path

CATALOGUE = Path(__file__).resolve().parent.parent / "locale"


@cache
def _spoken() -> gettext.NullTranslations:
    return gettext.translation("django", CATALOGUE, fallback=True)


def language() -> str:
    """The language of the terminal, as HTTP names it."""
    return _spoken().info().get("language", "en").replace("_", "-")


def _(text: str) -> str:
    """Return the text in the language of the terminal."""
    return _spoken().gettext(text)


def N_(text: str) -> str:  # noqa: N802 - the name that message extraction looks for
    """Mark a text for the message catalogue and give it back unchanged."""
    return text


def quoted(words: str) -> str:
    """Words in the quotation marks of the language."""
    return _("“%s”") % words


def ngettext(one: str, many: str, n: int) -> str:
    """Return the text for n things in the language of the terminal."""
    return _spoken().ngettext(one, many, n)
