import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.exchange.pictures.lettering import (
    Face,
    Style,
    clean,
    cut,
    letters_of,
    room_before,
    set_line,
    width_of,
    wrapped,
)

DISPLAY = Style(Face.DISPLAY, 100, "#000000")
TEXT = Style(Face.TEXT, 100, "#000000")


@pytest.mark.parametrize("face", Face)
def test_face_has_the_letters_of_its_languages(face: Face) -> None:
    letters = (
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789äöüßéèçñãõœłşğřőį.,!?“”’–…×"
    )
    assert [one for one in letters if one not in letters_of(face).letters] == []


def test_width_counts_kerning() -> None:
    assert width_of("AV", DISPLAY) < width_of("A", DISPLAY) + width_of("V", DISPLAY)
    assert width_of("AV", Style(Face.DISPLAY, 50, "#000000")) == width_of("AV", DISPLAY) / 2
    assert width_of("", DISPLAY) == 0


def test_line_in_our_letters_needs_no_font() -> None:
    line = set_line("Łukasz", TEXT, 10, 20)
    assert "<text" not in line
    assert line.count("<path") == len("Łukasz")
    assert line.startswith('<g fill="#000000" transform="translate(10.0 20.0) scale(0.1000)">')


def test_words_in_other_letters_are_held_to_the_room_they_were_given() -> None:
    line = set_line("Ask Пётр now", TEXT, 0, 0)
    wide = width_of("Пётр ", TEXT)
    assert f'textLength="{wide:.1f}" lengthAdjust="spacingAndGlyphs">Пётр </text>' in line
    assert line.count("<text ") == 1
    assert line.count("<g ") == 2


def test_line_that_runs_from_the_right_is_set_whole() -> None:
    line = set_line("Asked שלום and Jo", TEXT, 0, 0)
    assert line.endswith(">Asked שלום and Jo</text>")
    assert "<path" not in line


def test_broad_letters_take_more_room_and_marks_none() -> None:
    assert width_of("世", TEXT) == 105
    assert width_of("Ж", TEXT) == 62
    assert width_of("Ж\u0301", TEXT) == 62


def test_clean_leaves_one_line_of_letters() -> None:
    assert clean("  a\n\tb\x00c\u202e \u00a0 d ") == "a bc d"
    assert clean("e\u0301") == "é"
    assert clean("👩‍🚀") == "👩‍🚀"


def test_large_figures_stand_flush() -> None:
    assert room_before("1", DISPLAY) > 0
    assert room_before("", DISPLAY) == 0
    assert room_before("Ж", DISPLAY) == 0


def test_cut_keeps_as_much_as_fits() -> None:
    assert cut("Asked anyway", DISPLAY, 10_000) == "Asked anyway"
    short = cut("Asked anyway", DISPLAY, 300)
    assert short.endswith("…")
    longer = "Asked anyway"[: len(short)] + "…"
    assert width_of(short, DISPLAY) <= 300 < width_of(longer, DISPLAY)


def test_lines_are_about_as_long_as_each_other() -> None:
    text = "On Monday, Tuesday, Wednesday and Friday."
    lines = wrapped(text, DISPLAY, 1500, 3)
    assert " ".join(lines) == text
    assert len(lines) == 2
    widths = [width_of(line, DISPLAY) for line in lines]
    assert min(widths) > max(widths) * 0.7


def test_too_many_words_end_in_dots() -> None:
    lines = wrapped("word " * 40 + "end", DISPLAY, 800, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert wrapped("words", DISPLAY, 800, 0) == []
    assert wrapped("", DISPLAY, 800, 2) == []


@given(text=st.text(max_size=120), width=st.integers(120, 900), most=st.integers(1, 4))
def test_no_line_is_wider_than_its_room(text: str, width: int, most: int) -> None:
    lines = wrapped(clean(text), TEXT, width, most)
    assert len(lines) <= most
    assert all(width_of(line, TEXT) <= width for line in lines)
