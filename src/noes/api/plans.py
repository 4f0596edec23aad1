"""Challenges, rests and days off."""

from datetime import date
from http import HTTPStatus
from typing import Annotated, Any, cast
from uuid import UUID

from django.utils.translation import gettext as _
from msgspec import UNSET, Meta, UnsetType

from noes.api.answers import plans as given
from noes.api.answers.given import Page, whole_page
from noes.api.call import Call, date_of, id_of
from noes.api.endpoints import Endpoints
from noes.api.fields import Slugs, Wish
from noes.core import presets
from noes.core.challenge import Filter, Measure
from noes.core.rhythm import Rhythm as CoreRhythm
from noes.core.rhythm import RhythmError, parse
from noes.journal import actions, valid
from noes.journal.actions.plans import rest_document
from noes.journal.documents import Document
from noes.journal.errors import NotValid
from noes.journal.plan_rules import MOST_TARGET
from noes.journal.queries import refs
from noes.journal.queries.plans import calendar, plan, plans
from noes.journal.queries.today import days_off, rests
from noes.journal.wishes import ChallengeChanges

endpoints = Endpoints()
Title = Annotated[str, Meta(max_length=120)]
Target = Annotated[int, Meta(ge=1, le=MOST_TARGET)]
Rhythm = Annotated[
    str,
    Meta(
        max_length=300,
        description="days:mon,wed,fri; workdays; quota:3/week; rrule:FREQ=WEEKLY;BYDAY=MO; or empty",
    ),
]
Preset = Annotated[str, Meta(max_length=40, description=f"One of {', '.join(presets.PRESETS)}.")]


class ChallengesQuery(Wish):
    """Those that are on, or those that were put aside."""

    ended: bool = False


class ChallengeChangesBody(Wish):
    """What of a challenge to change. What is left out stays; null empties."""

    name: Title | UnsetType = UNSET
    measure: Measure | UnsetType = UNSET
    kinds: Slugs | UnsetType = UNSET
    channels: Slugs | UnsetType = UNSET
    dream: bool | UnsetType = UNSET
    target: Target | UnsetType | None = UNSET
    start: date | UnsetType = UNSET
    end: date | UnsetType | None = UNSET
    rhythm: Rhythm | UnsetType = UNSET
    ended: bool | UnsetType = UNSET


class ChallengeBody(Wish):
    """A challenge, from a preset with anything changed, or from scratch. It starts today."""

    preset: Preset | None = None
    name: Title | UnsetType = UNSET
    measure: Measure | UnsetType = UNSET
    kinds: Slugs | UnsetType = UNSET
    channels: Slugs | UnsetType = UNSET
    dream: bool | UnsetType = UNSET
    target: Target | UnsetType | None = UNSET
    start: date | UnsetType = UNSET
    end: date | UnsetType | None = UNSET
    rhythm: Rhythm | UnsetType = UNSET


class RestBody(Wish):
    """Days off, from `start` until the day before `end`; without a challenge for all of them."""

    start: date
    end: date
    challenge_id: UUID | None = None
    name: Title = ""


class DayOffBody(Wish):
    """A day that is no workday, beside the public holidays."""

    day: date
    name: Title = ""


@endpoints("GET", "challenges", Page[given.Plan], query=ChallengesQuery, kept=True)
def list_challenges(call: Call, query: ChallengesQuery) -> Document:
    """List challenges as they stand today, first taken up first."""
    found = plans(call.owner, call.today, ended=query.ended)
    return whole_page([one.document() for one in found])


@endpoints("POST", "challenges", given.Set, body=ChallengeBody, status=HTTPStatus.CREATED)
def add_challenge(call: Call, body: ChallengeBody) -> Document:
    """Take up a challenge: a preset with anything changed, or one from scratch."""
    named = body.named()
    preset = named.pop("preset") or ""
    named.setdefault("start", presets.begins_on(preset, call.today, call.owner.first_weekday))
    values = _from_preset(call, preset, named) if preset else named
    return actions.add_challenge(
        call.owner,
        values,  # type: ignore[arg-type] # the body names the same fields
        preset=preset,
        now=call.now,
        key=call.key,
    )


@endpoints("GET", "challenges/<str:ref>", given.PlanWithWeek)
def show_challenge(call: Call, ref: str) -> Document:
    """Show one challenge as it stands today, with this week's days."""
    found = plan(call.owner, refs.challenge_id(call.owner, ref), call.today)
    return {**found.document(), "week": found.week_document()}


@endpoints("PATCH", "challenges/<str:ref>", given.Set, body=ChallengeChangesBody)
def edit_challenge(call: Call, ref: str, body: ChallengeChangesBody) -> Document:
    """Change a challenge, or by `ended` alone put it aside and take it up again."""
    key, changes = refs.challenge_id(call.owner, ref), body.named()
    ended = changes.pop("ended", None)
    if ended is None:
        return actions.edit_challenge(
            call.owner,
            key,
            changes,  # type: ignore[arg-type] # the body names the same fields
            now=call.now,
            key=call.key,
        )
    if changes:
        raise NotValid("ended", _("Send “ended” by itself: it is a write of its own."))
    return actions.end_challenge(call.owner, key, ended=ended, now=call.now, key=call.key)


@endpoints("DELETE", "challenges/<str:ref>", given.Set)
def end_challenge(call: Call, ref: str) -> Document:
    """Put a challenge aside. Nothing that was logged changes."""
    key = refs.challenge_id(call.owner, ref)
    return actions.end_challenge(call.owner, key, now=call.now, key=call.key)


def _from_preset(call: Call, preset: str, named: dict[str, Any]) -> ChallengeChanges:
    """The fields of a ready-made challenge, with those that were named in place of its own."""
    if preset not in presets.PRESETS:
        names = ", ".join(presets.PRESETS)
        raise NotValid("preset", _("There is no such preset. Choose one of %s.") % names)
    start = named["start"]
    valid.day("start", start)
    when = calendar(call.owner, start)
    try:
        made = presets.from_preset(
            preset,
            start=start,
            workdays=when.workdays,
            rests=when.terms({"id": None, "start": start, "end": None})["rests"],
            first_weekday=when.first_weekday,
            **_changes(preset, named),
        )
    except (ValueError, OverflowError) as error:
        raise NotValid("end", str(error)) from error
    return {
        "name": _(made.name),
        "measure": str(made.measure),
        "kinds": tuple(sorted(made.filter.kinds)),
        "channels": tuple(sorted(made.filter.channels)),
        "dream": made.filter.dream,
        "target": made.target,
        "start": made.start,
        "end": made.end,
        "rhythm": made.rhythm.text if made.rhythm else "",
    }


def _changes(preset: str, named: dict[str, Any]) -> presets.Changes:
    usual = presets.PRESETS[preset].filter
    chosen = Filter(
        frozenset(named.get("kinds", usual.kinds)),
        frozenset(named.get("channels", usual.channels)),
        dream=named.get("dream", usual.dream),
    )
    own: dict[str, Any] = {
        name: named[name] for name in ("measure", "target", "end", "name") if name in named
    }
    if "rhythm" in named:
        own["rhythm"] = _rhythm(named["rhythm"])
    return cast("presets.Changes", {"filter": chosen, **own})


def _rhythm(text: str) -> CoreRhythm | None:
    try:
        return parse(text) if text else None
    except RhythmError as error:
        raise NotValid("rhythm", str(error)) from error


@endpoints("GET", "rests", Page[given.Rest])
def list_rests(call: Call) -> Document:
    """List the rests that are not over, earliest first."""
    return whole_page([rest_document(row) for row in rests(call.owner, call.today)])


@endpoints("POST", "rests", given.Planned, body=RestBody, status=HTTPStatus.CREATED)
def add_rest(call: Call, body: RestBody) -> Document:
    """Plan days off."""
    return actions.add_rest(
        call.owner,
        body.start,
        body.end,
        challenge_id=body.challenge_id,
        name=body.name,
        now=call.now,
        key=call.key,
    )


@endpoints("DELETE", "rests/<str:rest_id>", given.Planned)
def remove_rest(call: Call, rest_id: str) -> Document:
    """Take a rest out of the plan."""
    return actions.remove_rest(call.owner, id_of(rest_id), now=call.now, key=call.key)


@endpoints("GET", "days-off", Page[given.NamedDay])
def list_days_off(call: Call) -> Document:
    """List the days that are no workdays beside the public holidays."""
    found = days_off(call.owner)
    return whole_page([{"day": row["day"], "name": row["name"]} for row in found])


@endpoints("POST", "days-off", given.DayOff, body=DayOffBody, status=HTTPStatus.CREATED)
def add_day_off(call: Call, body: DayOffBody) -> Document:
    """Name a day that is no workday."""
    return actions.add_day_off(call.owner, body.day, name=body.name, now=call.now, key=call.key)


@endpoints("DELETE", "days-off/<str:day>", given.DayOff)
def remove_day_off(call: Call, day: str) -> Document:
    """Make a day a workday again."""
    return actions.remove_day_off(call.owner, date_of(day), now=call.now, key=call.key)


urlpatterns = endpoints.urlpatterns
