"""About to ask: a draft with what helps to send it."""

import datetime as dt
from dataclasses import dataclass
from urllib.parse import quote, urlencode
from uuid import UUID

from noes.accounts.models import User
from noes.core.moments import State
from noes.journal import access
from noes.journal.figures import dotted
from noes.journal.queries.feelings import Felt, felt_by_kind
from noes.web.pages.nearby import felt_words, titled, written
from noes.web.pages.wording import wording


@dataclass(frozen=True, slots=True)
class DraftPage:
    """One draft.

    Args:
        id: Of the ask.
        title: What is to be asked for.
        above: The same with its person, its kind and when it was written.
        felt: What such asks felt like, or "".
        differently: What was written for next time, or "".
        body: The text.
        dread: How scary it is, if that was said.
        mail: An address that opens it in the mail program, without the text.
        is_draft: False once it was sent.
    """

    id: UUID
    title: str
    above: str
    felt: str
    differently: str
    body: str
    dread: int | None
    mail: str
    is_draft: bool


def draft_page(owner: User, ask_id: UUID, today: dt.date) -> DraftPage:
    """Fill the page of one draft, or NotFound."""
    ask = access.told_ask(owner, ask_id)
    row, person = ask.row, ask.person
    kind = row["kind"]
    felt = felt_by_kind(owner, [kind])[kind] if kind else Felt()
    title = titled(row["title"], person["name"] if person else None)
    about = titled(title, wording(owner).kind(kind))
    return DraftPage(
        ask_id,
        row["title"],
        dotted((about, written(row["drafted_on"], today))),
        _felt_words(felt),
        felt.differently,
        row["body"],
        row["dread"],
        mail_address(person["email"] if person else "", row["title"], row["body"]),
        row["state"] == State.DRAFT,
    )


def _felt_words(felt: Felt) -> str:
    return felt_words(felt) if felt.n else ""


def mail_address(email: str, subject: str, body: str) -> str:
    """A mailto address; lines end as RFC 6068 has them."""
    values = {"subject": subject, "body": body.replace("\n", "\r\n")}
    return f"mailto:{quote(email, safe='@')}?{urlencode(values, quote_via=quote)}"
