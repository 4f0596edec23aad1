"""What an idea is, and how bold one is.

Boldness is our guess at what asking takes, on the scale of dread, so that the two can be held
against each other:

    0-2   somebody who likes you, something small
    3-4   somebody you know, something that costs them a little
    5-6   a stranger, or money
    7-8   somebody far up, much money, or in public
    9-10  what one hardly says aloud

No idea is at 0: that is left to the smaller versions.
"""

from dataclasses import dataclass
from typing import Final

LEAST_BOLD: Final = 1
MOST_BOLD: Final = 10


@dataclass(frozen=True, slots=True)
class Smaller:
    """The smaller version of an idea: less bold, and an ask of its own."""

    boldness: int
    text: str


@dataclass(frozen=True, slots=True)
class Idea:
    """Something to ask for.

    Args:
        slug: Its name, which stays.
        kind: The kind of ask that it is.
        boldness: Our guess at what it takes, 1 to 10.
        text: What to do, as the title of an ask.
        smaller: The same, smaller.
    """

    slug: str
    kind: str
    boldness: int
    text: str
    smaller: Smaller
