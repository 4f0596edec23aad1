"""Rows that were added to a workbook by hand: their ids, and what an added ask says of itself.

An id is made of what tells a row from others, so that the same workbook brought again adds nothing,
and one that grew only what is new.
"""

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID, uuid5

from noes.core.moments import State, Type

Plain = dict[str, Any]
MOST_ACTS: Final = 100
_OURS: Final = UUID("6f0e0a52-3c64-5f0b-9d3e-0f6a7a0b5d11")
_ENDS: Final[Mapping[str, Type]] = {
    Type.DECLINED: Type.DECLINED,
    Type.LOST: Type.LOST,
    Type.GHOSTED: Type.GHOSTED,
    Type.ACCEPTED: Type.ACCEPTED,
    State.WITHDRAWN: Type.WITHDREW,
}
_ANSWERS: Final = frozenset({Type.REPLIED, Type.PRAISED})


class Ids:
    """Gives an id to each row that has none."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def made(self, name: str, *texts: str) -> str:
        """The id of a row that these texts tell from others of its list; equal rows are several."""
        told = json.dumps([name, *(" ".join(text.casefold().split()) for text in texts)])
        self._seen[told] += 1
        return str(uuid5(_OURS, f"{told}{self._seen[told]}"))


def happened(said: Mapping[str, Any]) -> list[Plain]:
    """The moments that the columns of an added ask tell.

    Args:
        said: What stands under the keys of those columns: sent_on, standing, ended_on, contact_on,
            acts, dread, sting.
    """
    standing = said["standing"] or State.WAITING
    is_draft = standing == State.DRAFT or (standing == State.WITHDRAWN and not said["sent_on"])
    first = Type.DRAFTED if is_draft else Type.SENT
    found = [_moment(first, said["sent_on"], dread=said["dread"])]
    found += [_moment(Type.FOLLOWED_UP, None) for _again in range((said["acts"] or 1) - 1)]
    if standing in _ENDS:
        found.append(_moment(_ENDS[standing], said["ended_on"]))
    elif standing in _ANSWERS:
        found.append(_moment(Type(standing), said["contact_on"]))
    elif len(found) > 1:
        found[-1]["day"] = said["contact_on"]
    if said["sting"] is not None:
        found[-1]["sting"] = said["sting"]
    return found


def _moment(type_: Type, day: str | None, *, dread: int | None = None) -> Plain:
    return {"type": str(type_), "day": day, "dread": dread}
