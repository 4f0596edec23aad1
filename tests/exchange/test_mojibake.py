import pytest

from noes.exchange.mojibake import Mended, mended
from noes.exchange.text import read_text


def spoilt(text: str, times: int = 1) -> bytes:
    for _time in range(times):
        text = text.encode().decode("cp1252")
    return text.encode()


@pytest.mark.parametrize("times", [1, 2, 3])
def test_letters_read_in_a_wrong_encoding_are_mended(times: int) -> None:
    source = spoilt("Café, 5 €, l’été\n", times)
    found = mended(source, "utf-8")
    assert (found.source.decode(), found.encoding) == ("Café, 5 €, l’été\n", "utf-8")
    assert (found.count > 0, found.example.endswith(" → Café")) == (True, True)


def test_example_shows_a_word_as_it_stood_and_as_it_stands() -> None:
    assert mended(spoilt("Who,Café Été\n"), "utf-8").example == "CafÃ© → Café"


@pytest.mark.parametrize(
    "text",
    ["plain", "Café", "“MAÇÔ, „Ä“", "SÃO PAULO", "Âge, Ârvore", "ð â Ã", "naïve Â", "ÂŒ", "Â‚"],
)
def test_text_that_is_right_stays(text: str) -> None:
    source = text.encode()
    assert mended(source, "utf-8") == Mended(source, "utf-8")


def test_text_of_two_encodings_is_mended() -> None:
    source = "Who,Café\nZoë".encode("cp1252") + ",Été\n".encode()
    grid = read_text(source)
    assert (grid.encoding, [row for block in grid.blocks() for row in block]) == (
        "cp1252",
        [["Who", "Café"], ["Zoë", "Été"]],
    )


def test_emoji_are_mended() -> None:
    assert mended("ðŸ‘» Ã©\n".encode(), "utf-8").source.decode() == "👻 é\n"
