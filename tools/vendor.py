"""Fetch the few files of other people that Noes serves, each pinned by version and hash.

`python tools/vendor.py` writes them; `python tools/vendor.py --check` only compares what is there.
"""

import argparse
import hashlib
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src/noes/web/static/noes/vendor"


@dataclass(frozen=True, slots=True)
class Package:
    """One npm package: its tarball's hash, and for each member wanted its name here and hash."""

    name: str
    version: str
    sha256: str
    members: tuple[tuple[str, str, str], ...]


PACKAGES = (
    Package(
        name="htmx.org",
        version="4.0.1",
        sha256="5fba65616ca148a86d377e9771bcada7f35faee3558651feb929eea425e13b3c",
        members=(
            (
                "dist/htmx.min.js",
                "htmx.min.js",
                "a0abb04f2f45a1f89d1d4844023245537e5e6014c87b144553e0607b4cc32130",
            ),
            (
                "LICENSE",
                "htmx.LICENSE",
                "d3d2456f76414f2456104660ebd65aff1c04cd7966b942bdabd63f3cdb316a38",
            ),
        ),
    ),
    Package(
        name="@fontsource-variable/newsreader",
        version="5.3.0",
        sha256="4b8cfba8f4e79abe7b221b761b751d76569fd2d2303a9cace2e90b862c56630d",
        members=(
            (
                "files/newsreader-latin-wght-normal.woff2",
                "newsreader-latin-wght-normal.woff2",
                "62981321d9a3cc7a61a73792729043703fd6112da86e8ec848bb57f088578757",
            ),
            (
                "LICENSE",
                "newsreader.LICENSE",
                "26028ec4e13b650065fa525a09532176f8a668b76ff849ea01c564a7480f91e7",
            ),
        ),
    ),
    Package(
        name="@fontsource-variable/figtree",
        version="5.3.0",
        sha256="745eb850be26774948b5aa9342b7182660ed3a48ac40509c7babcfdcd90c39d7",
        members=(
            (
                "files/figtree-latin-wght-normal.woff2",
                "figtree-latin-wght-normal.woff2",
                "4ba7d3d096695818fe0686be4f1e82c6b05134e18a22260336130335027462dd",
            ),
            (
                "LICENSE",
                "figtree.LICENSE",
                "ee23e6c84000126692e112ff067b456470493349f993ceaa8b4d3766dd6fad5d",
            ),
        ),
    ),
)


def fetch(package: Package, folder: Path) -> dict[str, bytes]:
    """The wanted members of a package by their name here, every hash compared.

    Raises:
        SystemExit: where npm cannot be run, or where a hash is not the pinned one.
    """
    specification = f"{package.name}@{package.version}"
    command = ["npm", "pack", "--silent", "--pack-destination", str(folder), specification]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    tarball = folder / answer.stdout.strip().splitlines()[-1]
    expect(tarball.name, tarball.read_bytes(), package.sha256)
    files = {}
    with tarfile.open(tarball) as archive:
        for member, name, sha256 in package.members:
            stream = archive.extractfile(f"package/{member}")
            if stream is None:
                raise SystemExit(f"{specification} holds no file {member}.")
            files[name] = stream.read()
            expect(name, files[name], sha256)
    return files


def expect(name: str, content: bytes, sha256: str) -> None:
    """Stop unless the content has the pinned hash."""
    found = hashlib.sha256(content).hexdigest()
    if found != sha256:
        raise SystemExit(f"{name} has the hash {found}, not the pinned {sha256}.")


def write_all() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for package in PACKAGES:
            for name, content in fetch(package, Path(folder)).items():
                (TARGET / name).write_bytes(content)


def check_all() -> None:
    for package in PACKAGES:
        for _, name, sha256 in package.members:
            expect(name, (TARGET / name).read_bytes(), sha256)


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    if parser.parse_args(arguments).check:
        check_all()
    else:
        write_all()


if __name__ == "__main__":
    main(sys.argv[1:])
