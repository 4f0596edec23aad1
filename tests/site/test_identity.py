import stat
from pathlib import Path

from noes.site import identity


def test_identity_is_kept(tmp_path: Path) -> None:
    identity.settle(tmp_path)
    first = identity.read(tmp_path)
    identity.settle(tmp_path)

    assert first is not None
    assert identity.read(tmp_path) == first
    assert first.host == f"{first.label}.localhost"
    assert first.cookie == f"noes_{first.label}"
    assert stat.S_IMODE((tmp_path / "notebook.json").stat().st_mode) == 0o600


def test_identity_of_an_empty_place_is_none(tmp_path: Path) -> None:
    assert identity.read(tmp_path) is None
    assert identity.read(tmp_path / "nowhere") is None


def test_identity_that_cannot_be_read_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "notebook.json").write_text("{")
    identity.settle(tmp_path)

    assert identity.read(tmp_path) is not None


def test_identities_differ() -> None:
    made = [identity.fresh() for _ in range(100)]

    assert len({one.label for one in made}) == 100
    assert len({one.secret for one in made}) == 100


def test_folder_with_something_in_it_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").touch()
    tmp_path.chmod(0o755)
    identity.settle(tmp_path)

    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
