import pytest

from noes.core.words import CHANNELS, KINDS
from noes.journal.arrays import PARTS_OF_DAY
from noes.journal.insights import differences
from noes.journal.insights.differences import FEATURES, of_level


@pytest.mark.parametrize(
    ("feature", "level", "said"),
    [
        ("kind", "stretch_application", "Long shot"),
        ("kind", "my_own", "My_own"),
        ("channel", "linkedin", "LinkedIn"),
        ("weekday", 0, "Monday"),
        ("weekday", 6, "Sunday"),
        ("time_of_day", "morning", "In the morning"),
        ("dream", True, "Dream people"),
        ("effort", "short", "Less than 15 minutes"),
        ("asked_before", False, "Asked for the first time"),
        ("planned_day", True, "On a planned day"),
    ],
)
def test_values_are_told_in_words(feature: str, level: object, said: str) -> None:
    assert of_level(feature, level) == said


def test_every_value_of_every_feature_has_words() -> None:
    values = {
        "kind": KINDS,
        "channel": CHANNELS,
        "weekday": range(7),
        "time_of_day": {part for _hour, part in PARTS_OF_DAY},
        "effort": ("short", "medium", "long"),
        **dict.fromkeys(("dream", "asked_before", "planned_day"), (True, False)),
    }
    assert set(values) == set(FEATURES)
    told = [of_level(feature, level) for feature, levels in values.items() for level in levels]
    assert all(told)


def test_ones_own_kinds_are_told_by_their_names() -> None:
    names = {"kind": {"my_own": "residency"}}
    assert of_level("kind", "my_own", names) == "Residency"


def test_nothing_stands_out_where_nothing_was_looked_at() -> None:
    assert differences.of_patterns(()) == "Nothing stands out yet."
    assert differences.of_sending(()) == "Nothing tells them apart yet."
    assert differences.yeses((), {}) == differences.drafts_sent((), {}) == ()
