"""What a document adds to an ask that the notebook has: moments that it has not, where they can come."""

from collections.abc import Sequence

from noes.core.moments import Unlawful, unlawful
from noes.journal.facts import core_moment
from noes.journal.rows import Row


def news_of(given: Sequence[Row], held: Sequence[Row]) -> list[Row]:
    """The moments that the notebook has not.

    One that puts right what stands in the notebook is no news: what is there stays as it is.

    Args:
        given: The moments of an ask in a document.
        held: Those of the same ask in the notebook.
    """
    known = {row["id"] for row in held}
    found = [row for row in given if row["id"] not in known]
    while instead := [row for row in found if row["replaces_id"] in known]:
        known.update(row["id"] for row in instead)
        found = [row for row in found if row["id"] not in known]
    return found


def clash(news: Sequence[Row], held: Sequence[Row]) -> Unlawful | None:
    """The first of an ask's moments that cannot have come where news put it; None where all can.

    Args:
        news: Entered after what is held.
        held: What the notebook has.
    """
    if not news:
        return None
    found = first_unlawful([*held, *news])
    return None if found and first_unlawful(held) else found


def first_unlawful(moments: Sequence[Row]) -> Unlawful | None:
    """The first standing moment that cannot have come where it is, whatever the kind of its ask.

    A kind may be changed afterwards to one that awaits no answer: what was lawful stays so.
    """
    standing = [core_moment(moment) for moment in moments if moment["voided_at"] is None]
    found = unlawful(standing)
    return found[0] if found and unlawful(standing, awaits_answer=False) else None
