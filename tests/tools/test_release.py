import stat
import sys
import zipfile
from pathlib import Path

import pytest

from tests.tools.tree import plant
from tools import release

SERVER = """
import http.server, sys

class Health(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response({status})
        self.end_headers()

http.server.HTTPServer(("127.0.0.1", int(sys.argv[-1])), Health).serve_forever()
"""


def program(folder: Path, text: str) -> Path:
    path = plant(folder, {"noes": f"#!{sys.executable}\n{text}"}) / "noes"
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_wheel_that_forgets_a_file_is_found(tmp_path: Path) -> None:
    files = {"__init__.py": "", "web/templates/today.html": "", "web/static/noes.css": ""}
    package = plant(tmp_path / "src" / "noes", files)
    wheel = tmp_path / "noes.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("noes/__init__.py", "")
        archive.writestr("noes/web/static/noes.css", "")
    assert release.forgotten(wheel, package) == ["noes/web/templates/today.html"]


def test_app_that_answers_is_ready(tmp_path: Path) -> None:
    command = program(tmp_path, SERVER.format(status=200))
    release.answers(command, tmp_path)


def test_app_that_ends_by_itself_is_found(tmp_path: Path) -> None:
    command = program(tmp_path, "raise SystemExit(3)")
    with pytest.raises(release.NotReadyError, match=r"^it ended by itself, exit 3$"):
        release.answers(command, tmp_path)


def test_app_that_answers_ill_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(release, "SECONDS_TO_START", 1)
    command = program(tmp_path, SERVER.format(status=503))
    with pytest.raises(release.NotReadyError, match=r"^it did not answer /healthz within 1 s$"):
        release.answers(command, tmp_path)


def test_app_that_does_not_stop_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(release, "SECONDS_TO_STOP", 1)
    deaf = "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
    command = program(tmp_path, deaf + SERVER.format(status=200))
    with pytest.raises(release.NotReadyError, match=r"^it did not stop within 1 s of being told$"):
        release.answers(command, tmp_path)
