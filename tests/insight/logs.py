"""Logs of asks as hypothesis makes them up, and what a target sees of them."""

from dataclasses import dataclass

from hypothesis import strategies as st

from noes.insight.odds import Target

YES, SOFT, NO, SILENT = 1, 2, 3, 0
COUNTS: dict[Target, tuple[int, ...]] = {
    "yes": (YES,),
    "any_win": (YES, SOFT),
    "hear_back": (YES, SOFT, NO),
}


@dataclass(frozen=True, slots=True)
class Ask:
    """One ask: how long ago it was sent, what was answered on which day after it, of which kind."""

    age: int
    answer: int
    after: int
    kind: str

    def seen(self, target: Target) -> tuple[int, bool]:
        """Day and event; an answer to come is not seen, one that does not count ends nothing."""
        came = self.answer in COUNTS[target] and self.after <= self.age
        return (self.after if came else self.age), came


DAYS = st.integers(0, 130)
ASKS = st.builds(
    Ask,
    DAYS,
    st.sampled_from([YES, SOFT, NO, SILENT, SILENT]),
    DAYS,
    st.sampled_from(["pitch", "share", "stretch", "other"]),
)
LOGS = st.lists(ASKS, max_size=30)


def columns(log: list[Ask], target: Target) -> tuple[list[int], list[bool]]:
    seen = [ask.seen(target) for ask in log]
    return [day for day, _ in seen], [came for _, came in seen]


def kinds(log: list[Ask]) -> list[str]:
    return [ask.kind for ask in log]
