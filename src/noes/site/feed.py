"""The asks as CSV at a secret address, for IMPORTDATA and for Excel's “From Web”.

Whoever knows the address reads this one table and nothing else: no cookie is looked at or given,
and only a digest of the secret is kept. What was never there and what was revoked look the same.
"""

from collections import deque
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from noes.accounts import actions, queries
from noes.accounts.tongue import speak
from noes.core.days import local_day
from noes.core.formats import FORMATS

MOST: Final = 30  # reads of one address within a minute; spreadsheets ask once an hour
MINUTE: Final = timedelta(minutes=1)
HEADERS: Final = {
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Referrer-Policy": "no-referrer",
}
_read: Final[dict[UUID, deque[datetime]]] = {}


@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponseBase:
    """Give the asks to whoever knows the secret."""
    found = queries.feed_by(secret)
    speak(request, found.owner.language if found else "")
    if found is None:
        return _said(_("Nothing is to be read at this address."), HTTPStatus.NOT_FOUND)
    now: datetime = request.now  # type: ignore[attr-defined] # put there by the house
    if not _may_read(found.id, now):
        answer = _said(
            _("This address is read too often. Wait a minute."), HTTPStatus.TOO_MANY_REQUESTS
        )
        answer["Retry-After"] = str(int(MINUTE.total_seconds()))
        return answer
    owner = found.owner
    today = local_day(now, ZoneInfo(owner.time_zone), owner.day_start)
    if found.last_read_on != today:
        actions.note_feed_read(owner.id, feed=found.id, day=today)
    # late: start-up - no other page waits for what writes tables
    from noes.exchange.exports import exported

    kind = FORMATS["csv"].media_type
    if request.method == "HEAD":
        return HttpResponse(content_type=kind, headers=HEADERS)
    file = exported(owner, "csv", today=today)
    return FileResponse(file, content_type=kind, headers=HEADERS, filename="noes.csv")


def _may_read(feed: UUID, now: datetime) -> bool:
    """Say whether an address is read at a pace that a spreadsheet has, and remember the read."""
    read = _read.setdefault(feed, deque(maxlen=MOST))
    if len(read) == MOST and now - read[0] < MINUTE:
        return False
    read.append(now)
    return True


def _said(sentence: str, status: HTTPStatus) -> HttpResponse:
    return HttpResponse(f"{sentence}\n", "text/plain; charset=utf-8", status, headers=HEADERS)
