"""What the boards of job trackers call the states of an application; each names a few of these."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_WORDS: Final = {
    "draft": "Saved, Bookmarked, Wishlist, Interested, Applying, Ready to apply, Draft, New",
    "waiting": "Applied, Submitted, Application submitted, Pending",
    "replied": "Screen, Screening, Phone screen, Interview, Interviewing, Interviews, Assessment,"
    " Negotiating, Negotiation, Final round, In progress",
    "accepted": "Offer, Offered, Offer received, Accepted, Offer accepted, Hired",
    "declined": "Rejected, Not selected, Declined",
    "withdrawn": "Withdrawn, Withdrew, I withdrew, Offer declined",
    "ghosted": "No response, Ghosted, Never responded",
}

# As they are written, and in lower case.
STATUSES: Final[Mapping[str, str]] = MappingProxyType(
    {
        written: outcome
        for outcome, words in _WORDS.items()
        for word in words.split(", ")
        for written in (word, word.lower(), word.upper(), word.title())
    }
)
