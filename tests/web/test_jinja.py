import datetime as dt
from pathlib import Path

import jinja2
import pytest
from django.http import HttpResponse
from django.test import override_settings
from django.urls import NoReverseMatch, path
from django.utils import translation
from markupsafe import Markup

from noes.journal.dates import day_long, day_plain
from noes.web.jinja import LIVE, alike, arrows, environment, in_sheet, spelled, url, weekday, when

DAY = dt.date(2026, 3, 4)
urlpatterns = [path("asks/<int:ask>", lambda _request: HttpResponse(), name="ask")]


def rendered(source: str, **context: object) -> str:
    loader = jinja2.DictLoader({"page": source})
    return environment(loader=loader).get_template("page").render(context)


def test_page_escapes_what_people_wrote() -> None:
    assert rendered("{{ title }}", title="<b>") == "&lt;b&gt;"


def test_page_escapes_values_within_a_translation() -> None:
    assert rendered("{{ _('Asked %(who)s', who=who) }}", who="<b>") == "Asked &lt;b&gt;"


def test_page_refuses_a_value_it_was_not_given() -> None:
    with pytest.raises(jinja2.UndefinedError):
        rendered("{{ title }}")


def test_translated_block_is_trimmed_and_counts() -> None:
    source = "{% trans n=n %}\n  one ask\n{% pluralize %}\n  {{ n }} asks\n{% endtrans %}"
    assert [rendered(source, n=n) for n in (1, 2)] == ["one ask", "2 asks"]


def test_language_of_the_page_is_that_of_the_reader() -> None:
    with translation.override("de"):
        assert rendered("{{ language() }} {{ 1234567|number }}") == "de 1.234.567"


def test_compiled_page_is_kept_where_a_folder_is_given(tmp_path: Path) -> None:
    loader = jinja2.DictLoader({"page": "kept"})
    environment(loader=loader, bytecode_folder=str(tmp_path)).get_template("page")
    assert len(list(tmp_path.iterdir())) == 1


@override_settings(ROOT_URLCONF=__name__)
def test_url_names_a_page() -> None:
    assert [url("ask", 1), url("ask", 2), url("ask", 1)] == ["/asks/1", "/asks/2", "/asks/1"]


@override_settings(ROOT_URLCONF=__name__)
def test_url_of_an_unknown_page_raises() -> None:
    with pytest.raises(NoReverseMatch):
        url("nowhere")


def test_link_that_may_open_as_a_sheet_is_a_link_all_the_same() -> None:
    assert in_sheet("/asks?a=1&b=2") == (
        'href="/asks?a=1&amp;b=2" hx-get="/asks?a=1&amp;b=2" hx-target="#sheet-body" '
        'hx-select="#sheet-content" hx-swap="innerHTML"'
    )


def test_live_form_takes_over_the_main_part() -> None:
    assert rendered("<form {{ live }}>") == f"<form {LIVE}>"


@pytest.mark.parametrize(
    ("today", "long", "plain"),
    [
        (None, "Wednesday 4 March", "4 March"),
        (dt.date(2026, 12, 31), "Wednesday 4 March", "4 March"),
        (dt.date(2027, 1, 1), "Wednesday 4 March 2026", "4 March 2026"),
    ],
)
def test_day_has_its_year_where_that_is_not_todays(
    today: dt.date | None, long: str, plain: str
) -> None:
    assert (day_long(DAY, today), day_plain(DAY, today)) == (long, plain)


@pytest.mark.parametrize(("language", "both"), [("de", ("←", "→")), ("ar", ("→", "←"))])
def test_arrow_points_back_to_where_lines_begin(language: str, both: tuple[str, str]) -> None:
    with translation.override(language):
        assert arrows() == both


def test_weekday_is_its_name() -> None:
    assert weekday(DAY) == "Wednesday"


def test_when_says_the_day_to_machines_too() -> None:
    assert when(DAY) == Markup('<time datetime="2026-03-04">4 March</time>')
    assert when(DAY, "<today>") == Markup('<time datetime="2026-03-04">&lt;today&gt;</time>')


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "none"), (12, "twelve"), (13, "13"), (25, "25"), (100, "100"), (1000, "1,000")],
)
def test_spelled_is_a_word_up_to_twelve(value: int, text: str) -> None:
    assert spelled(value) == text


@pytest.mark.parametrize(
    ("values", "texts"),
    [
        ((11, 25), ["eleven", "twenty-five"]),
        ((50, 100), ["fifty", "a hundred"]),
        ((77, 200), ["77", "200"]),
        ((1, 1300), ["1", "1,300"]),
        ((13, 25), ["13", "25"]),
    ],
)
def test_numbers_of_one_phrase_are_written_alike(values: tuple[int, int], texts: list[str]) -> None:
    assert alike(*values) == texts


def test_paragraphs_keep_line_breaks_and_nothing_else() -> None:
    drawn = rendered("{{ text|paragraphs }}", text="a\nb\n\n<i>")
    assert drawn == "<p>a<br>b</p>\n\n<p>&lt;i&gt;</p>"
