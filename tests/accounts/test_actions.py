from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from noes.accounts import actions, queries
from noes.accounts.actions import Entered, Refused
from noes.accounts.keys import digest, new_secret
from noes.accounts.models import EntryLink, Session, Token, User

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def owner(db: None) -> UUID:
    return actions.local_owner(now=NOW, time_zone="Europe/Berlin").id


@pytest.fixture
def other(owner: UUID) -> UUID:
    """Somebody else with a notebook on the same server."""
    return User.objects.create(id=uuid4(), created_at=NOW + MINUTE).id


def linked(owner: UUID, now: datetime = NOW) -> str:
    secret = new_secret()
    actions.new_link(owner, secret=secret, now=now)
    return secret


def test_local_owner_is_made_once(owner: UUID) -> None:
    again = actions.local_owner(now=NOW + MINUTE, time_zone="America/Lima")

    assert (again.id, again.time_zone, again.created_at) == (owner, "Europe/Berlin", NOW)
    assert again.has_usable_password() is False
    assert (again.day_start, again.first_weekday, again.theme) == (4, 0, "system")


def test_secrets_are_kept_as_digests_only(owner: UUID) -> None:
    link, session, token = linked(owner), new_secret(), new_secret()
    actions.enter(link=link, session=session, now=NOW)
    actions.new_token(owner, name="script", secret=token, now=NOW)

    assert EntryLink.objects.get().digest == digest(link)
    assert Session.objects.get().digest == digest(session)
    assert Token.objects.get().digest == digest(token)


def test_link_opens_one_session_of_its_owner(owner: UUID, other: UUID) -> None:
    entered = actions.enter(link=linked(other), session="s", now=NOW)

    assert entered == Entered(other)
    assert [made.owner_id for made in Session.objects.all()] == [other]


def test_link_takes_the_place_of_the_session_its_browser_had(owner: UUID, other: UUID) -> None:
    for whose in (owner, other):
        actions.enter(link=linked(whose), session=f"{whose}", now=NOW)
    actions.enter(link=linked(owner), session="new", carried=f"{owner}", now=NOW)
    actions.enter(link=linked(owner), session="more", carried=f"{other}", now=NOW)
    actions.enter(link="x", session="none", carried="new", now=NOW)

    kept = {one.digest for one in queries.sessions(owner)}
    assert kept == {digest("new"), digest("more")}
    assert len(queries.sessions(other)) == 1


def test_link_used_twice_ends_what_it_opened(owner: UUID) -> None:
    link = linked(owner)
    actions.enter(link=link, session="first", now=NOW)
    again = [actions.enter(link=link, session="later", now=NOW) for _ in range(2)]

    assert again == [Refused(used_before=True)] * 2
    assert queries.sessions(owner) == []


def test_link_used_again_by_the_browser_it_let_in_lets_it_stay(owner: UUID) -> None:
    link = linked(owner)
    actions.enter(link=link, session="first", now=NOW)
    again = actions.enter(link=link, session="later", carried="first", now=NOW + 30 * MINUTE)

    assert again == Entered(owner, is_again=True)
    assert [made.digest for made in Session.objects.all()] == [digest("first")]


def test_link_used_again_by_another_browser_that_is_in_ends_what_it_opened(owner: UUID) -> None:
    mine, theirs = linked(owner), linked(owner)
    actions.enter(link=mine, session="mine", now=NOW)
    actions.enter(link=theirs, session="theirs", now=NOW)
    again = actions.enter(link=mine, session="later", carried="theirs", now=NOW)

    assert again == Refused(used_before=True)
    assert [made.digest for made in Session.objects.all()] == [digest("theirs")]


def test_link_used_again_with_the_cookie_of_a_session_that_ended_opens_nothing(
    owner: UUID,
) -> None:
    link = linked(owner)
    actions.enter(link=link, session="first", now=NOW)
    actions.end_all_sessions(owner)
    again = actions.enter(link=link, session="later", carried="first", now=NOW)

    assert again == Refused(used_before=True)
    assert queries.sessions(owner) == []


def test_link_used_twice_after_it_grew_stale_still_ends_it(owner: UUID) -> None:
    link = linked(owner)
    actions.enter(link=link, session="first", now=NOW)
    later = NOW + timedelta(days=30)
    linked(owner, later)  # making another forgets old ones, but not this

    assert actions.enter(link=link, session="later", now=later) == Refused(used_before=True)
    assert queries.sessions(owner) == []


@pytest.mark.parametrize(
    ("after", "is_in"),
    [(timedelta(), True), (10 * MINUTE - timedelta(seconds=1), True), (10 * MINUTE, False)],
)
def test_link_lives_for_ten_minutes(owner: UUID, after: timedelta, *, is_in: bool) -> None:
    entered = actions.enter(link=linked(owner), session="s", now=NOW + after)

    assert (entered == Entered(owner)) is is_in
    assert len(queries.sessions(owner)) == int(is_in)


def test_link_that_was_never_made_is_refused(owner: UUID) -> None:
    assert actions.enter(link="x", session="s", now=NOW) == Refused(used_before=False)


def test_links_nobody_needs_are_forgotten(owner: UUID, other: UUID) -> None:
    linked(owner)
    ended = linked(owner)
    actions.enter(link=ended, session="s", now=NOW)
    actions.end_all_sessions(owner)
    theirs = EntryLink.objects.get(digest=digest(linked(other)))
    last = EntryLink.objects.get(digest=digest(linked(owner, NOW + timedelta(hours=1))))

    assert set(EntryLink.objects.values_list("id", flat=True)) == {theirs.id, last.id}


def test_sessions_unvisited_for_long_are_forgotten(owner: UUID) -> None:
    actions.enter(link=linked(owner), session="old", now=NOW)
    actions.enter(link=linked(owner), session="used", now=NOW)
    used = Session.objects.get(digest=digest("used"))
    actions.note_session_used(owner, session=used.id, day=(NOW + timedelta(days=300)).date())
    linked(owner, NOW + timedelta(days=401))

    assert [kept.id for kept in queries.sessions(owner)] == [used.id]


def test_sessions_end_one_by_one_and_all_at_once(owner: UUID, other: UUID) -> None:
    for session in ("one", "two", "three"):
        actions.enter(link=linked(owner), session=session, now=NOW)
    actions.enter(link=linked(other), session="theirs", now=NOW)
    one = Session.objects.get(digest=digest("one"))
    assert actions.end_session(other, session=one.id) is False
    assert len(queries.sessions(owner)) == 3

    assert actions.end_session(owner, session=one.id) is True
    assert len(queries.sessions(owner)) == 2

    two = Session.objects.get(digest=digest("two"))
    actions.end_all_sessions(owner, but=two.id)
    assert queries.sessions(owner) == [two]

    actions.end_all_sessions(owner)
    assert (queries.sessions(owner), len(queries.sessions(other))) == ([], 1)


def test_session_has_the_name_of_its_browser(owner: UUID) -> None:
    actions.enter(link=linked(owner), session="one", name="Safari, iPhone", now=NOW)
    actions.enter(link=linked(owner), session="two", now=NOW)

    assert {one.name for one in queries.sessions(owner)} == {"Safari, iPhone", ""}


def test_links_that_wait_open_nothing_once_everybody_was_signed_out(
    owner: UUID, other: UUID
) -> None:
    waiting, theirs = linked(owner), linked(other)
    actions.end_all_sessions(owner)

    assert actions.enter(link=waiting, session="s", now=NOW) == Refused(used_before=False)
    assert actions.enter(link=theirs, session="t", now=NOW) == Entered(other)


def test_token_is_found_by_its_name_or_the_start_of_its_id(owner: UUID, other: UUID) -> None:
    made = actions.new_token(owner, name="script", secret="a", now=NOW)
    actions.new_token(other, name="script", secret="b", now=NOW)

    assert queries.token_by(owner, "script") == [made]
    assert queries.token_by(owner, str(made.id)[:8].upper()) == [made]
    assert queries.token_by(owner, "scrip") == []


def test_token_is_revoked_by_its_owner_only(owner: UUID, other: UUID) -> None:
    made = actions.new_token(owner, name="script", secret="a", now=NOW)

    assert actions.revoke_token(other, token=made.id) is False
    assert queries.tokens(owner) == [made]
    assert actions.revoke_token(owner, token=made.id) is True
    assert queries.tokens(owner) == []
    assert actions.revoke_token(owner, token=made.id) is False


def test_token_notes_its_last_day(owner: UUID) -> None:
    made = actions.new_token(owner, name="script", secret="a", now=NOW)
    actions.note_token_used(owner, token=made.id, day=NOW.date())

    assert Token.objects.get().last_used_on == NOW.date()
