import logging
import sys
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from django.test import RequestFactory

from noes.site.logs import DiscreetFormatter, RequestLog

WRITTEN = "Pitched Wired, dread 9"


def go_wrong() -> None:
    raise ValueError(WRITTEN) from KeyError(WRITTEN)


def record_of(path: str) -> logging.LogRecord:
    """A record as Django makes it when a view raises."""
    try:
        go_wrong()
    except ValueError:
        record = logging.LogRecord(
            "django.request", logging.ERROR, __file__, 1, f"Internal: {WRITTEN}", (), sys.exc_info()
        )
    record.request = RequestFactory().post(path, {"title": WRITTEN})
    return record


def test_fault_is_told_without_what_was_written() -> None:
    lines = DiscreetFormatter().format(record_of(f"/asks?q={WRITTEN}")).splitlines()

    assert lines[0] == "error: django.request POST /asks"
    assert lines[-2:] == ["  builtins.ValueError", "  from KeyError"]
    assert WRITTEN not in "\n".join(lines)
    assert "test_logs.py" in lines[1]


def test_fault_at_an_entry_link_does_not_tell_its_secret() -> None:
    (head, *_) = DiscreetFormatter().format(record_of("/enter/secret")).splitlines()

    assert head == "error: django.request POST /enter/..."


def test_fault_at_a_feed_does_not_tell_its_secret() -> None:
    (head, *_) = DiscreetFormatter().format(record_of("/feed/secret.csv")).splitlines()

    assert head == "error: django.request POST /feed/..."


def test_request_is_one_line_without_its_query(capsys: pytest.CaptureFixture[str]) -> None:
    def inner(_environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        start("302 Found", [])
        return []

    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/asks", "QUERY_STRING": "q=secret"}
    RequestLog(inner)(environ, lambda *_: sys.stdout.write)  # type: ignore[arg-type] # what it returns is never used
    words = capsys.readouterr().err.split()

    assert words[:3] == ["GET", "/asks", "302"]
    assert words[4] == "ms"
