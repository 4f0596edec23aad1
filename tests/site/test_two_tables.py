"""The same table by two doors at once."""

import json
from concurrent.futures import ThreadPoolExecutor

from tests.site.serving import Answer, Served

ROWS = 1_500
TABLE = "Date,What I asked,Who,How it went\n" + "".join(
    f"2026-01-05,A favour {number},Wired,no\n" for number in range(ROWS)
)


def test_table_that_two_programs_bring_in_at_once_is_there_once(served: Served) -> None:
    def sent(body: str, kind: str) -> Answer:
        headers = {**served.as_local(), "Content-Type": kind}
        return served.ask("POST", "/api/v1/import", headers, body)

    def brought(token: str) -> int:
        answer = sent(json.dumps({"token": token}), "application/json")
        return int(answer.json()["import"]["asks"])

    tokens = [sent(TABLE, "application/octet-stream").json()["token"] for _time in range(2)]
    with ThreadPoolExecutor(2) as programs:
        assert sorted(programs.map(brought, tokens)) == [0, ROWS]
