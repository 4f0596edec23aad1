from pathlib import Path

import pytest

from tests.tools.test_messages import planted
from tests.tools.tree import plant
from tools import languages, messages, pseudo

GERMAN = "locale/de/LC_MESSAGES/django.po"
TOLD = """
msgid ""
msgstr ""
"Language: de\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Undo"
msgstr "{undo}"

msgid "%d ask"
msgid_plural "%d asks"
msgstr[0] "%d Anfrage"
msgstr[1] "%d Anfragen"

msgid "Gone"
msgstr "Weg"
"""
CODE = '_("Undo")\nngettext("%d ask", "%d asks", n)\n_("Kept: %(what)s `noes log`")\n'


def told(folder: Path, undo: str = "Zurück") -> Path:
    files = {"core/words.py": CODE, "web/templates/today.html": ""}
    return plant(planted(folder, **files), {GERMAN: TOLD.format(undo=undo)})


def test_what_was_translated_stays_and_what_is_gone_goes(tmp_path: Path) -> None:
    tree = told(tmp_path)
    messages.write(tree)
    written = languages.read(tree / GERMAN)
    assert written["Undo"].string == "Zurück"
    assert written["%d ask"].string == ("%d Anfrage", "%d Anfragen")
    assert "Gone" not in written


def test_text_that_nobody_translated_is_found(tmp_path: Path) -> None:
    tree = told(tmp_path)
    messages.write(tree)
    assert messages.check(tree) == [
        "de: 1 texts are not translated, such as 'Kept: %(what)s `noes log`'"
    ]


def test_language_out_of_step_is_found(tmp_path: Path) -> None:
    tree = told(tmp_path)
    assert f"noes/{GERMAN} is not in step; run `make messages`" in messages.check(tree)


@pytest.mark.parametrize(
    "wrong", ["Behalten: %(was)s `noes log`", "Behalten: %(what)s `noes notiere`"]
)
def test_what_a_translation_does_not_carry_over_is_found(tmp_path: Path, wrong: str) -> None:
    tree = told(tmp_path)
    messages.write(tree)
    path = tree / GERMAN
    text = path.read_text(encoding="utf-8")
    at = text.index('msgstr ""', text.index("Kept:"))
    path.write_text(f'{text[:at]}msgstr "{wrong}"{text[at + 9 :]}', encoding="utf-8")
    assert messages.check(tree) == [
        f"de: {wrong!r} does not carry over all that 'Kept: %(what)s `noes log`' holds"
    ]


def test_blanks_around_a_text_are_carried_over(tmp_path: Path) -> None:
    tree = told(tmp_path, undo="Zurück ")
    messages.write(tree)
    assert "de: 'Zurück ' does not begin and end as 'Undo' does" in messages.check(tree)


def test_compiled_language_says_what_it_was_told(tmp_path: Path) -> None:
    tree = told(tmp_path)
    messages.write(tree)
    compiled = (tree / GERMAN).with_suffix(".mo").read_bytes()
    assert "Zurück".encode() in compiled


def test_made_up_language_keeps_what_is_filled_in() -> None:
    said = pseudo.told("Kept %(what)s, see `noes log`.", pseudo.longer)
    assert said.startswith("[Képt")
    assert "%(what)s" in said
    assert "`noes log`" in said


def test_text_within_a_text_that_is_put_together_is_found(tmp_path: Path) -> None:
    tree = planted(tmp_path, **{"core/more.py": "f\"{_('a guess')} {_(WORDS['no key'])}\"\n"})
    texts = set(messages.texts_of(messages.collected(tree)))
    assert "a guess" in texts
    assert "no key" not in texts
