"""What Noes says in other languages: src/noes/locale/<language>/LC_MESSAGES/django.po.

A translator changes nothing but these files. `make messages` brings them into step with the texts
there are and names the ones that nobody has translated yet; programs read them compiled, beside
them, which installing and building do (hatch_build.py).
"""

import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

FOLDER = Path("locale")
FILE = Path("LC_MESSAGES/django.po")
SHOWN = 3  # of the texts that are wanting
HEADER = """\
# What Noes says, in the language "{language}". The texts come from the code by `make messages`.
msgid ""
msgstr ""
"Project-Id-Version: Noes\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"

"""
# What a translation has to carry over as it is: places to fill in, commands, elements.
CARRIED = re.compile(r"%(?:\(\w+\))?[0.\d]*[sdf]|%%|\{[^{}]*\}|`[^`]*`|</?\w+[^>]*>")


def catalogues(package: Path) -> dict[str, Path]:
    """Find the catalogue of each language, by the language's name: "pt_BR"."""
    found = sorted((package / FOLDER).glob(f"*/{FILE}"))
    return {path.parent.parent.name: path for path in found}


def read(path: Path) -> Catalog:
    """Read the catalogue of one language.

    Raises:
        PoFileError: it cannot be read.
    """
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name, abort_invalid=True)


def brought_into_step(told: Catalog, template: Catalog) -> Catalog:
    """Give the texts there are, each with what it was translated to, or else with nothing."""
    catalog = Catalog(locale=told.locale)
    for message in template:
        if message.id:
            catalog.add(
                message.id,
                _known(message, told, catalog.num_plurals),
                message.locations,
                auto_comments=message.auto_comments,
                context=message.context,
            )
    return catalog


def _known(message: Message, told: Catalog, plurals: int) -> str | tuple[str, ...]:
    """What a text was translated to; one that has forms for numbers now is to be put anew."""
    known = told.get(message.id, message.context)
    held = forms(known.string) if known is not None else ()
    if isinstance(message.id, str):
        return held[0] if len(held) == 1 else ""
    return held if len(held) == plurals else ("",) * plurals


def written(catalog: Catalog) -> str:
    """Write a catalogue as a .po, sorted by text."""
    text = io.BytesIO()
    write_po(text, catalog, width=100, omit_header=True, sort_output=True, include_lineno=False)
    head = HEADER.format(language=catalog.locale, plurals=catalog.plural_forms)
    return head + text.getvalue().decode().strip() + "\n"


def compile_all(package: Path) -> None:
    """Write each catalogue as programs read it, django.mo beside its django.po."""
    for path in catalogues(package).values():
        compiled(read(path), path.with_suffix(".mo"))


def compiled(catalog: Catalog, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_mo(file, catalog)


def findings(package: Path, template: Catalog) -> Iterator[str]:
    """Yield what is wrong with the languages, each in a sentence."""
    for language, path in catalogues(package).items():
        told = read(path)
        if path.read_text(encoding="utf-8") != written(brought_into_step(told, template)):
            yield f"{path.relative_to(package.parent)} is not in step; run `make messages`"
        wanting = [message for message in told if message.id and not all(forms(message.string))]
        if wanting:
            named = "; ".join(repr(forms(message.id)[0]) for message in wanting[:SHOWN])
            yield f"{language}: {len(wanting)} texts are not translated, such as {named}"
        yield from (f"{language}: {said}" for message in told for said in _slips(message))


def forms(text: object) -> tuple[str, ...]:
    """The singular and the plurals of a text, or the one form that it has."""
    return (text,) if isinstance(text, str) else tuple(text)  # type: ignore[arg-type]  # a list or a tuple of str, which babel leaves open


def _slips(message: Message) -> Iterator[str]:
    """Yield where a translation does not carry over what it has to."""
    source, told = forms(message.id), forms(message.string)
    if not message.id or not all(told):
        return
    for said, at in zip(told, (0, *([1] * (len(told) - 1))), strict=True):
        meant = source[min(at, len(source) - 1)]
        if Counter(CARRIED.findall(said)) != Counter(CARRIED.findall(meant)):
            yield f"{said!r} does not carry over all that {meant!r} holds"
        if _edges(said) != _edges(meant):
            yield f"{said!r} does not begin and end as {meant!r} does"


def _edges(text: str) -> tuple[str, str]:
    """The blanks that a text begins and ends with."""
    return text[: len(text) - len(text.lstrip(" \n"))], text[len(text.rstrip(" \n")) :]
