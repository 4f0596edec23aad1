"""Forms that waited in a browser without a network, and are sent when it is back.

Such a form says for how many seconds it waited, by the browser's own clock, so that a wrong clock
does no harm: it is read and kept as of the moment it was filled in. It carries the id of what it
makes, so that the same once more, after an answer that was lost on its way, makes nothing more.
"""

import datetime as dt
from http import HTTPStatus
from zlib import crc32

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.journal.errors import JournalError, NotValid
from noes.journal.queries.writes import made_before
from noes.web.forms import AGO, ID, Form

LONGEST = dt.timedelta(days=366)
KEPT = "Noes-Kept"  # names what was kept: a redirect or a page might be some proxy's
OWNER = "Noes-Owner"  # names whose page it is: a browser believes no other
SHELF = "Noes-Shelf"  # and how it is made to look: a browser keeps no other


def shelf(owner: User) -> str:
    """Where a browser keeps copies of an owner's pages: those that are made to look alike."""
    liked = (get_language(), owner.theme, owner.fold_noes, owner.first_weekday, owner.time_zone)
    return f"{owner.id}-{crc32(repr(liked).encode()):x}"


def is_late(request: HttpRequest) -> bool:
    """Whether a form comes from where it waited."""
    return request.method == "POST" and AGO in request.POST


def written(form: Form, now: dt.datetime) -> dt.datetime:
    """The instant at which a form was filled in; now, where it says nothing that can be."""
    return now - (_waited(form) or dt.timedelta())


def _waited(form: Form) -> dt.timedelta | None:
    seconds = form.whole(AGO, 0, int(LONGEST.total_seconds()))
    return None if seconds is None else dt.timedelta(seconds=seconds)


def is_known(owner: User, form: Form) -> bool:
    """Whether a form that waited was kept before, by an answer that was lost on its way.

    Raises:
        JournalError: What it made was kept with other words.
        NotValid: It says no time that can be.
    """
    if _waited(form) is None:
        raise NotValid(
            AGO, _("This waited for longer than a year. Write it down anew, with its day.")
        )
    made = form.uuid(ID)
    before = made_before(owner, made) if made else None
    if before is None:
        return False
    key, subject = before
    if key != form.key:
        raise JournalError(_("It was sent already, before you changed it: “%s”.") % subject)
    return True


def kept(form: Form) -> HttpResponse:
    """Say to the browser that what waited there is in the notebook."""
    return HttpResponse(status=HTTPStatus.NO_CONTENT, headers={KEPT: str(form.uuid(ID) or "")})
