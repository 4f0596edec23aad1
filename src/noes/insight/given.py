"""What comes in, checked: bad calls raise ValueError with the name of the argument."""

from collections.abc import Iterable, Sized
from math import inf, isfinite, isnan
from operator import index
from typing import Any, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Many = TypeVar("Many", bound=Sized)

MOST = 1_000_000  # days, 2,700 years: what lies beyond is a slip, and tables by day stay small
REAL = "biufO"  # the kinds of arrays that can hold real numbers


def days(name: str, value: ArrayLike) -> Ints:
    """Read whole days, 0 or later, one-dimensional."""
    found = _flat(name, value)
    read = found if found.dtype.kind in "iu" else finite(name, found)
    if read.size and read.min() < 0:
        raise ValueError(f"{name} takes no negative numbers.")
    if read.size and read.max() > MOST:
        raise ValueError(f"{name} takes numbers up to {MOST:,}.")
    whole = read.astype(np.int64)
    if (whole != read).any():
        raise ValueError(f"{name} takes whole numbers.")
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
    found = _flat(name, value)
    sentence = f"{name} takes real numbers."
    if found.dtype.kind not in REAL:
        raise ValueError(sentence)
    try:
        return found.astype(np.float64)
    except (TypeError, ValueError) as error:
        raise ValueError(sentence) from error


def number(name: str, value: float, *, least: float = -inf, most: float = inf) -> float:
    """Read one number within bounds, neither NaN nor endless."""
    if not (_is_finite(value) and least <= value <= most):
        raise ValueError(f"{name} takes a number{_within(least, most)}.")
    return value


def whole(name: str, value: int, *, least: float = -inf, most: float = inf) -> int:
    """Read one whole number within bounds."""
    try:
        found = index(value)
    except TypeError:
        found = None
    if found is None or not least <= found <= most:
        raise ValueError(f"{name} takes a whole number{_within(least, most)}.")
    return found


def above_zero(name: str, value: float) -> float:
    """Read one number above 0, neither NaN nor endless."""
    if not (_is_finite(value) and value > 0):
        raise ValueError(f"{name} takes a number above 0.")
    return value


def share(name: str, value: float) -> float:
    """Read a probability that is not yet certain."""
    if not (_is_finite(value) and 0 <= value < 1):
        raise ValueError(f"{name} takes a probability from 0 to below 1.")
    return value


def _is_finite(value: float) -> bool:
    try:
        return isfinite(value)
    except (TypeError, OverflowError):  # no number, or one that no float holds
        return False


def _within(least: float, most: float) -> str:
    return (f" from {least:,}" if isfinite(least) else "") + (
        f" to {most:,}" if isfinite(most) else ""
    )


def of_length(name: str, value: Many, n: int) -> Many:
    """Refuse an array or a list of another length than what stands beside it."""
    if len(value) != n:
        raise ValueError(f"{name} has a length of {len(value)}, where {n} is wanted.")
    return value


def entries(name: str, value: Iterable[Any]) -> list[Any]:
    """Read a list of whatever it holds."""
    try:
        return list(value)
    except TypeError as error:
        raise ValueError(f"{name} takes a list.") from error


def labels(name: str, value: Iterable[Any], n: int) -> tuple[tuple[Any, ...], Ints]:
    """Read one label an entry, a text or a number; None where there is none.

    Returns:
        The labels there are, numbers and then texts, each in their order, and for each entry
        which it is; -1 for none. The order depends on no machine and on no order of rows.
    """
    if not isinstance(value, np.ndarray):
        return _numbered(name, entries(name, value), n)
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


def _numbered(name: str, found: list[Any], n: int) -> tuple[tuple[Any, ...], Ints]:
    of_length(name, found, n)
    try:
        names = sorted(set(found) - {None}, key=_key)
    except TypeError as error:
        raise ValueError(f"{name} takes texts and numbers.") from error
    if any(isinstance(entry, float) and isnan(entry) for entry in names):
        raise ValueError(f"{name} takes no NaN.")
    places = {entry: place for place, entry in enumerate(names)} | {None: -1}
    return tuple(names), np.fromiter(map(places.__getitem__, found), np.int64, n)


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
    # What a mask hides would count. numpy.ma takes its time to load: a plain array has no need of it.
    if isinstance(value, np.ndarray) and type(value) is not np.ndarray and np.ma.is_masked(value):
        raise ValueError(f"{name} takes no masked entries.")
    return found
