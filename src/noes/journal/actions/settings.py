"""How the notebook is kept: settings are not on the undo stack, but every page shows them."""

from datetime import datetime
from zoneinfo import available_timezones

from django.conf import settings
from django.db import models, transaction
from django.utils.translation import gettext as _

from noes.accounts.models import Theme, User
from noes.core.days import countries
from noes.journal import valid
from noes.journal.errors import NotValid
from noes.journal.models import Notebook
from noes.journal.wishes import SettingsChanges

LAST_HOUR, LAST_WEEKDAY = 23, 6


def change_settings(owner: User, changes: SettingsChanges) -> None:
    """Change settings. Days that were written keep their day: travelling rewrites no history."""
    check_settings(changes)
    for name, value in changes.items():
        setattr(owner, name, value)
    with transaction.atomic():
        owner.save(update_fields=list(changes))
        _turn_a_page(owner)


def welcome(owner: User, *, now: datetime) -> None:
    """Remember that the first questions were asked."""
    with transaction.atomic():
        owner.welcomed_at = now
        owner.save(update_fields=["welcomed_at"])
        _turn_a_page(owner)


def _turn_a_page(owner: User) -> None:
    """Every page that was kept by a browser is out of date now."""
    Notebook.objects.get_or_create(owner_id=owner.id)
    Notebook.objects.filter(owner_id=owner.id).update(revision=models.F("revision") + 1)


def check_settings(changes: SettingsChanges) -> None:
    """Raise NotValid for the first setting that cannot be."""
    if "name" in changes:
        valid.short_text("name", changes["name"])
    if "time_zone" in changes and changes["time_zone"] not in available_timezones():
        raise NotValid("time_zone", _("Choose a time zone from the list, such as Europe/Berlin."))
    if not 0 <= changes.get("day_start", 0) <= LAST_HOUR:
        raise NotValid("day_start", _("Choose an hour from 0 to 23."))
    if not 0 <= changes.get("first_weekday", 0) <= LAST_WEEKDAY:
        raise NotValid("first_weekday", _("Choose a day of the week."))
    if changes.get("country") and changes["country"] not in countries():
        raise NotValid("country", _("Choose a country from the list."))
    if changes.get("language") and changes["language"] not in dict(settings.LANGUAGES):
        raise NotValid("language", _("Choose a language from the list."))
    if changes.get("theme", Theme.SYSTEM) not in set(Theme):
        raise NotValid("theme", _("Choose one of the colours, or those of the device."))
