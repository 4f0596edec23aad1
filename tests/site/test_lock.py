import os
from pathlib import Path

import pytest

from noes.cli import home
from noes.cli.home import Address
from noes.site import lock

HERE = Address("http://x.localhost:1", "127.0.0.1", 1, os.getpid(), "token")


def test_address_counts_only_while_the_lock_is_held(tmp_path: Path) -> None:
    home.announce(tmp_path, HERE)

    assert home.address(tmp_path) is None
    with lock.held(tmp_path):
        assert home.address(tmp_path) == HERE
    assert home.address(tmp_path) is None


def test_address_of_another_process_than_the_holder_is_not_believed(tmp_path: Path) -> None:
    home.announce(tmp_path, Address("http://x.localhost:1", "127.0.0.1", 1, os.getpid() + 1, "t"))

    with lock.held(tmp_path):
        assert home.address(tmp_path) is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"url": "x"}'])
def test_address_that_cannot_be_read_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "address.json").write_text(text)

    with lock.held(tmp_path):
        assert home.address(tmp_path) is None


def test_lock_is_held_once(tmp_path: Path) -> None:
    with lock.held(tmp_path), pytest.raises(lock.HeldError), lock.held(tmp_path):
        pass


def test_readers_keep_nobody_out(tmp_path: Path) -> None:
    with lock.held(tmp_path):
        pass
    assert home.is_running(tmp_path) is False
    with lock.held(tmp_path):
        assert home.is_running(tmp_path) is True


def test_nobody_runs_where_nothing_is(tmp_path: Path) -> None:
    assert home.is_running(tmp_path / "nowhere") is False
    assert lock.running(tmp_path / "nowhere") is None
    assert lock.stop_running(tmp_path / "nowhere") is False


def test_running_waits_no_longer_than_told(tmp_path: Path) -> None:
    with lock.held(tmp_path):
        assert lock.running(tmp_path, patience=0.05) is None
