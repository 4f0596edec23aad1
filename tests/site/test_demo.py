"""The demo: a year that is the same every time, on a port of its own, and gone afterwards."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.site.notebooks import FILE, TITLES, titles
from tests.site.serving import PATIENCE, ask, environment, is_free, noes, serving, wait_until


@dataclass(frozen=True, slots=True)
class Demo:
    process: "subprocess.Popen[str]"
    link: str
    folder: Path

    @property
    def port(self) -> int:
        return urlsplit(self.link).port or 0

    def export(self, to: Path) -> bytes:
        """What `noes export` writes of it, as the same machine's command line."""
        done = noes(self.folder, "export", str(to))
        assert done.returncode == 0, done.stderr
        return to.read_bytes()

    def end(self, how: signal.Signals) -> int:
        self.process.send_signal(how)
        return self.process.wait(PATIENCE)


@contextmanager
def demo(home: Path, place: Path, *arguments: str, **more: str) -> Iterator[Demo]:
    """Run a demo whose throwaway folder stands in `place`."""
    place.mkdir(exist_ok=True)
    before = set(place.iterdir())
    process = subprocess.Popen(
        [sys.executable, "-m", "noes", "demo", "--no-open", *arguments],
        env=environment(home, TMPDIR=str(place), **more),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    try:
        line = process.stdout.readline()
        assert line, process.stderr.read()
        (folder,) = set(place.iterdir()) - before
        yield Demo(process, line.split()[-1], folder)
    finally:
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGTERM)
        process.communicate()


def test_demo_leaves_ones_own_notebook_alone_and_says_so(home: Path, tmp_path: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in home.rglob("*")}
    other = f"sqlite:///{tmp_path / 'elsewhere.sqlite3'}"
    with demo(home, tmp_path / "tmp", NOES_DATABASE_URL=other, NOES_URL="https://a.b") as shown:
        assert len(titles(shown.folder / FILE)) == 188
        assert shown.end(signal.SIGINT) == 0
        assert shown.process.communicate()[1] == "Ctrl-C ends it; nothing of it is kept.\n"
    assert {path: path.stat().st_mtime_ns for path in home.rglob("*")} == before
    assert titles(home / FILE) == TITLES
    assert not (tmp_path / "elsewhere.sqlite3").exists()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_demo_is_gone_and_its_port_free_however_it_is_ended(
    how: signal.Signals, tmp_path: Path
) -> None:
    with demo(tmp_path / "none", tmp_path / "tmp") as shown:
        port = shown.port
        shown.end(how)
    assert list((tmp_path / "tmp").iterdir()) == []
    assert is_free(port)
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_demo_that_is_ended_while_it_starts_is_gone_too(
    how: signal.Signals, tmp_path: Path
) -> None:
    place = tmp_path / "tmp"
    place.mkdir()
    process = subprocess.Popen(
        [sys.executable, "-m", "noes", "demo", "--no-open"],
        env=environment(tmp_path / "none", TMPDIR=str(place)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert wait_until(lambda: any(place.glob("noes-demo-*/*.sqlite3")))
    process.send_signal(how)
    process.communicate(timeout=PATIENCE)
    assert list(place.iterdir()) == []


def test_demo_that_was_killed_is_cleared_away_by_the_next(tmp_path: Path) -> None:
    none, place = tmp_path / "none", tmp_path / "tmp"
    with demo(none, place) as alive, demo(none, place) as killed:
        killed.end(signal.SIGKILL)
        assert killed.folder.is_dir()
        with demo(none, place) as third:
            assert set(place.iterdir()) == {alive.folder, third.folder}


def test_demo_that_was_killed_is_cleared_away_by_the_app(tmp_path: Path) -> None:
    place = tmp_path / "tmp"
    with demo(tmp_path / "none", place) as killed:
        killed.end(signal.SIGKILL)
    (place / "noes-demo-of-somebody").mkdir()
    with serving(tmp_path / "home", TMPDIR=str(place)):
        assert [path.name for path in place.iterdir()] == ["noes-demo-of-somebody"]


def test_two_demos_at_once_show_the_same_year(tmp_path: Path) -> None:
    frozen = {"NOES_NOW": "2026-03-04T12:00:00Z", "TZ": "Europe/Berlin"}
    none, place = tmp_path / "none", tmp_path / "tmp"
    with demo(none, place, **frozen) as one, demo(none, place, **frozen) as other:
        assert one.port != other.port
        first, second = one.export(tmp_path / "1.json"), other.export(tmp_path / "2.json")
    assert first == second
    asks = json.loads(first)["asks"]
    assert (len(asks), asks[0]["moments"][0]["day"]) == (188, "2025-03-06")


def test_demo_opens_on_pages_that_are_past_the_welcome(tmp_path: Path) -> None:
    with demo(tmp_path / "none", tmp_path / "tmp") as shown:
        address = json.loads((shown.folder / "address.json").read_text())
        assert f":{address['port']}/enter/" in shown.link
        done = noes(shown.folder, "today")
        assert (done.returncode, done.stderr) == (0, "")
        assert len(done.stdout.splitlines()) > 3


def test_demo_says_how_to_come_in_again_without_ones_own_notebook(tmp_path: Path) -> None:
    with demo(tmp_path / "none", tmp_path / "tmp") as shown:
        link = urlsplit(shown.link)
        pages = [
            ask(shown.port, "GET", path, {"Host": link.netloc})
            for path in (link.path, link.path, "/enter/never-made", "/journal")
        ]
    assert [page.status for page in pages] == [200, 410, 410, 401]
    way_in = "Stop the demo with Ctrl-C and start <code>noes demo</code> again.</p>"
    assert [way_in in page.body for page in pages] == [False, True, True, True]
