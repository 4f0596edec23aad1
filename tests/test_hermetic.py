import os
import socket
from pathlib import Path

import platformdirs
import pytest

from tests import hermetic


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost", "a.b.localhost"])
def test_is_loopback_of_this_machine(host: str) -> None:
    assert hermetic.is_loopback(host)


@pytest.mark.parametrize("host", ["192.0.2.1", "0.0.0.0", "localhost.example", "::", "noes"])
def test_is_loopback_of_another_machine(host: str) -> None:
    assert not hermetic.is_loopback(host)


def test_connection_beyond_loopback_is_refused() -> None:
    with socket.socket() as reaching, pytest.raises(hermetic.BeyondLoopbackError):
        reaching.connect(("192.0.2.1", 80))


def test_datagram_beyond_loopback_is_refused() -> None:
    with (
        socket.socket(type=socket.SOCK_DGRAM) as reaching,
        pytest.raises(hermetic.BeyondLoopbackError),
    ):
        reaching.sendto(b"noes", ("192.0.2.1", 53))


def test_name_beyond_loopback_is_never_looked_up() -> None:
    with pytest.raises(hermetic.BeyondLoopbackError):
        socket.getaddrinfo("noes.example", 80)


def test_server_beyond_loopback_is_refused() -> None:
    with socket.socket() as serving, pytest.raises(hermetic.BeyondLoopbackError):
        serving.bind(("0.0.0.0", 0))


def test_connection_on_loopback_works() -> None:
    with socket.create_server(("127.0.0.1", 0)) as serving:
        with socket.create_connection(serving.getsockname()) as reaching:
            reaching.sendall(b"noes")
        accepted, _ = serving.accept()
        with accepted:
            assert accepted.recv(4) == b"noes"


def test_folders_of_the_user_are_those_of_the_run() -> None:
    folders = {Path(os.environ["NOES_HOME"]), platformdirs.user_data_path("noes", appauthor=False)}
    assert {hermetic.FOLDER in folder.parents for folder in folders} == {True}


def test_settle_forgets_the_users_own_variables(tmp_path: Path) -> None:
    environment = {"NOES_URL": "https://noes.example", "NOES_REQUIRE_SERVICES": "1", "LANG": "C"}
    hermetic.settle(environment, tmp_path)
    assert environment == {
        "NOES_REQUIRE_SERVICES": "1",
        "LANG": "C",
        "NOES_HOME": str(tmp_path / "home"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "DJANGO_ALLOW_ASYNC_UNSAFE": "1",
    }
