"""One call to the API: whose it is, when it came, and the key that makes it safe to repeat."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date, datetime
from http import HTTPStatus
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.api.problems import Refused, unknown
from noes.core.days import local_day
from noes.journal.queries.refs import ID

KEY_HEADER = "Idempotency-Key"
KEY = re.compile(r"[\x21-\x7e]{1,200}")


@dataclass(frozen=True, slots=True)
class Call:
    """What every endpoint is given."""

    request: HttpRequest
    owner: User
    now: datetime
    key: str | None

    @property
    def today(self) -> date:
        """The owner's local day."""
        return self.day_of(self.now)

    def day_of(self, instant: datetime) -> date:
        """The owner's local day at an instant."""
        return local_day(instant, ZoneInfo(self.owner.time_zone), self.owner.day_start)

    def etag(self, *also: object) -> str:
        """What an answer hangs on: whose it is, the revision, the day, the language, the build."""
        owner = self.owner
        stands = (owner.id, owner.notebook.revision, self.today, get_language())
        hung = (*stands, settings.BUILD, *also)
        said = "|".join((*map(str, hung), self.request.get_full_path()))
        return f'"{hashlib.sha256(said.encode()).hexdigest()[:32]}"'


def call_of(request: HttpRequest) -> Call:
    """Take from a request what the house has put there before: who calls, and when."""
    owner: User = request.user  # type: ignore[assignment] # the house lets nobody else this far
    now: datetime = request.now  # type: ignore[attr-defined] # put there by the house
    return Call(request, owner, now, _key_of(request))


def _key_of(request: HttpRequest) -> str | None:
    key = request.headers.get(KEY_HEADER)
    if key is not None and not KEY.fullmatch(key):
        raise Refused(
            HTTPStatus.UNPROCESSABLE_ENTITY,
            _("A key is 1 to 200 plain letters, digits and signs, without spaces."),
            field=KEY_HEADER,
        )
    return key


def id_of(text: str) -> UUID:
    """Read the id in an address. What cannot be one is not there."""
    if not ID.fullmatch(text):
        raise unknown()
    return UUID(text)


def date_of(text: str) -> date:
    """Read the day in an address. What cannot be one is not there."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise unknown() from error
