import uuid
from dataclasses import FrozenInstanceError

import pytest

from noes.core.moments import (
    ACTS,
    ANSWERS,
    ENDS,
    LAWFUL,
    SMALL_WINS,
    Moment,
    State,
    Tone,
    Type,
    Unlawful,
    awaits,
    fold,
    is_small_win,
    unlawful,
)
from tests.core.telling import day, told

DRAFTED, POSTPONED, SENT, FOLLOWED_UP = Type.DRAFTED, Type.POSTPONED, Type.SENT, Type.FOLLOWED_UP
REPLIED, PRAISED, REFERRED, DECLINED = Type.REPLIED, Type.PRAISED, Type.REFERRED, Type.DECLINED
LOST, GHOSTED, ACCEPTED, WITHDREW = Type.LOST, Type.GHOSTED, Type.ACCEPTED, Type.WITHDREW
REOPENED, NOTED = Type.REOPENED, Type.NOTED

STATES = [
    # each row of the table of moments, alone or after what it needs
    ([], State.DRAFT),
    ([DRAFTED], State.DRAFT),
    ([DRAFTED, POSTPONED], State.DRAFT),
    ([DRAFTED, POSTPONED, POSTPONED, SENT], State.WAITING),
    ([SENT], State.WAITING),
    ([SENT, FOLLOWED_UP], State.WAITING),
    ([SENT, REPLIED], State.WAITING),
    ([SENT, DECLINED], State.NO),
    ([SENT, LOST], State.NO),
    ([SENT, GHOSTED], State.NO),
    ([SENT, ACCEPTED], State.YES),
    ([SENT, WITHDREW], State.WITHDRAWN),
    ([DRAFTED, WITHDREW], State.WITHDRAWN),
    ([NOTED], State.DRAFT),
    ([PRAISED], State.DRAFT),
    ([REFERRED], State.DRAFT),
    # kind words, referrals and thoughts change nothing
    ([SENT, PRAISED], State.WAITING),
    ([SENT, DECLINED, PRAISED], State.NO),
    ([SENT, ACCEPTED, REFERRED], State.YES),
    ([SENT, WITHDREW, NOTED], State.WITHDRAWN),
    ([DRAFTED, NOTED], State.DRAFT),
    ([NOTED, DRAFTED, SENT], State.WAITING),
    # any end can be reopened
    ([SENT, DECLINED, REOPENED], State.WAITING),
    ([SENT, LOST, REOPENED], State.WAITING),
    ([SENT, GHOSTED, REOPENED], State.WAITING),
    ([SENT, ACCEPTED, REOPENED], State.WAITING),
    ([SENT, WITHDREW, REOPENED], State.WAITING),
    ([DRAFTED, WITHDREW, REOPENED], State.DRAFT),
    # a reply revives silence, and nothing else
    ([SENT, GHOSTED, REPLIED], State.WAITING),
    ([SENT, DECLINED, REPLIED], State.NO),
    ([SENT, LOST, REPLIED], State.NO),
    ([SENT, ACCEPTED, REPLIED], State.YES),
    ([SENT, WITHDREW, REPLIED], State.WITHDRAWN),
    ([SENT, GHOSTED, DECLINED, REPLIED], State.NO),
    ([SENT, GHOSTED, REPLIED, GHOSTED], State.NO),
    # a follow-up revives
    ([SENT, GHOSTED, FOLLOWED_UP], State.WAITING),
    ([SENT, DECLINED, FOLLOWED_UP], State.WAITING),
    ([SENT, LOST, FOLLOWED_UP], State.WAITING),
    ([SENT, WITHDREW, FOLLOWED_UP], State.WAITING),
    # one end gives way to another
    ([SENT, GHOSTED, DECLINED], State.NO),
    ([SENT, GHOSTED, LOST], State.NO),
    ([SENT, GHOSTED, ACCEPTED], State.YES),
    ([SENT, DECLINED, ACCEPTED], State.YES),
    ([SENT, ACCEPTED, DECLINED], State.NO),
    ([SENT, ACCEPTED, WITHDREW], State.WITHDRAWN),
    ([SENT, DECLINED, WITHDREW], State.WITHDRAWN),
    ([SENT, WITHDREW, ACCEPTED], State.YES),
    ([SENT, DECLINED, REOPENED, ACCEPTED], State.YES),
]


@pytest.mark.parametrize(("types", "state"), STATES)
def test_state_after_each_lawful_course(types: list[Type], state: State) -> None:
    moments = told(*((type_, number) for number, type_ in enumerate(types, start=1)))
    assert (fold(moments).state, unlawful(moments)) == (state, ())


@pytest.mark.parametrize(
    ("types", "state"),
    [
        ([DRAFTED], State.DRAFT),
        ([SENT], State.DONE),
        ([SENT, REPLIED], State.WAITING),
        ([SENT, FOLLOWED_UP], State.WAITING),
        ([SENT, PRAISED], State.DONE),
        ([SENT, ACCEPTED], State.YES),
        ([SENT, DECLINED], State.NO),
        ([SENT, DECLINED, REOPENED], State.WAITING),
        ([SENT, WITHDREW], State.WITHDRAWN),
    ],
)
def test_state_of_kinds_that_await_no_answer(types: list[Type], state: State) -> None:
    moments = told(*((type_, number) for number, type_ in enumerate(types, start=1)))
    story = fold(moments, awaits_answer=False)
    assert (story.state, unlawful(moments, awaits_answer=False)) == (state, ())


@pytest.mark.parametrize("end", sorted(ENDS))
def test_outcome_is_the_end_that_stands(end: Type) -> None:
    assert fold(told((SENT, 1), (end, 5))).outcome is end


@pytest.mark.parametrize("end", sorted(ENDS))
def test_outcome_is_none_once_reopened(end: Type) -> None:
    story = fold(told((SENT, 1), (end, 5), (REOPENED, 6)))
    assert (story.outcome, story.ended_on) == (None, None)


def test_one_no_ghosted_then_declined_is_dated_by_the_ghosting() -> None:
    story = fold(told((SENT, 1), (GHOSTED, 30), (DECLINED, 40)))
    assert (story.state, story.outcome, story.ended_on) == (State.NO, DECLINED, day(30))


def test_one_no_declined_then_lost_is_dated_by_the_first() -> None:
    story = fold(told((SENT, 1), (DECLINED, 4), (NOTED, 5), (REPLIED, 6), (LOST, 9)))
    assert (story.state, story.outcome, story.ended_on) == (State.NO, LOST, day(4))


def test_yes_after_a_ghosting_is_dated_by_the_yes_and_keeps_the_silence() -> None:
    story = fold(told((SENT, 1), (GHOSTED, 30), (ACCEPTED, 40)))
    assert (story.state, story.outcome, story.ended_on) == (State.YES, ACCEPTED, day(40))
    assert [moment.type for moment in story.sequence] == [SENT, GHOSTED, ACCEPTED]


def test_end_revived_and_ended_again_starts_anew() -> None:
    story = fold(told((SENT, 1), (GHOSTED, 30), (REPLIED, 35), (DECLINED, 40)))
    assert story.ended_on == day(40)


def test_yes_taken_away_and_given_back_starts_anew() -> None:
    story = fold(told((SENT, 1), (ACCEPTED, 2), (DECLINED, 3), (ACCEPTED, 4)))
    assert story.ended_on == day(4)


def test_undated_start_of_an_end_leaves_the_end_undated() -> None:
    story = fold(told((SENT, None), (GHOSTED, None), (DECLINED, 9)))
    assert (story.outcome, story.ended_on) == (DECLINED, None)


def test_ghosting_after_an_answer_changes_nothing() -> None:
    story = fold(told((SENT, 1), (DECLINED, 5), (GHOSTED, 30)))
    assert (story.outcome, story.ended_on) == (DECLINED, day(5))


def test_answer_found_later_overtakes_the_ghosting_lawfully() -> None:
    moments = told((SENT, 1), (GHOSTED, 30), (ACCEPTED, 20))
    story = fold(moments)
    assert (story.state, story.ended_on, unlawful(moments)) == (State.YES, day(20), ())


def test_ghosting_entered_after_the_answer_is_unlawful() -> None:
    moments = told((SENT, 1), (ACCEPTED, 20), (GHOSTED, 30))
    assert fold(moments).state is State.YES
    assert unlawful(moments) == (Unlawful(3, GHOSTED, State.YES, day(30)),)


def test_answer_dated_before_the_act_is_folded_after_it_and_flagged() -> None:
    story = fold(told((SENT, 10), (DECLINED, 4)))
    assert [moment.type for moment in story.sequence] == [SENT, DECLINED]
    assert (story.state, story.flagged, story.ended_on) == (State.NO, frozenset({2}), day(4))


def test_answers_dated_before_the_act_keep_their_own_order() -> None:
    story = fold(told((SENT, 10), (ACCEPTED, 6), (REPLIED, 4), (FOLLOWED_UP, 12)))
    assert [moment.type for moment in story.sequence] == [SENT, REPLIED, ACCEPTED, FOLLOWED_UP]
    assert story.flagged == {2, 3}


def test_answer_on_the_day_of_the_act_but_entered_first_is_not_flagged() -> None:
    story = fold([Moment(DECLINED, 1, day(3)), Moment(SENT, 2, day(3))])
    assert (story.state, story.flagged, story.ended_on) == (State.NO, frozenset(), day(3))


def test_draft_before_an_early_answer_stays_first() -> None:
    moments = told((DRAFTED, 1), (SENT, 10), (DECLINED, 4))
    assert [moment.type for moment in fold(moments).sequence] == [DRAFTED, SENT, DECLINED]
    assert unlawful(moments) == ()


def test_answer_between_two_acts_is_not_early() -> None:
    story = fold(told((SENT, 1), (FOLLOWED_UP, 10), (REPLIED, 5)))
    assert [moment.type for moment in story.sequence] == [SENT, REPLIED, FOLLOWED_UP]
    assert story.flagged == frozenset()


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (REPLIED, State.WAITING),
        (DECLINED, State.NO),
        (LOST, State.NO),
        (GHOSTED, State.NO),
        (ACCEPTED, State.YES),
        (WITHDREW, State.WITHDRAWN),
    ],
)
@pytest.mark.parametrize("sent", [None, 3])
def test_undated_outcome_follows_the_act(answer: Type, state: State, sent: int | None) -> None:
    moments = told((SENT, sent), (answer, None))
    story = fold(moments)
    assert (story.state, story.flagged, unlawful(moments)) == (state, frozenset(), ())


def test_undated_answer_follows_the_follow_up_entered_before_it() -> None:
    moments = told((SENT, 1), (FOLLOWED_UP, 10), (DECLINED, None))
    assert (fold(moments).state, unlawful(moments)) == (State.NO, ())


def test_undated_answer_precedes_the_follow_up_entered_after_it() -> None:
    moments = told((SENT, 1), (GHOSTED, None), (FOLLOWED_UP, 10))
    assert (fold(moments).state, unlawful(moments)) == (State.WAITING, ())


def test_undated_follow_up_never_precedes_the_asking() -> None:
    story = fold(told((SENT, 5), (FOLLOWED_UP, None), (DECLINED, None)))
    assert [moment.type for moment in story.sequence] == [SENT, FOLLOWED_UP, DECLINED]
    assert (story.sent_on, story.last_act_on, story.state) == (day(5), day(5), State.NO)


def test_undated_answer_entered_before_its_undated_follow_up_still_follows_an_act() -> None:
    story = fold([Moment(DECLINED, 1), Moment(FOLLOWED_UP, 2)])
    assert [moment.type for moment in story.sequence] == [FOLLOWED_UP, DECLINED]


def test_undated_moments_come_first() -> None:
    story = fold(told((SENT, None), (NOTED, 2), (NOTED, None)))
    assert [moment.rank for moment in story.sequence] == [1, 3, 2]
    assert (story.state, story.sent_on, story.contact_on) == (State.WAITING, None, None)


def test_same_day_is_told_by_rank() -> None:
    moments = [Moment(ACCEPTED, 3, day(1)), Moment(SENT, 1, day(1)), Moment(DECLINED, 2, day(1))]
    assert fold(moments).state is State.YES


def test_days_of_a_long_story() -> None:
    story = fold(
        told(
            (DRAFTED, 1),
            (DRAFTED, 2),
            (POSTPONED, 3),
            (SENT, 4),
            (FOLLOWED_UP, 9),
            (REPLIED, 12),
            (REPLIED, 14),
            (NOTED, 20),
        )
    )
    assert (story.drafted_on, story.sent_on, story.last_act_on) == (day(1), day(4), day(9))
    assert (story.replied, story.replied_on, story.contact_on) == (True, day(12), day(14))
    assert [act.rank for act in story.acts] == [4, 5]


def test_contact_is_not_made_by_calling_the_silence_a_no() -> None:
    story = fold(told((SENT, 1), (GHOSTED, 30), (REOPENED, 31)))
    assert (story.state, story.contact_on) == (State.WAITING, day(1))


def test_contact_is_the_latest_of_acts_and_answers() -> None:
    assert fold(told((SENT, 10), (REPLIED, 4))).contact_on == day(10)
    assert fold(told((SENT, 1), (DECLINED, 8))).contact_on == day(8)


def test_reply_without_a_day_is_a_reply() -> None:
    story = fold(told((SENT, 1), (REPLIED, None)))
    assert (story.replied, story.replied_on) == (True, None)


def test_not_now_carries_the_day_it_comes_back() -> None:
    no = Moment(DECLINED, 2, day(5), tone=Tone.NOT_NOW, revisit_on=day(60))
    sent = Moment(SENT, 1, day(1))
    assert fold([sent, no]).revisit_on == day(60)
    assert fold([sent, no, Moment(REOPENED, 3, day(60))]).revisit_on is None
    assert fold([sent, no, Moment(LOST, 3, day(9))]).revisit_on is None


def test_revisit_day_belongs_to_a_not_now_only() -> None:
    no = Moment(DECLINED, 2, day(5), tone=Tone.FORM, revisit_on=day(60))
    assert fold([Moment(SENT, 1, day(1)), no]).revisit_on is None


def test_dread_of_the_draft_is_taken_over_by_the_sending() -> None:
    story = fold([Moment(DRAFTED, 1, day(1), dread=8), Moment(SENT, 2, day(2))])
    assert story.dread == 8
    assert story.acts[0].dread is None


def test_dread_of_the_act_counts_before_the_drafts() -> None:
    drafted, postponed = Moment(DRAFTED, 1, day(1), dread=8), Moment(POSTPONED, 2, day(2), dread=9)
    assert fold([drafted, postponed]).dread == 9
    assert fold([drafted, postponed, Moment(SENT, 3, day(3), dread=0)]).dread == 0


def test_dread_is_the_latest_acts_that_says_one() -> None:
    sent, quiet = Moment(SENT, 1, day(1), dread=6), Moment(FOLLOWED_UP, 2, day(5))
    assert fold([sent, quiet]).dread == 6
    assert fold([sent, quiet, Moment(FOLLOWED_UP, 3, day(9), dread=2)]).dread == 2


def test_sting_is_that_of_the_standing_end() -> None:
    sent, ghosted = Moment(SENT, 1, day(1)), Moment(GHOSTED, 2, day(30), sting=3)
    assert fold([sent, ghosted]).sting == 3
    assert fold([sent, ghosted, Moment(DECLINED, 3, day(31), sting=7)]).sting == 7
    assert fold([sent, ghosted, Moment(DECLINED, 3, day(31))]).sting == 3
    assert fold([sent, ghosted, Moment(ACCEPTED, 3, day(31))]).sting is None
    assert fold([sent, ghosted, Moment(REPLIED, 3, day(31))]).sting is None


@pytest.mark.parametrize(
    ("happenings", "found"),
    [
        ([(POSTPONED, 1)], [(1, POSTPONED, None)]),
        ([(DECLINED, 1)], [(1, DECLINED, None)]),
        ([(REPLIED, 1)], [(1, REPLIED, None)]),
        ([(FOLLOWED_UP, 1)], [(1, FOLLOWED_UP, None)]),
        ([(WITHDREW, 1)], [(1, WITHDREW, None)]),
        ([(REOPENED, 1)], [(1, REOPENED, None)]),
        ([(DRAFTED, 1), (ACCEPTED, 2)], [(2, ACCEPTED, State.DRAFT)]),
        ([(DRAFTED, 1), (GHOSTED, 2)], [(2, GHOSTED, State.DRAFT)]),
        ([(SENT, 1), (SENT, 2)], [(2, SENT, State.WAITING)]),
        ([(SENT, 1), (DRAFTED, 2)], [(2, DRAFTED, State.WAITING)]),
        ([(SENT, 1), (POSTPONED, 2)], [(2, POSTPONED, State.WAITING)]),
        ([(SENT, 1), (REOPENED, 2)], [(2, REOPENED, State.WAITING)]),
        ([(SENT, 1), (ACCEPTED, 2), (FOLLOWED_UP, 3)], [(3, FOLLOWED_UP, State.YES)]),
        ([(SENT, 1), (WITHDREW, 2), (WITHDREW, 3)], [(3, WITHDREW, State.WITHDRAWN)]),
        ([(SENT, 1), (WITHDREW, 2), (GHOSTED, 3)], [(3, GHOSTED, State.WITHDRAWN)]),
    ],
)
def test_unlawful_moves_are_named(
    happenings: list[tuple[Type, int]], found: list[tuple[int, Type, State | None]]
) -> None:
    assert unlawful(told(*happenings)) == tuple(
        Unlawful(rank, type_, state, day(happenings[rank - 1][1])) for rank, type_, state in found
    )


def test_ghosting_is_unlawful_for_kinds_that_await_no_answer() -> None:
    moments = told((SENT, 1), (GHOSTED, 30))
    assert unlawful(moments, awaits_answer=False) == (Unlawful(2, GHOSTED, State.DONE, day(30)),)


def test_draft_after_the_act_does_not_unsend() -> None:
    assert fold(told((SENT, 1), (DRAFTED, 2))).state is State.WAITING


def test_lawful_names_every_type() -> None:
    assert set(LAWFUL) == set(Type)


def test_values_are_the_words_in_lower_case() -> None:
    words = [*Type, *State, *Tone]
    assert [word.value for word in words] == [word.name.lower() for word in words]


def test_groups_of_types() -> None:
    assert {SENT, FOLLOWED_UP} == ACTS
    assert {WITHDREW} == ENDS - ANSWERS
    assert {REPLIED} == ANSWERS - ENDS
    assert {REPLIED, PRAISED, REFERRED} == SMALL_WINS


def test_small_wins_are_the_good_words_and_the_not_now() -> None:
    not_now = Moment(DECLINED, 1, tone=Tone.NOT_NOW)
    small = [type_ for type_ in Type if is_small_win(Moment(type_, 1))]
    assert (small, is_small_win(not_now)) == ([REPLIED, PRAISED, REFERRED], True)
    assert not is_small_win(Moment(LOST, 1, tone=Tone.NOT_NOW))


def test_awaits_is_told_by_the_kind() -> None:
    assert [awaits(kind) for kind in ("pitch", "share_work", None)] == [True, False, True]
    assert [awaits(kind, {"zine": False}) for kind in ("zine", "pitch")] == [False, True]


def test_moments_are_carried_along_unchanged() -> None:
    moment = Moment(SENT, 1, day(1), id=uuid.UUID(int=7))
    assert fold([moment]).acts == (moment,)
    with pytest.raises(FrozenInstanceError):
        moment.rank = 2  # type: ignore[misc]  # that it cannot be set is the point
