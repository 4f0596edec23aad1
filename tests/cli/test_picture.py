from pathlib import Path

import pytest

from noes.accounts.models import User
from tests.cli.running import run
from tests.exchange.pictures.looking import size_of

pytestmark = pytest.mark.django_db


def test_picture_is_written(owner: User, tmp_path: Path) -> None:
    run("log", "Pitched Wired", "--as-is")
    file = tmp_path / "tally.png"
    ran = run("picture", "tally", str(file), "--shape", "wide", "--theme", "dark")
    assert ran.lines == [f"The picture is in {file}."]
    assert size_of(file.read_bytes()) == (1200, 630)


def test_picture_names_somebody_only_where_asked(owner: User, tmp_path: Path) -> None:
    run("log", "Pitched", "--as-is", "--person", "Пётр")
    file = tmp_path / "tally.SVG"
    told = run("picture", "tally", str(file), "--json").document
    assert told == {"file": str(file), "bytes": len(file.read_bytes())}
    assert "Пётр" not in file.read_text(encoding="utf-8")
    assert run("picture", "tally", str(file), "--names", "--force").code == 0
    assert "Пётр" in file.read_text(encoding="utf-8")


def test_picture_is_not_written_over_another(owner: User, tmp_path: Path) -> None:
    file = tmp_path / "tally.png"
    file.write_bytes(b"mine")
    ran = run("picture", "tally", str(file))
    assert (ran.code, file.read_bytes()) == (1, b"mine")
    assert ran.err == (
        f"{file} is there already. Name another file, or say --force to write over it.\n"
    )


@pytest.mark.usefixtures("owner")
@pytest.mark.parametrize(
    ("name", "file", "code", "sentence"),
    [
        ("tally", "x.gif", 2, "Say the kind of picture by its name: {}x.png\n"),
        ("tally", "none/x.png", 1, "{}none/x.png cannot be written: No such file or directory.\n"),
        ("tally-9", "x.png", 1, "The tally is not that long yet.\n"),
        ("a/../b", "x.png", 1, "There is no such picture. "),
    ],
)
def test_picture_that_cannot_be_is_one_sentence(
    tmp_path: Path, name: str, file: str, code: int, sentence: str
) -> None:
    ran = run("picture", name, str(tmp_path / file))
    assert ran.code == code
    assert ran.err.startswith(sentence.format(f"{tmp_path}/"))
    assert list(tmp_path.glob("*x.*")) == []
