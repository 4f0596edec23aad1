from dataclasses import replace
from datetime import date

import pytest

from noes.core.challenge import Challenge, Filter, Measure
from noes.core.days import Range, Workdays
from noes.core.presets import PRESETS, Changes, begins_on, from_preset
from noes.core.rhythm import parse

# A Monday.
START = date(2026, 1, 5)

USUAL = [
    Challenge(Measure.ASKS, START, rhythm=parse("quota:1/week"), preset="this-week"),
    Challenge(Measure.NOES, START, target=1000, preset="1000-noes"),
    Challenge(Measure.DAYS, START, target=1000, rhythm=parse("quota:1/day"), preset="1000-days"),
    Challenge(
        Measure.ASKS,
        START,
        target=100,
        end=date(2026, 7, 5),
        rhythm=parse("quota:4/week"),
        preset="100-in-six-months",
    ),
    Challenge(
        Measure.ASKS,
        START,
        Filter(kinds=frozenset({"pitch"})),
        target=23,
        end=date(2026, 2, 5),
        rhythm=parse("workdays"),
        preset="workday-month",
    ),
    Challenge(
        Measure.ASKS,
        START,
        Filter(dream=True),
        rhythm=parse("days:mon,wed,fri"),
        preset="dream-mwf",
    ),
    Challenge(
        Measure.CONVERSATIONS,
        START,
        rhythm=parse("quota:12/quarter"),
        preset="quarter-conversations",
    ),
    Challenge(Measure.OPEN, START, target=10, preset="in-the-air"),
]


@pytest.mark.parametrize("usual", USUAL, ids=lambda usual: usual.preset)
def test_preset_as_it_comes(usual: Challenge) -> None:
    slug = usual.preset or ""
    assert from_preset(slug, start=START) == replace(usual, name=PRESETS[slug].name)


def test_every_preset_is_shown_above() -> None:
    assert [usual.preset for usual in USUAL] == list(PRESETS)


def test_default_challenge_is_offered_first() -> None:
    assert next(iter(PRESETS)) == "this-week"


def test_names_are_all_different() -> None:
    assert len({preset.name for preset in PRESETS.values()}) == len(PRESETS)


@pytest.mark.parametrize(
    ("slug", "changes", "name"),
    [
        ("1000-noes", Changes(target=100), "Noes"),
        ("1000-noes", Changes(target=1000), "1,000 noes"),
        ("1000-noes", Changes(rhythm=parse("workdays")), "1,000 noes"),
        ("100-in-six-months", Changes(rhythm=parse("days:mon,wed,fri")), "100 asks in six months"),
        ("100-in-six-months", Changes(end=date(2026, 5, 1)), "Asks"),
        ("this-week", Changes(rhythm=parse("quota:2/week")), "Uncomfortable asks"),
        ("in-the-air", Changes(target=20), "Asks in the air"),
        ("in-the-air", Changes(target=20, name="Twenty waiting"), "Twenty waiting"),
        ("in-the-air", Changes(name="Plates in the air"), "Plates in the air"),
    ],
)
def test_name_keeps_to_the_truth(slug: str, changes: Changes, name: str) -> None:
    assert from_preset(slug, start=START, **changes).name == name


def test_six_months_from_the_end_of_august_end_with_february() -> None:
    challenge = from_preset("100-in-six-months", start=date(2026, 8, 31))
    assert challenge.end == date(2027, 2, 28)


def test_target_of_planned_days_leaves_out_public_holidays_days_off_and_rests() -> None:
    named = from_preset(
        "workday-month",
        start=START,
        workdays=Workdays("AT", frozenset({date(2026, 1, 9)})),
        rests=[Range(date(2026, 1, 12), date(2026, 1, 19))],
    )
    assert named.target == 23 - 1 - 1 - 5


def test_target_of_planned_days_follows_a_changed_end_and_rhythm() -> None:
    fortnight = from_preset("workday-month", start=START, end=date(2026, 1, 19))
    thrice = from_preset("workday-month", start=START, rhythm=parse("days:mon,wed,fri"))
    assert (fortnight.target, thrice.target) == (10, 14)


def test_target_of_planned_days_is_none_where_no_days_are_planned() -> None:
    quota = from_preset("workday-month", start=START, rhythm=parse("quota:5/week"))
    endless = from_preset("workday-month", start=START, end=None)
    assert (quota.target, endless.target) == (None, None)


def test_target_given_is_kept() -> None:
    assert from_preset("workday-month", start=START, target=7).target == 7


def test_unknown_preset_is_refused() -> None:
    with pytest.raises(KeyError, match="2000-noes"):
        from_preset("2000-noes", start=START)


def test_change_that_makes_no_challenge_is_refused() -> None:
    with pytest.raises(ValueError, match="A challenge cannot end"):
        from_preset("1000-noes", start=START, end=START)


def test_this_week_begins_with_its_week_and_the_others_today() -> None:
    wednesday = date(2026, 3, 4)
    assert begins_on("this-week", wednesday) == date(2026, 3, 2)
    assert begins_on("this-week", wednesday, 6) == date(2026, 3, 1)
    others = {begins_on(slug, wednesday) for slug in (*PRESETS, "") if slug != "this-week"}
    assert others == {wednesday}
