"""A proxy with https in front of a notebook, as Caddy or a tailnet puts one there."""

import base64
import datetime as dt
import hashlib
import http.client
import ssl
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.site.serving import PATIENCE, answering

NAME = "pocket.localhost"
# What belongs to one connection, and is not passed on (RFC 9110, 7.6.1).
OF_ONE_CONNECTION = {"connection", "keep-alive", "transfer-encoding", "content-length"}


@dataclass
class Front:
    """Where the proxy listens, and what it leads to once that is known.

    Args:
        port: that it listens on.
        pin: what tells a browser to trust its certificate, and no other.
        behind: the port of the notebook on this machine.
        asked: what came through, as method and path.
    """

    port: int
    pin: str
    behind: int = 0
    asked: list[str] = field(default_factory=list)

    @property
    def origin(self) -> str:
        return f"https://{NAME}:{self.port}"


@contextmanager
def fronting(folder: Path) -> Iterator[Front]:
    """Listen with https on a free port for as long as the block runs.

    Args:
        folder: where the key and the certificate are kept meanwhile.
    """
    file = folder / "pocket.pem"
    pin = certify(file)
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    front = Front(server.server_port, pin)
    server.RequestHandlerClass = type("OfThisFront", (Passing,), {"front": front})
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    # Each visitor shakes hands in a thread of its own: one who is slow keeps nobody waiting.
    server.socket = context.wrap_socket(
        server.socket, server_side=True, do_handshake_on_connect=False
    )
    with answering(server):
        yield front


class Passing(BaseHTTPRequestHandler):
    """Passes one request on, its Host as it came, and says by X-Forwarded-* how it came."""

    protocol_version = "HTTP/1.1"
    timeout = PATIENCE
    front: Front

    def handle(self) -> None:
        try:
            super().handle()
        except (ssl.SSLError, ConnectionError):
            self.close_connection = True  # browsers try a connection and let it go

    def pass_on(self) -> None:
        self.front.asked.append(f"{self.command} {self.path}")
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {name: value for name, value in self.headers.items() if _passes(name)}
        headers |= {
            "X-Forwarded-For": self.client_address[0],
            "X-Forwarded-Host": self.headers["Host"],
            "X-Forwarded-Proto": "https",
        }
        behind = http.client.HTTPConnection("127.0.0.1", self.front.behind, timeout=PATIENCE)
        with closing(behind):
            behind.request(self.command, self.path, body or None, headers)
            said = behind.getresponse()
            told = said.read()
        self.send_response_only(said.status, said.reason)
        for name, value in said.getheaders():
            if _passes(name):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(told)))
        self.end_headers()
        self.wfile.write(told)

    do_GET = do_HEAD = do_POST = pass_on  # noqa: N815 - the names that http.server calls

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        """Say nothing: the tests ask what came."""


def _passes(name: str) -> bool:
    return name.lower() not in OF_ONE_CONNECTION


def certify(file: Path) -> str:
    """Write a key and a certificate of its own for the proxy's name, good for a day.

    Returns:
        The pin of the key: base64 of the SHA-256 of what it makes public.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(hours=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file.write_bytes(secret + made.public_bytes(pem))
    public = key.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return base64.b64encode(hashlib.sha256(public).digest()).decode()
