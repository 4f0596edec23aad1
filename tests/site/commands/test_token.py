import json
from pathlib import Path

import pytest

from tests.site.serving import Served, noes, serving


def test_token_opens_the_api_until_it_is_revoked(served: Served) -> None:
    made = noes(served.folder, "token", "new", "for the API")
    bearer = {"Authorization": f"Bearer {made.stdout.strip()}"}
    assert made.stderr == "Keep it well: it is shown this once.\n"
    assert served.ask("GET", "/api/v1/no-such-thing", bearer).status == 404

    done = noes(served.folder, "token", "revoke", "for the API")

    assert (done.returncode, done.stdout) == (0, "for the API opens nothing any more.\n")
    assert served.ask("GET", "/api/v1/no-such-thing", bearer).status == 401


def test_token_notes_the_day_it_was_used(tmp_path: Path) -> None:
    made = json.loads(noes(tmp_path, "token", "new", "script", "--json").stdout)
    with serving(tmp_path, NOES_NOW="2026-03-02T09:00:00Z") as server:
        server.ask("GET", "/api/v1/x", {"Authorization": f"Bearer {made['token']}"})
    (listed,) = json.loads(noes(tmp_path, "token", "list", "--json").stdout)["tokens"]

    assert listed == {
        "id": made["id"],
        "name": "script",
        "created_at": made["created_at"],
        "last_used_on": "2026-03-02",
    }


def test_tokens_are_listed_for_people(tmp_path: Path) -> None:
    assert noes(tmp_path, "token", "list").stderr == (
        "No tokens. `noes token new NAME` makes one.\n"
    )
    made = json.loads(noes(tmp_path, "token", "new", "script", "--json").stdout)

    assert noes(tmp_path, "token", "list").stdout == f"{made['id'][:8]}  script  not used yet\n"


@pytest.mark.parametrize(
    ("names", "wanted", "sentence"),
    [
        ([], "script", "There is no token script; `noes token list` shows them.\n"),
        (
            ["script", "script"],
            "script",
            "script means more than one token; give the start of its id.\n",
        ),
    ],
)
def test_token_that_is_not_the_only_one_stays(
    tmp_path: Path, names: list[str], wanted: str, sentence: str
) -> None:
    for name in names:
        noes(tmp_path, "token", "new", name)
    done = noes(tmp_path, "token", "revoke", wanted)

    assert (done.returncode, done.stdout, done.stderr) == (1, "", sentence)
    kept = json.loads(noes(tmp_path, "token", "list", "--json").stdout)["tokens"]
    assert len(kept) == len(names)


@pytest.mark.parametrize("verb", ["new", "revoke"])
def test_token_of_no_name_is_wrong_use(tmp_path: Path, verb: str) -> None:
    noes(tmp_path, "token", "new", "only")
    done = noes(tmp_path, "token", verb, " ")
    assert done.returncode == 2
    assert "Give the name of a token; an empty one names none." in done.stderr
    assert len(json.loads(noes(tmp_path, "token", "list", "--json").stdout)["tokens"]) == 1


def test_token_marks_bytes_that_are_no_letters(tmp_path: Path) -> None:
    made = noes(tmp_path, "token", "new", "a\udcffb", "--json")
    assert json.loads(made.stdout)["name"] == "a\ufffdb"
