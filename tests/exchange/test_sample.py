"""The sample year: always the same, lawful on any day, and worth looking at."""

import json
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from statistics import mean
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.accounts.models import User
from noes.core.moments import Moment, Type, awaits, fold, unlawful
from noes.core.words import CHANNELS, KINDS
from noes.exchange.notebook import is_document, restore
from noes.exchange.sample.document import document
from noes.journal.models import Challenge, Notebook
from noes.journal.queries.agreement import Differences, differences
from noes.journal.queries.plans import plans
from tests.journal.people_of_tests import export_of, new_owner

TODAY = date(2026, 3, 4)
NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
A_WEEK = [TODAY + timedelta(days=day) for day in range(7)]
days = st.dates(date(2020, 1, 1), date(2040, 1, 1))


def read(today: date) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(document(today))
    return found


def moments_of(ask: dict[str, Any]) -> list[Moment]:
    return [
        Moment(Type(row["type"]), row["rank"], date.fromisoformat(row["day"]))
        for row in ask["moments"]
    ]


def test_the_same_day_gives_the_same_bytes() -> None:
    assert is_document(document(TODAY))
    assert document(TODAY) == document(TODAY)


@given(days)
def test_a_week_later_it_is_the_same_year_moved_by_a_week(today: date) -> None:
    texts, later = read(today), read(today + timedelta(days=7))

    def moved(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: moved(inner) for name, inner in value.items()}
        if isinstance(value, list):
            return [moved(inner) for inner in value]
        try:
            return str(date.fromisoformat(value) + timedelta(days=7))
        except (TypeError, ValueError):
            return value

    for told in (texts, later):
        for ask in told["asks"]:
            for moment in ask["moments"]:
                moment["at"] = (moment.get("at") or "")[10:]
        for challenge in told["challenges"]:
            del challenge["end"]  # six months are not the same number of days
    assert moved(texts) == later


@given(days)
def test_what_happened_is_lawful_on_any_day_and_never_in_the_future(today: date) -> None:
    told = read(today)
    for ask in told["asks"]:
        moments = moments_of(ask)
        waits = awaits(ask["kind"])
        assert unlawful(moments, awaits_answer=waits) == ()
        assert fold(moments, awaits_answer=waits).flagged == frozenset()
        assert max(str(moment.day) for moment in moments) <= str(today)
    assert max(win["day"] for win in told["wins"]) <= str(today)


@given(days)
def test_ids_and_ranks_are_nobody_elses(today: date) -> None:
    told = read(today)
    rows = [row for name in ("people", "pitches", "queues", "challenges") for row in told[name]]
    moments = [moment for ask in told["asks"] for moment in ask["moments"]] + told["wins"]
    ids = [row["id"] for row in [*rows, *told["rests"], *told["asks"], *moments]]
    assert len(set(ids)) == len(ids)
    counted = [*told["pitches"], *told["challenges"], *told["asks"]]
    ranks = [row["entry"] for row in counted] + [moment["rank"] for moment in moments]
    assert sorted(ranks) == list(range(1, len(ranks) + 1))


def test_it_is_worth_looking_at() -> None:
    told = read(TODAY)
    asks = told["asks"]
    stories = [fold(moments_of(ask), awaits_answer=awaits(ask["kind"])) for ask in asks]
    outcomes = Counter(str(story.outcome or story.state) for story in stories)
    assert outcomes.most_common(1)[0][0] == "ghosted"
    assert 175 <= len(asks) <= 195
    assert {ask["kind"] for ask in asks} == set(KINDS)
    assert {ask["channel"] for ask in asks} >= set(CHANNELS) - {"other"}
    assert sum(1 for ask in asks if ask["learned"]) > 20
    assert sum(1 for ask in asks if ask["differently"]) > 10
    acts = [m for ask in asks for m in ask["moments"] if "dread" in m and m["type"] != "drafted"]
    acts.sort(key=lambda moment: moment["rank"])
    half = len(acts) // 2
    assert mean(m["dread"] for m in acts[:half]) > mean(m["dread"] for m in acts[half:]) + 0.7
    assert Counter(row["pitch_id"] for row in told["queues"]).most_common()[-1][1] > 2


@pytest.mark.django_db
@pytest.mark.parametrize("today", A_WEEK)
def test_it_comes_into_an_empty_notebook_as_a_year_that_was_kept(today: date) -> None:
    owner, other = new_owner(), new_owner()
    for one in (owner, other):
        restore(one, document(today), name="sample", now=NOW)
    assert export_of(owner) == export_of(other)
    assert differences(owner.id) == Differences()
    notebook = Notebook.objects.get(owner_id=owner.id)
    assert (notebook.asked, notebook.drafts) == (185, 3)
    done = dict(Challenge.objects.filter(owner_id=owner.id).values_list("name", "done"))
    assert done["1,000 noes"] == notebook.noes > 100
    assert done["Ten waiting"] == notebook.waiting >= 10
    assert 60 < done["100 asks in six months"] < 100
    fresh = User.objects.get(id=owner.id)
    (rhythm,) = [plan.kept for plan in plans(fresh, today) if plan.kept]
    assert (rhythm.of, rhythm.done >= 10) == (12, True)
