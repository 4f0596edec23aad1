"""Texts in Jinja templates that go around gettext, and so could never be said in another language."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import jinja2

# What people read although it is no text between tags.
SPOKEN = {"alt", "aria-description", "aria-label", "aria-roledescription", "placeholder", "title"}
SILENT = {"code", "script", "style"}
# The name, and the end of the mark, n<i>o</i>es.
NAMES = {"Noes", "es"}
WORD = re.compile(r"[^\W\d_]{2,}")
ENTITY = re.compile(r"&#?\w+;")
# A macro may give attributes for a tag that stands elsewhere.
ATTRIBUTE = re.compile(r'[\w-]+="[^"]*"')
# A page fills its base's class attribute by a block.
CLASSES = re.compile(r"\{%-? block \w*class -?%\}[^{]*\{%-? endblock -?%\}")


class Reader(HTMLParser):
    """Collect the words that a page shows, each with its line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[int, str]] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self._silent += tag in SILENT
        for name, value in attributes:
            if name in SPOKEN or (tag == "meta" and name == "content"):
                self._keep(value or "" if tag != "meta" else _description(attributes))

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attributes)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in SILENT

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._keep(ATTRIBUTE.sub(" ", data))

    def _keep(self, text: str) -> None:
        text = ENTITY.sub(" ", text)
        if set(WORD.findall(text)) - NAMES:
            above = text[: len(text) - len(text.lstrip())].count("\n")
            self.found.append((self.getpos()[0] + above, " ".join(text.split())))


def _description(attributes: list[tuple[str, str | None]]) -> str:
    """Return what a meta tag says to people; most say something to the browser only."""
    named = dict(attributes)
    return named.get("content") or "" if named.get("name") == "description" else ""


def bare(source: str) -> str:
    """Return a template's own markup, line for line, without expressions and translated blocks."""
    environment = jinja2.Environment(extensions=["jinja2.ext.i18n", "jinja2.ext.do"])  # noqa: S701 - only read
    kept: list[str] = []
    is_translated, previous = False, ""
    for _line, kind, value in environment.lex(CLASSES.sub("", source)):
        if kind == "name" and previous == "block_begin":
            is_translated = value == "trans" or (is_translated and value != "endtrans")
        is_text = kind == "data" and not is_translated
        kept.append(value if is_text else "\n" * value.count("\n"))
        previous = kind if kind != "whitespace" else previous
    return "".join(kept)


def findings_of(source: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the words of each text that is not translated."""
    reader = Reader()
    reader.feed(bare(source))
    reader.close()
    yield from reader.found


def check(package: Path) -> list[str]:
    """Return the findings of every template of a package."""
    return [
        f"{path.relative_to(package.parent)}:{line}: not translated: {said}"
        for path in sorted(package.glob("**/templates/**/*"))
        if path.is_file()
        for line, said in findings_of(path.read_text(encoding="utf-8"))
    ]
