"""Tests that need a program from Debian's packages: skipped under its name where it is absent.

The summary of a run names what was absent. Where everything must have run (`CI` or
`NOES_REQUIRE_SERVICES` in the environment) such a run is not a good one.
"""

import os
import shutil
from collections import Counter

import pytest

# The service and the program that shows it is there.
PROGRAMS = {"chromium": "chromium", "firefox": "firefox-esr", "libreoffice": "soffice"}
# Chromium's engine without the browser around it: the same pages for a third of the work.
HEADLESS = "chromium-headless-shell"
ABSENT = "absent service"
absent = pytest.StashKey[Counter[str]]()


def program(service: str) -> str | None:
    """Return where the program of a service is; None when it is absent."""
    return shutil.which(PROGRAMS[service])


def chromium(*, is_whole: bool = False) -> str | None:
    """Return what pages are tested in: Chromium, or what is lighter where that is there too.

    Args:
        is_whole: Whether the browser around the pages is wanted, which installs an app.
    """
    return program("chromium") if is_whole else shutil.which(HEADLESS) or program("chromium")


def are_required() -> bool:
    return bool(os.environ.get("CI") or os.environ.get("NOES_REQUIRE_SERVICES"))


def pytest_configure(config: pytest.Config) -> None:
    config.stash[absent] = Counter()
    config.pluginmanager.register(Counting(config.stash[absent]))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that opens a browser, whether its author remembered or not."""
    for item in items:
        if "browser_type_launch_args" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.service("chromium"))


def pytest_runtest_setup(item: pytest.Item) -> None:
    for name in {marker.args[0] for marker in item.iter_markers("service")}:
        if name not in PROGRAMS:
            pytest.fail(f"{name} is no service; tests/services.py names them", pytrace=False)
        if program(name) is None:
            item.user_properties.append((ABSENT, name))
            pytest.skip(f"{name} is not installed")


class Counting:
    """Counts the tests that were skipped for want of each service, from all workers."""

    def __init__(self, counts: Counter[str]) -> None:
        self.counts = counts

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.skipped:
            self.counts.update(str(name) for kind, name in report.user_properties if kind == ABSENT)


def pytest_sessionfinish(session: pytest.Session) -> None:
    if session.config.stash[absent] and are_required() and not session.exitstatus:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    counts = config.stash[absent]
    if not counts:
        return
    terminalreporter.section("services that are not installed")
    for name, count in sorted(counts.items()):
        terminalreporter.line(f"{name}: {count} skipped")
    if are_required():
        terminalreporter.line("Every service is required here: this run does not pass.", red=True)
