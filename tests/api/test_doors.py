"""Every endpoint before its owner, another owner and nobody; and what it gives, by its own word."""

import msgspec
import pytest

from tests.api.calling import NOBODY, Program
from tests.api.everything import BY_NAME, calls, connect_sheet, keep_everything

pytestmark = pytest.mark.django_db
MAKES = {"log_ask", "record_win", "add_challenge", "add_rest", "add_day_off", "add_person"}
# What a stranger may call: it reads or writes their own notebook only.
OWN = MAKES | {
    "read_entry",
    "show_standing",
    "show_undo",
    "show_today",
    "show_next",
    "show_insights",
    "show_silence",
    "export_document",
    "export_xlsx",
    "export_ods",
    "export_csv",
    "export_schema",
    "add_pitch",
    "import_table",
    "draw_picture",
    "show_sheet",
    "connect_account",
    "ask_consent",
    "show_feed",
    "make_feed",
}
OF_SHEET = {"keep_in_step", "look_at_new_rows"}
LISTS = {name for name in BY_NAME if name.startswith("list_")}


PLACES = dict.fromkeys(
    (
        *("ask", "trashed", "quiet", "moment", "person", "gone"),
        *("pitch", "put_away", "challenge", "rest", "sheet"),
    ),
    "x",
)


def test_every_endpoint_is_called() -> None:
    assert sorted(calls(PLACES)) == sorted(BY_NAME)


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_endpoint_gives_its_owner_what_it_says(api: Program, name: str) -> None:
    endpoint, own = BY_NAME[name], keep_everything(api)
    path, body = calls(own)[name]
    if name in OF_SHEET:
        connect_sheet(api, own)
    said = api(endpoint.method, path, body)
    assert said.status == endpoint.status, said.body
    assert said.headers["Content-Type"] in endpoint.media
    if endpoint.answer is None:
        assert said.body
    else:
        msgspec.json.decode(said.body, type=endpoint.answer)


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_endpoint_shows_and_changes_nothing_for_another_owner(
    api: Program, stranger: Program, name: str
) -> None:
    endpoint, (path, body) = BY_NAME[name], calls(keep_everything(api))[name]
    before = api("GET", "export.json").body
    said = stranger(endpoint.method, path, body)
    assert api("GET", "export.json").body == before
    if name in LISTS:
        assert all(not items for items in said.document.values() if isinstance(items, list))
    elif name in OWN:
        assert said.status == endpoint.status
        assert b"Pitched Wired" not in said.body
    else:
        assert said.status == 404, said.body


@pytest.mark.parametrize("name", sorted(BY_NAME))
@pytest.mark.parametrize("token", [None, "Bearer wrong", "Basic b3duZXI6", "Bearer "])
@pytest.mark.usefixtures("owner")
def test_endpoint_is_closed_to_nobody(name: str, token: str | None) -> None:
    endpoint, (path, body) = BY_NAME[name], calls(PLACES)[name]
    headers = {"Authorization": token} if token else {}
    if endpoint.method != "GET":
        # Only our pages may write without a token, and they have a session.
        headers["Sec_Fetch_Site"] = "same-origin"
    said = NOBODY(endpoint.method, path, body, **headers)
    assert (said.status, said.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert said.detail == "Send a bearer token; `noes token new NAME` makes one."


def test_another_owner_cannot_name_the_owners_people_and_pitches(
    api: Program, stranger: Program
) -> None:
    own = keep_everything(api)
    for field in ("person", "pitch"):
        said = stranger("POST", "asks", {"title": "x", f"{field}_id": own[field]})
        assert said.status == 404
    rest = {"start": "2026-04-01", "end": "2026-04-02", "challenge_id": own["challenge"]}
    assert stranger("POST", "rests", rest).status == 404
    assert stranger.get("asks")["items"] == []
