"""What to ask for next, in words: drawn from what the owner has at hand, then from the ladder."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from uuid import UUID

from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.ideas import choosing
from noes.core.ideas.choosing import Edge, Offer, Own, Source
from noes.core.ideas.idea import Idea
from noes.core.ideas.ladder import BY_SLUG, IDEAS
from noes.core.words import N_
from noes.journal.errors import NotFound
from noes.journal.figures import bare, isolated
from noes.journal.queries.next_ask import at_hand

LADDER = "ladder"
MOST_LETTERS = 80  # of a title or a name that stands within an offer
WORDS: Mapping[Source, str] = {
    Source.DRAFT: N_("Send “%(title)s”"),
    Source.PITCH: N_("%(title)s: next is %(person)s"),
    Source.DREAM: N_("Ask %(person)s something small"),
}
TO_SOMEBODY = N_("Send “%(title)s” to %(person)s")
# What is less than that, and the kind of ask which it is.
SMALLER: Mapping[Source, tuple[str, str]] = {
    Source.DRAFT: (
        "feedback_request",
        N_("Show “%(title)s” to a friend, and ask what they would change"),
    ),
    Source.PITCH: (
        "pitch",
        N_("Ask %(person)s in one line whether “%(title)s” would be something for them"),
    ),
    Source.DREAM: ("conversation", N_("Ask %(person)s one question about something they made")),
}


@dataclass(frozen=True, slots=True)
class Version:
    """An ask in words.

    Args:
        text: What to ask, as it is shown.
        kind: Its kind, if it has one.
        boldness: Our guess at how bold it is, 1 to 10; None for what is the owner's own.
        person_id: Whom it is for, where that is known.
        person: Their name.
        pitch_id: The pitch that it is an ask of.
    """

    text: str
    kind: str | None
    boldness: int | None = None
    person_id: UUID | None = None
    person: str | None = None
    pitch_id: UUID | None = None

    @property
    def title(self) -> str:
        """What to ask, as the title of an ask."""
        return bare(self.text)


@dataclass(frozen=True, slots=True)
class Offered:
    """What is offered.

    Args:
        offer: What it is.
        whole: It in words.
        smaller: Its smaller version.
        bolder: The slug of a bolder idea to put in its place, or None.
        edge: How bold an ask may be to lie just beyond what is usual, and what that rests on.
    """

    offer: Offer
    whole: Version
    smaller: Version
    bolder: str | None
    edge: Edge

    @property
    def slug(self) -> str:
        return self.offer.slug

    @property
    def source(self) -> str:
        """Where it comes from: draft, pitch, dream or ladder."""
        return self.offer.source if isinstance(self.offer, Own) else LADDER

    @property
    def ask_id(self) -> UUID | None:
        """The draft that it is, if it is one."""
        one = self.offer
        return one.id if isinstance(one, Own) and one.source is Source.DRAFT else None


class Round:
    """What may be offered to one owner on one day: one query, however much is asked of it."""

    def __init__(self, owner: User, today: date) -> None:
        found = at_hand(owner, today)
        self.today = today
        self.edge = choosing.edge_of(found.dreads)
        self._seed = f"{owner.id}|{today}"
        self._own = found.own
        self._taken = _taken(found.own)

    def first(self, last: str | None = None) -> Offered:
        """What is offered to somebody who comes to look, and was offered `last` before."""
        chosen = choosing.next_idea(
            self._own, self.edge.boldness, seed=self._seed, last=last, taken=self._taken
        )
        return self._told(chosen)

    def after(self, slug: str, *, smaller: bool = False) -> Offered:
        """Another one, as bold as the one that is shown or as its smaller version."""
        shown = BY_SLUG.get(slug)
        boldness = self.edge.boldness
        if shown is not None:
            boldness = shown.smaller.boldness if smaller else shown.boldness
        chosen = choosing.another(
            self._own, boldness, seed=self._seed, after=slug, taken=self._taken
        )
        return self._told(chosen)

    def of_the_day(self) -> Offered:
        """The one of today, but for drafts: those stand on Today anyhow."""
        own = [one for one in self._own if one.source is not Source.DRAFT]
        chosen = choosing.of_the_day(
            own, self.edge.boldness, seed=self._seed, day=self.today, taken=self._taken
        )
        return self._told(chosen)

    def named(self, slug: str) -> Offered:
        """The one of that name.

        Raises:
            NotFound: It is of no idea and of nothing that waits in this notebook.
        """
        waiting = (one for one in self._own if one.slug == slug)
        found = BY_SLUG.get(slug) or next(waiting, None)
        if found is None:
            raise NotFound(_("This does not wait to be asked in this notebook."))
        return self._told(found)

    def _told(self, offer: Offer) -> Offered:
        step = choosing.bolder(offer, self.edge.boldness, seed=self._seed)
        whole, smaller = _of_own(offer) if isinstance(offer, Own) else _of_idea(offer)
        return Offered(offer, whole, smaller, step.slug if step else None, self.edge)


def _taken(own: Iterable[Own]) -> frozenset[str]:
    """The slugs of ideas that were kept as drafts, whole or smaller, and are not sent yet."""
    slugs = _slugs(get_language())
    drafts = (one for one in own if one.source is Source.DRAFT)
    return frozenset().union(*(slugs.get((one.kind, one.title), ()) for one in drafts))


@cache
def _slugs(_language: str | None) -> Mapping[tuple[str | None, str], Collection[str]]:
    """The slugs of ideas by their kind and title, in the language that is spoken."""
    found: dict[tuple[str | None, str], set[str]] = {}
    for idea in IDEAS:
        for text in (idea.text, idea.smaller.text):
            found.setdefault((idea.kind, _(text)), set()).add(idea.slug)
    return found


def _of_idea(idea: Idea) -> tuple[Version, Version]:
    smaller = idea.smaller
    return (
        Version(_(idea.text), idea.kind, idea.boldness),
        Version(_(smaller.text), idea.kind, smaller.boldness),
    )


def _of_own(own: Own) -> tuple[Version, Version]:
    names = {"title": _named(own.title), "person": _named(own.person)}
    is_draft = own.source is Source.DRAFT
    addressed = is_draft and own.person and own.person.casefold() not in own.title.casefold()
    words = TO_SOMEBODY if addressed else WORDS[own.source]
    kind, smaller = SMALLER[own.source]
    whole = Version(
        _(words) % names,
        own.kind,
        person_id=own.person_id,
        person=own.person or None,
        pitch_id=own.id if own.source is Source.PITCH else None,
    )
    if is_draft:
        return whole, Version(_(smaller) % names, kind)
    return whole, replace(whole, text=_(smaller) % names, kind=kind)


def _named(text: str) -> str:
    return isolated(Truncator(text).chars(MOST_LETTERS))
