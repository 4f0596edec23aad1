"""The letters of pictures are those that the tool would write; fonts are fetched by hand only."""

import io
import json

import pytest

from noes.exchange.pictures.lettering import OTHER, Face
from tools import letters
from tools.letters import FACES, TARGET


def test_font_for_other_letters_is_the_one_that_is_made() -> None:
    held = io.BytesIO()
    letters.other().save(held)
    assert held.getvalue() == (TARGET / "other.ttf").read_bytes()
    assert letters.OTHER == OTHER


@pytest.mark.parametrize("name", FACES)
def test_face_has_its_file_and_its_licence(name: str) -> None:
    found = json.loads((TARGET / f"{name}.json").read_text(encoding="utf-8"))
    assert Face(name).value == name
    assert sorted(found) == ["kerning", "letters"]
    assert "SIL OPEN FONT LICENSE" in (TARGET / f"{name}.LICENSE").read_text().upper()
