"""What holds for every template: the CSP allows nothing inline, and every part keeps its word."""

import re
from collections.abc import Collection
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.http import HttpResponse
from django.test import override_settings
from django.urls import path
from jinja2 import Environment, FileSystemLoader, nodes

from noes.web.jinja import environment

FOLDER = Path(__file__).parents[2] / "src/noes/web/templates"
INLINE = re.compile(
    r"\sstyle=|<style|<script(?![^>]*\ssrc=)|\son\w+=|hx-on|javascript:|[\"']js:|https?://"
)
FIELDS = {"field", "area", "choose", "chips", "scale", "choices"}
# A filter takes what it can read, and so does what chooses a look; the list of other challenges belongs to the first, a line for
# next time has a page of its own; what is wrong with a table is said above it.
SAY_IT_ELSEWHERE = {
    *(f"journal: {name}" for name in ("sort", "kind", "channel", "tag", "state")),
    *("welcome: challenge", "ask: differently"),
    *(f"pictures: {name}" for name in ("shape", "theme", "at")),
}
PAGES = (
    *("today", "journal", "insights", "challenge", "more", "undo"),
    *("log", "answer", "keys", "manifest", "worker", "waiting"),
)
urlpatterns = [path(f"{name}/", lambda _request: HttpResponse(), name=name) for name in PAGES]


@pytest.fixture(scope="module")
def pages() -> Environment:
    return environment(loader=FileSystemLoader(FOLDER))


def test_no_text_holds_a_percent_sign_that_its_translation_would_not_be_found_by() -> None:
    """Jinja looks such a text up with its percent sign doubled."""
    texts = re.compile(r"{%-? trans -?%}(.*?){%-? endtrans -?%}", re.DOTALL)
    files = [(file.name, file.read_text(encoding="utf-8")) for file in FOLDER.rglob("*.jinja")]
    assert [(name, one) for name, text in files for one in texts.findall(text) if "%" in one] == []


def part(pages: Environment, file: str, source: str, **context: object) -> str:
    template = f"{{% import 'noes/parts/{file}.jinja' as part %}}{source}"
    return " ".join(pages.from_string(template).render(context).split())


def calls(source: str, names: Collection[str]) -> list[nodes.Call]:
    """Where a template uses macros of these names."""
    found = environment().parse(source).find_all(nodes.Call)
    return [one for one in found if isinstance(one.node, nodes.Name) and one.node.name in names]


@pytest.mark.parametrize("template", sorted(FOLDER.rglob("*.jinja")), ids=lambda file: file.name)
def test_template_has_nothing_inline_and_nothing_from_outside(template: Path) -> None:
    assert INLINE.findall(template.read_text(encoding="utf-8")) == []


def test_scale_is_never_filled_in_beforehand(pages: Environment) -> None:
    drawn = part(pages, "forms", "{{ part.scale('How scary?', 'dread') }}")
    values = re.findall(r'type="radio" name="dread" value="(\d*)"( checked)?', drawn)
    assert values == [*((str(n), "") for n in range(11)), ("", "")]


def test_scale_shows_a_nought_that_was_chosen(pages: Environment) -> None:
    drawn = part(pages, "forms", "{{ part.scale('Sting', 'sting', chosen=0) }}")
    assert re.findall(r'value="(\d*)" checked', drawn) == ["0"]


OPTIONS = [("a", "Ay"), ("b", "Bee")]


@pytest.mark.parametrize(
    ("arguments", "inputs"),
    [
        ("", [("radio", "a", ""), ("radio", "b", ""), ("radio", "", "")]),
        ("chosen='b'", [("radio", "a", ""), ("radio", "b", " checked"), ("radio", "", "")]),
        ("required=true", [("radio", "a", " required"), ("radio", "b", " required")]),
        ("many=true", [("checkbox", "a", ""), ("checkbox", "b", "")]),
        ("many=true, chosen=['a']", [("checkbox", "a", " checked"), ("checkbox", "b", "")]),
    ],
)
def test_chips_choose_nothing_by_themselves(
    pages: Environment, arguments: str, inputs: list[tuple[str, str, str]]
) -> None:
    source = f"{{{{ part.chips('Kind', 'kind', options, {arguments}) }}}}"
    drawn = part(pages, "forms", source, options=OPTIONS)
    assert re.findall(r'<input type="(\w+)" name="kind" value="(\w*)"([^>]*)>', drawn) == inputs


def test_field_ties_its_label_hint_and_problem_together(pages: Environment) -> None:
    source = "{{ part.field('Day', 'day', 'x<', hint='Or leave it.', errors=['Write a day.']) }}"
    assert part(pages, "forms", source) == (
        '<div class="field"><label for="f-day">Day</label> <input id="f-day" type="text" name="day"'
        ' value="x&lt;" aria-describedby="f-day-hint f-day-wrong-1" aria-invalid="true" autofocus="">'
        ' <span class="hint" id="f-day-hint">Or leave it.</span>'
        '<span class="wrong" id="f-day-wrong-1">Write a day.</span></div>'
    )


@pytest.mark.parametrize(
    "source",
    [
        "part.chips('Kind', 'kind', [('a', 'Ay')], errors=errors)",
        "part.scale('Kind', 'kind', errors=errors)",
        "part.choices('Kind', 'kind', [('a', 'Ay', 'Hey')], errors=errors)",
    ],
)
def test_set_of_choices_is_tied_to_its_problem_and_can_have_the_keyboard(
    pages: Environment, source: str
) -> None:
    wrong = part(pages, "forms", f"{{{{ {source} }}}}", errors=["One of these."])
    described = 'aria-describedby="f-kind-wrong-1" aria-invalid="true" autofocus="" tabindex="-1">'
    assert re.findall(r"<fieldset [^>]*?(aria-.*?>)", wrong) == [described]
    assert wrong.endswith('<span class="wrong" id="f-kind-wrong-1">One of these.</span></fieldset>')
    assert "aria-" not in part(pages, "forms", f"{{{{ {source} }}}}", errors=[])


@pytest.mark.parametrize(
    ("inside", "is_open", "drawn"),
    [
        ("part.field('Day', 'day')", "false", False),
        ("part.field('Day', 'day')", "true", True),
        ("part.field('Day', 'day', errors=['Write a day.'])", "false", True),
        ("part.chips('Kind', 'kind', [('a', 'Ay')], errors=['One.'])", "false", True),
    ],
)
def test_folded_is_open_while_anything_inside_is_wrong(
    pages: Environment, inside: str, is_open: str, *, drawn: bool
) -> None:
    source = f"{{% call part.folded('More', open={is_open}) %}}{{{{ {inside} }}}}{{% endcall %}}"
    opened = part(pages, "forms", source).startswith("<details open><summary>More</summary>")
    assert opened is drawn


def test_every_field_that_is_sent_can_say_what_is_wrong_with_it() -> None:
    silent = {
        f"{file.stem}: {getattr(call.args[1], 'value', '?')}"
        for file in FOLDER.rglob("*.jinja")
        for call in calls(file.read_text(encoding="utf-8"), FIELDS)
        if "errors" not in {value.key for value in call.kwargs}
    }
    assert {one for one in silent if not one.startswith("import")} == SAY_IT_ELSEWHERE


def test_area_keeps_text_as_typed(pages: Environment) -> None:
    source = "{{ part.area('Text', 'body', body) }}"
    drawn = pages.from_string(f"{{% import 'noes/parts/forms.jinja' as part %}}{source}").render(
        body="\n two\n</textarea>"
    )
    inside = re.findall(r"<textarea[^>]*>\n(.*?)</textarea>", drawn, re.DOTALL)
    assert inside == ["\n two\n&lt;/textarea&gt;"]


def test_choose_marks_a_number_given_as_text(pages: Environment) -> None:
    source = "{{ part.choose('Hour', 'hour', [(4, 'four'), (5, 'five')], chosen='5') }}"
    assert re.findall(r'value="(\d)" selected', part(pages, "forms", source)) == ["5"]


def test_post_is_a_form_without_script(pages: Environment) -> None:
    source = "{{ part.post('Drop', '/drop', token, fields={'ask': 'x'}, focus='#title') }}"
    drawn = part(pages, "forms", source, token="[csrf]")
    assert re.sub(r"hx-boost='[^']*'", "[live]", drawn) == (
        '<form method="post" action="/drop" [live] data-focus="#title">[csrf]'
        '<input type="hidden" name="ask" value="x">'
        '<button class="btn" type="submit">Drop</button></form>'
    )


@override_settings(ROOT_URLCONF=__name__)
def test_toast_offers_to_take_back_without_script(pages: Environment) -> None:
    source = "{{ part.toast('Kept.', undo={'write': '7'}, csrf_input=token) }}"
    drawn = part(pages, "page", source, token="[csrf]")
    assert re.findall(r'<form method="post" action="([^"]*)"', drawn) == ["/undo/"]
    assert re.findall(r"\[csrf\]<input [^>]*><button>Undo</button>", drawn) == [
        '[csrf]<input type="hidden" name="write" value="7"><button>Undo</button>'
    ]


@override_settings(ROOT_URLCONF=__name__)
def test_toast_of_what_cannot_be_taken_back_offers_nothing(pages: Environment) -> None:
    assert "<form" not in part(pages, "page", "{{ part.toast('Hello.') }}")


def test_row_says_its_state_and_leads_to_the_ask(pages: Environment) -> None:
    source = "{{ part.row('Wired', '/asks/1', id='ask-1', mark='no', mark_text='no') }}"
    assert part(pages, "asks", source) == (
        '<li id="ask-1"><div class="row base"><span class="grow">'
        '<a class="title" href="/asks/1">Wired</a></span>'
        '<span class="row base"><span class="state no">no</span></span></div></li>'
    )


@override_settings(ROOT_URLCONF=__name__)
def test_page_marks_the_tab_it_belongs_to(pages: Environment) -> None:
    page = pages.from_string("{% extends 'noes/base.jinja' %}{% set here = 'journal' %}").render()
    links = re.findall(r'<a href="([^"]*)"( aria-current="page")?><span>', page)
    assert links == [
        ("/today/", ""),
        ("/journal/", ' aria-current="page"'),
        ("/insights/", ""),
        ("/challenge/", ""),
        ("/more/", ""),
    ]


@override_settings(ROOT_URLCONF=__name__)
def test_page_shows_what_was_just_done(pages: Environment) -> None:
    done = [SimpleNamespace(text="Kept <it>.", undo=None, go=None, won="")]
    page = pages.from_string("{% extends 'noes/base.jinja' %}").render(toasts=done, csrf_input="")
    assert re.findall(r'<div class="toast"><span>(.*?)</span>', page) == ["Kept &lt;it&gt;."]


@pytest.mark.parametrize(
    ("theme", "attribute"), [("dark", ' data-theme="dark"'), ("", ""), (None, "")]
)
@override_settings(ROOT_URLCONF=__name__)
def test_page_wears_the_chosen_theme(pages: Environment, theme: str | None, attribute: str) -> None:
    page = pages.from_string("{% extends 'noes/base.jinja' %}").render(theme=theme)
    assert re.findall(r'<html lang="[\w-]+"(.*?)>', page) == [attribute]
