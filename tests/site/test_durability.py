"""What was acknowledged is kept, whatever happens to the server in the middle of it."""

import json
import os
import signal
import threading
import time
from http.client import HTTPException
from pathlib import Path

from tests.site.serving import Served, serving

WRITERS = 4
SECONDS = 1.5


def write_until_it_ends(server: Served, headers: dict[str, str], kept: list[str]) -> None:
    """Log one ask after another; note each that was acknowledged."""
    while True:
        body = json.dumps({"title": f"Pitched number {len(kept)}"})
        try:
            answer = server.ask("POST", "/api/v1/asks", headers, body)
        except (OSError, HTTPException):
            return
        assert answer.status == 201, answer.body
        kept.append(answer.json()["id"])


def test_kill_in_the_middle_of_writes_loses_no_acknowledged_one(tmp_path: Path) -> None:
    kept: list[list[str]] = [[] for _ in range(WRITERS)]
    with serving(tmp_path) as server:
        headers = {**server.as_local(), "Content-Type": "application/json"}
        writers = [
            threading.Thread(target=write_until_it_ends, args=(server, headers, mine))
            for mine in kept
        ]
        for writer in writers:
            writer.start()
        time.sleep(SECONDS)
        os.kill(server.process.pid, signal.SIGKILL)
        for writer in writers:
            writer.join()

    acknowledged = [ask for mine in kept for ask in mine]
    assert min(len(mine) for mine in kept) > 1
    with serving(tmp_path) as again:
        bearer = again.as_local()
        answers = [again.ask("GET", f"/api/v1/asks/{ask}", bearer).status for ask in acknowledged]
        assert set(answers) == {200}
        beside = again.ask("GET", "/api/v1/asks?limit=1", bearer)
        assert beside.status == 200
