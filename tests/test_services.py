from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests import services
from tests.tools.tree import ROOT

WANTING = """
    import pytest

    @pytest.mark.service("chromium")
    def test_browser():
        pass

    def test_plain():
        pass
"""


@pytest.fixture
def bare(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """Return a test tree on a machine that has no service at all and requires none."""
    monkeypatch.setenv("PATH", str(pytester.path))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("NOES_REQUIRE_SERVICES", raising=False)
    pytester.makeini("[pytest]\nmarkers = service(name): needs it\n")
    return pytester


def run(tree: pytest.Pytester, *options: str) -> pytest.RunResult:
    plugins = ("-p", "tests.services", "-p", "no:django", "-p", "no:playwright")
    return tree.runpytest_subprocess(*plugins, *options)


def test_absent_service_skips_under_its_name(bare: pytest.Pytester) -> None:
    bare.makepyfile(WANTING)
    result = run(bare)
    result.assert_outcomes(passed=1, skipped=1)
    result.stdout.fnmatch_lines(["*services that are not installed*", "chromium: 1 skipped"])
    assert result.ret == pytest.ExitCode.OK


@pytest.mark.parametrize("variable", ["CI", "NOES_REQUIRE_SERVICES"])
@pytest.mark.parametrize("options", [(), ("--numprocesses", "2")])
def test_absent_service_where_required_fails_the_run(
    bare: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, variable: str, options: tuple[str, ...]
) -> None:
    bare.makepyfile(WANTING)
    monkeypatch.setenv(variable, "1")
    result = run(bare, *options)
    result.assert_outcomes(passed=1, skipped=1)
    assert result.ret == pytest.ExitCode.TESTS_FAILED


def test_other_skips_do_not_fail_the_run(
    bare: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare.makepyfile("import pytest\n\n@pytest.mark.skip\ndef test_plain():\n    pass\n")
    monkeypatch.setenv("CI", "1")
    assert run(bare).ret == pytest.ExitCode.OK


def test_service_unknown_is_an_error(bare: pytest.Pytester) -> None:
    bare.makepyfile(WANTING.replace("chromium", "nonesuch"))
    result = run(bare)
    result.assert_outcomes(passed=1, errors=1)


def test_counting_takes_only_skips_for_a_service() -> None:
    counts: Counter[str] = Counter()
    report = pytest.TestReport(
        nodeid="one",
        location=("one", 1, "one"),
        keywords={},
        outcome="skipped",
        longrepr=None,
        when="setup",
        user_properties=[(services.ABSENT, "chromium"), ("other", "thing")],
    )
    services.Counting(counts).pytest_runtest_logreport(report)
    assert counts == {"chromium": 1}


def test_browser_draws_a_page(page: Page, tmp_path: Path) -> None:
    drawn = tmp_path / "page.html"
    drawn.write_text("<title>Noes</title><h1>One uncomfortable ask</h1>")
    page.goto(drawn.as_uri())
    assert page.get_by_role("heading").all_inner_texts() == ["One uncomfortable ask"]


def test_lighter_chromium_is_taken_where_it_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    whole, light = tmp_path / "chromium", tmp_path / services.HEADLESS
    whole.touch(0o755)
    assert services.chromium() == str(whole)
    light.touch(0o755)
    assert (services.chromium(), services.chromium(is_whole=True)) == (str(light), str(whole))
