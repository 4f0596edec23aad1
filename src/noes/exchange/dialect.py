"""How a text parts its cells: by the delimiter that gives most rows the same width."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

# In a tie the rarer in prose wins.
DELIMITERS: Final = ("\x1f", "\t", "|", ";", "^", "~", ",")
_MOST: Final = 0.6
_DECLARED: Final = "sep="


class Rows(Protocol):
    """Rows of cells, and the number of lines they took so far."""

    @property
    def line_num(self) -> int: ...
    def __iter__(self) -> Iterator[list[str]]: ...
    def __next__(self) -> list[str]: ...


@dataclass(frozen=True, slots=True)
class Dialect:
    """The delimiter, and whether a quotation mark inside quotes is written with a backslash."""

    delimiter: str
    escape: str | None = None

    def rows(self, lines: Iterator[str], *, strict: bool = False) -> Rows:
        """Part lines, each with its line end, into rows of cells.

        Raises:
            csv.Error: a cell is longer than any cell should be; when strict, also where text
                stands outside the quotes of its cell.
        """
        return csv.reader(
            lines,
            delimiter=self.delimiter,
            escapechar=self.escape,
            skipinitialspace=True,  # people like to put one after a comma
            strict=strict,
        )


def dialect_of(sample: str, usual: str = ",") -> Dialect:
    """Find the dialect of a text.

    Args:
        sample: its first lines, the last one whole.
        usual: the delimiter to take where nothing parts the lines.

    Returns:
        The dialect under which most rows have the same number of cells, two or more; the one
        declared by a first line such as "sep=;".
    """
    if sample.startswith(_DECLARED) and sample[4:5] in DELIMITERS:
        return Dialect(sample[4])
    scores = {dialect: _consistency(sample, dialect) for dialect in _candidates(sample)}
    best = max(scores, key=scores.__getitem__, default=None)
    return best if best is not None and scores[best] else Dialect(usual)


def _candidates(sample: str) -> Iterator[Dialect]:
    escapes = (None, "\\") if '\\"' in sample else (None,)
    for escape in escapes:
        yield from (Dialect(each, escape) for each in DELIMITERS if each in sample)


def _consistency(sample: str, dialect: Dialect) -> float:
    """Score a dialect from 0 to 1 by the rows that have the commonest width.

    The share is taken from the first such row on, so that titles above a table weigh little. Prose
    that happens to hold the delimiter gets 0: few rows agree, and the first does not part at all.
    """
    lines = sample.splitlines(keepends=True)
    try:
        return _agreement([len(row) for row in dialect.rows(iter(lines), strict=True) if row])
    except csv.Error:
        pass
    try:
        # Quotes in odd places speak against a delimiter, but real tables have them too.
        return _agreement([len(row) for row in dialect.rows(iter(lines)) if row]) / 2
    except csv.Error:
        return 0.0


def _agreement(widths: Sequence[int]) -> float:
    parted = Counter(width for width in widths if width > 1)
    if not parted:
        return 0.0
    width, count = parted.most_common(1)[0]
    share = count / (len(widths) - widths.index(width))
    return share * count / len(widths) if share >= _MOST or widths[0] > 1 else 0.0
