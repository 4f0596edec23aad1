"""What is known of one language, so that tables written in it can be read."""

from collections.abc import Mapping
from dataclasses import dataclass

from noes.core.outcomes import Synonyms
from noes.core.phrases import respelt as phrases_respelt


@dataclass(frozen=True, slots=True)
class Headers:
    """What people write above their columns: comma-separated phrases by the name of a field.

    `exact` say one thing and also count inside a longer header; `loose` give way to them; `double`
    go to the first of their fields that no other column tells; `places` are channels where the
    cells say so, else perhaps what stands beside them, and other words that mean two things; `untold` is what no field holds, and what
    nobody need be asked about; `given` and `family` stand above the two parts of a name.
    `noun_first` says of a longer header that its first word is what it names, not its last.
    """

    exact: Mapping[str, str]
    loose: Mapping[str, str]
    double: Mapping[str, tuple[str, ...]]
    places: Mapping[str, str]
    untold: str = ""
    given: str = ""
    family: str = ""
    noun_first: bool = False


@dataclass(frozen=True, slots=True)
class Language:
    """One language. Lists are comma-separated, as people write the words.

    Attributes:
        headers: what stands above columns.
        outcomes: what is written for how an ask went.
        channels: what is written for a channel, by its slug, and is not in core.
        months: January first; the words of each month parted by spaces.
        weekdays: as they may stand beside a date.
        dates: words that belong to a date and say nothing by themselves.
        totals: what stands in a row that sums up the rows above it.
        legends: what stands above an explanation of signs.
        common: the commonest words, by which the language is told.
    """

    headers: Headers
    outcomes: Synonyms
    channels: Mapping[str, str]
    months: str
    weekdays: str
    dates: str
    totals: str
    legends: str
    common: str


def respelt(lists: Mapping[str, str], letters: Mapping[str, str]) -> Mapping[str, str]:
    """Add to lists of phrases how they are written where a keyboard lacks a letter ("fuer")."""
    return {name: phrases_respelt(phrases, letters) for name, phrases in lists.items()}


def with_more(phrases: Mapping[str, str], more: Mapping[str, str]) -> Mapping[str, str]:
    """Add to lists of phrases what stands in cells, but would be something else in a line."""
    return {
        name: f"{said}, {more[name]}" if name in more else said for name, said in phrases.items()
    }
