"""Settings: how a notebook is kept, the owner's own words and days off, and where the data live."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from noes.accounts.models import Theme, User
from noes.core.formats import FORMATS
from noes.core.words import N_
from noes.journal.figures import capital
from noes.journal.queries.own import OwnWord, own_channels, own_kinds
from noes.journal.queries.today import days_off
from noes.journal.rows import Row
from noes.web.forms import Form
from noes.web.pages.browsers import Browsers
from noes.web.pages.wording import Options
from noes.web.places import country_options, zone_options

MAIN, DAYS_OFF, KINDS, CHANNELS = "main", "days_off", "kinds", "channels"
HOURS, NOON = 24, 12
BACKUPS = "backups"  # in the data folder
THEMES = {
    Theme.LIGHT: N_("Light"),
    Theme.DARK: N_("Dark"),
    Theme.CONTRAST: N_("High contrast"),
    "": N_("Same as this device"),
}


@dataclass(frozen=True, slots=True)
class SettingsChoices:
    """What the settings can be set to."""

    zones: Options
    hours: Options
    weekdays: Options
    countries: Options
    themes: Options
    languages: Options


@dataclass(frozen=True, slots=True)
class Data:
    """Where the data live, and when the last copy of them was made; None where there is none."""

    folder: str
    copied_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """Everything that can be set.

    Args:
        owner: As things are set.
        theme: The theme chosen, "" for that of the device.
        day_start: What the hour at which days begin means, in words.
        choices: What can be chosen.
        days_off: Own days off.
        kinds: Own kinds.
        channels: Own channels.
        data: Where the data live.
        exports: What can be taken out: the ending, its name, what it is good for.
        browsers: The browsers that are let in.
        forms: The forms of the page by name; the one that was sent as it was typed.
    """

    owner: User
    theme: str
    day_start: str
    choices: SettingsChoices
    days_off: list[Row]
    kinds: list[OwnWord]
    channels: list[OwnWord]
    data: Data
    exports: tuple[tuple[str, str, str], ...]
    browsers: Browsers
    forms: Mapping[str, Form]


def settings_page(owner: User, sent: str, form: Form, let_in: Browsers) -> SettingsPage:
    """The settings of an owner.

    Args:
        owner: As things are set.
        sent: Which of the forms was sent, if any.
        form: That form.
        let_in: The browsers that are let in.
    """
    return SettingsPage(
        owner=owner,
        theme="" if owner.theme == Theme.SYSTEM else owner.theme,
        day_start=day_start_words(owner.day_start),
        choices=SettingsChoices(
            zones=zone_options(owner.time_zone),
            hours=[(str(hour), hour_words(hour)) for hour in range(HOURS)],
            weekdays=[(str(number), capital(str(name))) for number, name in WEEKDAYS.items()],
            countries=country_options(),
            themes=[(str(theme), _(name)) for theme, name in THEMES.items()],
            languages=[*settings.LANGUAGES],
        ),
        days_off=days_off(owner),
        kinds=own_kinds(owner),
        channels=own_channels(owner),
        data=_data(settings.HOME),
        exports=tuple((one.ending, _(one.name), _(one.good_for)) for one in FORMATS.values()),
        browsers=let_in,
        forms={
            name: form if name == sent else Form() for name in (MAIN, DAYS_OFF, KINDS, CHANNELS)
        },
    )


def hour_words(hour: int) -> str:
    return f"{hour:02}:00"


def day_start_words(hour: int) -> str:
    """What the hour at which days begin means."""
    if not hour:
        return _("A new day begins at midnight.")
    if hour > NOON:
        words = _("What you do from %(hour)s on counts for the next day.")
    else:
        words = _("What you do before %(hour)s still counts for the day before.")
    return words % {"hour": hour_words(hour)}


def _data(folder: Path) -> Data:
    made = [copy.stat().st_mtime for copy in (folder / BACKUPS).glob("[!.]*.sqlite3")]
    return Data(str(folder), dt.datetime.fromtimestamp(max(made), dt.UTC) if made else None)
