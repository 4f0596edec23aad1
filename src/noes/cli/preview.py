"""A preview in words: what a table was taken for, what is open, what is left out or set aside."""

import shlex
from collections.abc import Iterator, Sequence

from noes.cli.client import Document
from noes.cli.questions import how_lines, one_line, question_line
from noes.cli.saying import asks, columns, figure, people
from noes.cli.words import N_, _, ngettext, quoted

SHOWN = 10
LONGEST = 60  # letters of a title or a cell
ORDERS = {
    "dmy": N_("days written day, month, year"),
    "mdy": N_("days written month, day, year"),
    "ymd": N_("days written year, month, day"),
}


def preview_lines(found: Document) -> Iterator[str]:
    """Say what a table would bring, a line at a time."""
    if found["source"]["format"] == "noes":
        yield from _export_lines(found)
        return
    yield _("%s.") % ", ".join(_source(found))
    yield from columns(
        (f"  {one_line(column['name'])}", "→", _field(column)) for column in found["columns"]
    )
    if found["remembered"]:
        yield _("Read as you chose for a table like it.")
    shown = found["records"][:SHOWN]
    if shown:
        yield from columns(_record(record) for record in shown)
        yield from _more(found["counts"]["to_import"] - len(shown))
    if found["people"]:
        yield from columns(_someone(person) for person in found["people"][:SHOWN])
        yield from _more(found["counts"]["to_import"] - len(found["people"][:SHOWN]))


def what_is_new(counts: Document) -> str:
    """Say what an export of Noes would bring."""
    told = [asks(counts["to_import"])] if counts["to_import"] or not counts["others"] else []
    if counts["people"]:
        told.append(people(counts["people"]))
    rest = counts["others"] - counts["people"]
    if rest:
        words = ngettext("%s row of other lists", "%s rows of other lists", rest)
        told.append(words % figure(rest))
    return ", ".join(told)


def _export_lines(found: Document) -> Iterator[str]:
    counts = found["counts"]
    yield _("An export of Noes: %s.") % asks(counts["read"])
    yield _("New in it: %s.") % what_is_new(counts)
    yield from columns(_record(record) for record in found["records"])
    yield from _more(counts["to_import"] - len(found["records"]))


def open_lines(found: Document) -> Iterator[str]:
    """Say what a table leaves open, and how to answer."""
    yield from map(question_line, found["questions"])
    yield from how_lines(found["questions"], guessing=False)


def unknown_lines(found: Document) -> Iterator[str]:
    """Say which words for kinds and channels are left out, and the way out."""
    unknown = [each for each in found["questions"] if each["about"] in {"kind", "channel"}]
    yield from map(question_line, unknown)
    yield from how_lines(unknown, guessing=True)


def left_lines(found: Document) -> Iterator[str]:
    """Say which rows stay out, and what of the others no field can hold."""
    held = found["counts"]["held"]
    is_export = found["source"]["format"] == "noes"
    yield from _held(held, of_people=bool(held) and not found["columns"] and not is_export)
    out = [] if is_export else found["skipped"][: len(found["skipped"]) - held]
    for row in found["news"][:SHOWN]:
        yield _("Row %(row)s: %(why)s") % row
    yield from _more(len(found["news"]) - SHOWN)
    for row in out[:SHOWN]:
        yield _("Row %(row)s stays out: %(why)s") % row
    yield from _more(len(out) - SHOWN)
    yield from map(_set_aside, found["set_aside"][:SHOWN])
    yield from _more(len(found["set_aside"]) - SHOWN)
    yield from _columns_left(found["left_out"])


def _held(count: int, *, of_people: bool) -> Iterator[str]:
    asks_words = ngettext(
        "%s ask is in the notebook already and stays as it is.",
        "%s asks are in the notebook already and stay as they are.",
        count,
    )
    met = ngettext(
        "%s person is in the notebook already.", "%s people are in the notebook already.", count
    )
    words = met if of_people else asks_words
    if count:
        yield words % figure(count)


def _columns_left(left: Sequence[Document]) -> Iterator[str]:
    """Say once for all asks which columns no field holds, and the way out."""
    if left:
        names = ", ".join(quoted(one_line(each["column"])) for each in left)
        yield ngettext(
            "No field holds the column %(names)s: it stays with its asks in the export alone. Say"
            " --map %(example)s to bring it in as notes.",
            "No field holds the columns %(names)s: they stay with their asks in the export alone."
            " Say --map %(example)s to bring one in as notes.",
            len(left),
        ) % {"names": names, "example": shlex.quote(f"{left[0]['column']}=note")}


def _more(count: int) -> Sequence[str]:
    return [ngettext("  and %s more", "  and %s more", count) % figure(count)] if count > 0 else ()


def _source(found: Document) -> Iterator[str]:
    """Say how a table was read, in the words of somebody who keeps one; --json tells the rest."""
    source, rows = found["source"], found["counts"]["read"]
    yield ngettext("A table with %s row", "A table with %s rows", rows) % figure(rows)
    if source["read_as"]:
        yield _("read as %s") % source["read_as"].replace("_", " ")
    if source["sheet"]:
        yield _("from the sheet “%s”") % source["sheet"]
    header = source["header_row"]
    yield _("headings in row %s") % header if header else _("no headings")
    if found["date_order"]:
        yield _(ORDERS[found["date_order"]])
    if source["encoding"] and not source["encoding"].startswith("utf"):
        yield _("letters read as %s") % source["encoding"]


def _field(column: Document) -> str:
    if column["field"] is None:
        return _("left out")
    return str(column["field"]) if column["sure"] else _("%s, perhaps") % column["field"]


def _record(record: Document) -> tuple[str, ...]:
    return (
        f"  {record['row']}",
        record["sent_on"] or one_line(record["day_text"]) or _("day not known"),
        record["outcome"] or "?",
        one_line(record["title"])[:LONGEST],
        one_line(record["person"] or ""),
    )


def _someone(person: Document) -> tuple[str, ...]:
    return f"  {person['row']}", one_line(person["name"]), one_line(person["organisation"])


def _set_aside(cells: Document) -> str:
    """Say what no field can hold: 2× “Dread: high”, first in row 5: why."""
    value = _("anything else") if cells["value"] == "*" else one_line(cells["value"])[:LONGEST]
    said = f"{cells['column']}: {value}" if cells["column"] else value
    words = {**cells, "said": said, "count": figure(cells["count"])}
    if cells["row"] is None:
        return _("“%(said)s”, %(count)s×: %(why)s") % words
    if cells["count"] == 1:
        return _("“%(said)s” in row %(row)s: %(why)s") % words
    return _("“%(said)s” in row %(row)s and others, %(count)s×: %(why)s") % words
