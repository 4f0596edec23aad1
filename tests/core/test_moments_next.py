"""What may come next, after all that an ask's story tells."""

from collections.abc import Sequence

import pytest

from noes.core.moments import Type, fold, lawful_next, unlawful
from tests.core.telling import told


def days(kinds: Sequence[Type]) -> list[tuple[Type, int]]:
    """One moment a day."""
    return [(kind, number) for number, kind in enumerate(kinds, start=1)]


@pytest.mark.parametrize(
    ("kinds", "next_ones"),
    [
        (
            [Type.DRAFTED],
            {
                Type.DRAFTED,
                Type.POSTPONED,
                Type.SENT,
                Type.PRAISED,
                Type.REFERRED,
                Type.WITHDREW,
                Type.NOTED,
            },
        ),
        (
            [Type.DRAFTED, Type.WITHDREW],
            {
                Type.DRAFTED,
                Type.POSTPONED,
                Type.SENT,
                Type.PRAISED,
                Type.REFERRED,
                Type.WITHDREW,
                Type.REOPENED,
                Type.NOTED,
            },
        ),
        (
            [Type.SENT, Type.WITHDREW],
            {
                Type.FOLLOWED_UP,
                Type.REPLIED,
                Type.PRAISED,
                Type.REFERRED,
                Type.DECLINED,
                Type.LOST,
                Type.ACCEPTED,
                Type.REOPENED,
                Type.NOTED,
            },
        ),
    ],
)
def test_lawful_next_of_a_draft_taken_back_answers_nothing(
    kinds: list[Type], next_ones: set[Type]
) -> None:
    story = fold(told(*days(kinds)))
    assert lawful_next(story) == next_ones
    for kind in Type:
        found = unlawful(told(*days([*kinds, kind])))
        assert (not found) is (kind in next_ones)
