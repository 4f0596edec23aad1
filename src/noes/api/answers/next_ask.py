"""What is given of an offer: something to ask for next."""

from typing import Literal
from uuid import UUID

from noes.api.answers.given import Given


class Version(Given):
    """An ask in words, with what `POST /asks` takes to keep it; `boldness` only of an idea."""

    text: str
    kind: str | None
    boldness: int | None
    person_id: UUID | None
    person: str | None
    pitch_id: UUID | None


class Edge(Given):
    """How bold an ask may be, one above the median dread of the last `n` rated asks."""

    boldness: int
    usual: int | None
    n: int


class Offered(Given):
    """An offer, its smaller version, and the slug of a bolder one; `ask_id` is of a draft."""

    slug: str
    source: Literal["draft", "pitch", "dream", "ladder"]
    ask_id: UUID | None
    whole: Version
    smaller: Version
    bolder: str | None
    edge: Edge
