"""What the server says on stderr. Never what was written in the notebook.

An error is told by its kind and its place; its message may quote what somebody wrote.
"""

import logging
import sys
import traceback
from collections.abc import Iterable
from time import perf_counter
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

SECRET_PATHS = ("/enter/", "/feed/")  # where secrets stand


class DiscreetFormatter(logging.Formatter):
    """A line for the record and one for each step to the error, without any message of its own."""

    def format(self, record: logging.LogRecord) -> str:
        request = getattr(record, "request", None)
        where = f" {request.method} {_without_secret(request.path)}" if request is not None else ""
        head = f"{record.levelname.lower()}: {record.name}{where}"
        if record.exc_info and record.exc_info[1]:
            return "\n".join([head, *_told(record.exc_info[1])])
        return head


def _told(error: BaseException) -> Iterable[str]:
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {frame.filename}:{frame.lineno} {frame.name}"
    yield f"  {type(error).__module__}.{type(error).__qualname__}"
    if error.__cause__ is not None:
        yield f"  from {type(error.__cause__).__qualname__}"


def _without_secret(path: str) -> str:
    found = next((start for start in SECRET_PATHS if path.startswith(start)), None)
    return path if found is None else f"{found}..."


def _is_fault(record: logging.LogRecord) -> bool:
    """Leave out answers that say themselves what is wrong, such as a full disk."""
    return bool(record.exc_info)


def configure() -> None:
    told = logging.StreamHandler(sys.stderr)
    told.setFormatter(DiscreetFormatter())
    told.addFilter(_is_fault)
    logger = logging.getLogger("django")
    logger.handlers = [told]
    logger.setLevel(logging.ERROR)
    logger.propagate = False


class RequestLog:
    """One line a request, for --log-requests: method, path without its query, status, time."""

    def __init__(self, inner: WSGIApplication) -> None:
        self.inner = inner

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        began = perf_counter()

        def logged(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            milliseconds = (perf_counter() - began) * 1000
            path = _without_secret(environ["PATH_INFO"])
            line = f"{environ['REQUEST_METHOD']} {path} {status[:3]} {milliseconds:.1f} ms"
            print(line, file=sys.stderr, flush=True)  # noqa: T201 - this is what was asked for
            return start_response(status, headers, *rest)

        return self.inner(environ, logged)
