"""Whatever is sent, the API answers: well, or by a problem that is not its own fault."""

import json
from typing import Any
from urllib.parse import quote

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import Struct

from noes.accounts.models import User
from noes.api.endpoints import Endpoint
from noes.api.urls import all_endpoints
from tests.api.calling import PROBLEM, Program, Said
from tests.api.everything import calls, keep_everything
from tests.journal.people_of_tests import export_of, kept_counts

pytestmark = pytest.mark.django_db
ODD: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 7, 10, 11, 2**31, 2**63, 2**64, -(2**63), 1e308, 0.5, 10**40),
    *("", " ", "x", "x" * 501, "x" * 3000, "\x00", "a\x00b", "🥕", "ä", "e\u0301", "\u202e", "'", '"', "%", "_", "\\"),
    *("NaN", "Infinity", "1e9", "1E+999999999", "0x10", "-0", "null", "true", "[]", "; DROP TABLE"),
    *("2026-03-04", "2026-02-30", "0001-01-01", "9999-12-31", "10000-01-01", "1900-01-01", "2199-12-31"),
    *("2026-03-04T12:00:00Z", "@1", "@0", "01a2", "00000000-0000-0000-0000-000000000000"),
    *("sent", "declined", "followed_up", "waiting", "no", "pitch", "share_work", "email", "days", "asks"),
    *("this-week", "workday-month", "dream-mwf", "quota:3/week", "quota:999999999/day", "workdays"),
    *("rrule:FREQ=SECONDLY", "rrule:FREQ=DAILY;INTERVAL=0", "rrule:FREQ=YEARLY;BYDAY=MO", "days:"),
    *([], [""], ["x"] * 30, [None], {}, {"type": "declined"}, {"type": "sent"}, {"a": {"b": []}}),
)  # fmt: skip
odd = st.one_of(st.sampled_from(ODD), st.text(max_size=30), st.integers(), st.floats())


def names_of(kind: type[Struct] | None) -> tuple[str, ...]:
    return kind.__struct_fields__ if kind else ()


@st.composite
def wild(draw: st.DrawFn, own: dict[str, str]) -> tuple[Endpoint, str, bytes]:
    """A call that goes well, with anything at all in some places of path, query and body."""
    one = draw(st.sampled_from(all_endpoints()))
    path, usual = calls(own)[one.do.__name__]
    steps = path.partition("?")[0].split("/")
    for at in range(1, len(steps)):
        if draw(st.integers(0, 5)) == 0:
            steps[at] = quote(str(draw(st.one_of(st.just("@1"), odd))), safe="")
    asked = draw(st.lists(st.tuples(st.sampled_from([*names_of(one.query), "x"]), odd), max_size=2))
    query = "&".join(f"{name}={quote(str(text))}" for name, text in asked)
    body = usual
    if fields := names_of(one.body):
        usual = usual if isinstance(usual, dict) else {}
        body = {**usual, **draw(st.dictionaries(st.sampled_from(fields), odd, max_size=3))}
    return one, f"{'/'.join(steps)}?{query}", json.dumps(body).encode()


def check(said: Said) -> None:
    assert said.status < 500, said.body
    if said.status >= 400:
        assert said.headers["Content-Type"] == PROBLEM
        assert said.detail
        assert said.document["title"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(data=st.data())
def test_anything_at_all_is_answered(owner: User, api: Program, data: st.DataObject) -> None:
    with transaction.atomic():
        one, path, body = data.draw(wild(keep_everything(api)))
        check(api(one.method, path, body, Content_Type="application/json"))
        check(api("GET", "today"))
        transaction.set_rollback(True)  # the next one starts afresh


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(body=st.binary(max_size=40), key=st.binary(max_size=5))
def test_any_bytes_at_all_are_answered(api: Program, body: bytes, key: bytes) -> None:
    said = api(
        "POST",
        "asks",
        body,
        Content_Type="application/json",
        Idempotency_Key=key.decode("latin-1"),
    )
    check(said)
    assert said.status in (400, 422)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(words=st.text(max_size=40), tag=st.text(max_size=20))
def test_any_words_at_all_can_be_searched_for(api: Program, words: str, tag: str) -> None:
    if not api.get("asks")["items"]:
        api.write("POST", "asks", {"title": "Pitched Wired"})
    check(api("GET", f"asks?q={quote(words)}&tag={quote(tag)}"))
    check(api("GET", f"people?q={quote(words)}"))
    check(api("GET", f"entry?line={quote(words)}"))


def test_what_is_refused_leaves_nothing_behind(owner: User, api: Program) -> None:
    keep_everything(api)
    before, counts = export_of(owner), kept_counts(owner)
    for path, body in (
        ("asks", {"title": "x", "draft": True, "answer": {"type": "lost"}, "person": "New"}),
        ("asks", {"title": "x", "kind": "bribe", "person": "New", "tags": ["new"]}),
        ("asks/@1/moments", {"type": "followed_up", "day_text": "x", "amount": "-1"}),
        ("challenges", {"preset": "this-week", "end": "2020-01-01"}),
        ("rests", {"start": "2026-03-04", "end": "2026-03-04"}),
    ):
        assert api("POST", path, body).status in (409, 422)
    assert (export_of(owner), kept_counts(owner)) == (before, counts)
