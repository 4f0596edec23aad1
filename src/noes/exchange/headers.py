"""What people write above their columns, in any of the languages that tables are read in."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final

from noes.core.phrases import Found, Phrases, listed, plain
from noes.exchange.languages import LANGUAGES
from noes.exchange.languages.language import Headers


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


_HUMPS: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_OR: Final = re.compile(r"\s*/\s*|\s+(?:or|oder|ou|o|of|und|and|&)\s+", re.IGNORECASE)
_ASIDE: Final = re.compile(r"\([^)]*\)|\[[^]]*\]|/\s*\d+\s*$")


@dataclass(frozen=True, slots=True)
class _Heads:
    """The headers of one language, ready for look-up."""

    exact: Phrases[Field]
    loose: Phrases[Field]
    double: Mapping[str, Sequence[Field]]
    places: Mapping[str, Field]
    untold: frozenset[str]
    given: frozenset[str]
    family: frozenset[str]
    noun_first: bool

    def names_nothing(self, bare: str) -> bool:
        """Say whether a header is of what no field holds: "Location", "Client country"."""
        words = plain(bare).split()
        noun = words[:1] if self.noun_first else words[-1:]
        return " ".join(words) in self.untold or (len(words) > 1 and noun[0] in self.untold)

    def whole(self, bare: str) -> Iterator[Claim]:
        """Yield the fields that all of a header stands for."""
        exact, loose, words = self.exact.meaning(bare), self.loose.meaning(bare), plain(bare)
        if exact is not None:
            yield Claim(exact, Tier.EXACT)
        elif loose is not None:
            yield Claim(loose, Tier.LOOSE)
        elif words in self.double:
            yield from (Claim(field, Tier.DOUBLE) for field in self.double[words])
        elif words in self.places:
            yield from (
                Claim(Field.CHANNEL, Tier.DOUBLE),
                Claim(self.places[words], Tier.PLACE),
            )
        elif words in self.given or words in self.family:
            yield Claim(Field.PERSON, Tier.LOOSE)

    def parts(self, bare: str) -> Iterator[Claim]:
        """Yield the fields that parts of a header stand for, the longest first."""
        found = sorted(self.exact.find(tuple(plain(bare).split())), key=_length)
        yield from (Claim(each.meaning, Tier.PART) for each in reversed(found))


def _length(found: Found[Field]) -> int:
    return found.end - found.start


def _heads_of(headers: Headers) -> _Heads:
    return _Heads(
        exact=_phrases(headers.exact),
        loose=_phrases(headers.loose),
        double={plain(text): tuple(map(Field, to)) for text, to in headers.double.items()},
        places={plain(text): Field(to) for text, to in headers.places.items()},
        untold=_all(headers.untold),
        given=_all(headers.given),
        family=_all(headers.family),
        noun_first=headers.noun_first,
    )


def _all(phrases: str) -> frozenset[str]:
    return frozenset(map(plain, listed(phrases)))


def _phrases(texts: Mapping[str, str]) -> Phrases[Field]:
    return Phrases(
        {phrase: Field(field) for field, phrases in texts.items() for phrase in listed(phrases)}
    )


_HEADS: Final = {code: _heads_of(each.headers) for code, each in LANGUAGES.items()}


def claims_of(header: str, told: Sequence[str] = ()) -> Iterator[Claim]:
    """Yield the fields that a header may stand for, the likeliest first.

    Args:
        header: as it stands above a column: "What I asked", "Date sent (d/m/y)", "applied_date".
        told: the languages that the table seems to be written in: where a word means different
            things, as "Tag" does in German and English, the first of them that knows it decides.
    """
    claims = list(_claims_of(header, told))
    # "dateApplied", as programs write it.
    spaced = _HUMPS.sub(" ", header)
    yield from claims or (_claims_of(spaced, told) if spaced != header else ())


def _claims_of(header: str, told: Sequence[str]) -> Iterator[Claim]:
    bare = bare_of(header)
    order = _order(told)
    for code in order:
        claims = list(_HEADS[code].whole(bare))
        if claims or plain(bare) in _HEADS[code].untold:
            yield from claims
            return
    if told and _HEADS[told[0]].names_nothing(bare):
        return
    agreed = _agreed(bare, order)
    if agreed is not None:
        yield agreed
        return
    for code in order:
        claims = list(_HEADS[code].parts(bare))
        if claims:
            yield from claims
            return


def _agreed(bare: str, order: Sequence[str]) -> Claim | None:
    """Give what "Company / Client" says where each of its words says the same."""
    pieces = [piece for piece in _OR.split(bare) if plain(piece)]
    claims = [
        next((claim for code in order for claim in _HEADS[code].whole(piece)), None)
        for piece in pieces
    ]
    found = [claim for claim in claims if claim is not None and claim.tier < Tier.DOUBLE]
    if len(pieces) > 1 and len(found) == len(pieces) and len({each.field for each in found}) == 1:
        return max(found, key=lambda claim: claim.tier)
    return None


def is_untold(header: str, told: Sequence[str] = ()) -> bool:
    """Say whether what a header names is nothing that a field holds: "Location", "Word count".

    Args:
        header: as it stands above a column.
        told: the languages that the table seems to be written in.
    """
    bare = bare_of(header)
    heads = [_HEADS[code] for code in _order(told)]
    is_nothing = any(plain(bare) in each.untold for each in heads)
    is_nothing = is_nothing or (bool(told) and heads[0].names_nothing(bare))
    return is_nothing and not any(claims_of(header, told))


def parts_of_name(headers: Sequence[str], told: Sequence[str] = ()) -> tuple[int, int] | None:
    """Find the two columns that hold a given name and the family name that belongs to it.

    Args:
        headers: what stands above the columns of a table.
        told: the languages that the table seems to be written in.

    Returns:
        Their places, the given name first; None where there are no two of one language.
    """
    words = [plain(bare_of(header)) for header in headers]
    for code in _order(told):
        heads = _HEADS[code]
        given = next((at for at, each in enumerate(words) if each in heads.given), None)
        family = next((at for at, each in enumerate(words) if each in heads.family), None)
        if given is not None and family is not None:
            return given, family
    return None


def _order(told: Sequence[str]) -> Sequence[str]:
    return (*told, *(code for code in _HEADS if code not in told))


def bare_of(header: str) -> str:
    """Give a header without what stands in brackets: "Reply (Y/N)"."""
    without = _ASIDE.sub(" ", header)
    return without if plain(without) else header


def is_known(header: str) -> bool:
    """Say whether a text is what people write above a column, all of it."""
    return known_among([header]) > 0


def known_among(headers: Sequence[str]) -> int:
    """Count the texts that are what people write above a column, in the likeliest language."""
    known: Counter[str] = Counter()
    for header in headers:
        words = plain(bare_of(header))
        known.update(_KNOWN_IN.get(words, ()))
    return max(known.values(), default=0)


def _known_in() -> Mapping[str, Sequence[str]]:
    known: dict[str, list[str]] = {}
    for code, language in LANGUAGES.items():
        headers = language.headers
        listed_in = (*headers.exact.values(), *headers.loose.values())
        texts = [text for texts in listed_in for text in listed(texts)]
        for words in {plain(text) for text in (*texts, *headers.double, *headers.places)}:
            known.setdefault(words, []).append(code)
    return known


_KNOWN_IN: Final = _known_in()
