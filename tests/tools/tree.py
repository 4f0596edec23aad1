"""Small trees of files for the checks to read."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def plant(folder: Path, files: dict[str, str]) -> Path:
    """Write files below a folder and return the folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
