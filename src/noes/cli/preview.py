"""A preview in words: what a table was taken for, what is open, what is left out."""

from collections.abc import Iterator

from noes.cli.client import Document
from noes.cli.saying import asks, columns, figure
from noes.cli.words import _, ngettext

SHOWN = 10


def preview_lines(found: Document) -> Iterator[str]:
    """Say what a table would bring, a line at a time."""
    if found["source"]["format"] == "noes":
        yield _("An export of Noes: %s.") % asks(found["counts"]["to_import"])
        return
    yield _source(found["source"])
    yield from columns((f"  {column['name']}", "→", _field(column)) for column in found["columns"])
    if found["records"]:
        yield from columns(_record(record) for record in found["records"][:SHOWN])
    yield from _counts(found)


def open_lines(found: Document) -> Iterator[str]:
    """Say what a table leaves open."""
    yield from map(question_line, found["questions"])


def _source(source: Document) -> str:
    said = [source["format"], source["encoding"], source["sheet"]]
    if source["dialect"]:
        said.append(_("parted by %s") % repr(source["dialect"]))
    if source["header_row"]:
        said.append(_("header in row %s") % figure(source["header_row"]))
    return ", ".join(word for word in said if word)


def _field(column: Document) -> str:
    if column["field"] is None:
        return _("left out")
    return str(column["field"]) if column["sure"] else _("%s, perhaps") % column["field"]


def _record(record: Document) -> tuple[str, ...]:
    return (
        f"  {record['row']}",
        record["sent_on"] or record["day_text"] or _("day not known"),
        record["outcome"] or "?",
        record["title"][:60],
        record["person"] or "",
    )


def _counts(found: Document) -> Iterator[str]:
    counts = found["counts"]
    more = counts["to_import"] - len(found["records"][:SHOWN])
    if found["records"] and more > 0:
        yield ngettext("  and %s more", "  and %s more", more) % figure(more)
    for row in found["skipped"][:SHOWN]:
        yield _("Row %(row)s stays out: %(why)s") % row
    left = len(found["skipped"]) - SHOWN
    if left > 0:
        yield ngettext("and %s row more", "and %s rows more", left) % figure(left)


def question_line(question: Document) -> str:
    """Put one open question."""
    words = {name: question[name] for name in ("value", "column")}
    words["count"] = figure(question["count"])
    if question["about"] == "sheet":
        return _("Is “%(value)s” the sheet to read? %(count)s sheets hold a table.") % words
    if question["about"] == "column":
        return _what_is(question)
    if question["about"] == "day":
        return _("“%(value)s” in “%(column)s” is no day. Bring it in without one?") % words
    if question["about"] == "date_order":
        return _("Which is the order of day and month in “%(column)s”, as in “%(value)s”?") % words
    if question["blocks"]:
        return _("What does “%(value)s” in “%(column)s” mean? It is there %(count)s×.") % words
    return _("“%(value)s” in “%(column)s” is not understood. It is there %(count)s×.") % words


def _what_is(question: Document) -> str:
    words = {name: question[name] for name in ("column", "guess")}
    if question["guess"] == "-":
        return _("What does the column “%(column)s” tell? It is left out so far.") % words
    return _("What does the column “%(column)s” tell? Perhaps: %(guess)s.") % words


def guess_line(question: Document) -> str:
    """Say aloud what was taken for the answer of a question."""
    words = {name: question[name] for name in ("value", "column", "guess")}
    if question["about"] == "sheet":
        return _("Taken as guessed: the sheet is “%(guess)s”.") % words
    if question["about"] == "day":
        return _("“%(value)s” in “%(column)s” is no day: its row comes in without one.") % words
    if question["about"] == "column" and question["guess"] == "-":
        return _("Taken as guessed: the column “%(column)s” is left out.") % words
    if question["about"] == "column":
        return _("Taken as guessed: the column “%(column)s” is %(guess)s.") % words
    return _("Taken as guessed: “%(value)s” in “%(column)s” is %(guess)s.") % words
