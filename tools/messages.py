"""The message catalogue: every text a person reads, as the code and the templates have it.

`write` collects the texts into src/noes/locale/noes.pot and brings every language into step with
them; `check` compares; `compile` writes the languages as programs read them. The catalogues name files but no lines and no dates, so that they change
only when a text does.
"""

import argparse
import ast
import io
import sys
from collections.abc import Collection, Iterator
from operator import itemgetter
from pathlib import Path
from typing import IO

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from tools import languages, templates
from tools.source import PACKAGE, ROOT

CATALOGUE = Path("locale/noes.pot")
OPTIONS = {"**/templates/**": {"extensions": "jinja2.ext.do", "trimmed": "true", "silent": "false"}}
Found = tuple[int, str, str | tuple[str | None, ...], list[str]]
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "N_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
HEADER = """\
# Every text of Noes that a person reads. Made by `make messages`.
msgid ""
msgstr ""
"Project-Id-Version: Noes\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def _said(node: ast.expr) -> str | None:
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return str(ast.literal_eval(node)) if is_text else None


def in_python(
    file: IO[bytes],
    keywords: Collection[str],
    comment_tags: object,  # noqa: ARG001 - babel hands it over
    options: object,  # noqa: ARG001 - likewise
) -> Iterator[Found]:
    """Yield the texts that a Python file looks up: not the keys beside them, as babel's way does.

    Texts within f-strings are among them, which babel's way leaves out.
    """
    for node in ast.walk(ast.parse(file.read())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id not in keywords:
                continue
            said = tuple(_said(one) for one in node.args)
            if any(said):
                yield node.lineno, node.func.id, said if len(said) > 1 else said[0] or "", []


METHODS = [("**.py", "tools.messages:in_python"), ("**/templates/**", "jinja2")]


def collected(package: Path) -> Catalog:
    """Collect the texts of a package from its Python files and its Jinja templates."""
    catalog = Catalog()
    found = extract_from_dir(package, METHODS, OPTIONS, KEYWORDS, comment_tags=("Translators:",))
    for name, _line, message, comments, context in sorted(found, key=itemgetter(0, 1)):
        catalog.add(message, None, [(name, 0)], auto_comments=comments, context=context)
    return catalog


def written(catalog: Catalog) -> str:
    """Write a catalogue as a .pot, sorted by text."""
    text = io.BytesIO()
    write_po(text, catalog, width=100, omit_header=True, sort_output=True, include_lineno=False)
    return HEADER + text.getvalue().decode().strip() + "\n"


def texts_of(catalog: Catalog) -> Iterator[str]:
    """Yield every text of a catalogue, singular and plural."""
    for message in catalog:
        if message.id:
            yield from [message.id] if isinstance(message.id, str) else message.id


def check(package: Path) -> list[str]:
    """Return what is not in step: the catalogue, and texts in templates that go around it."""
    findings = templates.check(package)
    path = package / CATALOGUE
    if not path.exists() or path.read_text(encoding="utf-8") != written(collected(package)):
        findings.append(f"{path.relative_to(package.parent)} is not in step; run `make messages`")
    findings += languages.findings(package, collected(package))
    return findings


def write(package: Path) -> None:
    """Write the catalogue and bring every language into step with it."""
    catalog = collected(package)
    (package / CATALOGUE).parent.mkdir(exist_ok=True)
    (package / CATALOGUE).write_text(written(catalog), encoding="utf-8")
    for path in languages.catalogues(package).values():
        told = languages.brought_into_step(languages.read(path), catalog)
        path.write_text(languages.written(told), encoding="utf-8")
    languages.compile_all(package)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("verb", choices=["check", "write", "compile"])
    package = ROOT / "src" / PACKAGE
    verb = parser.parse_args(arguments).verb
    if verb == "compile":
        languages.compile_all(package)
        return 0
    if verb == "write":
        write(package)
    findings = check(package)
    for said in findings:
        print(said)
    count = sum(1 for _text in texts_of(collected(package)))
    print(f"texts: {len(findings)} to mend" if findings else f"texts: {count} in the catalogue")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
