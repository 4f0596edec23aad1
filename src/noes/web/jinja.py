"""The Jinja2 environment of our pages, for Django's Jinja2 backend.

Settings name `noes.web.jinja.environment` as the backend's `environment` option.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import jinja2
from django.conf import settings
from django.template.defaultfilters import linebreaks_filter
from django.templatetags.static import static
from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils.translation import (
    get_language,
    get_language_bidi,
    gettext,
    gettext_noop,
    ngettext,
    npgettext,
    pgettext,
)
from markupsafe import Markup

from noes.journal.dates import day_long, day_plain, on_day_long, weekday_name
from noes.journal.figures import dotted, figure, held, isolated, quoted
from noes.web.charts import tally, thousand, week
from noes.web.forms import joined

# What a form says to htmx to be sent in place: the same request, the same page in answer, of which
# the main part is taken over. Without script the form is sent as any other.
LIVE = Markup(
    "hx-boost='"
    '{"target":"#main","select":"#main","swap":"outerMorph show:none",'
    '"selectOOB":"#toasts:innerHTML,#tabs:outerHTML"}'
    "'"
)

HIGHEST_SPELLED = 12
# Of those above only the first milestones have words, for the sentence that tells what comes near.
NUMBER_WORDS: Mapping[int, str] = {
    0: gettext_noop("none"),
    1: gettext_noop("one"),
    2: gettext_noop("two"),
    3: gettext_noop("three"),
    4: gettext_noop("four"),
    5: gettext_noop("five"),
    6: gettext_noop("six"),
    7: gettext_noop("seven"),
    8: gettext_noop("eight"),
    9: gettext_noop("nine"),
    10: gettext_noop("ten"),
    11: gettext_noop("eleven"),
    12: gettext_noop("twelve"),
    25: gettext_noop("twenty-five"),
    50: gettext_noop("fifty"),
    100: gettext_noop("a hundred"),
}


def environment(*, bytecode_folder: str | None = None, **options: Any) -> jinja2.Environment:
    """Make the environment that renders every page of ours.

    Args:
        bytecode_folder: where compiled templates are kept between starts; None keeps none.
            Only a folder that nobody else can write to will do: what lies in it is run.
        **options: what Django's backend hands over (loader, autoescape, auto_reload).
    """
    options |= {
        "autoescape": True,
        "undefined": jinja2.StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "extensions": ["jinja2.ext.i18n"],
    }
    if bytecode_folder is not None:
        options["bytecode_cache"] = jinja2.FileSystemBytecodeCache(bytecode_folder)
    env = jinja2.Environment(**options)  # noqa: S701 (autoescape is among them)
    env.policies["ext.i18n.trimmed"] = True
    install = env.install_gettext_callables  # type: ignore[attr-defined]  # i18n adds it
    install(gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext)
    env.filters.update(FILTERS)
    env.globals.update(GLOBALS)
    env.globals["is_demo"] = settings.DEMO
    env.globals["static"] = static if env.auto_reload else lru_cache(static)
    return env


def url(name: str, *args: object) -> str:
    """The address of a named page, remembered: a list asks for the same few again and again."""
    return _reverse(get_urlconf(), get_script_prefix(), name, args)


@lru_cache(maxsize=4096)
def _reverse(urlconf: str | None, _prefix: str, name: str, args: tuple[object, ...]) -> str:
    return reverse(name, urlconf, args)


def in_sheet(href: str) -> Markup:
    """The attributes of a link whose page may open over this one; without script it is a link."""
    return Markup(
        'href="{0}" hx-get="{0}" hx-target="#sheet-body" hx-select="#sheet-content" '
        'hx-swap="innerHTML"'
    ).format(href)


def arrows() -> tuple[str, str]:
    """Back and on, as lines run: letters are turned round with their line, arrows are not."""
    return ("→", "←") if get_language_bidi() else ("←", "→")


def weekday(day: dt.date) -> str:
    """The name of a weekday, "Friday"."""
    return weekday_name(day.weekday())


def when(day: dt.date, text: str | None = None) -> Markup:
    """A day as a `<time>` element, showing the text given or else "4 March"."""
    return Markup('<time datetime="{}">{}</time>').format(
        day.isoformat(), day_plain(day) if text is None else text
    )


def spelled(value: int) -> str:
    """A number that stands alone in a phrase: up to twelve as a word, above that as a figure."""
    return gettext(NUMBER_WORDS[value]) if value <= HIGHEST_SPELLED else figure(value)


def alike(*values: int) -> list[str]:
    """Numbers that share a phrase: as words where each has one, else all as figures."""
    if all(value in NUMBER_WORDS for value in values):
        return [gettext(NUMBER_WORDS[value]) for value in values]
    return [figure(value) for value in values]


FILTERS: Mapping[str, Callable[..., Any]] = {
    "day_long": day_long,
    "day_plain": day_plain,
    "on_day_long": on_day_long,
    "weekday": weekday,
    "when": when,
    "number": figure,
    "spelled": spelled,
    "dotted": dotted,
    "held": held,
    "isolated": isolated,
    "quoted": quoted,
    "paragraphs": linebreaks_filter,
}
GLOBALS: Mapping[str, object] = {
    "url": url,
    "language": get_language,
    "is_right_to_left": get_language_bidi,
    "arrows": arrows,
    "live": LIVE,
    "in_sheet": in_sheet,
    "joined": joined,
    "tally": tally.tally,
    "week": week.week,
    "hundred": thousand.hundred,
    "bundles": thousand.bundles,
    "whole": thousand.whole,
}
