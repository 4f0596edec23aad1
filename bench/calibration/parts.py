"""What is tried, each in how many logs."""

from collections.abc import Callable, Iterator

from bench.calibration import chances, dread, features, finish, quiet
from bench.calibration.claims import Claim

PARTS: dict[str, tuple[Callable[[int], Iterator[Claim]], int]] = {
    "chance of a yes": (chances.of_all, 4000),
    "chance by kind": (chances.by_kind, 8000),
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


NOTES = {
    "Chance of a yes: range holds the truth": "How often the range of four in five (80 %) does.",
    "Chance of a yes: how far the mean is off": "In parts of the truth; below 100 asks what is usual"
    " still counts, as it should.",
    "Chance by kind: range holds the truth": "Seven kinds, the first asked six times as often as the"
    " last, and those never tried counted with the rest. Varied: from 2 to 30 in a hundred; same: one"
    " in ten; one star: 40 in a hundred, the others 5.",
    "Chance by kind: error beside that of yeses ÷ sent": "Root mean square over the kinds that were tried.",
    "Chance of a yes: range holds a truth drawn from the prior": "Where the truth is what is held"
    " usual, four in five must be just that.",
    "Finish date: range holds the week": "Three asks a week on average. Drifting: the logarithm of"
    " the rate walks, 0.12 a week; sprints: four weeks on, four off; seasons: half a year of five"
    " a week, half a year of one.",
    "Day to let go: answers that come later": "In parts of all answers that come within 120 days.",
    "Day to let go: true chance of an answer": "For an ask that is silent until that day.",
    "Follow-ups: an effect is named where there is none": "Three in five silent asks are followed up"
    " once, on day 5 to 14, and nothing changes.",
    "Patterns: one is named where there is none": "Nine features at once, of two to seven values.",
    "Patterns: three times the odds are named": "One in ten against one in four.",
    "Dread: a fall is said where there is none": "Looked at after every ask, whatever is seen first.",
    "Dread: a fall of 2 points is said": "Ratings scatter by 1.5.",
}
"""What a reader of the page must know of each topic, in its order."""
