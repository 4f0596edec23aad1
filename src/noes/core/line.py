"""A line of text while it is being read: what was taken from it, and what is left."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from noes.core.grammar import CUT, HIDDEN, SEPARATORS

_QUOTED: Final = re.compile(
    r"""“[^”]{1,300}”|«[^»]{1,300}»|(?<!\w)"[^"]{1,300}"(?!\w)"""
    r"""|(?<!\w)'[^']{1,300}'(?!\w)|(?<!\w)‘[^’]{1,300}’(?!\w)"""
)
_TOKEN: Final = re.compile(r"[^\s,;:!?()\[\]–—|→·…\x1e\x1f]+")
_WORD_BEFORE: Final = re.compile(r"([^\s,;:!?()\[\]–—|→·…\x1e\x1f]+)\s*\Z")
_NEARBY: Final = 60

_EMPTY_BRACKETS: Final = re.compile(r"[(\[][\s,;]*\x1f[\s,;\x1f]*[)\]]")
_CUTS: Final = re.compile(f"{CUT}+")
_MARKS: Final = " ,;:.–—|→·…-"
_MARKS_AT_END: Final = " ,;:–—|→·-"  # a full stop may stay
_MARKS_AFTER: Final = _MARKS + "!?"  # what stands after an aside belongs to it
_SPACED_MARKS: Final = frozenset("–—|→·-")


@dataclass(frozen=True, slots=True)
class Span:
    """Where in the line something was understood: characters `[start, end)`, and as what."""

    start: int
    end: int
    field: str


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the line with its characters `[start, end)`."""

    text: str
    start: int
    end: int


class Line:
    """A line being read. `left` is as long as the text; what was taken or quoted is masked in it."""

    __slots__ = ("left", "spans", "text")

    def __init__(self, text: str) -> None:
        self.text = "".join(map(_readable, text))
        self.left = _QUOTED.sub(lambda quoted: HIDDEN * len(quoted[0]), self.text)
        self.spans: list[Span] = []

    def cut(self, start: int, end: int, field: str) -> None:
        """Take an aside out of the line: it will be no part of the title."""
        self._mask(start, end, CUT)
        self.note(start, end, field)

    def note(self, start: int, end: int, field: str) -> None:
        """Remember what was understood; the words stay in the title."""
        self.spans.append(Span(start, end, field))

    def hide(self, start: int, end: int) -> None:
        """Keep a stretch of the line from being read, without taking it out."""
        self._mask(start, end, HIDDEN)

    def give_back(self, field: str) -> None:
        """Put into the title again what was cut as this field."""
        for span in [span for span in self.spans if span.field == field]:
            self.reveal(span.start, span.end)
            self.spans.remove(span)

    def reveal(self, start: int, end: int) -> None:
        """Let a hidden stretch be read again."""
        self.left = self.left[:start] + self.text[start:end] + self.left[end:]

    def _mask(self, start: int, end: int, mask: str) -> None:
        self.left = self.left[:start] + mask * (end - start) + self.left[end:]

    def opens_clause(self, at: int) -> bool:
        """Tell whether a clause of the line starts at this character."""
        before = self.left[max(0, at - _NEARBY) : at].rstrip()
        if not before:
            return not self.left[:at].strip()
        return before[-1] in SEPARATORS or before[-1] in ":." or before.endswith(" -")

    def word_before(self, at: int) -> str:
        """Give the lower-case word right before this character, or "" at the start of a clause."""
        found = _WORD_BEFORE.search(self.left[max(0, at - _NEARBY) : at])
        word = found[1] if found else ""
        return "" if word == "-" or word.endswith(".") else word.lower()

    def tokens(self) -> tuple[Token, ...]:
        """Give the words that are left, without the marks around them."""
        return tuple(
            Token(word, match.start(), match.start() + len(word))
            for match in _TOKEN.finditer(self.left)
            if (word := match[0].rstrip(".")) and word != "-"
        )

    def touching(self, first: Token, second: Token) -> bool:
        """Tell whether nothing but spaces stands between two words."""
        return not self.left[first.end : second.start].strip()

    def title(self) -> str:
        """Give the person's own words without what was cut, or all of them if none are left."""
        kept = "".join(
            CUT if mask == CUT else character
            for character, mask in zip(self.text, self.left, strict=True)
        )
        tidy = " ".join(_closed(kept).split())
        return tidy if any(map(str.isalnum, tidy)) else " ".join(self.text.split())


def _readable(character: str) -> str:
    blank = character.isspace() or unicodedata.category(character) in {"Cc", "Cs"}
    return " " if blank else character


def _closed(kept: str) -> str:
    """Close the gaps that asides leave, with at most one mark where there were two."""
    text, *pieces = _CUTS.split(_EMPTY_BRACKETS.sub(CUT, kept))
    for piece in pieces:
        text = _joined(text, piece)
    return text.rstrip(_MARKS_AT_END) if pieces and not pieces[-1].strip(_MARKS_AFTER) else text


def _joined(before: str, after: str) -> str:
    body, stem = after.lstrip(_MARKS_AFTER), before.rstrip(_MARKS)
    if not body:
        return before
    if not stem:
        return body
    marks = before[len(stem) :] + after[: len(after) - len(body)]
    mark = marks.strip()[:1]
    return f"{stem} {mark} {body}" if mark in _SPACED_MARKS else f"{stem}{mark} {body}"
