"""What countries and the places of time zones are called, in each language Noes speaks.

`write` takes them from CLDR, as Babel has it, into src/noes/web/place_names/<language>.json: Noes reads
those, and needs no Babel. Zones are those of the time zone database, without its old names.
"""

import argparse
import json
import sys
from importlib import resources
from pathlib import Path

from babel import Locale
from babel.dates import get_timezone_location

from tools import languages
from tools.source import PACKAGE, ROOT

FOLDER = Path("web/place_names")
UTC = "UTC"
# Where CLDR has the words of treaties and people have a name, by language.
NAMES = {
    "HK": {"de": "Hongkong", "nl": "Hongkong", "": "Hong Kong"},
    "MO": {"de": "Macau", "nl": "Macau", "pt": "Macau", "es": "Macao", "": "Macao"},
    "PS": {"de": "Palästina", "en": "Palestine", "fr": "Palestine", "": "Palestina"},
}
Places = dict[str, dict[str, str]]


def places(language: str) -> Places:
    """Give the names of countries by their codes, and of places by their time zones.

    Args:
        language: As the catalogues are named, "pt_BR".
    """
    locale = Locale.parse(language)
    countries = {
        code: _called(code, name, locale)
        for code, name in sorted(locale.territories.items())
        if len(code) == 2 and code.isalpha()  # noqa: PLR2004 - ISO 3166, not 419
    }
    zones = {zone: _placed(zone, countries[code], locale) for zone, code in _zones()}
    return {"countries": countries, "zones": {**zones, UTC: UTC}}


def in_step(package: Path) -> dict[Path, str]:
    """Give each file as it should be."""
    spoken = ("en", *languages.catalogues(package))
    return {
        package / FOLDER / f"{language}.json": json.dumps(
            places(language), ensure_ascii=False, indent=0
        )
        + "\n"
        for language in spoken
    }


def _called(code: str, name: str, locale: Locale) -> str:
    names = NAMES.get(code, {})
    return names.get(locale.language) or names.get("") or name


def _zones() -> list[tuple[str, str]]:
    table = resources.files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    lines = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    return sorted((zone, code) for code, _where, zone, *_note in lines)


def _placed(zone: str, country: str, locale: Locale) -> str:
    city = get_timezone_location(zone, locale=locale, return_city=True).rpartition("/")[2]
    return city if city == country else f"{city}, {country}"


def main() -> int:
    """Write the names, or tell whether they are in step."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("write", "check"))
    wanted = in_step(ROOT / "src" / PACKAGE)
    if parser.parse_args().what == "write":
        for path, text in wanted.items():
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return 0
    late = [path for path, text in wanted.items() if not path.is_file() or path.read_text() != text]
    for path in late:
        print(f"{path.name}: not as CLDR has it now; python -m tools.places write")
    return int(bool(late))


if __name__ == "__main__":
    sys.exit(main())
