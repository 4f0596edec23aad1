"""What stands around the tables of an ods: its styles, and the small files beside its content."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final
from xml.sax.saxutils import quoteattr

from noes.core.formats import FORMATS
from noes.exchange.book.cells import MOST_LINES
from noes.exchange.book.columns import SHEETS, How
from noes.exchange.book.summary import Look

MEDIA_TYPE: Final = FORMATS["ods"].media_type
SUMMARY_WIDTHS: Final = (44, 18, 18)
STYLES: Final = MappingProxyType({how: how.name.lower() for how in How})
LOOKS: Final = MappingProxyType({look: f"of-{look.name.lower()}" for look in Look})

_URN: Final = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES: Final = (
    f'xmlns:office="{_URN}:office:1.0" xmlns:table="{_URN}:table:1.0" xmlns:text="{_URN}:text:1.0"'
    f' xmlns:style="{_URN}:style:1.0" xmlns:number="{_URN}:datastyle:1.0"'
    f' xmlns:fo="{_URN}:xsl-fo-compatible:1.0" xmlns:of="{_URN}:of:1.2"'
    f' xmlns:config="{_URN}:config:1.0" xmlns:meta="{_URN}:meta:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
)
_XML: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_CENTIMETRES: Final = 0.2  # of a letter
_LINE: Final = 0.5  # centimetres


def width_of(letters: int) -> str:
    """The style of a column of so many letters."""
    return f"width-{letters}"


def _widths() -> str:
    found = {column.width for sheet in SHEETS for column in sheet.columns} | {*SUMMARY_WIDTHS, 14}
    return "".join(
        f'<style:style style:name="{width_of(letters)}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{letters * _CENTIMETRES:.2f}cm"/>'
        "</style:style>"
        for letters in sorted(found)
    )


def row_of(lines: int) -> str:
    """The style of a row of so many lines."""
    return "row" if lines == 1 else f"row-{lines}"


def _row_styles() -> str:
    """A height stands beside the wish for the best one: not every program looks for that itself."""
    return "".join(
        f'<style:style style:name="{row_of(lines)}" style:family="table-row">'
        f'<style:table-row-properties style:row-height="{lines * _LINE:.2f}cm"'
        ' style:use-optimal-row-height="true"/></style:style>'
        for lines in range(1, MOST_LINES + 1)
    )


def _cell_style(name: str, *, data: str = "", look: str = "", text: str = "", end: str = "") -> str:
    of_data = f' style:data-style-name="{data}"' if data else ""
    of_text = f"<style:text-properties {text}/>" if text else ""
    return (
        f'<style:style style:name="{name}" style:family="table-cell"'
        f' style:parent-style-name="Default"{of_data}>'
        f'<style:table-cell-properties style:vertical-align="top" {look}/>{end}{of_text}'
        "</style:style>"
    )


_LEFT: Final = '<style:paragraph-properties fo:text-align="start"/>'
_RIGHT: Final = '<style:paragraph-properties fo:text-align="end"/>'
_WRAPPED: Final = 'fo:wrap-option="wrap"'
_HEADING: Final = f'{_WRAPPED} fo:background-color="#efeae0" fo:border-bottom="0.5pt solid #000000"'
_DATA: Final = (
    '<number:date-style style:name="a-day" number:automatic-order="true"><number:day'
    ' number:style="long"/><number:text>/</number:text><number:month number:style="long"/>'
    '<number:text>/</number:text><number:year number:style="long"/></number:date-style>'
    '<number:date-style style:name="a-month"><number:month number:textual="true"/>'
    '<number:text> </number:text><number:year number:style="long"/></number:date-style>'
    '<number:number-style style:name="two-places"><number:number number:decimal-places="2"'
    ' number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/>'
    '</number:number-style><number:number-style style:name="one-place"><number:number'
    ' number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/>'
    "</number:number-style>"
)
_CELL_STYLES: Final = (
    _cell_style("heading", look=_HEADING, text='fo:font-weight="bold"')
    + "".join(_cell_style(STYLES[how]) for how in (How.TEXT, How.CODE, How.NUMBER, How.FLAG))
    + "".join(_cell_style(STYLES[how]) for how in (How.TAGS, How.WORD))
    + "".join(_cell_style(STYLES[how], look=_WRAPPED) for how in (How.LONG, How.NAME))
    + _cell_style(STYLES[How.DAY], data="a-day", end=_LEFT)
    + _cell_style(STYLES[How.MONEY], data="two-places")
    + _cell_style(LOOKS[Look.PLAIN])
    + _cell_style(LOOKS[Look.TITLE], text='fo:font-weight="bold" fo:font-size="16pt"')
    + _cell_style(LOOKS[Look.HEADING], look=_HEADING, text='fo:font-weight="bold"')
    + _cell_style(
        LOOKS[Look.HEADING_OF_FIGURES], look=_HEADING, text='fo:font-weight="bold"', end=_RIGHT
    )
    + _cell_style(LOOKS[Look.LEVEL], end=_LEFT)
    + _cell_style(LOOKS[Look.NOTE], text='fo:color="#6b665c"')
    + _cell_style(LOOKS[Look.DAY], data="a-day")
    + _cell_style(LOOKS[Look.MONTH], data="a-month", end=_LEFT)
    + _cell_style(LOOKS[Look.MEAN], data="one-place")
)
HEAD: Final = (
    f"{_XML}<office:document-content {_NAMES}><office:automatic-styles>{_DATA}{_widths()}"
    f"{_row_styles()}"
    '<style:style style:name="shown" style:family="table"><style:table-properties'
    ' table:display="true"/></style:style>'
    '<style:style style:name="hidden" style:family="table"><style:table-properties'
    ' table:display="false"/></style:style>'
    f"{_CELL_STYLES}</office:automatic-styles><office:body><office:spreadsheet>"
    '<table:calculation-settings table:case-sensitive="false"'
    ' table:search-criteria-must-apply-to-whole-cell="true"'
    ' table:use-regular-expressions="false" table:use-wildcards="false"/>'
)
END: Final = "</office:spreadsheet></office:body></office:document-content>"


def beside(frozen: Iterable[str]) -> Mapping[str, str]:
    """The files beside the content.

    Args:
        frozen: The titles of the sheets whose first row stays in sight.
    """
    return {
        "META-INF/manifest.xml": _manifest(),
        "meta.xml": f"{_XML}<office:document-meta {_NAMES}><office:meta><meta:generator>Noes"
        "</meta:generator><dc:title>Noes</dc:title></office:meta></office:document-meta>",
        "styles.xml": f"{_XML}<office:document-styles {_NAMES}><office:styles><style:style"
        ' style:name="Default" style:family="table-cell"/></office:styles>'
        "</office:document-styles>",
        "settings.xml": _settings(frozen),
    }


def _manifest() -> str:
    space = f'xmlns:manifest="{_URN}:manifest:1.0" manifest:version="1.3"'
    files = "".join(
        f'<manifest:file-entry manifest:full-path="{name}.xml" manifest:media-type="text/xml"/>'
        for name in ("content", "styles", "meta", "settings")
    )
    return (
        f'{_XML}<manifest:manifest {space}><manifest:file-entry manifest:full-path="/"'
        f' manifest:media-type="{MEDIA_TYPE}"/>{files}</manifest:manifest>'
    )


def _settings(frozen: Iterable[str]) -> str:
    tables = "".join(
        f"<config:config-item-map-entry config:name={quoteattr(title)}>"
        + _item("VerticalSplitMode", "short", 2)
        + _item("VerticalSplitPosition", "int", 1)
        + _item("ActiveSplitRange", "short", 2)
        + _item("PositionBottom", "int", 1)
        + "</config:config-item-map-entry>"
        for title in frozen
    )
    return (
        f"{_XML}<office:document-settings {_NAMES}><office:settings>"
        '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed'
        ' config:name="Views"><config:config-item-map-entry><config:config-item-map-named'
        f' config:name="Tables">{tables}</config:config-item-map-named>'
        "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>"
        "</office:settings></office:document-settings>"
    )


def _item(name: str, kind: str, value: int) -> str:
    return f'<config:config-item config:name="{name}" config:type="{kind}">{value}</config:config-item>'
