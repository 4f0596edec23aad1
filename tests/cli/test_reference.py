from tools import commands


def test_reference_says_what_the_commands_say() -> None:
    assert commands.PAGE.read_text(encoding="utf-8") == commands.page(), (
        "run python -m tools.commands"
    )


def test_reference_has_a_heading_for_every_command() -> None:
    headings = [line for line in commands.page().splitlines() if line.startswith("## ")]
    assert headings[:3] == ["## noes", "## noes serve", "## noes log"]
    assert len(headings) == len(set(headings))
    assert "## noes challenge rest" in headings
