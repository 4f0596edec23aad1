"""Writes to challenges, rests, days off, and to the user's own kinds and channels."""

from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.text import slugify
from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.days import local_day
from noes.core.words import CHANNELS, KINDS
from noes.journal import access, plan_rules, valid
from noes.journal.errors import NotFound, NotValid
from noes.journal.ledger import Document, Done, Ledger, perform
from noes.journal.models import Ask, Challenge, Channel, DayOff, Kind, Rest
from noes.journal.queries.today import days_to_come, done_by, rests
from noes.journal.rows import Row
from noes.journal.settle import recount
from noes.journal.wishes import ChallengeChanges


def add_challenge(
    owner: User,
    values: ChallengeChanges,
    *,
    preset: str = "",
    now: datetime,
    key: str | None = None,
) -> Document:
    """Take up a challenge; what was logged before its start stays out of it."""

    def how(ledger: Ledger) -> Done:
        checked = _checked(owner.id, {"name": "", "measure": "", **values})
        if "start" not in checked:
            raise NotValid("start", _("Choose the day it starts."))
        own = {"id": ledger.new_id(), "entry": ledger.rank(), "preset": preset, "done": 0}
        empty = {"kinds": "", "channels": "", "dream": False, "target": None, "end": None}
        row = {**empty, "rhythm": "", "ended_at": None, **own, **checked}
        row["done"] = recount(owner.id, row)
        plan_rules.plans_a_day(row)
        ledger.make(Challenge, row)
        return Done(row["name"], lambda: _answer(owner, row, now))

    return perform(owner.id, "add_challenge", how, now=now, body=[preset, values], key=key)


def edit_challenge(
    owner: User,
    challenge_id: UUID,
    changes: ChallengeChanges,
    *,
    now: datetime,
    key: str | None = None,
) -> Document:
    def how(ledger: Ledger) -> Done:
        row = access.challenge(owner, challenge_id)
        new = {**row, **_checked(owner.id, changes)}
        plan_rules.challenge_span(new)
        plan_rules.plans_a_day(new)
        ledger.change(Challenge, row, {**new, "done": recount(owner.id, new)})
        return Done(row["name"], lambda: _answer(owner, row, now))

    body = [str(challenge_id), changes]
    return perform(owner.id, "edit_challenge", how, now=now, body=body, key=key)


def end_challenge(
    owner: User, challenge_id: UUID, *, ended: bool = True, now: datetime, key: str | None = None
) -> Document:
    """Put a challenge aside, or take it up again. Nothing that was logged changes."""

    def how(ledger: Ledger) -> Done:
        row = access.challenge(owner, challenge_id)
        ledger.change(Challenge, row, {"ended_at": now if ended else None})
        return Done(row["name"], lambda: _answer(owner, row, now))

    body = [str(challenge_id), ended]
    return perform(owner.id, "end_challenge", how, now=now, body=body, key=key)


def _answer(owner: User, row: Row, now: datetime) -> Document:
    """The challenge with its count as of the owner's today."""
    today = local_day(now, ZoneInfo(owner.time_zone), owner.day_start)
    done = done_by(row, days_to_come(owner, today))
    return {"challenge": challenge_document({**row, "done": done})}


def _checked(owner: UUID, values: ChallengeChanges) -> Row:
    found: dict[str, Any] = valid.checked(values)
    for column, check in (("kinds", valid.kind), ("channels", valid.channel)):
        if column in found:
            found[column] = ",".join(sorted(check(owner, slug) or "" for slug in found[column]))
    if "measure" in found:
        plan_rules.measure("measure", found["measure"])
    plan_rules.target("target", found.get("target"))
    if "rhythm" in found:
        found["rhythm"] = plan_rules.rhythm("rhythm", found["rhythm"])
    for field in ("start", "end"):
        valid.day(field, found.get(field))
    if "start" in found:
        plan_rules.challenge_span({"end": None, **found})
    return found


def add_rest(
    owner: User,
    start: date,
    end: date,
    *,
    challenge_id: UUID | None = None,
    name: str = "",
    now: datetime,
    key: str | None = None,
) -> Document:
    """Plan days off, `[start, end)`, for every challenge or for one; not where all are off already."""
    valid.day("start", start)
    valid.day("end", end)
    plan_rules.rest_span(start, end)

    def how(ledger: Ledger) -> Done:
        if challenge_id:
            access.challenge(owner, challenge_id)
        if _rested_until(owner, start, challenge_id) >= end:
            raise NotValid("start", _("Those days are already a rest."))
        own = {"id": ledger.new_id(), "challenge_id": challenge_id, "start": start, "end": end}
        row = ledger.make(Rest, {**own, "name": valid.short_text("name", name)})
        return Done(row["name"] or _("a rest"), lambda: {"rest": rest_document(row)})

    body = [str(start), str(end), str(challenge_id), name]
    return perform(owner.id, "add_rest", how, now=now, body=body, key=key)


def _rested_until(owner: User, day: date, challenge_id: UUID | None) -> date:
    """The first day from this one on that no rest takes; one challenge's are no rest for all."""
    for row in rests(owner, day):
        if row["start"] <= day and row["challenge_id"] in (None, challenge_id):
            day = max(day, row["end"])
    return day


def remove_rest(owner: User, rest_id: UUID, *, now: datetime, key: str | None = None) -> Document:
    def how(ledger: Ledger) -> Done:
        row = access.rest(owner, rest_id)
        ledger.remove(Rest, row)
        return Done(row["name"] or _("a rest"), lambda: {"rest": rest_document(row)})

    return perform(owner.id, "remove_rest", how, now=now, body=str(rest_id), key=key)


def add_day_off(
    owner: User, day: date, *, name: str = "", now: datetime, key: str | None = None
) -> Document:
    """Name a day that is no workday, beside the public holidays."""
    valid.day("day", day)

    def how(ledger: Ledger) -> Done:
        if not DayOff.objects.filter(owner_id=owner.id, day=day).exists():
            values = {"day": day, "name": valid.short_text("name", name)}
            ledger.make(DayOff, {"id": ledger.new_id(), **values})
        return Done(str(day), lambda: {"day": str(day)})

    return perform(owner.id, "add_day_off", how, now=now, body=[str(day), name], key=key)


def remove_day_off(owner: User, day: date, *, now: datetime, key: str | None = None) -> Document:
    def how(ledger: Ledger) -> Done:
        columns = ("owner_id", "id", "day", "name")
        row = DayOff.objects.filter(owner_id=owner.id, day=day).values(*columns).first()
        if row is None:
            raise NotFound(_("This day is not one of your days off."))
        ledger.remove(DayOff, dict(row))
        return Done(str(day), lambda: {"day": str(day)})

    return perform(owner.id, "remove_day_off", how, now=now, body=str(day), key=key)


def add_kind(
    owner: User, name: str, *, awaits_answer: bool = True, now: datetime, key: str | None = None
) -> Document:
    """Add a kind of one's own."""

    def how(ledger: Ledger) -> Done:
        slug = _free_slug(owner.id, name, "name", Kind, KINDS)
        own = {"slug": slug, "name": valid.needed("name", name)[:60]}
        ledger.make(Kind, {"id": ledger.new_id(), **own, "awaits_answer": awaits_answer})
        return Done(own["name"], lambda: {"kind": own})

    return perform(owner.id, "add_kind", how, now=now, body=[name, awaits_answer], key=key)


def add_channel(owner: User, name: str, *, now: datetime, key: str | None = None) -> Document:
    """Add a channel of one's own."""

    def how(ledger: Ledger) -> Done:
        slug = _free_slug(owner.id, name, "name", Channel, CHANNELS)
        own = {"slug": slug, "name": valid.needed("name", name)[:60]}
        ledger.make(Channel, {"id": ledger.new_id(), **own})
        return Done(own["name"], lambda: {"channel": own})

    return perform(owner.id, "add_channel", how, now=now, body=name, key=key)


def _free_slug(owner: UUID, name: str, field: str, model: Any, ready_made: Any) -> str:
    slug = slugify(name, allow_unicode=True).replace("-", "_")[:40]
    if not slug or "," in slug:
        raise NotValid(field, _("Write a few words first: this cannot be empty."))
    if slug in ready_made or model.objects.filter(owner_id=owner, slug=slug).exists():
        raise NotValid(field, _("There is one of this name already."))
    return slug


def remove_kind(owner: User, slug: str, *, now: datetime, key: str | None = None) -> Document:
    """Remove a kind of one's own that no ask uses."""

    def how(ledger: Ledger) -> Done:
        return _remove_word(ledger, Kind, "kind", slug)

    return perform(owner.id, "remove_kind", how, now=now, body=slug, key=key)


def remove_channel(owner: User, slug: str, *, now: datetime, key: str | None = None) -> Document:
    """Remove a channel of one's own that no ask uses."""

    def how(ledger: Ledger) -> Done:
        return _remove_word(ledger, Channel, "channel", slug)

    return perform(owner.id, "remove_channel", how, now=now, body=slug, key=key)


def _remove_word(ledger: Ledger, model: Any, column: str, slug: str) -> Done:
    found = model.objects.filter(owner_id=ledger.owner, slug=slug).values().first()
    if found is None:
        raise NotFound(_("There is no “%s” among your own words.") % slug[:40])
    if Ask.objects.filter(owner_id=ledger.owner, **{column: slug}).exists():
        raise NotValid(column, _("Some asks use this word: change them first."))
    ledger.remove(model, dict(found))
    return Done(found["name"], lambda: {column: slug})


def challenge_document(row: Row) -> Document:
    shown = ("name", "preset", "measure", "target", "rhythm", "dream", "done")
    days = {"start": str(row["start"]), "end": str(row["end"]) if row["end"] else None}
    filters = {name: row[name].split(",") if row[name] else [] for name in ("kinds", "channels")}
    own = {"id": str(row["id"]), **{name: row[name] for name in shown}, **days, **filters}
    return {**own, "ended": row["ended_at"] is not None}


def rest_document(row: Row) -> Document:
    days = {"start": str(row["start"]), "end": str(row["end"]), "name": row["name"]}
    challenge = str(row["challenge_id"]) if row["challenge_id"] else None
    return {"id": str(row["id"]), "challenge_id": challenge, **days}
