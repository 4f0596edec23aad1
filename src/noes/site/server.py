"""The server on one's own machine: one Granian worker behind one lock."""

import multiprocessing
import os
import secrets
import signal
import socket
import threading
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any

from noes.cli import home
from noes.cli.home import Address
from noes.cli.words import _
from noes.site import database, env, identity, leftovers, links, lock, problem, start, worker
from noes.site.bell import Bell
from noes.site.daily import Daily
from noes.site.links import Link
from noes.site.problem import Problem

THREADS = 2  # see docs/decisions/008-server.md
STOP_PATIENCE = 3  # seconds a worker gets to finish what it is answering
STEP = 0.01

Opened = Callable[[Link], None]


@dataclass(frozen=True, slots=True)
class Listening:
    """Where to listen, and how."""

    host: str
    port: int
    log_requests: bool


def serve(
    folder: Path, listening: Listening, opened: Opened, fill: Callable[[], None] | None = None
) -> None:
    """Serve the notebook until told to stop; where it is served already, open that one.

    Args:
        folder: the data folder.
        listening: where to listen.
        opened: called once with an entry link, when the first page can be had.
        fill: called once the notebook is ready, before anybody can see it.

    Raises:
        Problem: it cannot be served, and why.
    """
    start.settle(folder)
    with ExitStack() as stack:
        try:
            stack.enter_context(lock.held(folder))
        except lock.HeldError:
            opened(_link_of_running(folder))
            return
        except OSError as error:
            raise problem.of_folder(error, folder) from error
        env.require_sense()  # the worker's settings would end in a traceback
        leftovers.sweep()
        token = _tell_worker(listening)
        database.make_ready(folder)
        if fill:
            fill()
        guard = stack.enter_context(closing(_guard(listening)))
        name = identity.read(folder)
        assert name is not None  # settled above
        port = guard.getsockname()[1]
        url = f"http://{name.host}:{port}"
        where = Address(url, _near(listening.host), port, os.getpid(), token)
        _run(folder, listening.host, where, opened)


def _tell_worker(listening: Listening) -> str:
    """Make this run's token, before anything reads the settings, and return it."""
    token = secrets.token_urlsafe(32)
    os.environ[env.LOCAL_TOKEN] = token
    os.environ[env.LISTENING] = _as_host(listening.host)
    if listening.log_requests:
        os.environ[env.LOG_REQUESTS] = "1"
    return token


def _link_of_running(folder: Path) -> Link:
    where = lock.running(folder)
    try:
        if where is not None:
            return links.new_link(where)
    except (OSError, links.NotGiven) as error:
        raise _silent(folder) from error
    raise _silent(folder)


def _silent(folder: Path) -> Problem:
    return Problem(
        _(
            "Noes runs for {folder} already but does not answer; end process {pid} and start again."
        ).format(folder=folder, pid=home.holder(folder))
    )


def _guard(listening: Listening) -> socket.socket:
    """Claim the port.

    Granian binds with SO_REUSEPORT, which would share the port with another notebook's server
    in silence: so it is first bound without, then held, bound but not listening, beside
    Granian's own socket.
    """
    family = socket.AF_INET6 if ":" in listening.host else socket.AF_INET
    try:
        with closing(socket.socket(family)) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((listening.host, listening.port))
            port = probe.getsockname()[1]
        held = socket.socket(family)
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        held.bind((listening.host, port))
    except OSError as error:
        raise problem.of_port(error, listening.host, listening.port) from error
    return held


def _near(host: str) -> str:
    """Return the address by which this machine itself reaches the server."""
    return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - it is asked about


def _as_host(address: str) -> str:
    """Write an address as a Host header has it."""
    return f"[{address}]" if ":" in address else address


def _run(folder: Path, host: str, where: Address, opened: Opened) -> None:
    granian = _granian(host, where.port)
    _end_with_terminal(granian)
    announcement = Announcement(folder, where, opened, granian)
    daily = Daily(folder)
    _once_spawned(granian, announcement.begin)
    _once_spawned(granian, daily.begin)
    try:
        granian.serve(target_loader=worker.load, wrap_loader=False)
    except SystemExit as stop:
        raise announcement.problem or _ended() from stop
    finally:
        daily.end()
        home.withdraw(folder)
    if announcement.problem:
        raise announcement.problem


def _ended() -> Problem:
    return Problem(
        _("Noes ended unexpectedly; start it again with `noes`. Nothing that was kept is lost.")
    )


def _end_with_terminal(granian: Any) -> None:
    """Stop when the terminal is closed, where Granian would reload; `nohup` still keeps it."""
    was_ignored = signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
    then = signal.SIG_IGN if was_ignored else granian.signal_handler_interrupt
    granian.on_startup(lambda: signal.signal(signal.SIGHUP, then))


def _granian(host: str, port: int) -> Any:
    # late: start-up - a command that opens the running app has no use for a server
    from granian import Granian
    from granian.constants import HTTPModes, Interfaces

    granian: Any = Granian(
        "noes.site.worker",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        workers=1,
        blocking_threads=THREADS,
        workers_kill_timeout=STOP_PATIENCE,
        log_enabled=False,
    )
    granian.main_loop_interrupt = Bell()  # its signal handlers set it
    return granian


def _once_spawned(granian: Any, begin: Callable[[], None]) -> None:
    """Call back when the worker is on its way: a thread begun before would be forked too."""
    if multiprocessing.get_start_method() == "fork":
        os.register_at_fork(after_in_parent=begin)
    else:
        granian.on_startup(begin)


class Announcement:
    """Waits until the worker answers, then writes the address down and says so."""

    def __init__(self, folder: Path, where: Address, opened: Opened, granian: Any) -> None:
        self.folder = folder
        self.where = where
        self.opened = opened
        self.granian = granian
        self.problem: Problem | None = None
        self.thread: threading.Thread | None = None

    def begin(self) -> None:
        if self.thread is None:
            self.thread = threading.Thread(target=self._announce, daemon=True)
            self.thread.start()

    def _announce(self) -> None:
        try:
            link = self._first_link()
            if link:
                home.announce(self.folder, self.where)
                self.opened(link)
        except OSError as error:
            self._give_up(problem.of_folder(error, self.folder))
        except links.NotGiven as refusal:
            is_full = refusal.status == HTTPStatus.INSUFFICIENT_STORAGE
            self._give_up(problem.full(self.folder) if is_full else _ended())

    def _first_link(self) -> Link | None:
        while not self.granian.main_loop_interrupt.wait(STEP):
            try:
                return links.new_link(self.where)
            except (ConnectionError, TimeoutError):
                continue
        return None

    def _give_up(self, why: Problem) -> None:
        self.problem = why
        self.granian.signal_handler_interrupt()
