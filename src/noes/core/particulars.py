"""What a moment of each type can say beyond its day and a note."""

from collections.abc import Mapping
from types import MappingProxyType

from noes.core.moments import ACTS, ENDS, Tone, Type

ALL = ("dread", "sting", "tone", "revisit_on", "amount", "currency")

# A draft may carry the dread that its sending will take over.
_DREADED = ACTS | {Type.DRAFTED, Type.POSTPONED}
_OWN: Mapping[Type, frozenset[str]] = MappingProxyType(
    {
        Type.DECLINED: frozenset({"tone", "revisit_on"}),
        Type.ACCEPTED: frozenset({"amount", "currency"}),
    }
)


def particulars_of(type_: Type) -> frozenset[str]:
    """Name the particulars that a moment of a type can carry, out of `ALL`."""
    own = _OWN.get(type_, frozenset())
    dread = {"dread"} if type_ in _DREADED else frozenset[str]()
    sting = {"sting"} if type_ in ENDS else frozenset[str]()
    return own | dread | sting


def may_say(particular: str, type_: Type, tone: Tone | None) -> bool:
    """Say whether a moment can carry a particular: a day to come back goes with "not now" alone.

    Args:
        particular: One of `ALL`.
        type_: Of the moment.
        tone: How a no was said; None where nothing is said of it.
    """
    if particular == "revisit_on" and tone is not Tone.NOT_NOW:
        return False
    return particular in particulars_of(type_)
