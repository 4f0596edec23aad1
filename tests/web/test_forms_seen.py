"""The forms of a person, a pitch and a draft in two windows: what one kept, the other asks about."""

import datetime as dt
from http import HTTPStatus

from django.test import Client

from noes.accounts.models import User
from noes.journal import access
from tests.journal.people_of_tests import export_of
from tests.web.browsing import refused_of, toast_of
from tests.web.keeping import ask, filled, person, pitch
from tests.web.planning import only, sent_from, take_up

ASKED = "Changed since you opened this, to “%s”. Keep yours instead?"
DRAFT = "data-keeps"  # marks its form


def test_somebody_changed_in_two_windows(visitor: Client, owner: User) -> None:
    address = f"/people/{person(owner, 'Jo')}/edit"
    late = filled(visitor.get(address))
    visitor.post(address, filled(visitor.get(address)) | {"name": "Jo Carver", "note": "Mine"})
    before = export_of(owner)
    page = visitor.post(address, late | {"note": "Yours", "email": "jo@example.org"})

    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert refused_of(page) == {"note": ASKED % "Mine"}
    assert export_of(owner) == before

    visitor.post(address, filled(page))
    stands = filled(visitor.get(address))
    told = {name: stands[name] for name in ("name", "note", "email")}
    assert told == {"name": "Jo Carver", "note": "Yours", "email": "jo@example.org"}


def test_dream_that_another_window_marked_stays_marked(visitor: Client, owner: User) -> None:
    address = f"/people/{person(owner, 'Jo')}/edit"
    late = filled(visitor.get(address))
    visitor.post(address, filled(visitor.get(address)) | {"dream": "on"})
    visitor.post(address, late | {"note": "Met at the fair"})
    stands = filled(visitor.get(address))
    assert (stands["dream"], stands["note"]) == ("on", "Met at the fair")

    later = {name: value for name, value in stands.items() if name != "dream"}
    visitor.post(address, later)
    assert "dream" not in filled(visitor.get(address))


def test_challenge_changed_in_two_windows(visitor: Client, owner: User) -> None:
    key = take_up(owner, measure="asks", target=100, rhythm="days:mon,wed", kinds=("pitch",))
    address = f"/challenge/{key}/edit"
    late = sent_from(visitor.get(address).content.decode())
    first = {"target": ["50"], "days": ["mon", "fri"], "kinds": [], "dream": ["on"]}
    visitor.post(address, late | first)
    page = visitor.post(address, late | {"name": ["Mine"], "target": ["70"], "days": ["tue"]})

    assert refused_of(page) == {"target": ASKED % "50", "days": ASKED % "Mon, Fri"}
    visitor.post(address, sent_from(page.content.decode()) | {"target": ["70"]})
    made = only(owner)
    assert (made.name, made.target, made.rhythm) == ("Mine", 70, "days:tue")
    assert (made.kinds, made.dream) == ("", True)


def test_rhythm_that_another_window_changed_stays_changed(visitor: Client, owner: User) -> None:
    address = f"/challenge/{take_up(owner, rhythm='days:mon,wed')}/edit"
    late = sent_from(visitor.get(address).content.decode())
    quota = {"rhythm": ["quota"], "count": ["3"], "period": ["month"], "days": []}
    visitor.post(address, late | quota | {"start": ["2026-02-02"]})
    visitor.post(address, late | {"name": ["Mine"]})

    made = only(owner)
    assert (made.name, made.rhythm) == ("Mine", "quota:3/month")
    assert made.start == dt.date(2026, 2, 2)


def test_rhythm_that_both_windows_changed_is_asked_about_where_it_is_seen(
    visitor: Client, owner: User
) -> None:
    address = f"/challenge/{take_up(owner, rhythm='days:mon,tue')}/edit"
    late = sent_from(visitor.get(address).content.decode())
    visitor.post(address, late | {"rhythm": ["quota"], "count": ["3"], "days": []})
    page = visitor.post(address, late | {"days": ["mon", "tue", "thu"], "name": ["Mine"]})

    assert refused_of(page) == {"rhythm": ASKED % "A number a week or month"}
    visitor.post(address, sent_from(page.content.decode()))
    assert (only(owner).name, only(owner).rhythm) == ("Mine", "days:mon,tue,thu")

    late = sent_from(visitor.get(address).content.decode())
    visitor.post(address, late | {"days": ["fri"]})
    page = visitor.post(address, late | {"rhythm": ["quota"], "count": ["2"]})
    assert refused_of(page) == {"rhythm": ASKED % "Fri"}
    visitor.post(address, sent_from(page.content.decode()))
    assert only(owner).rhythm == "quota:2/week"


def test_kinds_that_were_all_let_go_stay_let_go(visitor: Client, owner: User) -> None:
    address = f"/challenge/{take_up(owner, kinds=('pitch',), dream=True)}/edit"
    typed = sent_from(visitor.get(address).content.decode())
    visitor.post(address, {name: v for name, v in typed.items() if name not in {"kinds", "dream"}})
    assert (only(owner).kinds, only(owner).dream) == ("", False)


def test_pitch_changed_in_two_windows(visitor: Client, owner: User) -> None:
    address = f"/pitches/{pitch(owner, 'Night trains')}/edit"
    late = filled(visitor.get(address))
    first = {"title": "Night trains, twice", "body": "Mine", "kind": "pitch"}
    visitor.post(address, filled(visitor.get(address)) | first)
    page = visitor.post(address, late | {"body": "Yours", "kind": "share_work"})

    assert refused_of(page) == {"body": ASKED % "Mine", "kind": ASKED % "Pitch"}
    visitor.post(address, filled(page) | {"kind": "pitch"})
    stands = filled(visitor.get(address))
    told = {name: stands[name] for name in first}
    assert told == {"title": "Night trains, twice", "body": "Yours", "kind": "pitch"}


def test_text_of_a_draft_changed_in_two_windows(visitor: Client, owner: User) -> None:
    key = ask(owner, "Night trains", draft=True, body="Dear all")
    address = f"/drafts/{key}"
    late = filled(visitor.get(address), DRAFT)
    visitor.post(address, filled(visitor.get(address), DRAFT) | {"body": "Mine", "do": "keep"})
    page = visitor.post(address, late | {"body": "Yours", "do": "sent"})

    assert refused_of(page) == {"body": ASKED % "Mine"}
    assert access.ask(owner, key)["body"] == "Mine"
    page = visitor.post(address, filled(page, DRAFT) | {"do": "sent"}, follow=True)
    assert toast_of(page) == "You asked: Night trains. It counts."
    assert access.ask(owner, key)["body"] == "Yours"


def test_draft_that_one_window_left_alone_takes_over_the_other(
    visitor: Client, owner: User
) -> None:
    key = ask(owner, "Night trains", draft=True, body="Dear all")
    address = f"/drafts/{key}"
    late = filled(visitor.get(address), DRAFT)
    visitor.post(address, filled(visitor.get(address), DRAFT) | {"body": "Mine", "do": "keep"})
    page = visitor.post(address, late | {"do": "sent"}, follow=True)

    assert toast_of(page) == "You asked: Night trains. It counts."
    assert access.ask(owner, key)["body"] == "Mine"
