"""What undo would take back."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.words import N_
from noes.journal.figures import isolated
from noes.journal.queries.writes import LastWrite, Meant, last_write, meant_write
from noes.web.jinja import url

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
    "wait": N_("You chose to keep waiting"),
}


@dataclass(frozen=True, slots=True)
class UndoPage:
    """What undo would take back.

    Args:
        last: The write on top of the stack; None where nothing is left.
        title: Of the page.
        say: What there is to know.
        back: Where one goes on to once it is taken back, "" for nowhere else.
    """

    last: LastWrite | None
    title: str
    say: str
    back: str = ""

    @property
    def words(self) -> str:
        return _words(self.last.verb) if self.last else ""


def undo_page(owner: User, revision: int | None = None) -> UndoPage:
    """What undo would take back.

    Args:
        owner: Whose stack.
        revision: The write whose undo was pressed where something else stands on top of it.
    """
    last = last_write(owner)
    meant = meant_write(owner, revision) if revision else None
    if meant and meant.is_undone:
        words = _("“%s” has been taken back already.") % _named(meant)
        return UndoPage(None, _("Nothing to take back"), words)
    if last is None:
        words = _("Everything you write can be undone here, one step at a time.")
        return UndoPage(None, _("Nothing to take back"), words)
    if meant is None or revision == last.revision:
        return UndoPage(last, _("Take it back?"), isolated(last.subject))
    words = _(
        "You pressed Undo for “%(meant)s”. “%(last)s” was written after it: take that back first?"
    )
    said = {"meant": _named(meant), "last": _named(last)}
    return UndoPage(last, _("Take it back?"), words % said, f"{url('undo')}?revision={revision}")


def _named(write: LastWrite | Meant) -> str:
    return isolated(write.subject) or _words(write.verb)


def _words(verb: str) -> str:
    return _(VERBS.get(verb, N_("The last change")))
