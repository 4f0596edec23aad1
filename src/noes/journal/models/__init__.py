"""What is stored. Every row names its owner; see docs/decisions on composite keys."""

from .asks import Ask, AskTag, Import, Moment, TableShape, Tag
from .notebook import DayCount, Notebook, Write
from .people import Person, Pitch, PitchPerson
from .plans import Challenge, Channel, DayOff, Kind, Rest
from .sheets import KeptSheet

__all__ = [
    "Ask",
    "AskTag",
    "Challenge",
    "Channel",
    "DayCount",
    "DayOff",
    "Import",
    "KeptSheet",
    "Kind",
    "Moment",
    "Notebook",
    "Person",
    "Pitch",
    "PitchPerson",
    "Rest",
    "TableShape",
    "Tag",
    "Write",
]
