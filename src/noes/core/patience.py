"""How long an ask is waited for before its silence is told of, and before it may be let go."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Patience:
    """How long answers take.

    Args:
        follow_up_day: Days of silence by which most who answer have done so.
        let_go_day: Days after the sending from which on hardly anybody answers.
    """

    follow_up_day: int
    let_go_day: int

    def let_go_on(self, sent_on: date, contact_on: date) -> date:
        """The day from which hardly a chance of an answer is left; a follow-up has its own time.

        Args:
            sent_on: When it was asked first.
            contact_on: When either of the two wrote last.
        """
        late = sent_on + timedelta(days=self.let_go_day)
        return max(late, contact_on + timedelta(days=self.follow_up_day))


# Of a record without an ask, as `noes.insight.silence` has it.
USUAL = Patience(follow_up_day=16, let_go_day=50)
