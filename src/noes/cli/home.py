"""The data folder, and where the running app is to be found. Imports no Django.

The address file is trusted only while the server holds the lock beside it: a lock dies with
its process, a file does not, and by then the port may be somebody else's.
"""

import fcntl
import json
import os
import stat
from dataclasses import asdict, dataclass
from pathlib import Path

LOCK = "lock"
ADDRESS = "address.json"


@dataclass(frozen=True, slots=True)
class Address:
    """Where the running app answers.

    Args:
        url: what a browser opens, such as http://k3f9x2.localhost:4747.
        host: the loopback address to connect to.
        port: its port.
        pid: the server's process.
        token: the bearer token of this machine's command line, new at every start.
    """

    url: str
    host: str
    port: int
    pid: int
    token: str


def home() -> Path:
    """Return the data folder: NOES_HOME, else the platform's own place for it."""
    moved = os.environ.get("NOES_HOME")
    if moved:
        return Path(moved).expanduser().resolve()
    # late: start-up - a moved folder needs no list of platforms
    import platformdirs

    return platformdirs.user_data_path("noes", appauthor=False)


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read, whole or not at all."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, stat.S_IRUSR | stat.S_IWUSR)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(text)
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def is_running(folder: Path) -> bool:
    """Say whether a server holds the lock of this folder."""
    try:
        descriptor = os.open(folder / LOCK, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:  # no lock, no folder, or one that is closed to us: nobody's server of ours
        return False
    try:
        # Shared, so that readers never take one another for a server.
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


def holder(folder: Path) -> int | None:
    """Return the process that holds, or held last, the lock of this folder."""
    try:
        return int((folder / LOCK).read_text())
    except (OSError, ValueError):
        return None


def address(folder: Path) -> Address | None:
    """Return where the app of this folder answers; None when it is not running."""
    if not is_running(folder):
        return None
    try:
        where = Address(**json.loads((folder / ADDRESS).read_text()))
    except (OSError, ValueError, TypeError):
        return None
    # An address left by a server that was killed names another process than the holder.
    return where if where.pid == holder(folder) else None


def announce(folder: Path, where: Address) -> None:
    """Write down where the app of this folder answers, for its user only."""
    write_private(folder / ADDRESS, json.dumps(asdict(where)))


def withdraw(folder: Path) -> None:
    """Forget where the app answered."""
    (folder / ADDRESS).unlink(missing_ok=True)
