"""Whatever comes between: what was said to be kept is in the notebook, once, in order."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Playwright

from tests import services
from tests.e2e import schedules
from tests.e2e.away import Network, Pocket, network
from tests.e2e.visits import CLOCK, keep
from tests.site.serving import serving

pytestmark = pytest.mark.service("chromium")
SCHEDULES = 20
Rig = tuple[Pocket, Network, list[Page]]


@pytest.fixture(scope="module")
def rig(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rig]:
    profile = tmp_path_factory.mktemp("profile")
    with serving(tmp_path_factory.mktemp("home"), **CLOCK) as served, network(served) as between:
        keep(served, "asks", {"title": "The ask that is always here"})
        program = services.chromium()
        assert program is not None
        pocket = Pocket(playwright.chromium, profile, program)
        yield pocket, between, [schedules.open_pocket(pocket, between)]
        pocket.kill()


@pytest.mark.parametrize("seed", range(SCHEDULES))
def test_nothing_is_lost_or_doubled(rig: Rig, seed: int) -> None:
    assert schedules.run(schedules.Schedule.of(seed, *rig)) == []
