import pytest

from noes.exchange import controls
from noes.exchange.controls import Cleaned, without_controls


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_without_controls_stays_as_it_came(encoding: str) -> None:
    source = "Größe,b\r\n1\t2\x0b\x0c\n".encode(encoding)
    assert without_controls(source, encoding) == Cleaned(source, encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_controls_are_left_out_and_counted(encoding: str) -> None:
    source = "a,b\nGr\0öße,\x07c\x1b\n\x7f1,2\n".encode(encoding)
    cleaned = "a,b\nGröße,c\n1,2\n".encode()
    assert without_controls(source, encoding) == Cleaned(cleaned, "utf-8", 4, "Größe,c")


def test_controls_are_found_past_the_first_chunk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(controls, "_CHUNK", 4)
    assert without_controls(b"a,b\n1,2\0", "utf-8").line == "1,2"
