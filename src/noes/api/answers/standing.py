"""What is given of where the notebook stands."""

from datetime import date

from noes.api.answers.given import Given


class Standing(Given):
    """Where the notebook stands; days to come are not counted."""

    day: date
    revision: int
    asked: int
    acts: int
    follow_ups: int
    noes: int
    yeses: int
    waiting: int
    conversations: int
    drafts: int
    undated: int
    next_mark: int
