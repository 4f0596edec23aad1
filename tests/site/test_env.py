from datetime import UTC, datetime
from pathlib import Path

import pytest

from noes.site import env
from noes.site.env import EnvError, PublicURL


def test_empty_variable_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOES_TEST", "  ")

    assert env.read("NOES_TEST", env.instant, None) is None


def test_variable_that_cannot_be_read_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOES_TEST", "soon")

    with pytest.raises(EnvError, match=r"^NOES_TEST='soon' is not an instant; write it as 2026-"):
        env.read("NOES_TEST", env.instant, None)


def test_instant_keeps_its_offset() -> None:
    assert env.instant("2026-03-01T09:30:00+01:00") == datetime(2026, 3, 1, 8, 30, tzinfo=UTC)


def test_instant_without_an_offset_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^has no UTC offset"):
        env.instant("2026-03-01T09:30:00")


@pytest.mark.parametrize(
    ("text", "read", "origin"),
    [
        (
            "https://noes.example.org",
            PublicURL("noes.example.org", None),
            "https://noes.example.org",
        ),
        (
            "https://Noes.Example.org/",
            PublicURL("noes.example.org", None),
            "https://noes.example.org",
        ),
        (
            "https://münchen.example",
            PublicURL("xn--mnchen-3ya.example", None),
            "https://xn--mnchen-3ya.example",
        ),
        ("https://box.ts.net:8443", PublicURL("box.ts.net", 8443), "https://box.ts.net:8443"),
    ],
)
def test_public_url_is_host_and_port(text: str, read: PublicURL, origin: str) -> None:
    assert env.public_url(text) == read
    assert read.origin == origin


@pytest.mark.parametrize(
    "text",
    [
        "noes.example.org",
        "http://noes.example.org",
        "https://",
        "https://noes.example.org/notes",
        "https://me@noes.example.org",
        "https://noes.example.org?x",
        "https://noes.example.org:port",
        f"https://{'ü' * 64}.example",
    ],
)
def test_public_url_of_another_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        env.public_url(text)


def test_database_url_of_sqlite_is_a_file_with_lasting_writes() -> None:
    found = env.database("sqlite:////var/lib/noes/my%20notes.db")

    assert found == env.sqlite(Path("/var/lib/noes/my notes.db"))
    assert found["OPTIONS"] == {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON",
    }
    assert (found["CONN_MAX_AGE"], found["ATOMIC_REQUESTS"]) == (None, False)


@pytest.mark.parametrize(
    "text", ["noes.db", "sqlite:", "sqlite://host/file", "postgresql://h/n", "mysql://h/n"]
)
def test_database_url_of_another_kind_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^is not an SQLite file"):
        env.database(text)


@pytest.mark.parametrize(
    "text", ["docs.google.com", "ftp://docs.google.com", "https://", "https://a b"]
)
def test_origin_of_another_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^is not an address"):
        env.origin(text)


def test_origin_is_read_without_its_path() -> None:
    assert env.origin("https://docs.example.org/x") == "https://docs.example.org"


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00"])
def test_instant_that_lies_too_far_out_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^lies too far out; choose a year from 1901 to 2198\.$"):
        env.instant(text)
