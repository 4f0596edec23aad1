"""What is given of asks that have gone quiet."""

from datetime import date

from noes.api.answers.asks import ListedAsk
from noes.api.answers.given import Given


class QuietAsk(ListedAsk):
    """One ask that has gone quiet, for `quiet` days since the last contact.

    `chance` is that of still hearing back, between 0 and 1, and `text` the same in words. One that
    was answered once has none, and no day to let it go.
    """

    quiet: int
    chance: float | None
    text: str
    follow_up_on: date | None
    let_go_on: date | None


class GoneQuiet(Given):
    """Asks that are quiet for longer than answers take, as of a day; `quiet` counts all of them.

    `n` is on how many asks it rests, `follow_up_day` from which day of silence on they stand here,
    `let_go_day` after which day hardly an answer comes. `waited_for` are left in peace on purpose;
    those that are `undated` cannot tell how long they have been quiet.
    """

    as_of: date
    n: int
    answered: int
    horizon: int
    follow_up_day: int
    let_go_day: int
    text: str
    quiet: int
    waited_for: int
    undated: int
    items: list[QuietAsk]
    next: str | None
