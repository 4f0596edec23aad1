"""Where asks stand: the way they went, and what a no stands beside; in figures and in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.accounts.models import User
from noes.journal.figures import figure, labelled, money
from noes.journal.queries.showing_up import amounts, standings

WAYS: Mapping[str, tuple[tuple[str, str | None], ...]] = {
    "yes": (("yes", "accepted"),),
    "no": (("no", "declined"), ("no", "lost")),
    "no_answer": (("no", "ghosted"),),
    "waiting": (("waiting", None),),
    "other": (("done", None), ("withdrawn", "withdrew")),
}


@dataclass(frozen=True, slots=True)
class Worth:
    """What the yeses that stand were worth in one currency, "" where none was named."""

    currency: str
    amount: Decimal
    noes: int

    @property
    def each(self) -> Decimal:
        """For each no."""
        return self.amount / self.noes


@dataclass(frozen=True, slots=True)
class Ends:
    """Where all asks stand that were sent, those without a day too.

    Args:
        sent: How many.
        ways: How many of them went which way; only ways that any went.
        worth: What the yeses were worth beside the noes; none without a no.
    """

    sent: int
    ways: Mapping[str, int]
    worth: tuple[Worth, ...]


def ends_of(owner: User, today: date) -> Ends:
    """Where the owner's asks stand: two queries."""
    stand = standings(owner, today)
    ways = {way: sum(stand.get(state, 0) for state in states) for way, states in WAYS.items()}
    noes = ways["no"] + ways["no_answer"]
    worth = [Worth(*one, noes) for one in amounts(owner, today).items()] if noes else []
    return Ends(sum(stand.values()), {way: n for way, n in ways.items() if n}, tuple(worth))


# ---- in words


def of_worth(worth: Worth) -> str:
    """What the yeses were worth beside each no."""
    words = {
        "each": money(round(worth.each), worth.currency),
        "whole": money(round(worth.amount), worth.currency),
        "noes": figure(worth.noes),
    }
    said = ngettext(
        "%(each)s for each no: %(whole)s beside %(noes)s no, silence counted.",
        "%(each)s for each no: %(whole)s beside %(noes)s noes, silence counted.",
        worth.noes,
    )
    return said % words


def of_ends(ends: Ends) -> str:
    """The way asks went, in one line; "" before the first was sent."""
    if not ends.sent:
        return ""
    sent = ngettext("%s ask sent", "%s asks sent", ends.sent) % figure(ends.sent)
    told = (f"{figure(n)} {of_way(way, n)}" for way, n in ends.ways.items())
    return labelled(sent, f"{', '.join(told)}.")


def of_way(way: str, n: int) -> str:
    """One of the ways asks go, after a number."""
    ways: dict[str, str] = {
        "yes": ngettext("yes", "yeses", n),
        "no": ngettext("said no", "said no", n),
        "no_answer": _("no answer"),
        "waiting": _("waiting"),
        "other": ngettext("done or taken back", "done or taken back", n),
    }
    return str(ways[way])
