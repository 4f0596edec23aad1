"""What is tried, each in how many logs."""

from collections.abc import Callable, Iterator

from bench.calibration import chances, dread, features, finish, quiet
from bench.calibration.claims import Claim

PARTS: dict[str, tuple[Callable[[int], Iterator[Claim]], int]] = {
    "chance of a yes": (chances.of_all, 4000),
    "chance by kind": (chances.by_kind, 2000),
    "chance against the prior": (chances.of_the_prior, 4000),
    "finish date": (finish.forecasts, 4000),
    "day to let go": (quiet.letting_go, 1000),
    "follow-ups": (quiet.following_up, 2000),
    "patterns": (features.named, 1000),
    "dread": (dread.falls, 4000),
}


def claims_of(part: str, *, share: float = 1.0) -> list[Claim]:
    """Try one part in all of its logs, or in a share of them."""
    claims, logs = PARTS[part]
    return list(claims(round(logs * share)))
