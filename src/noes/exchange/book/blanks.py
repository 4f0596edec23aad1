"""What a blank cell stands for."""

from noes.exchange.book.columns import Sheet
from noes.exchange.document import MODELS
from noes.journal.rows import table_of


def may_lack(sheet: Sheet, key: str) -> bool:
    """Whether a column of a sheet holds null where its cell is blank, and not an empty text."""
    field = table_of(MODELS[sheet.name]).fields.get(key)
    return field is None or field.null
