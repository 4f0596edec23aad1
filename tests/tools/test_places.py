"""The names of countries and places that Noes ships with."""

from tools.places import in_step
from tools.source import PACKAGE, ROOT


def test_names_are_those_that_cldr_has_in_every_language() -> None:
    wanted = in_step(ROOT / "src" / PACKAGE)
    assert {path.stem for path in wanted} == {"en", "fr", "es", "pt_BR", "it", "nl", "de"}
    for path, text in wanted.items():
        assert path.read_text(encoding="utf-8") == text
