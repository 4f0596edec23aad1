"""Ids of our own making: UUIDs of version 7, so that rows made together lie together."""

import secrets
from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

_VERSION_7 = 0x7 << 76
_VARIANT = 0b10 << 62
_RANDOM_A = 12
_RANDOM_B = 62


def new_id(now: datetime) -> UUID:
    """One new id, made at `now` (RFC 9562, section 5.7)."""
    return next(new_ids(now))


def new_ids(now: datetime) -> Iterator[UUID]:
    """New ids without end, all of one millisecond."""
    stamp = int(now.timestamp() * 1000) << 80 | _VERSION_7 | _VARIANT
    while True:
        chance = secrets.randbits(_RANDOM_A + _RANDOM_B)
        yield UUID(int=stamp | (chance >> _RANDOM_B) << 64 | chance & ((1 << _RANDOM_B) - 1))
