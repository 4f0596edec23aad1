"""Static files by WhiteNoise, without Django, under a path that changes with the build.

They are pressed (gzip) once a build into the data folder, since a wheel carries them plain. What only
a reader of our scripts needs is left out there, a quarter of their weight, and those that every page
needs go out as one: a request costs a phone more than what it brings.
"""

import gzip
import shutil
from pathlib import Path
from wsgiref.types import WSGIApplication

from whitenoise import WhiteNoise

SOURCE = Path(__file__).resolve().parent.parent / "web" / "static"
# What goes out under the name of the first.
TOGETHER = ("noes/noes.js", "noes/offline.js")
PRESSABLE = frozenset({".css", ".js", ".svg", ".txt", ".json", ".webmanifest", ".ico"})


def with_assets(inner: WSGIApplication, cache: Path, prefix: str) -> WSGIApplication:
    """Put the static files in front of an application.

    Args:
        inner: what answers everything else.
        cache: where pressed files are kept.
        prefix: the path they are served under; it ends in the build.
    """
    build = prefix.rstrip("/").rpartition("/")[2]
    served = WhiteNoise(inner, immutable_file_test=lambda *_: True)
    served.add_files(str(pressed(SOURCE, cache, build)), prefix=prefix)
    application: WSGIApplication = served
    return application


def pressed(source: Path, cache: Path, build: str) -> Path:
    """Return a folder with the files of a build and their pressed twins, made where it is not."""
    folder = cache / f"static-{build}"
    if not folder.exists():
        for old in cache.glob("static-*"):
            shutil.rmtree(old, ignore_errors=True)
        draft = cache / f"draft-{build}"
        shutil.rmtree(draft, ignore_errors=True)
        for file in source.rglob("*"):
            name = file.relative_to(source)
            if file.is_file() and name.as_posix() not in TOGETHER[1:]:
                _press(draft / name, _content(source, name))
        draft.rename(folder)
    return folder


def _content(source: Path, name: Path) -> bytes:
    """What a file goes out as."""
    if name.suffix != ".js" or name.parent.name == "vendor":
        return (source / name).read_bytes()
    parts = TOGETHER if name.as_posix() == TOGETHER[0] else (name,)
    return b"".join(spared((source / part).read_bytes()) for part in parts)


def _press(copy: Path, content: bytes) -> None:
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_bytes(content)
    if copy.suffix in PRESSABLE:
        copy.with_name(f"{copy.name}.gz").write_bytes(gzip.compress(content, mtime=0))


def spared(script: bytes) -> bytes:
    """A script of ours without comments and spare space: the same tokens."""
    import rjsmin  # late: start-up - once a build

    least: bytes = rjsmin.jsmin(script)
    return least + b"\n"
