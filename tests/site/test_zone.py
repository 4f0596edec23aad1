from pathlib import Path

import pytest

from noes.site import zone


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine whose /etc/localtime is what a test makes of it."""
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(zone, "LINK", tmp_path / "localtime")
    return tmp_path


def linked(machine: Path, name: str) -> None:
    target = machine / "zoneinfo" / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.touch()
    (machine / "localtime").symlink_to(target)


def test_zone_is_what_the_machine_links_to(machine: Path) -> None:
    linked(machine, "Europe/Lisbon")

    assert zone.machine_zone() == "Europe/Lisbon"


@pytest.mark.parametrize("text", ["America/Sao_Paulo", ":America/Sao_Paulo"])
def test_zone_of_the_environment_comes_first(
    machine: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    linked(machine, "Europe/Lisbon")
    monkeypatch.setenv("TZ", text)

    assert zone.machine_zone() == "America/Sao_Paulo"


def test_zone_that_is_none_is_passed_over(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "EST5EDT,M3.2.0,M11.1.0")
    linked(machine, "Nowhere/At_All")

    assert zone.machine_zone() == "UTC"


def test_zone_of_a_machine_that_does_not_say_is_utc(machine: Path) -> None:
    assert zone.machine_zone() == "UTC"
