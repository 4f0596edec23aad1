"""Which encoding a text is in: byte order mark, then NULs, strict UTF-8, and last a detector."""

import codecs
import re
from typing import Final

import chardet

from noes.core.words import N_
from noes.exchange.controls import CONTROLS
from noes.exchange.errors import ExchangeError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What spreadsheets of the last thirty years save when they do not save UTF-8. A longer list makes
# the detector worse, not better.
_CANDIDATES: Final = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "iso-8859-2", "koi8-r"),
    *("mac-roman", "cp850", "cp932", "gb18030", "big5", "cp949", "euc-jp"),
)
_USUAL: Final = "cp1252"
# Below this the detector has seen too few letters to tell; measured on twenty-six short tables.
_CERTAIN_ENOUGH: Final = 0.045
_WINDOW: Final = 200_000
_CHUNK: Final = 1 << 20
_LINE_ENDS: Final = frozenset("\r\n")
_NOT_ASCII: Final = re.compile(rb"[\x80-\xff]")
_OTHER_LETTERS: Final = re.compile("[\u0370-\u05ff]")
_MIXED: Final = re.compile("[A-Za-z][\u0370-\u05ff]|[\u0370-\u05ff][A-Za-z]")
# A table may hold a few control characters by accident; more of them are no text.
_MOST_CONTROLS: Final = 0.02
_FEW_CONTROLS: Final = 8
_MOST_OF_FEW: Final = 0.2


def encoding_of(source: bytes) -> str:
    """Find the encoding in which every byte of a text makes sense.

    Args:
        source: a whole file.

    Returns:
        The name of a Python codec.

    Raises:
        ExchangeError: no encoding explains the bytes: this is no text.
    """
    found = _marked(source) or _by_nuls(source) or _plain(source) or _detected(source)
    if found is None or _looks_binary(source[:_WINDOW].decode(found, "ignore")):
        raise ExchangeError(
            N_("The file is no text and no spreadsheet that Noes knows. Save it as CSV or xlsx.")
        )
    return found


def _marked(source: bytes) -> str | None:
    named = (name for mark, name in _MARKS if source.startswith(mark) and decodes(source, name))
    return next(named, None)


def _by_nuls(source: bytes) -> str | None:
    """In UTF-16 the commas, digits and line ends of any table have a NUL at every other byte.

    Stray NULs of another text look so too, but it has no line ends when it is read as UTF-16.
    """
    window = source[:_WINDOW]
    even, odd = window[::2].count(0), window[1::2].count(0)
    guess = "utf-16-le" if odd > even else "utf-16-be"
    enough = even + odd > max(1, len(window) // 20)
    has_lines = not _LINE_ENDS.isdisjoint(window.decode(guess, "ignore"))
    return guess if enough and has_lines and decodes(source, guess) else None


def _plain(source: bytes) -> str | None:
    return "utf-8" if source.isascii() or decodes(source, "utf-8") else None


def _detected(source: bytes) -> str | None:
    first = _NOT_ASCII.search(source)
    start = max(0, first.start() - _WINDOW // 10) if first else 0
    found = chardet.detect(
        source[start : start + _WINDOW],
        include_encodings=_CANDIDATES,
        prefer_superset=True,
        compat_names=False,
    )
    named = found["encoding"] or _USUAL
    doubtful = found["confidence"] < _CERTAIN_ENOUGH or _mixes_scripts(
        source[start : start + _WINDOW].decode(named, "ignore")
    )
    order = (_USUAL, named) if doubtful else (named, _USUAL)
    return next((name for name in order if decodes(source, name)), None)


def _mixes_scripts(text: str) -> bool:
    """Say whether Latin and other letters share words: "GrцЯe" is "Größe" read wrongly."""
    return 4 * len(_MIXED.findall(text)) > len(_OTHER_LETTERS.findall(text))


def decodes(source: bytes, encoding: str) -> bool:
    """Say whether every byte can be decoded, in little memory."""
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for start in range(0, len(source), _CHUNK):
            decoder.decode(source[start : start + _CHUNK])
        decoder.decode(b"", final=True)
    except UnicodeError:
        return False
    return True


def _looks_binary(text: str) -> bool:
    few = min(_FEW_CONTROLS, _MOST_OF_FEW * len(text))
    return len(CONTROLS.findall(text)) > max(few, _MOST_CONTROLS * len(text))
