"""Figures and quotations as the reader's language writes them, on pages and on the undo stack."""

from functools import lru_cache

from django.utils import formats
from django.utils.text import capfirst
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _


def figure(value: float) -> str:
    """A figure with its thousands apart, "1,000"; small ones are alike in every language."""
    if isinstance(value, int) and abs(value) < 1000:  # noqa: PLR2004 (the first that is grouped)
        return str(value)
    return _grouped(value, get_language())


@lru_cache(maxsize=2048)
def _grouped(value: float, _language: str | None) -> str:
    """Kept by language, since Django works out the format anew each time."""
    return formats.number_format(value, use_l10n=True, force_grouping=True)


def quoted(words: str) -> str:
    """Words in the quotation marks of the language, unless they stand in some already."""
    return words if words[:1] in tuple('“"„«') else _("“%s”") % words


def capital(words: str) -> str:
    """Words as a sentence begins with them; Dutch begins with "’s Nachts" and with "Eén"."""
    if words.startswith("’s "):
        return words[:3] + capfirst(words[3:])
    return capfirst(words.replace("één", "eén", 1) if words.startswith("één") else words)


def labelled(what: str, said: str) -> str:
    """What something is, and what there is of it: "Asked: 12 times"."""
    return _("%(what)s: %(said)s") % {"what": what, "said": said}


def times(n: int) -> str:
    """How often, in words: "once", "twice", "1,200 times"."""
    if n == 2:  # noqa: PLR2004 - English has a word for it
        return _("twice")
    return ngettext("once", "%(n)s times", n) % {"n": figure(n)}
