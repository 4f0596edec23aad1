"""What people write above their columns.

Another language is one more entry of `SYNONYMS`; look-ups read all languages at once.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import Final

from noes.core.phrases import Found, Phrases, listed, plain


class Field(StrEnum):
    """What a column may tell of an ask."""

    TITLE = "title"
    PERSON = "person"
    KIND = "kind"
    CHANNEL = "channel"
    SENT_ON = "sent_on"
    OUTCOME = "outcome"
    OUTCOME_ON = "outcome_on"
    NOTE = "note"
    LEARNED = "learned"
    DREAD = "dread"
    STING = "sting"
    EFFORT = "effort"
    AMOUNT = "amount"
    CURRENCY = "currency"
    TAGS = "tags"


class Tier(IntEnum):
    """How strongly a header claims its field; the lower goes first."""

    EXACT = 0
    LOOSE = 1
    DOUBLE = 2  # a word for two fields: the first that is free
    PLACE = 3  # a word for a channel, over cells that do not say so: a guess
    PART = 4
    CONTENT = 5


@dataclass(frozen=True, slots=True)
class Claim:
    """A field that a header may stand for."""

    field: Field
    tier: Tier


@dataclass(frozen=True, slots=True)
class Synonyms:
    """One language's headers as comma-separated phrases.

    `exact` say one thing and also count inside a longer header; `loose` give way to them; `double`
    go to the first of their fields that no other column tells; `places` are channels where the
    cells say so, else perhaps what stands beside them.
    """

    exact: Mapping[Field, str]
    loose: Mapping[Field, str]
    double: Mapping[str, tuple[Field, ...]]
    places: Mapping[str, Field]


_ENGLISH: Final = Synonyms(
    exact=MappingProxyType(
        {
            Field.TITLE: "what i asked, what i asked for, what did i ask, what did you ask,"
            " what did you ask for, what you asked for, what i want, ask, the ask, asked for,"
            " request, title, pitch title, story, story idea, article, manuscript, job title,"
            " rejection attempt, attempt",
            Field.PERSON: "who, whom, who i asked, whom i asked, asked whom, person, people,"
            " person asked, company, company name, client, client name, organisation,"
            " organization, employer, publication, magazine, outlet, market, agency, recipient,"
            " publisher, prospect, customer, account, brand, venue, funder, person or company",
            Field.KIND: "kind, kind of ask, type, type of ask, ask type, category",
            Field.CHANNEL: "channel, medium, via, contact method, how i asked, how asked,"
            " asked via, sent via, applied via",
            Field.SENT_ON: "sent on, date sent, sent date, asked on, date asked, date i asked,"
            " applied on, date applied, applied date, application date, date submitted,"
            " submitted on, submission date, date pitched, pitched on, contacted on,"
            " date contacted, date of ask, day asked, sent_on",
            Field.OUTCOME: "outcome, result, results, how it went, how did it go, status, stage,"
            " verdict, what happened, their answer, their reply, their response, answer,"
            " yes or no, yes/no",
            Field.OUTCOME_ON: "outcome date, outcome on, date of outcome, response date,"
            " date of response, reply date, replied on, date replied, date of reply, answer date,"
            " answered on, date of answer, decision date, date of decision, result date,"
            " heard back, heard back on, date heard, date closed, closed on, date rejected,"
            " rejected on, when they answered, when answered, outcome_on",
            Field.NOTE: "note, notes, comment, comments, remark, remarks, memo",
            Field.LEARNED: "what i learned, what i learnt, what did i learn, learned, learnt,"
            " lesson, lessons, lesson learned, lessons learned, takeaway, takeaways, learning,"
            " learnings",
            Field.DREAD: "dread, fear, fear before, fear level, how scary, how scary was it,"
            " scariness, scary, how scared",
            Field.STING: "sting, hurt, how much it hurt, how much did it hurt,"
            " how much did it sting, how much it stung, pain",
            Field.EFFORT: "effort, effort minutes, minutes, time spent, minutes spent",
            Field.AMOUNT: "amount, fee, amount agreed, agreed amount, fee agreed, agreed fee,"
            " amount paid, payment, pay, paid, earnings, earned, income, deal amount, deal value",
            Field.CURRENCY: "currency, currency code",
            Field.TAGS: "tags, tag, labels, label, keywords, hashtags",
        }
    ),
    loose=MappingProxyType(
        {
            Field.TITLE: "what, pitch, idea, piece, project, role, position, job, opportunity,"
            " subject, description, activity, action, task, work, submission, gig, grant, topic,"
            " proposal, application, rejection, challenge",
            Field.PERSON: "contact, contact name, contact person, editor, agent, lead, studio, to",
            Field.CHANNEL: "source, method, medium used, how",
            Field.SENT_ON: "date, day, sent, asked, applied, submitted, pitched, contacted,"
            " date added, added, created, date created, created on, timestamp, start date,"
            " started",
            Field.OUTCOME: "response, reply, decision, state, feedback, outcome/result",
            Field.OUTCOME_ON: "last action, last update, last updated, updated, updated on,"
            " last activity, last contact, closed, resolved, end date, status date, date updated",
            Field.NOTE: "details, detail, thoughts, message, reflection, reflections, more",
        }
    ),
    double=MappingProxyType(
        {
            "name": (Field.PERSON, Field.TITLE),
            "when": (Field.SENT_ON, Field.OUTCOME_ON),
        }
    ),
    places=MappingProxyType(
        {
            "where": Field.PERSON,
            "platform": Field.CHANNEL,
            "through": Field.CHANNEL,
            "site": Field.CHANNEL,
        }
    ),
)

SYNONYMS: Final[Mapping[str, Synonyms]] = MappingProxyType({"en": _ENGLISH})

_HUMPS: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ASIDE: Final = re.compile(r"\([^)]*\)|\[[^]]*\]")


def _phrases(group: str) -> Phrases[Field]:
    return Phrases(
        {
            phrase: field
            for language in SYNONYMS.values()
            for field, phrases in getattr(language, group).items()
            for phrase in listed(phrases)
        }
    )


_EXACT: Final = _phrases("exact")
_LOOSE: Final = _phrases("loose")
_DOUBLE: Final = {
    plain(phrase): fields
    for language in SYNONYMS.values()
    for phrase, fields in language.double.items()
}
_PLACES: Final = {
    plain(phrase): field
    for language in SYNONYMS.values()
    for phrase, field in language.places.items()
}


def claims_of(header: str) -> Iterator[Claim]:
    """Yield the fields that a header may stand for, the likeliest first.

    Args:
        header: as it stands above a column: "What I asked", "Date sent (d/m/y)", "applied_date".
    """
    claims = list(_claims_of(header))
    # "dateApplied", as programs write it.
    spaced = _HUMPS.sub(" ", header)
    yield from claims or (_claims_of(spaced) if spaced != header else ())


def _claims_of(header: str) -> Iterator[Claim]:
    bare = _ASIDE.sub(" ", header) if plain(_ASIDE.sub(" ", header)) else header
    exact, loose = _EXACT.meaning(bare), _LOOSE.meaning(bare)
    if exact is not None:
        yield Claim(exact, Tier.EXACT)
    elif loose is not None:
        yield Claim(loose, Tier.LOOSE)
    elif plain(bare) in _DOUBLE:
        yield from (Claim(field, Tier.DOUBLE) for field in _DOUBLE[plain(bare)])
    elif plain(bare) in _PLACES:
        yield from (
            Claim(Field.CHANNEL, Tier.DOUBLE),
            Claim(_PLACES[plain(bare)], Tier.PLACE),
        )
    else:
        found = sorted(_EXACT.find(tuple(plain(bare).split())), key=_length)
        yield from (Claim(each.meaning, Tier.PART) for each in reversed(found))


def _length(found: Found[Field]) -> int:
    return found.end - found.start


def is_known(header: str) -> bool:
    """Say whether a text is what people write above a column, all of it."""
    claim = next(claims_of(header), None)
    return claim is not None and claim.tier < Tier.PART
