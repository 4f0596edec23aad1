"""What can be wrong with a table that was brought, said to the person who brought it."""


class ExchangeError(Exception):
    """A table that cannot be read, in one sentence: what happened and what to do.

    Attributes:
        sentence: the text as the message catalogue has it.
        values: what fills its %(places)s.
    """

    def __init__(self, sentence: str, **values: object) -> None:
        """Keep the sentence apart from its values, so that a page can show it translated."""
        super().__init__(sentence % values if values else sentence)
        self.sentence = sentence
        self.values = values


class NoRoom(ExchangeError):
    """A table that could not be kept until it comes in: nothing is wrong with the table."""
