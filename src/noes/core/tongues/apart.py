"""Words that run together, as lines in French and Italian are read: parted."""

from typing import Final

# What a list has as one word, "d'avis", is read as two.
APART: Final = {"'": " "}
