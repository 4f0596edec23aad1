"""Programs whose rows are asks already: what their columns and their words mean."""

from collections.abc import Mapping
from dataclasses import replace

from noes.core.phrases import listed, plain
from noes.exchange.choices import IGNORED, OUTCOMES, Choices
from noes.exchange.columns import SHARED
from noes.exchange.headers import Field
from noes.exchange.question import key_of
from noes.exchange.recast.sheet import Hints, Sheet, Source


def has(sheet: Sheet, marks: str) -> bool:
    """Say whether a sheet has all of some headings, given with commas between them."""
    return sheet.headings.issuperset(map(plain, listed(marks)))


def hinted(
    sheet: Sheet,
    fields: Mapping[str, str],
    words: Mapping[str, str],
    *,
    given: Mapping[Field, str] | None = None,
    date_order: str | None = None,
) -> Sheet:
    """Say what the columns of a sheet mean.

    Args:
        sheet: a table.
        fields: a heading -> what it tells, as in Choices.mapping. Headings that are not there are
            passed over; of two for a field that one column tells the first holds. What is not
            named tells nothing, so that nobody is asked about it.
        words: "heading=cell" -> an outcome; the heading is that of a column that is there.
        given: what holds for every row.
        date_order: how its days are written, where they do not show it.
    """
    named = {plain(name): name for name in reversed(sheet.table.names)}
    mapping = dict.fromkeys(sheet.table.names, IGNORED)
    for name, field in fields.items():
        told = field in SHARED or field in OUTCOMES or field not in mapping.values()
        if plain(name) in named and told:
            mapping[named[plain(name)]] = field
    outcomes = {
        key_of(named[plain(name)], value): outcome
        for key, outcome in words.items()
        for name, _mark, value in [key.partition("=")]
        if plain(name) in named
    }
    return replace(sheet, hints=Hints(mapping, outcomes, date_order, given or {}))


def tracker(
    slug: str,
    name: str,
    *,
    marks: str,
    fields: Mapping[str, str],
    words: Mapping[str, str],
    given: Mapping[Field, str] | None = None,
    date_order: str | None = None,
) -> Source:
    """Make a source that is known by its headings and needs no making anew.

    Args:
        slug: what it is called in choices.
        name: what people call the program.
        marks: the headings that only it has together, with commas between them.
        fields: as for `hinted`.
        words: as for `hinted`.
        given: as for `hinted`.
        date_order: as for `hinted`.
    """

    def fits(sheet: Sheet) -> bool:
        return has(sheet, marks)

    def take(sheet: Sheet, _choices: Choices) -> Sheet:
        return hinted(sheet, fields, words, given=given, date_order=date_order)

    return Source(slug, name, fits, take)
