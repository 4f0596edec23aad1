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


class NotGiven(Exception):
    """The running app gave no link.

    Args:
        status: of its answer.
    """

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


def new_link(where: Address) -> Link:
    """Ask the running app for a fresh entry link.

    Raises:
        OSError: nobody answers there.
        NotGiven: it refused, or what answers is no Noes.
    """
    connection = http.client.HTTPConnection(where.host, where.port, timeout=PATIENCE)
    try:
        connection.request(
            "POST", "/local/links", headers={"Authorization": f"Bearer {where.token}"}
        )
        answer = connection.getresponse()
        if answer.status != http.client.OK:
            raise NotGiven(answer.status)
        said = json.loads(answer.read())
        path, public = said["path"], said["public"]
        return Link(where.url + path, public and public + path, said["expires_at"])
    except (http.client.HTTPException, KeyError, ValueError, TypeError) as error:
        raise NotGiven(http.client.BAD_GATEWAY) from error
    finally:
        connection.close()
