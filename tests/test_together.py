"""What shares a server stays on one worker, and what shares nothing is handed out one by one."""

import pytest

from tests.tools.tree import ROOT

NOTED = """
    import os, pathlib, time, pytest

    @pytest.mark.parametrize("number", range(MANY))
    def test_each(number):
        time.sleep(0.05)
        worker = os.environ["PYTEST_XDIST_WORKER"]
        pathlib.Path(f"{pathlib.Path(__file__).stem}-{worker}-{number}").touch()
"""


def test_tests_of_a_shared_module_run_on_one_worker(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    few, more = (NOTED.replace("MANY", str(many)) for many in (6, 24))
    pytester.makepyfile(**{"tests/e2e/test_shared": few, "tests/core/test_single": more})
    plugins = ("-p", "tests.together", "-p", "no:django", "-p", "no:playwright")

    pytester.runpytest_subprocess("-n2", *plugins, "tests").assert_outcomes(passed=30)

    assert len(workers(pytester, "test_shared")) == 1
    assert len(workers(pytester, "test_single")) == 2


def workers(tree: pytest.Pytester, module: str) -> set[str]:
    return {file.name.split("-")[1] for file in tree.path.glob(f"{module}-*")}
