"""What undo would take back."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.words import N_
from noes.journal.queries.writes import LastWrite, last_write

VERBS = {
    "log": N_("The last thing you wrote down"),
    "edit": N_("A change to an ask"),
    "record": N_("What happened to an ask"),
    "amend": N_("A change to what happened"),
    "remove": N_("Something taken out"),
    "trash": N_("Put in the trash"),
    "restore": N_("Taken out of the trash"),
    "import": N_("A table brought in"),
    "win": N_("A win"),
}


@dataclass(frozen=True, slots=True)
class UndoPage:
    """What undo would take back; None where nothing is left."""

    last: LastWrite | None

    @property
    def words(self) -> str:
        verb = VERBS.get(self.last.verb) if self.last else None
        return _(verb or N_("The last change"))


def undo_page(owner: User) -> UndoPage:
    return UndoPage(last_write(owner))
