"""The first run: three questions, each of which may stay open."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.web.pages.challenge_form import OWN, SLUGS, WEEKDAYS, offers
from noes.web.pages.wording import Options

DEFAULT = "this-week"
FIRST = 4  # of the ready-made challenges; the others unfold


@dataclass(frozen=True, slots=True)
class WelcomePage:
    """What the first run offers.

    Args:
        challenges: Slug, name and a line about each of the first ready-made challenges.
        others: The same of those that unfold.
        chosen: The one that is taken up unless another is chosen.
        weekdays: Slugs and names, the owner's first weekday first.
    """

    challenges: tuple[tuple[str, str, str], ...]
    others: tuple[tuple[str, str, str], ...]
    chosen: str
    weekdays: Options


def welcome_page(owner: User) -> WelcomePage:
    ready = tuple((one.slug, one.name, one.text) for one in offers() if one.slug != OWN)
    days = [(slug, _(name)) for slug, name in zip(SLUGS, WEEKDAYS, strict=True)]
    shift = owner.first_weekday
    return WelcomePage(ready[:FIRST], ready[FIRST:], DEFAULT, [*days[shift:], *days[:shift]])
