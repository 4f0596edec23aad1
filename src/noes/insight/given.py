"""What comes in, checked: bad calls raise ValueError with the name of the argument."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


def days(name: str, value: ArrayLike) -> Ints:
    """Read whole days, 0 or later, one-dimensional."""
    found = _flat(name, value)
    if found.size == 0:
        return np.zeros(0, np.int64)
    numbers = finite(name, found)
    whole = numbers.astype(np.int64)
    if (whole != numbers).any():
        raise ValueError(f"{name} takes whole days.")
    if whole.min() < 0:
        raise ValueError(f"{name} takes no negative days.")
    return whole


def marks(name: str, value: ArrayLike, n: int) -> Bools:
    """Read `n` marks: true or false, 1 or 0."""
    found = of_length(name, finite(name, value), n)
    if not np.isin(found, (0.0, 1.0)).all():
        raise ValueError(f"{name} takes true or false.")
    return found.astype(np.bool_)


def finite(name: str, value: ArrayLike) -> Floats:
    """Read numbers, none of them NaN or endless, one-dimensional."""
    try:
        found = _flat(name, value).astype(np.float64)
    except (TypeError, ValueError) as error:
        raise ValueError(f"{name} takes numbers.") from error
    if not np.isfinite(found).all():
        raise ValueError(f"{name} takes numbers, and no NaN.")
    return found


def of_length(name: str, value: NDArray[Any], n: int) -> NDArray[Any]:
    """Refuse an array of another length than those beside it."""
    if value.shape[0] != n:
        raise ValueError(f"{name} has {value.shape[0]} entries, where there are {n} days.")
    return value


def labels(name: str, value: Sequence[Any] | NDArray[Any], n: int) -> tuple[tuple[Any, ...], Ints]:
    """Read one label an entry; None where there is none.

    Returns:
        The labels there are, in the order of their text, and for each entry which it is; -1 for
        none. The order depends on no machine and on no order of rows.
    """
    entries = list(value)
    if len(entries) != n:
        raise ValueError(f"{name} has {len(entries)} entries, where there are {n} days.")
    names = sorted({entry for entry in entries if entry is not None}, key=_key)
    places = {entry: place for place, entry in enumerate(names)}
    which = np.array([-1 if entry is None else places[entry] for entry in entries], np.int64)
    return tuple(names), which


def _key(entry: Any) -> tuple[bool, float, str]:
    """Numbers in their order, then texts in theirs."""
    is_text = isinstance(entry, str)
    return is_text, 0.0 if is_text else float(entry), str(entry)


def _flat(name: str, value: ArrayLike) -> NDArray[Any]:
    found = np.asarray(value)
    if found.ndim != 1:
        raise ValueError(f"{name} takes a one-dimensional array.")
    return found
