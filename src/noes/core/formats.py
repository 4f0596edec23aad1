"""The formats that a notebook can be taken out in: what each is called, and what it is good for."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from noes.core.words import N_


@dataclass(frozen=True, slots=True)
class Format:
    """One format: the ending of its files, their media type, its name, and what it is good for."""

    ending: str
    media_type: str
    name: str
    good_for: str


_ALL: Final = (
    Format(
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        N_("Excel workbook"),
        N_("All of it, with filters and a summary with charts. Can be brought back here."),
    ),
    Format(
        "ods",
        "application/vnd.oasis.opendocument.spreadsheet",
        N_("LibreOffice workbook"),
        N_("The same without the charts. Can be brought back."),
    ),
    Format(
        "csv",
        "text/csv; charset=utf-8",
        N_("CSV"),
        N_("Your asks as one plain table, for any other program."),
    ),
    Format(
        "json",
        "application/json",
        N_("JSON"),
        N_("All of it exactly, for programs. Can be brought back here."),
    ),
)
FORMATS: Final[Mapping[str, Format]] = MappingProxyType({one.ending: one for one in _ALL})
