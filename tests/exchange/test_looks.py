from datetime import date

from noes.exchange.looks import look_of

TODAY = date(2026, 11, 22)


def test_look_of_days_tells_written_ones_from_mere_numbers() -> None:
    look = look_of(["05/01/2026", "46027", "soon", ""], TODAY)
    assert (look.filled, look.days, look.written_days, look.numbers) == (3 / 4, 2 / 3, 1 / 3, 1 / 3)


def test_look_of_ticks() -> None:
    assert [
        look_of(cells, TODAY).ticks for cells in (["TRUE", "", "false"], ["x", ""], ["x", "z"])
    ] == [1, 1, 1 / 2]


def test_look_of_words() -> None:
    look = look_of(["email", "pitch", "ghosted", "a long way from here"], TODAY)
    assert (look.channels, look.kinds, look.outcomes, look.longest) == (1 / 4, 1 / 4, 1 / 4, 20)


def test_look_of_repeated_cells_counts_them_once() -> None:
    assert look_of(["no"] * 99 + ["odd"], TODAY).outcomes == 1 / 2


def test_look_of_an_empty_column() -> None:
    look = look_of(["", " "], TODAY)
    assert (look.filled, look.days, look.ticks, look.longest) == (0, 0, 0, 0)
    assert look_of([], TODAY) == look
