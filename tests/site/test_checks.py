from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_django import Settings

from noes.site import checks
from noes.site.env import PublicURL


def said(found: list[object]) -> list[tuple[str, str | None]]:
    return [(getattr(one, "msg"), getattr(one, "hint")) for one in found]  # noqa: B009 - any message


def test_folder_open_to_others_is_told(tmp_path: Path, settings: Settings) -> None:
    settings.HOME = tmp_path
    tmp_path.chmod(0o750)

    assert said([*checks.check_home_is_private()]) == [
        (
            "Other users of this machine can look into the data folder.",
            f"Close it with: chmod 700 {tmp_path}",
        )
    ]


def test_folder_closed_or_not_made_is_well(tmp_path: Path, settings: Settings) -> None:
    settings.HOME = tmp_path
    tmp_path.chmod(0o700)
    assert checks.check_home_is_private() == []

    settings.HOME = tmp_path / "nowhere"
    assert checks.check_home_is_private() == []


def test_stopped_clock_is_told(settings: Settings) -> None:
    settings.NOW = None
    assert checks.check_clock_runs() == []

    settings.NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert said([*checks.check_clock_runs()]) == [
        (
            "The clock stands still at 2026-03-02T09:00:00+00:00.",
            "Unset NOES_NOW, unless this is a demo or a test.",
        )
    ]


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_public_address_of_this_machine_is_told(settings: Settings, host: str) -> None:
    settings.URL = PublicURL(host, 4747)

    assert said([*checks.check_url_is_not_local()]) == [
        (
            "NOES_URL names this machine itself.",
            "Set it to the https address of the proxy or tailnet, or unset it.",
        )
    ]


@pytest.mark.parametrize("url", [None, PublicURL("noes.example.org", None)])
def test_public_address_elsewhere_is_well(settings: Settings, url: PublicURL | None) -> None:
    settings.URL = url

    assert checks.check_url_is_not_local() == []
