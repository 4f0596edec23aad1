"""The numbers that stand at the head of what Noes says about its statistics."""

from bench.calibration.worlds import World
from bench.honesty import compared


def test_spreadsheets_are_off_and_noes_is_not() -> None:
    sent, answered, noes = compared(World(doubling=True, median=6.0), 300)
    assert [one.way for one in (sent, answered, noes)] == [
        "yeses ÷ sent",
        "yeses ÷ answered",
        "Noes",
    ]
    assert 0.8 < sent.times < 0.88
    assert 2.6 < answered.times < 2.9
    assert answered.held < 0.02
    assert 0.97 < noes.times < 1.07
    assert 0.75 < noes.held < 0.87
