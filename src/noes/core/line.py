"""A line of text while it is being read: what was taken from it, and what is left."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from noes.core.phrases import CLAUSE_END, CLAUSE_MARK, CUT, HIDDEN, SEPARATORS, SPACED_MARKS

_QUOTED: Final = re.compile(
    r"""“[^”]{1,300}”|«[^»]{1,300}»|(?<!\w)"[^"]{1,300}"(?!\w)"""
    r"""|(?<!\w)'[^']{1,300}'(?!\w)|(?<!\w)‘[^’]{1,300}’(?!\w)"""
)
_TOKEN: Final = re.compile(r"[^\s,;:!?()\[\]–—|→·…\x1e\x1f]+")
_WORD_BEFORE: Final = re.compile(r"([^\s,;:!?()\[\]–—|→·…\x1e\x1f]+)\s*\Z")
_WORD_AFTER: Final = re.compile(r" +([^\s,;:!?()\[\]–—|→·…\x1e\x1f]+)")
_NEARBY: Final = 60
_TITLED_WORDS: Final = 4
# "Mr. Smith" goes on where a sentence would end; its full stop is masked by a dot that ends nothing.
_STOP, _DOT = ".", "\u2024"

_EMPTY_BRACKETS: Final = re.compile(r"[(\[][\s,;]*\x1f[\s,;\x1f]*[)\]]")
_CUTS: Final = re.compile(f"{CUT}+")
# Of marks that need spaces around them only those that the plain marks do not spell already: a
# pattern that can match one text in two ways takes for ever over many of them.
_SPACED: Final = "|".join(re.escape(mark) for mark in SPACED_MARKS if mark.strip("-"))
_MARKS: Final = re.compile(rf"(?:[ ,;:.–—|→·…-]| (?:{_SPACED})(?= |$))*$")
_MARKS_AT_END: Final = re.compile(rf"(?:[ ,;:–—|→·-]| (?:{_SPACED})(?= |$))*$")  # a "." may stay
_MARKS_AFTER: Final = re.compile(rf"(?:[ ,;:.–—|→·…!?-]|(?:{_SPACED})(?= |$))*")  # are the aside's
_AIRED: Final = frozenset({*"–—|→·", *SPACED_MARKS})
_PARTED: Final = tuple(f" {mark}" for mark in SPACED_MARKS)


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

    __slots__ = ("_tokens", "_whole", "left", "spans", "text")

    def __init__(
        self, text: str, abbreviations: re.Pattern[str], elisions: re.Pattern[str] | None = None
    ) -> None:
        self.text = "".join(map(_readable, text))
        quoted = _QUOTED.sub(lambda quoted: HIDDEN * len(quoted[0]), self.text)
        self._whole = abbreviations.sub(lambda short: short[0].replace(_STOP, _DOT), quoted)
        if elisions is not None:
            apart = elisions.sub(lambda elided: f"{elided[0][:-1]} ", self._whole)
            self._whole = "".join(map(_without_accent, apart))
        self.left = self._whole
        self.spans: list[Span] = []
        self._tokens: tuple[str, tuple[Token, ...]] = ("", ())

    def cut(self, start: int, end: int, field: str) -> None:
        """Take an aside out of the line: it will be no part of the title."""
        self.leave_out(start, end)
        self.note(start, end, field)

    def leave_out(self, start: int, end: int) -> None:
        """Keep a stretch of the line out of the title that says nothing of its own."""
        self._mask(start, end, CUT)

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
        self.left = self.left[:start] + self._whole[start:end] + self.left[end:]

    def _mask(self, start: int, end: int, mask: str) -> None:
        self.left = self.left[:start] + mask * (end - start) + self.left[end:]

    def opens_clause(self, at: int) -> bool:
        """Tell whether a clause of the line starts at this character."""
        before = self.left[max(0, at - _NEARBY) : at].rstrip()
        if not before:
            return not self.left[:at].strip()
        return before[-1] in SEPARATORS or before[-1] in ":." or before.endswith(_PARTED)

    def clause_start(self, at: int) -> int:
        """Give where the clause that holds this character starts, the spaces before it left out."""
        start = 0
        for mark in CLAUSE_MARK.finditer(self.left, 0, at):
            start = mark.end()
        return start + len(self.left[start:at]) - len(self.left[start:at].lstrip(" "))

    def whole_start(self, at: int) -> int:
        """Find the start of a clause that an aside was taken out of the middle of."""
        start = self.clause_start(at)
        before = self.left[:start].rstrip(" ")
        around = before.rstrip(CUT + " ")
        if before.endswith(CUT) and around[-1:].isalnum():
            return self.whole_start(len(around) - 1)
        return start

    def clauses(self) -> Iterator[tuple[int, int]]:
        """Give the characters `[start, end)` of each clause, without the spaces around it."""
        marks = tuple(mark.span() for mark in CLAUSE_MARK.finditer(self.left))
        starts = (0, *(end for _, end in marks))
        ends = (*(start for start, _ in marks), len(self.left))
        for start, end in zip(starts, ends, strict=True):
            clause = self.left[start:end]
            if clause.strip():
                yield end - len(clause.lstrip(" ")), start + len(clause.rstrip(" "))

    def word_before(self, at: int) -> str:
        """Give the lower-case word right before this character, or "" at the start of a clause."""
        found = _WORD_BEFORE.search(self.left[max(0, at - _NEARBY) : at])
        word = found[1] if found else ""
        return "" if word in SPACED_MARKS or word.endswith(".") else word.lower()

    def tokens(self) -> tuple[Token, ...]:
        """Give the words that are left, without the marks around them."""
        # Asked for many times between two cuts.
        if self._tokens[0] is not self.left:
            self._tokens = (self.left, tuple(_tokens_in(self.left)))
        return self._tokens[1]

    def tokens_of(self, start: int, end: int) -> tuple[Token, ...]:
        """Give the words that are left between two characters."""
        return tuple(word for word in self.tokens() if start <= word.start < end)

    def closes_clause(self, at: int) -> bool:
        """Tell whether a clause of the line ends at this character."""
        return CLAUSE_END.match(self.left, at) is not None

    def word_after(self, at: int) -> str:
        """Give the lower-case word that goes on right after this character, or ""."""
        found = _WORD_AFTER.match(self.left, at)
        word = found[1].rstrip(".").lower() if found else ""
        return "" if word in SPACED_MARKS else word

    def is_titled(self, at: int) -> bool:
        """Tell whether every word of a clause has a capital, so that a capital tells no name."""
        mark = CLAUSE_MARK.search(self.left, at)
        words = self.tokens_of(self.clause_start(at), mark.start() if mark else len(self.left))
        return len(words) >= _TITLED_WORDS and not any(word.text[0].islower() for word in words)

    def goes_on(self, words: Sequence[Token], end: int) -> bool:
        """Tell whether the words before `end` are followed right on by the word at `end`."""
        return end < len(words) and not self.between(words, end).strip(" ")

    def between(self, words: Sequence[Token], end: int) -> str:
        """Give what stands between the word at `end` and the one before it."""
        return self.left[words[end - 1].end : words[end].start]

    def title(self) -> str:
        """Give the person's own words without what was cut, or all of them if none are left."""
        kept = "".join(
            CUT if mask == CUT else character
            for character, mask in zip(self.text, self.left, strict=True)
        )
        tidy = " ".join(_closed(kept).split())
        return tidy if any(map(str.isalnum, tidy)) else " ".join(self.text.split())


def _tokens_in(left: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(left):
        word = match[0].rstrip(".")
        if word and word not in SPACED_MARKS:
            yield Token(word, match.start(), match.start() + len(word))


def _readable(character: str) -> str:
    blank = character.isspace() or unicodedata.category(character) in {"Cc", "Cs"}
    return " " if blank else character


def _without_accent(character: str) -> str:
    if character.isascii() or not character.isalpha():
        return character
    # The accents that follow their letter, where a text has them, stay: places are the same.
    return unicodedata.normalize("NFD", character)[0]


def _closed(kept: str) -> str:
    """Close the gaps that asides leave, with at most one mark where there were two."""
    text, *pieces = _CUTS.split(_EMPTY_BRACKETS.sub(CUT, kept))
    for piece in pieces:
        text = _joined(text, piece)
    at_end = pieces and _MARKS_AFTER.fullmatch(pieces[-1])
    return _MARKS_AT_END.sub("", text, count=1) if at_end else text


def _joined(before: str, after: str) -> str:
    body, stem = _MARKS_AFTER.sub("", after, count=1), _MARKS.sub("", before, count=1)
    if not body:
        return before
    if not stem:
        return body
    marks = before[len(stem) :] + after[: len(after) - len(body)]
    first = next(iter(marks.split()), "")
    mark = first if first in SPACED_MARKS else first[:1]
    return f"{stem} {mark} {body}" if mark in _AIRED else f"{stem}{mark} {body}"
