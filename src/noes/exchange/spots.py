"""Where in a document something stands, in the words of whoever looks at it: of JSON, or of sheets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from noes.core.words import N_
from noes.exchange.errors import ExchangeError
from noes.exchange.vetting import Wrong
from noes.journal.figures import quoted

SHOWN: Final = 40  # letters of a value
_NAMES: Final = ("title", "name", "id")
_TOLD: Final = {"type": "standing", "day": "sent_on"}  # of a moment, in the row of its ask
_RECORD: Final = N_("%(record)s in “%(list)s” says “%(value)s” under “%(field)s”. %(why)s")
_RECORD_BLANK: Final = N_("%(record)s in “%(list)s” says nothing under “%(field)s”. %(why)s")
_ROW: Final = N_("Row %(row)s of “%(sheet)s” says “%(value)s” under “%(column)s”. %(why)s")
_ROW_BLANK: Final = N_("Row %(row)s of “%(sheet)s” says nothing under “%(column)s”. %(why)s")


class Spot(NamedTuple):
    """A row of a sheet: the list whose sheet it is, and its number."""

    sheet: str
    number: int


@dataclass(frozen=True, slots=True)
class Spots:
    """Where the rows of a document stand.

    Attributes:
        titles: of sheets, by their lists; none for JSON.
        headings: of columns, by list and key.
        rows: of sheets, by list and id.
        labels: what is shown for a word, by list, key and word.
    """

    titles: Mapping[str, str] = field(default_factory=dict)
    headings: Mapping[tuple[str, str], str] = field(default_factory=dict)
    rows: Mapping[tuple[str, str], Spot] = field(default_factory=dict)
    labels: Mapping[tuple[str, str, str], str] = field(default_factory=dict)

    def spot(self, name: str, key: str, place: int) -> Spot:
        """Where a row stands: in its sheet, else at its place in the list."""
        return self.rows.get((_sheet(name), key), Spot(name, place))

    def title(self, sheet: str) -> str:
        """What a sheet is called, or a list of JSON."""
        return self.titles.get(sheet, sheet)

    def heading(self, sheet: str, key: str) -> str:
        """What stands above a value."""
        names = (key.removesuffix("_id"), _TOLD.get(key, key), key)
        shown = (self.headings.get((sheet, name)) for name in names)
        return next(filter(None, shown), key)

    def said(self, wrong: Wrong) -> ExchangeError:
        """Say which value cannot be, where it stands, and why."""
        value = wrong.record.get(wrong.field)
        shown = self.labels.get((_sheet(wrong.name), wrong.field, str(value)), str(value))
        about = {"value": shown[:SHOWN], "why": wrong.why}
        spot = self.rows.get((_sheet(wrong.name), str(wrong.record.get("id"))))
        is_blank = value is None or value in ("", [])
        if spot is None:
            return ExchangeError(
                _RECORD_BLANK if is_blank else _RECORD,
                record=_called(wrong.record, wrong.number),
                list=wrong.name,
                field=wrong.field,
                **about,
            )
        return ExchangeError(
            _ROW_BLANK if is_blank else _ROW,
            row=spot.number,
            sheet=self.title(spot.sheet),
            column=self.heading(spot.sheet, wrong.field),
            **about,
        )


def _sheet(name: str) -> str:
    return "moments" if name == "wins" else name


def _called(record: Mapping[str, Any], number: int) -> str:
    """What tells a record from its neighbours: its name, else its id, else its place."""
    found = next((record[name] for name in _NAMES if record.get(name)), None)
    return quoted(str(found)[:SHOWN]) if found else f"#{number}"
