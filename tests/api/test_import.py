from pathlib import Path
from typing import Any

import msgspec
import pytest
from pytest_django import Settings

from noes.api import reading
from noes.api.answers.tables import Bringing
from noes.exchange import source as limited
from tests.api.calling import Program, Said
from tests.api.everything import keep_everything
from tests.exchange.hostile import NO_TABLES

pytestmark = pytest.mark.django_db
TABLE = (
    "Date,What I asked,Who,Where,How it went\n"
    "05/01/2026,Pitch: night trains,Wired,email,no\n"
    "19/01/2026,A raise,Acme,call,yes\n"
    '20/01/2026,Pitch: repair cafés,Monocle,email,"nice reply, not now"\n'
).encode()
SURE = TABLE.replace(b'"nice reply, not now"', b"no response")


@pytest.fixture(autouse=True)
def home(settings: Settings, tmp_path: Path) -> Path:
    settings.HOME = tmp_path
    return tmp_path


def bring(api: Program, source: bytes, query: str = "name=plain.csv") -> Any:
    return api.write("POST", f"import?{query}", source)


def decoded(said: Said) -> Bringing:
    return msgspec.json.decode(said.body, type=Bringing)


def test_import_previews_first_and_writes_nothing(api: Program) -> None:
    said = api("POST", "import?name=plain.csv", TABLE)
    preview = said.document["preview"]
    assert decoded(said).brought is None
    assert [(column["name"], column["field"]) for column in preview["columns"]] == [
        ("Date", "sent_on"),
        ("What I asked", "title"),
        ("Who", "person"),
        ("Where", "channel"),
        ("How it went", "outcome"),
    ]
    assert [record["outcome"] for record in preview["records"]] == ["declined", "accepted", None]
    assert [question["value"] for question in preview["questions"]] == ["nice reply, not now"]
    assert api.get("standing")["revision"] == 0


def test_import_waits_for_what_is_open(api: Program) -> None:
    token = bring(api, TABLE)["token"]
    said = api("POST", "import", {"token": token})
    assert (said.status, said.detail) == (
        409,
        "Nothing is guessed in silence: say what these mean first: “nice reply, not now”.",
    )
    assert api.get("standing")["revision"] == 0


@pytest.mark.parametrize(
    ("row", "named"),
    [
        ("no,won,", "Outcome=no + Status=won"),
        (",,2026-03-15", "Heard back"),
        ("no,,2026-02-30", "2026-02-30"),
    ],
)
def test_import_waits_for_what_its_rows_leave_open(api: Program, row: str, named: str) -> None:
    table = f"Date,Ask,Outcome,Status,Heard back\n2026-03-10,A,{row}\n".encode()
    query = "map=Outcome=outcome&map=Status=outcome"
    said = api("POST", "import", {"token": bring(api, table, query)["token"]})
    assert said.detail == f"Nothing is guessed in silence: say what these mean first: “{named}”."


def test_import_tells_what_no_field_can_hold(api: Program) -> None:
    table = b"Date,Ask,Sting\n2026-03-10,A,3\n2026-03-10,B\0,x\n"
    said = api("POST", "import?records=all", table)
    preview = said.document["preview"]
    assert decoded(said).token
    no_score = "This is no whole number from 0 to 10. It is kept as a note."
    no_end = "The ask has not ended, so this is kept as a note."
    left_out = "Characters that no text has were left out."
    assert [tuple(each.values()) for each in preview["set_aside"]] == [
        (None, "", "2026-03-10,B,x", 1, left_out),
        (2, "Sting", "3", 1, no_end),
        (3, "Sting", "x", 1, no_score),
    ]
    assert [(record["note"], record["set_aside"]) for record in preview["records"]] == [
        ("Sting: 3", [{"column": "Sting", "value": "3", "why": no_end}]),
        ("Sting: x", [{"column": "Sting", "value": "x", "why": no_score}]),
    ]


def test_import_reads_a_day_as_it_was_said(api: Program) -> None:
    table = b"Date,Ask\n2026-02-30,A\n2026-02-31,B\n"
    wish = {"token": bring(api, table)["token"], "days": {"2026-02-30": "2026-02-28"}}
    preview = api.write("POST", "import", {**wish, "preview": True})["preview"]
    assert [record["sent_on"] for record in preview["records"]] == ["2026-02-28", None]
    assert [question["value"] for question in preview["questions"]] == ["2026-02-31"]
    said = api("POST", "import", {**wish, "days": {"2026-02-31": "soon"}, "preview": True})
    assert (said.status, said.detail) == (
        *(422, "“2026-02-31” cannot be the day “soon”. Write 2026-01-31, or “-” for no day."),
    )


def test_import_takes_answers_and_brings_the_table_in_once(api: Program) -> None:
    token = bring(api, TABLE)["token"]
    wish = {"token": token, "outcomes": {"nice reply, not now": "declined"}}
    first = api("POST", "import", wish)
    assert first.document["import"]["asks"] == 3
    assert api("POST", "import", wish).document == first.document
    asks = api.get("asks")["items"]
    assert [(ask["title"], ask["state"]) for ask in asks] == [
        ("Pitch: repair cafés", "no"),
        ("A raise", "yes"),
        ("Pitch: night trains", "no"),
    ]


def test_import_is_undone_whole_and_not_revived_by_its_token(api: Program) -> None:
    before = api("GET", "export.json").body
    wish = {"token": bring(api, SURE)["token"]}
    api.write("POST", "import", wish)
    undone = api.write("POST", "undo")["undone"]
    assert undone["subject"] == "3 asks from plain.csv"
    api.write("POST", "import", wish)
    assert api("GET", "export.json").body == before


def test_import_keeps_answers_between_previews(api: Program) -> None:
    token = bring(api, TABLE, "name=plain.csv&map=Who=title&map=What%20I%20asked=-")["token"]
    again = api.write("POST", "import", {"token": token, "preview": True, "map": {"Where": "-"}})
    fields = {column["name"]: column["field"] for column in again["preview"]["columns"]}
    assert (fields["Who"], fields["What I asked"], fields["Where"]) == ("title", None, None)
    assert again["token"] == token


def test_import_reads_dates_in_the_order_that_is_said(api: Program) -> None:
    table = b"Date,Ask\n03/04/2026,Raise\n"
    asked = bring(api, table)["preview"]["questions"]
    assert [(question["about"], question["blocks"]) for question in asked] == [("date_order", True)]
    for order, day in (("dmy", "2026-04-03"), ("mdy", "2026-03-04")):
        preview = bring(api, table, f"name=x.csv&date_order={order}")["preview"]
        assert [record["sent_on"] for record in preview["records"]] == [day]


def test_import_shows_ten_records_or_all(api: Program) -> None:
    table = b"Date,Ask\n" + b"2026-01-01,Ask\n" * 12
    assert len(bring(api, table)["preview"]["records"]) == 10
    assert len(bring(api, table, "records=all")["preview"]["records"]) == 12


@pytest.mark.parametrize("ending", ["json", "xlsx", "ods"])
def test_import_brings_an_export_back_to_the_same_bytes(
    api: Program, stranger: Program, ending: str
) -> None:
    keep_everything(api)
    document = api("GET", "export.json").body
    said = api("GET", f"export.{ending}")
    filename = f'attachment; filename="noes-2026-03-04.{ending}"'
    assert said.headers["Content-Disposition"] == filename
    found = bring(stranger, said.body, f"name=noes.{ending}")
    assert found["preview"]["source"]["format"] == "noes"
    assert found["preview"]["counts"] == {
        "read": 5,
        "to_import": 5,
        "skipped": 0,
        "held": 0,
        "people": 4,
        "others": 13,
    }
    done = stranger.write("POST", "import", {"token": found["token"]})
    assert done["import"] == {"id": None, "asks": 5, "people": 4}
    assert stranger("GET", "export.json").body == document


def test_import_token_is_worth_nothing_to_another_owner(api: Program, stranger: Program) -> None:
    said = stranger("POST", "import", {"token": bring(api, SURE)["token"]})
    assert (said.status, said.detail) == (
        404,
        "This table is not kept any more. Bring it once more.",
    )


def test_import_key_of_another_table_is_refused(api: Program) -> None:
    first, second = bring(api, SURE)["token"], bring(api, SURE)["token"]
    api.write("POST", "import", {"token": first}, Idempotency_Key="k1")
    assert api("POST", "import", {"token": second}, Idempotency_Key="k1").status == 409


@pytest.mark.parametrize(
    ("source", "query", "status", "detail"),
    [
        (b"", "", 422, "The file is empty: there is no table to read."),
        (TABLE, "map=Who", 422, "Write what a column means as column=field."),
        (TABLE, "date_order=ydm", 422, "date_order: “ydm” is none of the values it can have."),
        (b"%PDF-1.7", "", 422, "The file is a PDF. Bring the table as CSV or xlsx."),
        (
            b'{"noes":99}',
            "",
            422,
            "A newer Noes wrote this file. Update Noes, then import it again.",
        ),
    ],
)
def test_import_says_what_is_wrong_with_a_file(
    api: Program, source: bytes, query: str, status: int, detail: str
) -> None:
    said = api("POST", f"import?{query}", source)
    assert (said.status, said.detail) == (status, detail)


def test_import_refuses_a_form(api: Program) -> None:
    said = api("POST", "import", b"--x--", Content_Type="multipart/form-data; boundary=x")
    assert (said.status, said.detail) == (
        415,
        "Send the file itself as the body, as application/octet-stream.",
    )


def test_import_keeps_tables_for_their_owner_only(api: Program, home: Path) -> None:
    bring(api, SURE)
    files = sorted((home / "incoming").iterdir())
    assert [file.stat().st_mode & 0o777 for file in files] == [0o600, 0o600]


def test_import_takes_a_document_that_is_larger_than_a_table_may_be(
    api: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limited, "MAX_BYTES", 1_000_000)
    monkeypatch.setattr(reading, "IN_MEMORY", 100)
    keep_everything(api)
    document = api("GET", "export.json").body + b" " * 1_000_000
    said = api("POST", "import?name=x.json", document)
    assert said.document["preview"]["source"]["format"] == "noes"
    said = api("POST", "import?name=x.csv", SURE + b"\n" * 1_000_000)
    assert (said.status, said.detail) == (
        *(413, "The file is larger than 1 MB. Bring the table in parts."),
    )


@pytest.mark.parametrize("name", NO_TABLES)
def test_import_keeps_nothing_of_what_is_no_table(api: Program, home: Path, name: str) -> None:
    source, sentence = NO_TABLES[name]
    said = api("POST", f"import?name={name}", source)
    assert (said.status, said.detail) == (422, sentence)
    assert not (home / "incoming").exists()
