"""The ladder: every idea there is, kind by kind, each kind from the least bold to the boldest."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from noes.core.ideas.conversation import CONVERSATIONS
from noes.core.ideas.feedback_request import FEEDBACK
from noes.core.ideas.idea import Idea
from noes.core.ideas.pitch import PITCHES
from noes.core.ideas.rate_increase import RATE_INCREASES
from noes.core.ideas.referral_request import REFERRALS
from noes.core.ideas.share_work import SHARED_WORK
from noes.core.ideas.stretch_application import STRETCH_APPLICATIONS

IDEAS: Final[Sequence[Idea]] = (
    *PITCHES,
    *RATE_INCREASES,
    *STRETCH_APPLICATIONS,
    *SHARED_WORK,
    *REFERRALS,
    *FEEDBACK,
    *CONVERSATIONS,
)
BY_SLUG: Final[Mapping[str, Idea]] = MappingProxyType({idea.slug: idea for idea in IDEAS})
