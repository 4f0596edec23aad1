"""Lines as freelancers write them, each with its reading as somebody judged it by hand.

Where a line leaves something open, its field is empty: that is the right reading.
"""

from pathlib import Path

import pytest

from tests.core.reading import read_on_wednesday, told

LINES = [
    line
    for line in Path(__file__).with_name("everyday.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("# ")
]


@pytest.mark.parametrize(("line", "reading"), list(zip(LINES[::2], LINES[1::2], strict=True)))
def test_everyday_line_is_read_as_it_was_judged(line: str, reading: str) -> None:
    assert told(read_on_wednesday(line)) == reading.strip()
