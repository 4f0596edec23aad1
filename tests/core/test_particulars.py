import pytest

from noes.core.moments import Tone, Type
from noes.core.particulars import ALL, may_say, particulars_of


@pytest.mark.parametrize(
    ("kinds", "named"),
    [
        ("drafted postponed sent followed_up", "dread"),
        ("replied praised referred reopened noted", ""),
        ("lost ghosted withdrew", "sting"),
        ("declined", "revisit_on sting tone"),
        ("accepted", "amount currency sting"),
    ],
)
def test_particulars_are_those_that_the_table_of_moments_gives(kinds: str, named: str) -> None:
    for kind in kinds.split():
        assert sorted(particulars_of(Type(kind))) == named.split()


def test_every_particular_is_carried_by_some_type() -> None:
    assert {name for kind in Type for name in particulars_of(kind)} == set(ALL)


@pytest.mark.parametrize("tone", [None, Tone.FORM, Tone.PERSONAL])
def test_a_day_to_come_back_goes_with_not_now_alone(tone: Tone | None) -> None:
    assert may_say("revisit_on", Type.DECLINED, Tone.NOT_NOW)
    assert not may_say("revisit_on", Type.DECLINED, tone)
    assert not may_say("revisit_on", Type.ACCEPTED, Tone.NOT_NOW)
