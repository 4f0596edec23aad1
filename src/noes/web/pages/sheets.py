"""Google Sheets and Excel: how the sheet in step stands, and the secret address of the asks."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.accounts.models import User
from noes.accounts.queries import feed as feed_of
from noes.core.days import local_day
from noes.exchange.google.keeping import our_house
from noes.exchange.google.trouble import SENTENCES, Trouble
from noes.journal.dates import on_day
from noes.journal.figures import figure
from noes.journal.models import KeptSheet
from noes.journal.queries.kept_sheets import kept_sheet
from noes.web.forms import Form
from noes.web.pages.wording import days_ago

ACCOUNT, CLIENT, NOW = "account", "client", "now"


@dataclass(frozen=True, slots=True)
class SheetCard:
    """The sheet in step.

    Args:
        title: Of the document.
        address: Where it is looked at; "" before it was made.
        about: When it was last brought into step.
        trouble: What is in the way, "" for nothing.
        new_rows: What was added in it, in words; "" for nothing.
    """

    title: str
    address: str
    about: str
    trouble: str
    new_rows: str


@dataclass(frozen=True, slots=True)
class SheetsPage:
    """Everything about other programs that show the asks.

    Args:
        sheet: The sheet that is connected.
        is_waiting: Whether Google has not answered yet.
        consent: Google's page, when it was just asked.
        redirect: Where Google sends its answer.
        feed: Since when there is a secret address, and when it was last read; "" for none.
        address: That address, told once.
        formula: What reads it in Google Sheets; "" where Google cannot reach it.
        is_public: Whether other computers reach this notebook.
        forms: The forms of the page by name; the one that was sent as it was typed.
    """

    sheet: SheetCard | None
    is_waiting: bool
    consent: str
    redirect: str
    feed: str
    address: str
    formula: str
    is_public: bool
    forms: Mapping[str, Form]


def sheets_page(
    owner: User,
    today: dt.date,
    *,
    redirect: str,
    sent: str,
    form: Form,
    consent: str,
    feed: str,
) -> SheetsPage:
    """The page of an owner; see SheetsPage for what can be said."""
    kept = kept_sheet(owner)
    is_public = settings.URL is not None
    return SheetsPage(
        sheet=_card(kept, owner, today) if kept and kept.connected_at else None,
        is_waiting=kept is not None and kept.connected_at is None,
        consent=consent,
        redirect=redirect,
        feed=_feed_words(owner, today),
        address=feed,
        formula=f'=IMPORTDATA("{feed}")' if feed and is_public else "",
        is_public=is_public,
        forms={name: form if name == sent else Form() for name in (ACCOUNT, CLIENT, NOW)},
    )


def _card(kept: KeptSheet, owner: User, today: dt.date) -> SheetCard:
    page = our_house().places.page_of(kept.document, kept.tab)
    return SheetCard(
        title=kept.title or _("Your sheet"),
        address=page if kept.document else "",
        about=_about(kept, owner, today),
        trouble=_(SENTENCES[Trouble(kept.trouble)]) if kept.trouble else "",
        new_rows=_new_rows(kept.new_rows),
    )


def _about(kept: KeptSheet, owner: User, today: dt.date) -> str:
    if kept.kept_at is None:
        return _("Not in step yet.")
    at = kept.kept_at.astimezone(ZoneInfo(owner.time_zone))
    words = {"day": days_ago(at.date(), today), "time": f"{at:%H:%M}"}
    return _("Last brought into step: %(day)s, %(time)s.") % words


def _new_rows(n: int) -> str:
    text = ngettext(
        "%(n)s row was added in the sheet and is not in Noes.",
        "%(n)s rows were added in the sheet and are not in Noes.",
        n,
    )
    return text % {"n": figure(n)} if n else ""


def _feed_words(owner: User, today: dt.date) -> str:
    found = feed_of(owner.id)
    if found is None:
        return ""
    zone = ZoneInfo(owner.time_zone)
    made = on_day(local_day(found.created_at, zone, owner.day_start), today)
    if found.last_read_on is None:
        return _("Made %(on)s, not read yet.") % {"on": made}
    words = {"on": made, "ago": days_ago(found.last_read_on, today)}
    return _("Made %(on)s, last read %(ago)s.") % words
