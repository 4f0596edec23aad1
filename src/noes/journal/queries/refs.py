"""What people type to mean one ask or challenge: an id, the beginning of one, or @1 for the last."""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.journal.errors import NotFound, NotValid
from noes.journal.models import Ask, Challenge
from noes.journal.rows import fetched, identity, parts, table_of

if TYPE_CHECKING:
    from django.db.models import QuerySet

ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII | re.IGNORECASE)
BEGINNING = re.compile(r"[0-9a-f][0-9a-f-]{0,34}", re.ASCII | re.IGNORECASE)
PLACE = re.compile(r"@([1-9][0-9]{0,8})", re.ASCII)
DIGITS = 32
SHORTEST = 4


def ask_id(owner: User, ref: str) -> UUID:
    """The id of the ask that is meant; whether it is in the trash is for the door to say.

    Args:
        owner: Whose ask.
        ref: An id, its beginning, or @1 for the last entered.

    Raises:
        NotFound: It means none.
        NotValid: It is the beginning of several.
    """
    live = Ask.objects.filter(owner_id=owner.id, trashed_at__isnull=True)
    return _meant(owner, ref, Ask, live, _("There is no such ask in this notebook."))


def challenge_id(owner: User, ref: str) -> UUID:
    """The id of the challenge that is meant; @1 is the one taken up last that is still on.

    Raises:
        NotFound: It means none.
        NotValid: It is the beginning of several.
    """
    on = Challenge.objects.filter(owner_id=owner.id, ended_at__isnull=True)
    return _meant(owner, ref, Challenge, on, _("There is no such challenge in this notebook."))


def _meant(
    owner: User,
    ref: str,
    model: type[Ask] | type[Challenge],
    standing: "QuerySet[Any]",
    sentence: str,
) -> UUID:
    if ID.fullmatch(ref):
        return UUID(ref)
    found: list[UUID] = []
    if place := PLACE.fullmatch(ref):
        last = standing.order_by("-entry").values_list("id", flat=True)
        found = list(last[int(place[1]) - 1 : int(place[1])])
    elif BEGINNING.fullmatch(ref):
        found = _beginning_with(owner, ref, model)
    if not found:
        raise NotFound(sentence)
    if len(found) > 1:
        raise NotValid("ref", _("Several ids begin with “%s”. Write more of it.") % ref)
    return found[0]


def _beginning_with(owner: User, ref: str, model: type[Ask] | type[Challenge]) -> list[UUID]:
    """Ids that begin with these digits; two are enough to know that it is not one."""
    digits = ref.replace("-", "").lower()[:DIGITS]
    low, high = (UUID(int=int(digits.ljust(DIGITS, fill), 16)) for fill in "0f")
    among = model.objects.filter(owner_id=owner.id, id__gte=low, id__lte=high)
    return list(among.values_list("id", flat=True)[:2])


def short_refs(owner: User, asks: Sequence[UUID]) -> Mapping[UUID, str]:
    """The shortest beginning of each id that no other ask of the owner's has."""
    found: dict[UUID, str] = {}
    table = table_of(Ask).name
    beside = (
        f"(SELECT b.id FROM {table} b WHERE b.owner_id = a.owner_id AND b.id {{}} a.id"
        " ORDER BY b.id {} LIMIT 1)"
    )
    for part in parts(asks):
        marks = ", ".join(["%s"] * len(part))
        rows = fetched(
            f"SELECT a.id, {beside.format('<', 'DESC')}, {beside.format('>', 'ASC')}"
            f" FROM {table} a WHERE a.owner_id = %s AND a.id IN ({marks})",
            [identity(owner.id), *map(identity, part)],
        )
        for key, *neighbours in rows:
            own = UUID(str(key))
            found[own] = _short(own, [UUID(str(other)) for other in neighbours if other])
    return found


def _short(own: UUID, others: Sequence[UUID]) -> str:
    digits = max((_shared(own.hex, other.hex) + 1 for other in others), default=SHORTEST)
    dashed, taken = str(own), max(digits, SHORTEST)
    # Dashes stand after the 8th, 12th, 16th and 20th digit.
    return dashed[: taken + sum(taken > place for place in (8, 12, 16, 20))]


def _shared(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b), DIGITS)
