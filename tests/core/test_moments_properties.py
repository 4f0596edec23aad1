from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from noes.core.moments import ACTS, ANSWERS, ENDS, Moment, State, Type, fold, unlawful
from tests.core.telling import DAYS, moment_lists

END_STATES = {
    Type.DECLINED: State.NO,
    Type.LOST: State.NO,
    Type.GHOSTED: State.NO,
    Type.ACCEPTED: State.YES,
    Type.WITHDREW: State.WITHDRAWN,
}
UNMOVING = st.sampled_from([Type.PRAISED, Type.REFERRED, Type.NOTED])


@given(moment_lists(), st.randoms(use_true_random=False))
def test_fold_does_not_depend_on_the_order_handed_in(moments: list[Moment], chance: Random) -> None:
    shuffled = list(moments)
    chance.shuffle(shuffled)
    assert fold(shuffled) == fold(moments)
    assert fold(shuffled, awaits_answer=False) == fold(moments, awaits_answer=False)
    assert unlawful(shuffled) == unlawful(moments)


@given(moment_lists())
def test_every_moment_is_told_once(moments: list[Moment]) -> None:
    told = fold(moments).sequence
    assert sorted(told, key=rank_of) == sorted(moments, key=rank_of)


@given(moment_lists())
def test_no_answer_precedes_the_first_act(moments: list[Moment]) -> None:
    types = [moment.type for moment in fold(moments).sequence]
    first = next((i for i, type_ in enumerate(types) if type_ in ACTS), 0)
    assert not ANSWERS.intersection(types[:first])


@given(moment_lists())
def test_dated_moments_that_are_no_early_answers_keep_their_days_order(
    moments: list[Moment],
) -> None:
    story = fold(moments)
    keys = [
        (moment.day, moment.rank)
        for moment in story.sequence
        if moment.day is not None and not (moment.type in ANSWERS and is_early(moment, moments))
    ]
    assert keys == sorted(keys)


@given(moment_lists())
def test_flagged_are_answers_dated_before_the_first_act(moments: list[Moment]) -> None:
    story = fold(moments)
    sent_on = story.sent_on
    early = {
        moment.rank
        for moment in moments
        if moment.type in ANSWERS and sent_on and moment.day and moment.day < sent_on
    }
    assert story.flagged == early


@given(moment_lists())
def test_end_is_dated_by_the_start_of_its_unbroken_run(moments: list[Moment]) -> None:
    sequence = fold(moments).sequence
    story = fold(moments)
    states = [fold(sequence[: n + 1]).state for n in range(len(sequence))]
    if story.outcome is None:
        assert (story.ended_on, story.sting, story.revisit_on) == (None, None, None)
        return
    start = len(states)
    while start and states[start - 1] is story.state:
        start -= 1
    assert story.state is END_STATES[story.outcome]
    assert sequence[start].type in ENDS
    assert story.ended_on == sequence[start].day


@given(moment_lists())
def test_reply_ends_nothing_and_revives_only_silence(moments: list[Moment]) -> None:
    before = fold(moments)
    last = max((moment.day for moment in moments if moment.day), default=None)
    if not before.acts or last is None:
        return
    after = fold([*moments, Moment(Type.REPLIED, 100, last)])
    if before.outcome in {None, Type.GHOSTED}:
        assert (after.state, after.outcome) == (State.WAITING, None)
    else:
        assert (after.state, after.outcome) == (before.state, before.outcome)
    assert after.replied


@given(moment_lists(), UNMOVING, DAYS)
def test_kind_words_referrals_and_thoughts_change_no_state(
    moments: list[Moment], type_: Type, on: date | None
) -> None:
    before = fold(moments)
    after = fold([*moments, Moment(type_, 100, on)])
    assert (after.state, after.outcome, after.ended_on) == (
        before.state,
        before.outcome,
        before.ended_on,
    )
    assert (after.acts, after.contact_on) == (before.acts, before.contact_on)


@given(moment_lists())
def test_effort_is_every_act_whatever_became_of_it(moments: list[Moment]) -> None:
    acts = fold(moments).acts
    assert sorted(acts, key=rank_of) == sorted(
        (moment for moment in moments if moment.type in ACTS), key=rank_of
    )


@given(moment_lists())
def test_states_of_both_sorts_of_kinds_differ_by_waiting_alone(moments: list[Moment]) -> None:
    waits = fold(moments)
    done = fold(moments, awaits_answer=False)
    pair = (waits.state, done.state)
    assert pair == (State.WAITING, State.DONE) or waits.state is done.state


@given(moment_lists())
def test_ranks_matter_by_their_order_alone(moments: list[Moment]) -> None:
    later = [
        Moment(m.type, m.rank * 3 + 50, m.day, m.dread, m.sting, m.tone, m.revisit_on)
        for m in moments
    ]
    assert fold(later).state is fold(moments).state
    assert fold(later).ended_on == fold(moments).ended_on


def rank_of(moment: Moment) -> int:
    return moment.rank


def is_early(answer: Moment, moments: list[Moment]) -> bool:
    """Whether an answer lies before the first act that has its own place in time."""
    acts = [moment for moment in moments if moment.type is Type.SENT] + [
        moment for moment in moments if moment.type is Type.FOLLOWED_UP and moment.day
    ]
    keys = [(act.day, act.rank) for act in acts if act.day]
    undated = any(act.day is None for act in acts)
    return bool(keys) and not undated and (answer.day, answer.rank) < min(keys)
