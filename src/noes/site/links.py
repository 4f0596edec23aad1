"""Entry links, asked of the running app over loopback with this machine's token."""

import http.client
import json
from dataclasses import dataclass

from noes.cli.home import Address

PATIENCE = 10.0  # seconds


@dataclass(frozen=True, slots=True)
class Link:
    """A link that lets one browser in, once.

    Args:
        local: for a browser on this machine.
        public: for one that comes by NOES_URL; None where that is not set.
        expires_at: when it stops working, ISO.
    """

    local: str
    public: str | None
    expires_at: str


def new_link(where: Address) -> Link:
    """Ask the running app for a fresh entry link.

    Raises:
        OSError: nobody answers there.
        http.client.HTTPException: something else than Noes answers.
    """
    connection = http.client.HTTPConnection(where.host, where.port, timeout=PATIENCE)
    try:
        connection.request(
            "POST", "/local/links", headers={"Authorization": f"Bearer {where.token}"}
        )
        said = json.loads(connection.getresponse().read())
        path, public = said["path"], said["public"]
        return Link(where.url + path, public and public + path, said["expires_at"])
    except (KeyError, ValueError, TypeError) as error:
        raise http.client.HTTPException("not an answer of Noes") from error
    finally:
        connection.close()
