"""How large a table may be. Past these a reader says so, instead of using up the machine."""

from typing import Final

MAX_BYTES: Final = 200_000_000
# A notebook's own document, which is never held whole.
MAX_DOCUMENT: Final = 2_000_000_000
MAX_ROWS: Final = 2_000_000
# Spreadsheet column ZZ.
MAX_COLUMNS: Final = 702
# What reading one spreadsheet may take.
MAX_MEMORY: Final = 1 << 30
MAX_SECONDS: Final = 30
# The same of a workbook of our own, which may be large and is brought by its owner.
MAX_SECONDS_OF_OURS: Final = 120
# Rows that are read and handed on together.
BLOCK: Final = 4096
