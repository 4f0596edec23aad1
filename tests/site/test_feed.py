"""The secret address of the asks: what it gives to whoever knows it, and to nobody else."""

import csv
import io
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from pytest_django import Settings

from noes.accounts import actions, queries
from noes.accounts.keys import new_secret
from noes.accounts.models import Feed, User
from noes.journal.actions import change_settings, log_ask
from noes.journal.wishes import NewAsk
from noes.site.feed import MOST
from tests.api.calling import NOBODY, Program, Said, program_of
from tests.journal.people_of_tests import NOW, new_owner
from tests.site.serving import noes, serving

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner(db: None, settings: Settings) -> User:
    settings.NOW = NOW
    return new_owner()


def made(owner: User) -> str:
    secret = new_secret()
    actions.new_feed(owner.id, secret=secret, now=NOW)
    return f"/feed/{secret}.csv"


def asks_in(said: Said) -> list[str]:
    assert said.status == 200, said.body
    rows = csv.DictReader(io.StringIO(said.body.decode("utf-8-sig")))
    return [row["What I asked"] for row in rows]


def test_whoever_knows_it_reads_its_owners_asks_and_nobody_elses(owner: User) -> None:
    stranger = new_owner()
    log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
    log_ask(owner, NewAsk("=SUM(A1)"), now=NOW)
    log_ask(stranger, NewAsk("A raise"), now=NOW)
    assert asks_in(NOBODY("GET", made(owner))) == ["Pitched Wired", "'=SUM(A1)"]
    assert asks_in(NOBODY("GET", made(stranger))) == ["A raise"]


def test_it_is_in_the_language_of_its_owner_or_of_whoever_asks(owner: User) -> None:
    path = made(owner)
    heads = [
        NOBODY("GET", path, **said).body.decode("utf-8-sig").partition(",")[0]
        for said in ({}, {"Accept_Language": "de"}, {})
    ]
    assert heads == ["Asked on", "Gefragt am", "Asked on"]
    change_settings(owner, {"language": "fr"})
    said = NOBODY("GET", path, Accept_Language="de").body.decode("utf-8-sig")
    assert said.partition(",")[0] == "Demandé le"


def test_it_is_kept_by_nobody_on_the_way_and_gives_no_cookie(owner: User) -> None:
    said = NOBODY("GET", made(owner))
    told = {name.lower(): value for name, value in said.headers.items()}
    assert told["content-type"] == "text/csv; charset=utf-8"
    assert told["cache-control"] == "no-store"
    assert told["x-robots-tag"] == "noindex, nofollow, noarchive"
    assert told["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in told


def test_head_says_what_get_would_without_the_asks(owner: User) -> None:
    said = NOBODY("HEAD", made(owner))
    assert (said.status, said.body) == (200, b"")
    assert said.headers["Content-Type"] == "text/csv; charset=utf-8"


def test_only_a_digest_of_it_is_kept(owner: User) -> None:
    path = made(owner)
    (kept,) = Feed.objects.filter(owner_id=owner.id).values()
    assert path.removeprefix("/feed/").removesuffix(".csv") not in str(kept)


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_wrong_revoked_and_renewed_ones_look_the_same(owner: User, method: str) -> None:
    wrong = NOBODY(method, f"/feed/{new_secret()}.csv")
    path = made(owner)
    renewed = made(owner)
    assert NOBODY(method, renewed).status == 200
    assert actions.revoke_feed(owner.id)
    for said in (wrong, NOBODY(method, path), NOBODY(method, renewed)):
        assert (said.status, said.headers) == (404, wrong.headers)
        assert said.body == wrong.body
    assert wrong.headers["Cache-Control"] == "no-store"


def test_another_owner_revokes_their_own_alone(owner: User) -> None:
    path = made(owner)
    stranger = new_owner()
    assert not actions.revoke_feed(stranger.id)
    assert NOBODY("GET", path).status == 200


def test_it_opens_nothing_else(owner: User) -> None:
    secret = made(owner).removeprefix("/feed/").removesuffix(".csv")
    program = Program({"Authorization": f"Bearer {secret}"})
    assert program("GET", "asks").status == 401
    assert NOBODY("GET", f"/feed/{secret}").status == 404
    assert NOBODY("GET", f"/feed/{secret}.csv/asks").status == 404
    assert NOBODY("GET", f"/enter/{secret}").status == 410


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_is_written_there(owner: User, method: str) -> None:
    path = made(owner)
    assert NOBODY(method, path, Sec_Fetch_Site="same-origin").status == 403
    assert NOBODY("GET", path).status == 200


def test_pages_of_other_sites_do_not_read_it_but_spreadsheets_do(owner: User) -> None:
    path = made(owner)
    foreign = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "cors"}
    assert NOBODY("GET", path, **foreign).status == 403
    assert NOBODY("GET", path, Host="evil.example").status == 400


def test_a_program_that_never_rests_is_asked_to_wait(owner: User, settings: Settings) -> None:
    path, other = made(owner), made(new_owner())
    for _read in range(MOST):
        assert NOBODY("GET", path).status == 200
    said = NOBODY("GET", path)
    assert (said.status, said.headers["Retry-After"]) == (429, "60")
    assert NOBODY("GET", other).status == 200
    settings.NOW = NOW + timedelta(minutes=1)
    assert NOBODY("GET", path).status == 200


def test_last_read_is_remembered_by_its_day(owner: User) -> None:
    path = made(owner)
    NOBODY("GET", path)
    found = queries.feed(owner.id)
    assert found is not None
    assert found.last_read_on == NOW.date()


def test_it_is_made_shown_and_revoked_by_a_program(owner: User) -> None:
    program = program_of(owner)
    first = program.write("POST", "feed")
    assert first["address"] == f"http://127.0.0.1{first['path']}"
    second = program.write("POST", "feed")
    assert NOBODY("GET", first["path"]).status == 404
    assert NOBODY("GET", second["path"]).status == 200
    assert program.get("feed")["feed"]["last_read_on"] == "2026-03-04"
    assert program.write("DELETE", "feed") == {"feed": None}
    assert program("DELETE", "feed").status == 404
    assert NOBODY("GET", second["path"]).status == 404


def test_server_tells_nobody_the_address(tmp_path: Path) -> None:
    with serving(tmp_path, "--log-requests") as server:
        address = noes(tmp_path, "feed", "new").stdout.strip()
        assert address.startswith(f"http://127.0.0.1:{server.port}/feed/")
        path = urlsplit(address).path
        answer = server.ask("GET", path)
        server.stop()
        assert server.process.stderr is not None
        told = server.process.stderr.read()
    assert (answer.status, answer.cookies) == (200, {})
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "GET /feed/... 200" in told
    assert path.removeprefix("/feed/") not in told
