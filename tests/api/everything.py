"""A notebook with something of everything, and a call that goes well for every endpoint."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings

from noes.api.endpoints import Endpoint
from noes.api.urls import all_endpoints
from tests.api.calling import Program
from tests.sheets_of_tests import CLIENT, account_key

Call = tuple[str, Any]
OF_API = "made-by-hand-0"  # the sheet of these tests
BY_NAME: Mapping[str, Endpoint] = {one.do.__name__: one for one in all_endpoints()}


def keep_everything(api: Program) -> dict[str, str]:
    """Keep one of each, and return their ids by name."""
    ask = api.write("POST", "asks", {"title": "Pitched Wired", "person": "Wired", "tags": ["a"]})
    trashed = api.write("POST", "asks", {"title": "Mistake"})
    api.write("DELETE", f"asks/{trashed['id']}")
    api.write("POST", "asks", {"title": "A draft", "draft": True})
    not_now = {"type": "declined", "tone": "not_now", "revisit_on": "2026-03-01"}
    api.write("POST", "asks", {"title": "A raise", "kind": "rate_increase", "answer": not_now})
    long_ago = {"title": "Pitched Wired in January", "on": "2026-01-05"}
    quiet = api.write("POST", "asks", long_ago)
    win = api.write("POST", "wins", {"type": "praised", "note": "Lovely", "person": "Jo"})
    pitch = api.write("POST", "pitches", {"title": "Night trains", "people": ["Wired", "Kim"]})
    quota = {"preset": "100-in-six-months"}
    days = {"preset": "dream-mwf", "start": "2026-02-01"}
    challenge, _ = (api.write("POST", "challenges", wish)["challenge"] for wish in (quota, days))
    rest = api.write("POST", "rests", {"start": "2026-03-09", "end": "2026-03-11"})
    api.write("POST", "days-off", {"day": "2026-03-12", "name": "Moving"})
    put_away = api.write("POST", "pitches", {"title": "Put away"})["pitch"]["id"]
    api.write("DELETE", f"pitches/{put_away}")
    gone = api.write("POST", "people", {"name": "Gone"})["person"]["id"]
    api.write("DELETE", f"people/{gone}")
    api.write("POST", "sheet/consent", CLIENT)
    api.write("POST", "feed")
    return {
        "sheet": f"{settings.GOOGLE}/spreadsheets/d/{OF_API}/edit",
        "ask": ask["id"],
        "trashed": trashed["id"],
        "quiet": quiet["id"],
        "moment": win["moment"]["id"],
        "person": ask["person_id"],
        "gone": gone,
        "pitch": pitch["pitch"]["id"],
        "put_away": put_away,
        "challenge": challenge["id"],
        "rest": rest["rest"]["id"],
    }


def connect_sheet(api: Program, own: Mapping[str, str]) -> None:
    """Keep a sheet in step, which takes a moment and most calls do not need."""
    path, body = calls(own)["connect_account"]
    api.write("POST", path, body)


def calls(own: Mapping[str, str]) -> dict[str, Call]:
    """For each endpoint by the name of its function, a path and a body that go well."""
    ask = f"asks/{own['ask']}"
    challenge, moment = f"challenges/{own['challenge']}", f"moments/{own['moment']}"
    return {
        **_calls_of_people(own),
        **_calls_of_sheets(own),
        "list_asks": ("asks", None),
        "log_ask": ("asks", {"title": "Asked Jo"}),
        "show_ask": (ask, None),
        "edit_ask": (ask, {"title": "Pitched Monocle"}),
        "trash_ask": (ask, None),
        "restore_ask": (f"asks/{own['trashed']}/restore", None),
        "record_moment": (f"{ask}/moments", {"type": "replied"}),
        "amend_moment": (moment, {"note": "Very kind"}),
        "remove_moment": (moment, None),
        "read_entry": ("entry?line=pitched%20Wired,%20dread%207", None),
        "show_standing": ("standing", None),
        "show_today": ("today", None),
        "show_next": ("next", None),
        "show_insights": ("insights", None),
        "show_silence": ("silence", None),
        "keep_waiting": (f"asks/{own['quiet']}/wait", None),
        "list_wins": ("wins", None),
        "record_win": ("wins", {"type": "referred", "person": "Jo"}),
        "show_undo": ("undo", None),
        "undo": ("undo", {}),
        "list_challenges": ("challenges", None),
        "add_challenge": ("challenges", {"preset": "this-week"}),
        "show_challenge": (challenge, None),
        "edit_challenge": (challenge, {"target": 50}),
        "end_challenge": (challenge, None),
        "list_rests": ("rests", None),
        "add_rest": ("rests", {"start": "2026-04-01", "end": "2026-04-02"}),
        "remove_rest": (f"rests/{own['rest']}", None),
        "list_days_off": ("days-off", None),
        "add_day_off": ("days-off", {"day": "2026-04-06"}),
        "remove_day_off": ("days-off/2026-03-12", None),
        "export_document": ("export.json", None),
        "export_xlsx": ("export.xlsx", None),
        "export_ods": ("export.ods", None),
        "export_csv": ("export.csv", None),
        "export_schema": ("export.schema.json", None),
        "draw_picture": ("pictures/tally.png?shape=wide", None),
        "import_table": ("import?name=plain.csv", b"Date,Ask\n2026-01-05,A raise\n"),
    }


def _calls_of_sheets(own: Mapping[str, str]) -> dict[str, Call]:
    """Those of other programs that show the asks."""
    return {
        "show_sheet": ("sheet", None),
        "connect_account": ("sheet/account", {"key": account_key(), "address": own["sheet"]}),
        "ask_consent": ("sheet/consent", CLIENT),
        "keep_in_step": ("sheet/pass", None),
        "look_at_new_rows": ("sheet/rows", None),
        "leave_sheet": ("sheet", None),
        "show_feed": ("feed", None),
        "make_feed": ("feed", None),
        "revoke_feed": ("feed", None),
    }


def _calls_of_people(own: Mapping[str, str]) -> dict[str, Call]:
    """Those of people and of the pitches that are aimed at them."""
    pitch, person = f"pitches/{own['pitch']}", f"people/{own['person']}"
    place = f"{pitch}/queue/{own['person']}"
    return {
        "list_people": ("people", None),
        "add_person": ("people", {"name": "Ada"}),
        "show_person": (person, None),
        "edit_person": (person, {"dream": True}),
        "trash_person": (person, None),
        "restore_person": (f"people/{own['gone']}/restore", None),
        "list_pitches": ("pitches", None),
        "add_pitch": ("pitches", {"title": "Repair cafés"}),
        "show_pitch": (pitch, None),
        "edit_pitch": (pitch, {"body": "Dear editor"}),
        "trash_pitch": (pitch, None),
        "restore_pitch": (f"pitches/{own['put_away']}/restore", None),
        "queue_people": (f"{pitch}/queue", {"people": ["Ada"]}),
        "move_in_queue": (place, {"to": 1}),
        "unqueue_person": (place, None),
    }
