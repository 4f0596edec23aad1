"""Reading each distinct value of a column once: a table repeats itself."""

from collections.abc import Callable
from typing import Final, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")

MOST: Final = 50_000


class Memo(dict[Key, Value]):
    """What a function gave for the values it met; past a bound new values are read each time."""

    def __init__(self, read: Callable[[Key], Value]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, key: Key) -> Value:
        value = self._read(key)
        if len(self) < MOST:
            self[key] = value
        return value
