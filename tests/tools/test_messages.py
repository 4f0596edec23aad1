from pathlib import Path

import pytest

from tests.tools.tree import plant
from tools import messages, templates

CODE = '_("Undo")\nN_("Long shot")\nngettext("%d ask", "%d asks", n)\npgettext("verb", "Ask")\n'
PAGE = '<h1>{% trans %}Today{% endtrans %}</h1><p>{{ _("I asked") }}</p>\n'


def planted(folder: Path, **files: str) -> Path:
    tree = plant(
        folder / "noes", {"core/words.py": CODE, "web/templates/today.html": PAGE, **files}
    )
    plant(tree, {str(messages.CATALOGUE): messages.written(messages.collected(tree))})
    return tree


def test_catalogue_holds_every_text(tmp_path: Path) -> None:
    texts = set(messages.texts_of(messages.collected(planted(tmp_path))))
    assert texts == {"Undo", "Long shot", "%d ask", "%d asks", "Ask", "Today", "I asked"}


def test_catalogue_in_step_is_fine(tmp_path: Path) -> None:
    assert messages.check(planted(tmp_path)) == []


@pytest.mark.parametrize(
    "change", ['_("Undo")\n', CODE + '_("Redo")\n', CODE.replace("Long shot", "Stretch")]
)
def test_catalogue_out_of_step_is_found(tmp_path: Path, change: str) -> None:
    tree = planted(tmp_path)
    plant(tree, {"core/words.py": change})
    assert messages.check(tree) == ["noes/locale/noes.pot is not in step; run `make messages`"]


def test_catalogue_wanting_is_found(tmp_path: Path) -> None:
    tree = planted(tmp_path)
    (tree / messages.CATALOGUE).unlink()
    assert messages.check(tree) == ["noes/locale/noes.pot is not in step; run `make messages`"]


def test_catalogue_stays_when_only_lines_move(tmp_path: Path) -> None:
    tree = planted(tmp_path)
    plant(tree, {"core/words.py": f"\n\n\n{CODE}"})
    assert messages.check(tree) == []


def test_catalogue_keeps_typographic_signs(tmp_path: Path) -> None:
    tree = planted(tmp_path, **{"core/more.py": '_("“Wired” – try again…")\n'})
    assert 'msgid "“Wired” – try again…"' in messages.written(messages.collected(tree)).splitlines()


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<p>Hello</p>", "Hello"),
        ("<p>{{ _('You') }} asked</p>", "asked"),
        ('<button aria-label="Close"></button>', "Close"),
        ('<input placeholder="Whom?">', "Whom?"),
        ("<svg><title>Tally</title></svg>", "Tally"),
        ('<meta name="description" content="A notebook">', "A notebook"),
        ("{% trans %}Fine{% endtrans %}<b>bare</b>", "bare"),
        ("{% if x %}yes{% endif %}", "yes"),
    ],
)
def test_text_around_gettext_is_found(markup: str, said: str) -> None:
    assert list(templates.findings_of(f"\n{markup}")) == [(2, said)]


@pytest.mark.parametrize(
    "markup",
    [
        "<p>{{ _('Hello') }}</p>",
        "{% trans count=n %}One ask{% pluralize %}{{ count }} asks{% endtrans %}",
        "{% trans trimmed %}\n  Two\n  lines\n{% endtrans %}",
        "<title>{{ title }} · Noes</title>",
        '<a class="plain link" href="/today" data-x="words">&larr; 4</a>',
        "{% block main_class %}narrow page{% endblock %}",
        '<a class="mark">n<i>o</i>es</a>',
        '{% macro wrong(name) %}aria-describedby="{{ name }}-hint"{% endmacro %}',
        "<code>noes log</code><script src='x'></script>",
        '<meta name="viewport" content="width=device-width">',
        "{# Said to whoever reads the template #}",
        "{% set kind = 'pitch' %}{% if kind == 'pitch' %}{{ kind }}{% endif %}",
    ],
)
def test_text_through_gettext_is_fine(markup: str) -> None:
    assert list(templates.findings_of(markup)) == []


def test_text_around_gettext_breaks_the_check(tmp_path: Path) -> None:
    tree = planted(tmp_path, **{"web/templates/bare.html": "<p>Hello</p>"})
    assert messages.check(tree) == ["noes/web/templates/bare.html:1: not translated: Hello"]


def test_string_that_is_missing_ends_the_command_with_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tree = planted(tmp_path / "src")
    monkeypatch.setattr(messages, "ROOT", tmp_path)
    assert messages.main(["check"]) == 0
    plant(tree, {"core/words.py": CODE + '_("Redo")\n'})
    assert messages.main(["check"]) == 1
    assert "noes.pot is not in step" in capsys.readouterr().out
