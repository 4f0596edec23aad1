import json
from http import HTTPStatus
from pathlib import Path

import pytest

from noes.site import zone
from tests.site.serving import noes, serving


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


def test_zone_of_an_older_list_than_ours_is_passed_over(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (machine / "system").mkdir()
    monkeypatch.setattr(zone, "SYSTEM", machine / "system")
    monkeypatch.setenv("TZ", "Europe/Lisbon")

    assert zone.machine_zone() == "UTC"


@pytest.mark.parametrize(
    ("name", "day"),
    [("America/New_York", "2026-03-04"), ("Asia/Tokyo", "2026-03-05"), ("UTC", "2026-03-05")],
)
def test_days_are_those_of_the_machine(tmp_path: Path, name: str, day: str) -> None:
    late = {"TZ": name, "NOES_NOW": "2026-03-05T06:30:00Z"}  # half past one at night in New York
    logged = noes(tmp_path, "log", "Pitched Wired", "--json", **late)
    assert json.loads(logged.stdout)["sent_on"] == day
    assert noes(tmp_path, "export", str(tmp_path / "x.json"), **late).returncode == 0
    kept = json.loads((tmp_path / "x.json").read_text())
    assert kept["settings"]["time_zone"] == name


def test_days_are_those_of_the_machine_where_the_app_runs(tmp_path: Path) -> None:
    late = {"TZ": "America/New_York", "NOES_NOW": "2026-03-05T06:30:00Z"}
    with serving(tmp_path, **late) as served:
        page = served.ask("GET", "/welcome", served.entered())
        assert page.status == HTTPStatus.OK
        said = served.ask("GET", "/api/v1/standing", served.as_local()).json()
    assert said["day"] == "2026-03-04"
