import gzip
import re
from pathlib import Path

import pytest

from noes.site.assets import SOURCE, TOGETHER, pressed, spared
from noes.site.build import build_of
from tests.site.serving import Served


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    (folder / "fonts").mkdir(parents=True)
    (folder / "page.css").write_text("main { color: black }")
    (folder / "fonts" / "letters.woff2").write_bytes(b"\0\1")
    return folder


def test_text_is_pressed_and_the_rest_copied(source: Path, tmp_path: Path) -> None:
    folder = pressed(source, tmp_path / "cache", "one")

    assert sorted(str(file.relative_to(folder)) for file in folder.rglob("*.*")) == [
        "fonts/letters.woff2",
        "page.css",
        "page.css.gz",
    ]
    assert gzip.decompress((folder / "page.css.gz").read_bytes()) == b"main { color: black }"


def test_pressed_once_a_build_and_older_builds_are_let_go(source: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    pressed(source, cache, "one")
    pressed(source, cache, "two")
    (source / "page.css").write_text("changed")
    pressed(source, cache, "two")

    assert [folder.name for folder in cache.iterdir()] == ["static-two"]
    assert (cache / "static-two" / "page.css").read_text() == "main { color: black }"


def test_build_changes_with_any_file(source: Path) -> None:
    first = build_of(source)
    assert build_of(source) == first

    (source / "fonts" / "__pycache__").mkdir()
    (source / "fonts" / "__pycache__" / "x.pyc").touch()
    assert build_of(source) == first

    (source / "fonts" / "more.woff2").touch()
    assert build_of(source) != first


def static_path(served: Served) -> str:
    """Where the style sheet is, as a page of the house links it."""
    page = served.ask("GET", "/").body
    return page.partition('rel="stylesheet" href="')[2].partition('"')[0]


def test_asset_is_kept_by_browsers_for_good(served: Served) -> None:
    path = static_path(served)
    plain = served.ask("GET", path)

    assert path.endswith("/noes/noes.css")
    assert plain.body == (SOURCE / "noes" / "noes.css").read_text()
    assert plain.headers["content-type"] == 'text/css; charset="utf-8"'
    assert plain.headers["cache-control"] == "max-age=315360000, public, immutable"


def test_asset_goes_out_pressed(served: Served) -> None:
    path = static_path(served)
    pressed_one = served.ask("HEAD", path, {"Accept-Encoding": "gzip, br"})

    assert pressed_one.headers["content-encoding"] == "gzip"
    assert pressed_one.headers["vary"] == "Accept-Encoding"
    assert int(pressed_one.headers["content-length"]) < (SOURCE / "noes/noes.css").stat().st_size


def test_script_goes_out_without_what_only_its_readers_need() -> None:
    script = b'/* Says\n   so. */\n  const a = "/* b */"; // here\n\n  go(a);\n'
    assert spared(script) == b'const a="/* b */";go(a);\n'


@pytest.mark.parametrize(
    "script", sorted((SOURCE / "noes").glob("*.js")), ids=lambda file: file.name
)
def test_no_text_in_a_text_of_a_script_of_ours(script: Path) -> None:
    """Of one that stands in another in backticks the spare space would be left out too."""
    lines = script.read_text(encoding="utf-8").splitlines()
    assert [
        line for line in lines if line.count("`") % 2 or re.search(r"`[^`]*\$\{[^}`]*`", line)
    ] == []


def test_scripts_that_every_page_needs_go_out_as_one(source: Path, tmp_path: Path) -> None:
    (source / "noes").mkdir()
    for name in TOGETHER:
        (source / name).write_text(f"  go('{name}');  // there\n")
    (source / "noes" / "waiting.js").write_text("wait();\n")
    folder = pressed(source, tmp_path / "cache", "b")
    together = "".join(f"go('{name}');\n" for name in TOGETHER)
    assert {file.name for file in (folder / "noes").glob("*.js")} == {"noes.js", "waiting.js"}
    assert (folder / "noes" / "noes.js").read_text() == together


def test_script_of_others_goes_out_as_it_is(source: Path, tmp_path: Path) -> None:
    (source / "vendor").mkdir()
    (source / "vendor" / "other.js").write_bytes(b"/* theirs */\n  x();\n")
    folder = pressed(source, tmp_path / "cache", "b")
    assert (folder / "vendor" / "other.js").read_bytes() == b"/* theirs */\n  x();\n"
