"""What makes one notebook differ from the next on a machine: its name and its secret."""

import json
import os
import secrets
import stat
from dataclasses import asdict, dataclass
from pathlib import Path

from noes.cli import home

FILE = "notebook.json"
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # without those that are easily taken for another
LABEL_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Identity:
    """Kept in the data folder.

    Args:
        label: random; the notebook's own host is <label>.localhost, so that browsers keep its
            cookies from every other program on this machine.
        secret: what Django signs with.
    """

    label: str
    secret: str

    @property
    def host(self) -> str:
        return f"{self.label}.localhost"

    @property
    def cookie(self) -> str:
        return f"noes_{self.label}"


def fresh() -> Identity:
    label = "".join(secrets.choice(LETTERS) for _ in range(LABEL_LENGTH))
    return Identity(label, secrets.token_urlsafe(48))


def read(folder: Path) -> Identity | None:
    """Return the identity of a folder; None where it has none that can be read."""
    try:
        return Identity(**json.loads((folder / FILE).read_text()))
    except (OSError, ValueError, TypeError):
        return None


def settle(folder: Path) -> None:
    """Make the data folder and its identity where they are not there yet.

    Raises:
        OSError: the folder cannot be made or written to.
    """
    folder.mkdir(mode=stat.S_IRWXU, parents=True, exist_ok=True)
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise PermissionError(f"{folder} is not ours to write to")
    if read(folder) is None:
        if not any(folder.iterdir()):
            folder.chmod(stat.S_IRWXU)
        home.write_private(folder / FILE, json.dumps(asdict(fresh())))
