from collections.abc import Iterator

import pytest

from tests.site.serving import Served, serving


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A notebook's server that the tests of one run share; none of them stops it."""
    with serving(tmp_path_factory.mktemp("home")) as server:
        yield server
