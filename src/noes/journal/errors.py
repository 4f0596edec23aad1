"""What can be wrong with a wish to write. Doors turn these into their own words and codes."""

from collections.abc import Sequence
from uuid import UUID


class JournalError(Exception):
    """A write that cannot be done, said in one sentence to the person who wished it."""

    code = "not_possible"


class NotFound(JournalError):
    """Missing and forbidden look the same."""

    code = "not_found"


class InTrash(NotFound):
    """One's own, put in the trash: it can be taken out again."""

    def __init__(self, ask: UUID, sentence: str) -> None:
        super().__init__(sentence)
        self.ask = ask


class NotLawful(JournalError):
    """A moment that cannot come where it was put."""

    code = "not_lawful"


class NotValid(JournalError):
    """A value outside its range, with the name of its field."""

    code = "not_valid"

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


class Unusual(NotValid):
    """A value that can be, and is asked about before it is kept.

    Args:
        field: The name of its field.
        sentence: The question.
        about: What a yes to it is said of.
    """

    def __init__(self, field: str, sentence: str, about: str) -> None:
        super().__init__(field, sentence)
        self.about = about


class ChangedSince(JournalError):
    """Values that somebody else changed since they were seen, with the names of their fields."""

    code = "changed_since"

    def __init__(self, fields: Sequence[str], sentence: str) -> None:
        super().__init__(sentence)
        self.fields = fields


class KeyReused(JournalError):
    """The same key came with another body."""

    code = "key_reused"
