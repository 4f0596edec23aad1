"""What the server's worker loads: the application with its assets, tied to its parent's life."""

import ctypes
import gc
import multiprocessing
import os
import signal
import sys
import threading
from multiprocessing.connection import wait
from wsgiref.types import WSGIApplication

PR_SET_PDEATHSIG = 1


def load() -> WSGIApplication:
    """Return the application; called once, in the worker."""
    die_with_parent()
    leave_group()
    # late: start-up - the parent never loads Django
    from django.conf import settings

    from noes.site import logs, wsgi
    from noes.site.assets import with_assets

    served = with_assets(wsgi.django_application, settings.HOME / "cache", settings.STATIC_URL)
    behind = wsgi.behind_door(served)
    _freeze()
    _keep_sheets()
    return logs.RequestLog(behind) if settings.LOG_REQUESTS else behind


def _keep_sheets() -> None:
    # late: django - it reads the database, for which Django is set up by now
    from noes.site import in_step

    in_step.begin()


def _freeze() -> None:
    """Keep the collector from looking, time and again, through what stays until the end.

    Measured: it saves a few percent of every request.
    """
    # late: django - the views are loaded by the first look at an address
    from django.urls import resolve

    resolve("/healthz")
    gc.collect()
    gc.freeze()


def leave_group() -> None:
    """Hear of Ctrl-C from the parent only.

    A terminal tells the whole group; told twice in a moment, by SIGINT and by its parent's
    SIGTERM, Granian's worker hangs every other time.
    """
    if os.getpid() != os.getsid(0):
        os.setsid()


def die_with_parent() -> None:
    """See to it that this process ends when its parent does, however that may end.

    Granian's worker would go on serving the port after `kill -9` of its parent.
    """
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent.pid:  # it was gone before we asked
            os.kill(os.getpid(), signal.SIGKILL)
        return
    threading.Thread(target=_follow, args=(parent.sentinel,), daemon=True).start()


def _follow(parent: int) -> None:
    wait([parent])
    os.kill(os.getpid(), signal.SIGKILL)
