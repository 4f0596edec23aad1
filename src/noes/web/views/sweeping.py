"""What is done to many asks at once: the mechanism that lists with boxes to tick share."""

from collections.abc import Callable, Collection, Mapping, Sequence
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.core.moments import State, Type
from noes.journal import actions
from noes.journal.access import MOST_AT_ONCE
from noes.journal.figures import figure
from noes.journal.queries.asks import Asks, ids
from noes.journal.wishes import NewMoment
from noes.web.forms import Document, Form
from noes.web.views.after import met
from noes.web.views.plumbing import Visit, done

NOES = frozenset({Type.DECLINED, Type.GHOSTED})
Sweep = Callable[[Visit, Form, Sequence[UUID]], Document | None]


def sweep(
    request: Visit, form: Form, sweeps: Mapping[str, Sweep], *, which: Callable[[], Asks], to: str
) -> HttpResponse | None:
    """Do to all that are meant what the button says, as one write.

    Args:
        request: The visit.
        form: What was sent: `do` names the sweep, `ask` those that are meant, `all` every one.
        sweeps: What this list can do, by name.
        which: Finds the list, for `all`.
        to: The page that says what was done.

    Returns:
        The way to that page; None where the form has something to ask first.
    """
    asks, name = _meant(request, form, which), form.text("do")
    if not asks:
        form.refuse("", _("Tick the asks that you mean first."))
    if name not in sweeps:
        form.refuse("", _("Choose what to do with them."))
    swept = sweeps[name](request, form, asks) if name in sweeps else None
    if swept is None:
        return None
    is_folded = request.user.fold_noes and name in NOES
    said = _said("" if is_folded else name, swept)
    if name in NOES and swept["asks"]:
        return met(request, [UUID(key) for key in swept["asks"]], said, to)
    return done(request, to, said, undoable=bool(swept["asks"]))


def _meant(request: Visit, form: Form, which: Callable[[], Asks]) -> Sequence[UUID]:
    if form.has("all"):
        return ids(request.user, which(), MOST_AT_ONCE)
    try:
        return [UUID(key) for key in form.many("ask")]
    except ValueError:
        return []


def _said(name: str, swept: Document) -> str:
    """What was done to how many, and how many it could not come to."""
    n, left = len(swept["asks"]), swept.get("left", ())
    if not n:
        return _nothing(left)
    text = {
        "declined": ngettext("%(n)s ask is a no", "%(n)s asks are a no", n),
        "ghosted": ngettext("%(n)s ask counts as a no", "%(n)s asks count as a no", n),
        "followed_up": ngettext(
            "You followed up on %(n)s ask, and it counts",
            "You followed up on %(n)s asks, and they count",
            n,
        ),
        "wait": ngettext(
            "%(n)s ask comes back once it has been quiet for as long again",
            "%(n)s asks come back once each has been quiet for as long again",
            n,
        ),
        "trash": ngettext("%(n)s ask is in the trash", "%(n)s asks are in the trash", n),
    }.get(name, ngettext("%(n)s ask changed", "%(n)s asks changed", n))
    said = text % {"n": figure(n)}
    if not left:
        return _("%s.") % said
    others = ngettext("%(n)s other stays as it was", "%(n)s others stay as they were", len(left))
    return _("%(done)s; %(rest)s.") % {"done": said, "rest": others % {"n": figure(len(left))}}


def _nothing(left: Collection[str]) -> str:
    """Why what was meant came to none of the asks."""
    if State.WAITING in left:
        return _("Nothing changed: those asks have been quiet for no day yet.")
    if {State.DRAFT, State.DONE}.isdisjoint(left):
        return _("Nothing changed: those asks have ended.")
    return _("Nothing changed: none of those asks waits for an answer.")


def record(kind: Type) -> Sweep:
    """The same moment for all of them, today."""

    def put_down(request: Visit, form: Form, asks: Sequence[UUID]) -> Document | None:
        wish = NewMoment(kind)
        return form.write(
            lambda: actions.record_moments(request.user, asks, wish, now=request.now, key=form.key)
        )

    return put_down


def keep_waiting(request: Visit, form: Form, asks: Sequence[UUID]) -> Document | None:
    """Leave them in peace until they have been quiet for as long again."""
    return form.write(
        lambda: actions.keep_all_waiting(request.user, asks, now=request.now, key=form.key)
    )
