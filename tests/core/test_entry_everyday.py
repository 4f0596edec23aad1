"""Lines as freelancers write them, each with its reading as somebody judged it by hand.

Where a line leaves something open, its field is empty: that is the right reading.
"""

from pathlib import Path

import pytest

from tests.core.reading import LANGUAGES, read_on_wednesday, told


def judged(name: str) -> list[tuple[str, str]]:
    """The lines of a file, each with the reading that stands below it."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("# ")]
    return list(zip(lines[::2], lines[1::2], strict=True))


@pytest.mark.parametrize(("line", "reading"), judged("everyday.txt"))
def test_everyday_line_is_read_as_it_was_judged(line: str, reading: str) -> None:
    assert told(read_on_wednesday(line)) == reading.strip()


@pytest.mark.parametrize(
    ("language", "line", "reading"),
    [(each, *of) for each in LANGUAGES if each != "en" for of in judged(f"everyday_{each}.txt")],
)
def test_everyday_line_in_another_language(language: str, line: str, reading: str) -> None:
    assert told(read_on_wednesday(line, language=language)) == reading.strip()
