"""One line of text read as an ask: "pitched Wired on LinkedIn, dread 7, yesterday".

Nothing is guessed in silence: whatever was taken from the line is listed with its place in it.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from noes.core.asides import kept_tags, read_asides
from noes.core.line import Line, Span
from noes.core.mentions import read_channel, read_kind
from noes.core.moments import Tone, Type
from noes.core.tongues import grammar_of
from noes.core.whom import known_person, mentioned, read_person


@dataclass(frozen=True, slots=True)
class Entry:
    """What one line says. None (False, empty) where it says nothing about a thing.

    `title` is the person's own words without the asides: dread, sting, day, tags, effort, outcome.
    `outcome` is the moment that answers the ask; words that mean "still waiting" are understood
    and give None. `effort` is in minutes. `understood` says where each thing stood in the line.
    """

    title: str
    kind: str | None = None
    channel: str | None = None
    person: str | None = None
    dread: int | None = None
    sting: int | None = None
    day: date | None = None
    outcome: Type | None = None
    tone: Tone | None = None
    draft: bool = False
    effort: int | None = None
    tags: tuple[str, ...] = ()
    understood: tuple[Span, ...] = ()


def read(
    text: str,
    *,
    today: date,
    people: Collection[str] = (),
    language: str = "en",
    outcome: Type | None = None,
) -> Entry:
    """Read one line as an ask.

    Args:
        text: the line; any text is read, a blank one gives a blank title.
        today: the user's local day. Days after it are no days of an act: they stay in the title.
        people: names already in the notebook; they are recognised wherever they stand.
        language: the language of its asides; one that Noes has no grammar for is read as English.
        outcome: what came of it, where that is known otherwise: a sting is read for it too.

    Returns:
        The entry. Numbers out of range, days that do not exist and whatever could be read two ways
        ("3/4", "…, call Friday", "asked why I was declined") stay in the title and fill no field.
    """
    grammar = grammar_of(language, text)
    line = Line(text, grammar.abbreviations, grammar.elisions)
    known = known_person(line, people, grammar)
    if known is not None:
        # "USA Today" and "The Sunday Times" are people before they are days.
        line.hide(known.start, known.end)
    asides = read_asides(line, today=today, grammar=grammar, outcome=outcome)
    if known is not None:
        line.reveal(known.start, known.end)
    kind, channel = read_kind(line, grammar), read_channel(line, grammar)
    person = read_person(line, kind, grammar) if known is None else mentioned(line, known)
    told = asides.outcome
    return Entry(
        title=line.title(),
        kind=kind,
        channel=channel,
        person=person,
        dread=asides.dread,
        sting=asides.sting,
        day=asides.day,
        outcome=told.type if told else None,
        tone=told.tone if told else None,
        draft=asides.draft,
        effort=asides.effort,
        tags=kept_tags(line, asides),
        understood=tuple(sorted(line.spans, key=lambda span: (span.start, span.end))),
    )
