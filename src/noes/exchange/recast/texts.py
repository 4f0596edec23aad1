"""A long text told by its beginning."""

from typing import Final

_LONGEST: Final = 60


def opening(text: str, longest: int = _LONGEST) -> str:
    """Give the first words of a text, as many as fit."""
    words = " ".join(text.split())
    if len(words) <= longest:
        return words
    cut = words[: longest + 1].rpartition(" ")[0]
    return cut or words[:longest]
