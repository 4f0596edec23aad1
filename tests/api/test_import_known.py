"""Tables of known programs through the API: people, the person in a log, and how a table is read."""

from pathlib import Path

import msgspec
import pytest
from pytest_django import Settings

from noes.api.answers.tables import Bringing
from tests.api.calling import Program
from tests.exchange.making import TABLES

pytestmark = pytest.mark.django_db
TWO = (
    b"CONVERSATION ID,FROM,TO,DATE,CONTENT\n"
    b"1,Ada,Ines,2026-01-05 10:00:00 UTC,Hello\n"
    b"1,Ines,Ada,2026-01-06 10:00:00 UTC,Yes?\n"
)


@pytest.fixture(autouse=True)
def home(settings: Settings, tmp_path: Path) -> Path:
    settings.HOME = tmp_path
    return tmp_path


def table(name: str) -> bytes:
    return (TABLES / name).read_bytes()


def test_people_come_in_and_are_taken_back(api: Program) -> None:
    said = api("POST", "import?name=Connections.csv", table("linkedin-connections.csv"))
    assert msgspec.json.decode(said.body, type=Bringing).preview is not None
    preview = said.document["preview"]
    assert (preview["counts"]["people"], preview["ready"]) == (3, True)
    assert preview["people"][0]["organisation"] == "Harbour Review"
    done = api.write("POST", "import", {"token": said.document["token"]})["import"]
    assert (done["asks"], done["people"]) == (0, 3)
    assert [each["name"] for each in api.get("people")["items"]] == [
        "Ada Lopez",
        "Mo Hassan",
        "Mo Hassan",
    ]
    api.write("POST", "undo", {})
    assert api.get("people")["items"] == []


def test_people_who_came_before_are_held(api: Program) -> None:
    for counts in ((3, 0), (0, 3)):
        said = api.write("POST", "import?name=c.csv", table("linkedin-connections.csv"))
        told = said["preview"]["counts"]
        assert (told["to_import"], told["held"]) == counts
        api.write("POST", "import", {"token": said["token"]})
    assert len(api.get("people")["items"]) == 3


def test_log_asks_who_the_person_is(api: Program) -> None:
    said = api.write("POST", "import?name=messages.csv", TWO)
    (question,) = said["preview"]["questions"]
    assert (question["about"], question["value"], question["blocks"]) == (
        "myself",
        "Ada, Ines",
        True,
    )
    refused = api("POST", "import", {"token": said["token"]})
    assert (refused.status, refused.detail) == (
        409,
        "Nothing is guessed in silence: say what these mean first: “which of these you are”.",
    )
    done = api.write("POST", "import", {"token": said["token"], "myself": "Ada"})
    assert done["import"]["asks"] == 1
    assert api.write("POST", "import?name=m.csv&myself=Ines", TWO)["preview"]["ready"] is False


def test_table_is_read_as_it_stands_where_that_is_said(api: Program) -> None:
    said = api.write("POST", "import?name=t.csv", table("ticks-by-day.csv"))
    assert said["preview"]["source"]["read_as"] == "ticks"
    again = {"token": said["token"], "preview": True, "read_as": "plain"}
    assert api.write("POST", "import", again)["preview"]["source"]["read_as"] is None
    direct = api.write("POST", "import?name=t.csv&read_as=plain", table("ticks-by-day.csv"))
    assert direct["preview"]["source"]["read_as"] is None
    unknown = api("POST", "import?name=t.csv&read_as=sphere", table("ticks-by-day.csv"))
    assert "is nothing that a table can be read as" in unknown.detail


def test_mailbox_comes_in_with_its_messages_as_rows(api: Program) -> None:
    said = api.write("POST", "import?name=Sent&records=all", table("sent.mbox"))
    preview = said["preview"]
    assert (preview["source"]["format"], preview["source"]["header_row"]) == ("mbox", None)
    assert [each["row"] for each in preview["records"]] == [1, 6]
    assert api.write("POST", "import", {"token": said["token"]})["import"]["asks"] == 2
