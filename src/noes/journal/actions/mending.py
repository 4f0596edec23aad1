"""Making again, from the moments, everything that is kept per change."""

from uuid import UUID

from django.db import transaction

from noes.journal import rows, search
from noes.journal.facts import folded_columns
from noes.journal.ledger import open_notebook
from noes.journal.models import Ask, Challenge, Notebook
from noes.journal.queries import agreement
from noes.journal.queries.agreement import Differences, Sums
from noes.journal.settle import TOTALS, move_counts


def mend(owner: UUID) -> Differences:
    """Bring folds, findable words, counts, totals and challenges to what the moments say.

    One transaction, and no write of the owner's: nothing that happened changes, so there is
    nothing to undo. Pages that browsers kept are out of date afterwards.

    Returns:
        What was mended.
    """
    with transaction.atomic():
        notebook = open_notebook(owner)
        found = agreement.differences(owner)
        if found.any:
            sums = _mend_asks(owner)
            move_counts(owner, agreement.differing_counts(owner, sums.counts))
            for row in agreement.challenges(owner):
                done = agreement.done_of(row, sums.counts)
                rows.update(Challenge, owner, row["id"], {"done": done})
            totals = {name: sums.totals[name] for name in TOTALS}
            rank = max(notebook["next_rank"], agreement.lowest_next_rank(owner))
            revision = notebook["revision"] + 1
            Notebook.objects.filter(owner_id=owner).update(
                **totals, next_rank=rank, revision=revision
            )
    return found


def _mend_asks(owner: UUID) -> Sums:
    sums = Sums()
    for batch in agreement.batches(owner):
        for ask in agreement.misfolded(batch):
            rows.update(Ask, owner, ask.id, folded_columns(ask.story))
        words = agreement.misworded(owner, batch)
        if words:
            search.put(owner, words)
        sums.add(batch)
    return sums
