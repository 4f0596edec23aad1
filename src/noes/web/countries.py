"""The names of the countries whose public holidays are known."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from django.utils.translation import gettext as _

SMALL = frozenset({"and", "da", "of", "the"})
# Where the name is more than its words with capitals.
NAMES: Mapping[str, str] = MappingProxyType(
    {
        "AX": "Åland Islands",
        "BL": "Saint Barthélemy",
        "CD": "DR Congo",
        "CI": "Côte d’Ivoire",
        "CW": "Curaçao",
        "GW": "Guinea-Bissau",
        "HK": "Hong Kong",
        "HM": "Heard Island and McDonald Islands",
        "RE": "Réunion",
        "ST": "São Tomé and Príncipe",
        "SY": "Syria",
        "TL": "Timor-Leste",
        "TR": "Türkiye",
        "US": "United States",
        "VI": "United States Virgin Islands",
    }
)


def country_options() -> list[tuple[str, str]]:
    """The countries to choose from: codes and names, by name."""
    return sorted([(code, _(name)) for code, name in _names().items()], key=_plainly)


def _plainly(option: tuple[str, str]) -> str:
    return option[1].replace("Å", "A").replace("Ô", "O").casefold()


@cache
def _names() -> Mapping[str, str]:
    # late: start-up - the library takes 0.15 s to import, and one page shows its list
    from holidays.registry import COUNTRIES

    return {codes[1]: NAMES.get(codes[1], _capitals(module)) for module, codes in COUNTRIES.items()}


def _capitals(module: str) -> str:
    words = module.split("_")
    return " ".join(word if word in SMALL else word.capitalize() for word in words)
