"""The release check: the wheel, installed in a clean place, starts and answers.

It builds the wheel as `pip install .` would, installs it with the locked versions in a new virtual
environment, reads `noes --help`, starts the app on an empty data folder and a free port, asks
/healthz, and stops it. Everything happens in a temporary folder.
"""

import http.client
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from tools.source import PACKAGE, ROOT

# What a wheel can forget although the tests, which run from the checkout, do not.
NEEDED = (".html", ".jinja", ".css", ".js", ".woff2", ".pot", ".mo")
SECONDS_TO_START = 30
SECONDS_TO_STOP = 10


class NotReadyError(Exception):
    """The release has a fault; the message says which."""


def build(folder: Path) -> Path:
    """Build the wheel into a folder."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run([*command, "--directory", str(folder)], cwd=ROOT, check=True)
    return next(folder.glob("*.whl"))


def forgotten(wheel: Path, package: Path) -> list[str]:
    """Return the files of the package that a wheel should hold and does not."""
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    wanted = [path for path in package.rglob("*") if path.suffix in {".py", *NEEDED}]
    names = [path.relative_to(package.parent).as_posix() for path in wanted]
    return sorted(name for name in names if name not in held)


def install(wheel: Path, folder: Path) -> Path:
    """Install a wheel with the locked versions in a new environment; return its `noes`."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    pip = [str(folder / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "--quiet"]
    locked = ["--require-hashes", "--requirement", str(ROOT / "requirements" / "base.txt")]
    subprocess.run([*pip, "install", *locked], check=True)
    subprocess.run([*pip, "install", "--no-deps", str(wheel)], check=True)
    return folder / "bin" / PACKAGE


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def healthy(port: int) -> bool:
    """Ask /healthz once."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == http.HTTPStatus.OK
    except OSError:
        return False
    finally:
        connection.close()


def answers(command: Path, folder: Path) -> None:
    """Start the app, wait until it answers, and stop it.

    Raises:
        NotReadyError: it ended, did not answer in time, or did not stop when told.
    """
    port = free_port()
    environment = {"PATH": os.defpath, "HOME": str(folder), "NOES_HOME": str(folder / "home")}
    serve = [str(command), "serve", "--no-open", "--port", str(port)]
    with subprocess.Popen(serve, cwd=folder, env=environment) as app:
        try:
            _wait_for(app, port)
            app.send_signal(signal.SIGTERM)
            app.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired as late:
            raise NotReadyError(
                f"it did not stop within {SECONDS_TO_STOP} s of being told"
            ) from late
        finally:
            app.kill()


def _wait_for(app: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + SECONDS_TO_START
    while not healthy(port):
        if app.poll() is not None:
            raise NotReadyError(f"it ended by itself, exit {app.returncode}")
        if time.monotonic() > until:
            raise NotReadyError(f"it did not answer /healthz within {SECONDS_TO_START} s")
        time.sleep(0.1)


def check(folder: Path) -> str:
    """Go from the checkout to an app that answers; return the name of the wheel."""
    wheel = build(folder / "dist")
    if lacking := forgotten(wheel, ROOT / "src" / PACKAGE):
        raise NotReadyError(f"the wheel lacks {', '.join(lacking)}")
    command = install(wheel, folder / "venv")
    subprocess.run([str(command), "--help"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    answers(command, folder)
    return wheel.name


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        try:
            print(f"release: {check(Path(folder))} installs, starts and answers")
        except (NotReadyError, subprocess.CalledProcessError) as fault:
            print(f"release: {fault}")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
