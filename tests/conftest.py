"""What every test of the house shares. See also tests/hermetic.py and tests/services.py."""

import os
from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest
from django.utils import translation

from tests import services

# Examples are few, so that the whole suite takes minutes; before a release: HYPOTHESIS_PROFILE=thorough.
hypothesis.settings.register_profile("here", deadline=None, max_examples=50)
hypothesis.settings.register_profile(
    "ci",
    deadline=None,
    max_examples=50,
    # The same commit gives the same answer, and a busy machine is no finding.
    derandomize=True,
    database=None,
    print_blob=True,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.register_profile("thorough", deadline=None, max_examples=2000)
hypothesis.settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "here")
)

LOOPBACK = ["localhost", "*.localhost", "127.0.0.1", "[::1]"]
CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    # The browser stays on this machine as the tests do.
    f"--host-resolver-rules=MAP * ~NOTFOUND, {', '.join(f'EXCLUDE {host}' for host in LOOPBACK)}",
]


@pytest.fixture(scope="session")
def browser_type_launch_args(pytestconfig: pytest.Config) -> dict[str, Any]:
    """Start Debian's Chromium, since Playwright's own builds cannot be had everywhere."""
    is_headed = bool(pytestconfig.getoption("--headed"))
    return {
        "executable_path": services.chromium(is_whole=is_headed),
        "args": CHROMIUM,
        "headless": not is_headed,
    }


@pytest.fixture(autouse=True)
def mother_tongue() -> Iterator[None]:
    """A request leaves its language behind, as the next one brings its own; a test brings none."""
    yield
    translation.deactivate()
