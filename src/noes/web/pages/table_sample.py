"""The first records of a table, or its first people, as its preview shows them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from django.utils.translation import gettext as _

from noes.core.moments import Tone
from noes.core.words import N_
from noes.exchange.choices import NOT_NOW
from noes.exchange.preview import SAMPLE, Preview
from noes.exchange.records import Record
from noes.journal.dates import day_plain
from noes.journal.figures import figure, money
from noes.web.pages.table_questions import ANSWERS
from noes.web.pages.wording import Wording

HEADS = (
    N_("Row"),
    N_("Day"),
    N_("What"),
    N_("Whom"),
    N_("Kind"),
    N_("Channel"),
    N_("How it went"),
    N_("Answered"),
    N_("Note"),
    N_("Learned"),
    N_("How scary"),
    N_("Sting"),
    N_("Minutes"),
    N_("Amount"),
    N_("Tags"),
)


@dataclass(frozen=True, slots=True)
class Sample:
    """The first records, with the columns in which they say something."""

    heads: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]


def sample_of(found: Preview, words: Wording, today: dt.date) -> Sample:
    """The first of what a table would bring.

    Args:
        found: Its preview.
        words: The owner's words for kinds and channels.
        today: Their local day.
    """
    return _people(found) if found.is_of_people else _sample(found.sample, words, today)


def _people(found: Preview) -> Sample:
    """The first people of a table of people."""
    heads = (_("Row"), _("Name"), _("Where"), _("Note"), _("Links"))
    first = islice(found.people(), SAMPLE)
    lines = ((figure(p.row), p.name, p.organisation, p.note, p.links) for p in first)
    return Sample(heads, tuple(lines))


def _sample(records: Sequence[Record], words: Wording, today: dt.date) -> Sample:
    lines = [_cells(record, words, today) for record in records]
    said = [at for at in range(len(HEADS)) if any(line[at] for line in lines)]
    return Sample(
        tuple(_(HEADS[at]) for at in said),
        tuple(tuple(line[at] for at in said) for line in lines),
    )


def _cells(record: Record, words: Wording, today: dt.date) -> tuple[str, ...]:
    sent = day_plain(record.sent_on, today) if record.sent_on else record.day_text
    felt = (record.dread, record.sting, record.effort)
    return (
        figure(record.row),
        sent,
        record.title,
        record.person or "",
        words.kind(record.kind),
        words.channel(record.channel),
        _how(record),
        day_plain(record.outcome_on, today) if record.outcome_on else "",
        record.note,
        record.learned,
        *("" if each is None else figure(each) for each in felt),
        _amount(record),
        ", ".join(record.tags),
    )


def _amount(record: Record) -> str:
    return "" if record.amount is None else money(record.amount, record.currency)


def _how(record: Record) -> str:
    if record.outcome is None:
        return _("see the question above")
    not_now = record.outcome == "declined" and record.tone == Tone.NOT_NOW
    said = _(ANSWERS[NOT_NOW if not_now else record.outcome])
    return f"{said}, {_('kind words')}" if record.praised else said
