from tools.soak import INTRODUCTION, ORDER, PAGE, with_section

FIRST, SECOND, THIRD = ORDER
ONE = INTRODUCTION + f"## {FIRST}\n\nOf the first.\n\n| | |\n| --- | --- |\n| lost | 0 |\n"


def test_section_takes_the_place_of_its_own() -> None:
    both = with_section(ONE, THIRD, "Of the third.\n")
    assert with_section(both, FIRST, "Anew.") == (
        INTRODUCTION + f"## {FIRST}\n\nAnew.\n\n## {THIRD}\n\nOf the third.\n"
    )


def test_section_that_was_not_there_comes_where_it_belongs() -> None:
    page = with_section(with_section(ONE, THIRD, "Of the third."), SECOND, "Of the second.")
    assert page.index("Of the first.") < page.index("Of the second.") < page.index("Of the third.")
    assert page.startswith(ONE)


def test_page_is_as_its_sections_make_it() -> None:
    page = PAGE.read_text(encoding="utf-8")
    last = page.rpartition("## ")[2]
    heading, _line, text = last.partition("\n")
    assert with_section(page, heading, text) == page
