"""What the table of asks says: its headings, and how asks stand, in the language that is spoken.

Who reads such a table knows it by these, and needs no notebook for it.
"""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext as _

from noes.core.moments import Tone, Type
from noes.core.words import N_, OUTCOMES

# By these the columns are known; what stands above them is their translation.
HEADINGS: Final = (
    N_("Asked on"),
    N_("What I asked"),
    N_("Who"),
    N_("Kind"),
    N_("Channel"),
    N_("Outcome"),
    N_("Outcome on"),
    N_("Dread"),
    N_("Sting"),
    N_("Minutes"),
    N_("Amount"),
    N_("Currency"),
    N_("Tags"),
    N_("Note"),
    N_("What I learned"),
)
# How asks stand, in the words of the workbook; kind words alone are no way to stand.
WORDS: Final[Mapping[str, str]] = {
    **{standing: word for standing, word in OUTCOMES.items() if standing != Type.PRAISED},
    Tone.NOT_NOW: N_("not now"),
}


def headings() -> list[str]:
    """What stands above the columns in the language that is spoken now."""
    return [_(heading) for heading in HEADINGS]
