"""One server a notebook: started, found again, stopped, and killed."""

import json
import os
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from noes.site import lock
from noes.site.server import STOP_PATIENCE
from tests.site.serving import (
    children,
    environment,
    is_alive,
    is_free,
    noes,
    serving,
    wait_until,
)


def test_server_prints_one_line_with_its_link(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        server.stop()
        assert server.process.stdout is not None
        assert server.process.stderr is not None
        assert server.process.stdout.read() == ""
        assert server.process.stderr.read() == ""


def test_server_is_well(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        answer = server.ask("GET", "/healthz")

    assert (answer.status, answer.body) == (200, "ok\n")


def test_server_is_not_well_without_its_tables(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        with closing(sqlite3.connect(tmp_path / "noes.sqlite3")) as connection:
            connection.execute("ALTER TABLE accounts_user RENAME TO elsewhere")
        answer = server.ask("GET", "/healthz")

    assert (answer.status, answer.body) == (503, "no database\n")


def test_address_file_says_where_and_is_private(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        found = server.address
        mode = stat.S_IMODE((tmp_path / "address.json").stat().st_mode)

    assert mode == 0o600
    assert {name: found[name] for name in ("url", "host", "port", "pid")} == {
        "url": server.origin,
        "host": "127.0.0.1",
        "port": server.port,
        "pid": server.process.pid,
    }


def test_token_of_the_command_line_is_new_at_every_start(tmp_path: Path) -> None:
    with serving(tmp_path) as first:
        old = first.as_local()
    with serving(tmp_path) as second:
        assert second.as_local() != old
        assert second.ask("GET", "/api/v1/asks", old).status == 401


def test_name_and_cookie_stay_with_the_notebook(tmp_path: Path) -> None:
    with serving(tmp_path) as first:
        pass
    with serving(tmp_path) as second:
        assert second.cookie_name == first.cookie_name


def test_starting_twice_opens_the_running_one(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        again = noes(tmp_path, "serve", "--no-open", "--port", "0")
        alone = noes(tmp_path)
        link = again.stdout.split()[-1]

        assert (again.returncode, again.stderr) == (0, "")
        assert (alone.returncode, alone.stderr) == (0, "")
        assert link.startswith(f"{server.origin}/enter/")
        assert link != server.link
        assert server.ask("GET", link.removeprefix(server.origin)).status == 200
        assert server.ask("GET", server.link.removeprefix(server.origin)).status == 200


def test_starting_beside_a_server_that_hangs_names_its_process(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        home = server.address
        (tmp_path / "address.json").write_text(json.dumps({**home, "port": 9}))
        again = noes(tmp_path, "serve", "--no-open")

    assert again.returncode == 1
    assert again.stdout == ""
    assert again.stderr == (
        f"Noes runs for {tmp_path} already but does not answer; "
        f"end process {server.process.pid} and start again.\n"
    )


def test_taken_port_is_one_sentence(tmp_path: Path) -> None:
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = noes(tmp_path, "serve", "--no-open", "--port", str(port))

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"Port {port} is taken by another program; choose another, as in "
        f"`noes serve --port {port + 1}`.\n"
    )


def test_two_notebooks_never_share_a_port(tmp_path: Path) -> None:
    with serving(tmp_path / "one") as server:
        done = noes(tmp_path / "two", "serve", "--no-open", "--port", str(server.port))

    assert done.returncode == 1
    assert done.stderr.startswith(f"Port {server.port} is taken by another program")


def test_host_beyond_this_machine_needs_a_public_address(tmp_path: Path) -> None:
    done = noes(tmp_path, "serve", "--no-open", "--host", "0.0.0.0")

    assert done.returncode == 1
    assert done.stderr == (
        "Noes listens on this machine only; to reach it from elsewhere, set NOES_URL to the "
        "https address of your proxy or tailnet. By plain http no phone installs Noes or opens it "
        "offline.\n"
    )


@pytest.mark.parametrize("host", ["example.org", "300.0.0.1", ""])
def test_host_that_is_no_address_is_wrong_use(tmp_path: Path, host: str) -> None:
    assert noes(tmp_path, "serve", "--no-open", "--host", host).returncode == 2


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_server_stops_cleanly_with_a_visitor_at_the_door(tmp_path: Path, sign: int) -> None:
    with serving(tmp_path) as server:
        pids = [server.process.pid, *children(server.process.pid)]
        with closing(socket.create_connection(("127.0.0.1", server.port))) as idle:
            idle.sendall(f"GET /healthz HTTP/1.1\r\nHost: {server.host}\r\n\r\n".encode())
            idle.recv(1)
            server.process.send_signal(sign)
            code = server.process.wait(STOP_PATIENCE)  # then it would be killed

    assert code == 0
    assert len(pids) == 2
    assert [pid for pid in pids if is_alive(pid)] == []
    assert is_free(server.port)
    assert not (tmp_path / "address.json").exists()


def test_killed_server_frees_the_port_and_leaves_no_process(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        pids = [server.process.pid, *children(server.process.pid)]
        server.process.kill()
        server.process.wait()

        assert len(pids) == 2
        # The kernel closes what a killed process held within a moment, not within a call.
        assert wait_until(lambda: is_free(server.port), patience=0.5)
        assert wait_until(lambda: not any(map(is_alive, pids)), patience=0.5)


def test_killed_server_is_no_longer_believed(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        server.process.kill()
        server.process.wait()
    assert (tmp_path / "address.json").exists()

    with serving(tmp_path) as again:
        assert again.address["pid"] == again.process.pid


def test_address_file_without_its_lock_gets_no_token(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        kept = (tmp_path / "address.json").read_text()
    with closing(socket.socket()) as thief:
        thief.bind(("127.0.0.1", server.port))
        thief.listen()
        thief.settimeout(0.5)
        (tmp_path / "address.json").write_text(kept)
        done = noes(tmp_path, "pair")
        with pytest.raises(TimeoutError):
            thief.accept()

    assert done.stderr.startswith("Noes is not running")


def test_lost_worker_ends_the_server_with_a_sentence(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        (worker,) = children(server.process.pid)
        os.kill(worker, signal.SIGKILL)
        code = server.process.wait(10)
        assert server.process.stderr is not None
        said = server.process.stderr.read()

    assert code == 1
    assert said == (
        "Noes ended unexpectedly; start it again with `noes`. Nothing that was kept is lost.\n"
    )
    assert is_free(server.port)


def test_stop_running_stops_it_and_waits(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        # Whoever started a process reaps it; here that is this test.
        assert lock.stop_running(tmp_path) is True
        assert is_free(server.port)
        assert server.process.wait(10) == 0
        assert lock.stop_running(tmp_path) is False


def test_requests_are_logged_only_on_request(tmp_path: Path) -> None:
    with serving(tmp_path, "--log-requests") as server:
        server.ask("GET", "/healthz?q=what+I+searched+for")
        secret = server.link.rpartition("/")[2]
        server.ask("GET", f"/enter/{secret}")
        server.stop()
        assert server.process.stderr is not None
        lines = server.process.stderr.read().splitlines()

    said = [line.rsplit(" ", 2)[0] for line in lines]
    assert said == ["POST /local/links 200", "GET /healthz 200", "GET /enter/... 200"]


def test_folder_of_the_caller_is_not_imported_from(tmp_path: Path) -> None:
    # What lies where somebody happens to stand is not part of the program.
    for name in ("django", "noes", "json"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(99)\n")
    script = Path(sys.executable).with_name("noes")
    process = subprocess.Popen(
        [script, "serve", "--no-open", "--port", "0"],
        cwd=tmp_path,
        env=environment(tmp_path / "home"),
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        line = process.stdout.readline()
        process.terminate()

    assert line.startswith("Noes is open at ")
    assert process.returncode == 0


def test_keyboard_interrupt_reaches_all_of_it_and_it_stops(tmp_path: Path) -> None:
    # A terminal sends the signal to the whole group, the worker as well.
    process = subprocess.Popen(
        [sys.executable, "-m", "noes", "serve", "--no-open", "--port", "0"],
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=STOP_PATIENCE)

    assert (process.returncode, out, err) == (0, "", "")


def test_server_outlives_its_terminal_under_nohup(tmp_path: Path) -> None:
    process = subprocess.Popen(
        ["nohup", sys.executable, "-m", "noes", "serve", "--no-open", "--port", "0"],
        env=environment(tmp_path),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline()
        process.send_signal(signal.SIGHUP)
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.5)
        process.terminate()

    assert process.returncode == 0


@pytest.mark.parametrize(
    ("host", "near"),
    [("127.0.0.1", "127.0.0.1"), ("127.0.0.2", "127.0.0.2"), ("localhost", "127.0.0.1")],
)
def test_command_line_finds_a_server_that_listens_elsewhere(
    tmp_path: Path, host: str, near: str
) -> None:
    with serving(tmp_path, "--host", host) as server:
        assert server.address["host"] == near
        assert noes(tmp_path, "serve", "--no-open").stdout.startswith("Noes is open at http://")
        done = noes(tmp_path, "today", "--json")
        assert (done.returncode, done.stderr) == (0, "")
