"""What countries and the places of time zones are called, in the language that is spoken now.

The names come from CLDR (tools/places.py writes them); Settings reads those of one language.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources

from django.utils.translation import get_language, to_locale

from noes.core.phrases import unaccented

ENGLISH = "en"
FILES = "place_names"

Names = Mapping[str, Mapping[str, str]]


def country_options() -> list[tuple[str, str]]:
    """The countries whose public holidays are known: codes and names, by name."""
    # late: start-up - the library takes 0.15 s to import, and one page shows its list
    from holidays.registry import COUNTRIES

    names = _names(get_language())["countries"]
    return sorted([(codes[1], names[codes[1]]) for codes in COUNTRIES.values()], key=_plainly)


def zone_options(chosen: str) -> list[tuple[str, str]]:
    """The time zones by their places, so that typing the letters of one finds it in the list.

    Args:
        chosen: The one that is set: an old name of a zone is among them where it is this one.
    """
    zones = {chosen: chosen, **_names(get_language())["zones"]}
    return sorted(zones.items(), key=_plainly)


def _plainly(option: tuple[str, str]) -> str:
    """A name as it is sorted: "Åland" with A."""
    return unaccented(option[1]).casefold()


@cache
def _names(language: str | None) -> Names:
    folder = resources.files(__package__).joinpath(FILES)
    own = folder.joinpath(f"{to_locale(language or ENGLISH)}.json")
    file = own if own.is_file() else folder.joinpath(f"{ENGLISH}.json")
    names: Names = json.loads(file.read_text("utf-8"))
    return names
