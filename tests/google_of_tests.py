"""A server on this machine that hands out sheets as Google does, over real HTTP."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.site.serving import answering


@dataclass
class Answer:
    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Google:
    """What it answers for each path with its query, and what it was asked for."""

    origin: str = ""
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def publish(self, path: str, source: bytes, name: str = "Asks - Log.csv") -> None:
        told = {"Content-Type": "text/csv", "Content-Disposition": f'attachment; filename="{name}"'}
        self.answers[path] = Answer(body=source, headers=told)


@contextmanager
def google() -> Iterator[Google]:
    """Serve on a free port of loopback until the block ends."""
    known = Google()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known.asked.append(self.path)
            answer = known.answers.get(self.path, Answer(404))
            self.send_response(answer.status)
            for name, value in {"Content-Length": str(len(answer.body)), **answer.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, *_args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    known.origin = f"http://127.0.0.1:{server.server_port}"
    with answering(server):
        yield known
