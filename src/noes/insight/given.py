"""What comes in, checked: bad calls raise ValueError with the name of the argument."""

from collections.abc import Iterable
from math import inf, isfinite, isnan
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

MOST = 1_000_000  # days, 2,700 years: what lies beyond is a slip, and tables by day stay small


def days(name: str, value: ArrayLike) -> Ints:
    """Read whole days, 0 or later, one-dimensional."""
    found = _flat(name, value)
    read = found if found.dtype.kind in "iu" else finite(name, found)
    if read.size and read.min() < 0:
        raise ValueError(f"{name} takes no negative days.")
    if read.size and read.max() > MOST:
        raise ValueError(f"{name} takes days up to {MOST:,}.")
    whole = read.astype(np.int64)
    if (whole != read).any():
        raise ValueError(f"{name} takes whole days.")
    return whole


def marks(name: str, value: ArrayLike, n: int) -> Bools:
    """Read `n` marks: true or false, 1 or 0."""
    found = of_length(name, _flat(name, value), n)
    if found.dtype == np.bool_:
        return found
    read = finite(name, found)
    if not ((read == 0) | (read == 1)).all():
        raise ValueError(f"{name} takes true or false.")
    return read.astype(np.bool_)


def finite(name: str, value: ArrayLike, *, least: float = -inf, most: float = inf) -> Floats:
    """Read numbers within bounds, none of them NaN or endless, one-dimensional."""
    found = numbers(name, value)
    if not np.isfinite(found).all():
        raise ValueError(f"{name} takes numbers, and no NaN.")
    if found.size and not least <= found.min() <= found.max() <= most:
        raise ValueError(f"{name} takes numbers{_within(least, most)}.")
    return found


def numbers(name: str, value: ArrayLike) -> Floats:
    """Read numbers, NaN too, one-dimensional."""
    try:
        return _flat(name, value).astype(np.float64)
    except (TypeError, ValueError) as error:
        raise ValueError(f"{name} takes a one-dimensional array of numbers.") from error


def number(name: str, value: float, *, least: float = -inf, most: float = inf) -> float:
    """Read one number within bounds, neither NaN nor endless."""
    if not (isfinite(value) and least <= value <= most):
        raise ValueError(f"{name} takes a number{_within(least, most)}.")
    return value


def above_zero(name: str, value: float) -> float:
    """Read one number above 0, neither NaN nor endless."""
    if not (isfinite(value) and value > 0):
        raise ValueError(f"{name} takes a number above 0.")
    return value


def share(name: str, value: float) -> float:
    """Read a probability that is not yet certain."""
    if not 0 <= value < 1:
        raise ValueError(f"{name} takes a probability from 0 to below 1.")
    return value


def _within(least: float, most: float) -> str:
    return (f" from {least:g}" if isfinite(least) else "") + (
        f" to {most:g}" if isfinite(most) else ""
    )


def of_length(name: str, value: NDArray[Any], n: int) -> NDArray[Any]:
    """Refuse an array of another length than those beside it."""
    if value.shape[0] != n:
        raise ValueError(f"{name} has {value.shape[0]} entries, where there are {n} days.")
    return value


def labels(name: str, value: Iterable[Any], n: int) -> tuple[tuple[Any, ...], Ints]:
    """Read one label an entry, a text or a number; None where there is none.

    Returns:
        The labels there are, numbers and then texts, each in their order, and for each entry
        which it is; -1 for none. The order depends on no machine and on no order of rows.
    """
    if not isinstance(value, np.ndarray):
        return _numbered(name, list(value), n)
    found = of_length(name, _flat(name, value), n)
    if n and found.dtype.kind in "iu" and int(found.max()) - int(found.min()) <= MOST:
        return _counted(found.astype(np.int64))
    return _numbered(name, found.tolist(), n)


def _counted(found: Ints) -> tuple[tuple[Any, ...], Ints]:
    """Number whole numbers that lie close together."""
    first = found.min()
    is_there = np.bincount(found - first) > 0
    names = np.flatnonzero(is_there) + first
    return tuple(names.tolist()), (np.cumsum(is_there) - 1)[found - first]


def _numbered(name: str, entries: list[Any], n: int) -> tuple[tuple[Any, ...], Ints]:
    if len(entries) != n:
        raise ValueError(f"{name} has {len(entries)} entries, where there are {n} days.")
    try:
        names = sorted(set(entries) - {None}, key=_key)
    except TypeError as error:
        raise ValueError(f"{name} takes texts and numbers.") from error
    if any(isinstance(entry, float) and isnan(entry) for entry in names):
        raise ValueError(f"{name} takes no NaN.")
    places = {entry: place for place, entry in enumerate(names)} | {None: -1}
    return tuple(names), np.fromiter(map(places.__getitem__, entries), np.int64, n)


def _key(entry: Any) -> tuple[bool, float, str]:
    """Numbers in their order, then texts in theirs."""
    is_text = isinstance(entry, str)
    return is_text, 0.0 if is_text else float(entry), str(entry)


def _flat(name: str, value: ArrayLike) -> NDArray[Any]:
    try:
        found = np.asarray(value)
    except ValueError as error:  # rows of different lengths
        raise ValueError(f"{name} takes a one-dimensional array.") from error
    if found.ndim != 1:
        raise ValueError(f"{name} takes a one-dimensional array.")
    return found
