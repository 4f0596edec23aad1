"""The types of single values, each with its bounds: nothing endless comes in.

The journal checks again, in words for people; these bounds keep out what it need not even see.
"""

from typing import Annotated, Any

import msgspec
from msgspec import UNSET, Meta, Struct

from noes.journal.valid import MOST_MINUTES, MOST_TAG, MOST_TAGS, MOST_TEXT

MOST_NAMES = 200

Line = Annotated[str, Meta(max_length=500)]
Name = Annotated[str, Meta(max_length=200)]
Text = Annotated[str, Meta(max_length=MOST_TEXT)]
Slug = Annotated[str, Meta(max_length=40, pattern=r"^[^\x00-\x1f,]*$")]
Slugs = Annotated[tuple[Slug, ...], Meta(max_length=12)]
Names = Annotated[tuple[Name, ...], Meta(max_length=MOST_NAMES)]
Tags = Annotated[tuple[Annotated[str, Meta(max_length=MOST_TAG)], ...], Meta(max_length=MOST_TAGS)]
Rating = Annotated[int, Meta(ge=0, le=10)]
Minutes = Annotated[int, Meta(ge=0, le=MOST_MINUTES)]
Currency = Annotated[str, Meta(max_length=3)]
Limit = Annotated[int, Meta(ge=1, le=100, description="How many to a page.")]
Cursor = Annotated[int, Meta(ge=0, le=2**53, description="The `next` of the page before.")]


class Wish(Struct, forbid_unknown_fields=True, kw_only=True):
    """What is not known is refused, so that a slip of the pen is not lost in silence."""

    def named(self) -> dict[str, Any]:
        """Return what was named; what was left out stays as it is."""
        values = msgspec.structs.asdict(self)
        return {name: value for name, value in values.items() if value is not UNSET}
