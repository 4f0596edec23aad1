"""Every program and shape that tables are known for, and taking a sheet for one of them."""

from dataclasses import replace
from typing import Final

from noes.core.words import N_
from noes.exchange.choices import Choices
from noes.exchange.errors import ExchangeError
from noes.exchange.recast.beaverhabits import BEAVERHABITS
from noes.exchange.recast.chill_subs import CHILL_SUBS
from noes.exchange.recast.databases import AIRTABLE, NOTION
from noes.exchange.recast.get_hired import GET_HIRED
from noes.exchange.recast.habitbull import HABITBULL
from noes.exchange.recast.hubspot import HUBSPOT
from noes.exchange.recast.huntr import HUNTR
from noes.exchange.recast.jobsync import JOBSYNC
from noes.exchange.recast.letters import LETTERS
from noes.exchange.recast.linkedin_applications import LINKEDIN_APPLICATIONS
from noes.exchange.recast.linkedin_connections import LINKEDIN_CONNECTIONS
from noes.exchange.recast.linkedin_invitations import LINKEDIN_INVITATIONS
from noes.exchange.recast.linkedin_messages import LINKEDIN_MESSAGES
from noes.exchange.recast.loop import ONE, WHOLE, WIDE
from noes.exchange.recast.mailbox import MAILBOX
from noes.exchange.recast.own_asks import OWN_ASKS
from noes.exchange.recast.pipedrive import PIPEDRIVE
from noes.exchange.recast.sheet import FOUND, PLAIN, Sheet, Source
from noes.exchange.recast.side_by_side import SIDE_BY_SIDE
from noes.exchange.recast.simplify import SIMPLIFY
from noes.exchange.recast.teal import TEAL
from noes.exchange.recast.ticks import TICKED
from noes.exchange.recast.transposed import TRANSPOSED
from noes.exchange.recast.workbook_asks import WORKBOOK_ASKS

# The first that fits is taken: those that are told for sure, then shapes.
SOURCES: Final[tuple[Source, ...]] = (
    *(OWN_ASKS, MAILBOX, BEAVERHABITS, WHOLE, WORKBOOK_ASKS),
    *(LINKEDIN_MESSAGES, LINKEDIN_INVITATIONS, LINKEDIN_CONNECTIONS, LINKEDIN_APPLICATIONS),
    *(PIPEDRIVE, HUBSPOT, GET_HIRED, JOBSYNC, TEAL, HUNTR, SIMPLIFY, CHILL_SUBS),
    *(HABITBULL, ONE, WIDE, LETTERS, TRANSPOSED, SIDE_BY_SIDE, TICKED),
    *(NOTION, AIRTABLE),
)


def recast(sheet: Sheet, choices: Choices) -> Sheet:
    """Take a sheet for what it is known for.

    Args:
        sheet: as it was read.
        choices: what a person chose; `read_as` may name a source, or leave the sheet as it stands.

    Returns:
        The sheet as it is to be read, or the same one where nothing is known of it.

    Raises:
        ExchangeError: a source was chosen that does not exist, or that the sheet does not fit.
    """
    if choices.read_as == PLAIN:
        return sheet
    wanted = [each for each in SOURCES if choices.read_as in {None, FOUND, each.slug}]
    if not wanted:
        raise ExchangeError(
            N_("“%(name)s” is nothing that a table can be read as. Say one of: %(names)s."),
            name=choices.read_as,
            names=", ".join((FOUND, PLAIN, *(each.slug for each in SOURCES))),
        )
    source = next((each for each in wanted if each.fits(sheet)), None)
    if source is None:
        return sheet
    return replace(source.take(sheet, choices), source=source, found=sheet.table)
