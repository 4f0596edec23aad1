"""Which tests one worker takes one after the other, where several share a run.

What starts a server or a browser once for a module would start it again on every worker that gets a
test of it. pytest loads this by name (`-p tests.together` in pyproject.toml).
"""

from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

# Modules, and folders of modules, that share what is slow to start.
SHARING = ("tests/e2e/", "tests/site/test_public.py")


class Together(LoadScopeScheduling):  # type: ignore[misc] # xdist ships no types
    """Hands out modules that share something whole, and first; then all other tests one by one."""

    def _split_scope(self, nodeid: str) -> str:
        return nodeid.partition("::")[0] if nodeid.startswith(SHARING) else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Together:
    return Together(config, log)
