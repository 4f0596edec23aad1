"""Noes on a home screen, and without a network: what a browser needs to know for it."""

import json
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _

from noes.web.views.plumbing import Visit, reads, render

PAPER = "#fcf9f3"  # of the drawing, behind it while the app starts
ICONS = (
    ("icon-192.png", 192, "any"),
    ("icon-512.png", 512, "any"),
    ("maskable-512.png", 512, "maskable"),
)

# What pages are made of, kept by the browser for as long as the build is the same.
FILES = (
    *("noes.css", "seen.css", "paper.css", "noes.js", "waiting.js", "favicon.svg"),
    *("vendor/htmx.min.js", "vendor/figtree-latin-wght-normal.woff2"),
    "vendor/newsreader-latin-wght-normal.woff2",
)
# The pages that a browser brings for later when it first comes, and those that open as they were last
# seen, if they were; the sheet of answers is added by the browser.
FIRST = ("today", "journal", "answer", "many", "waiting", "keys")
AFRESH = ("today", "answer", "journal")  # that are brought again once something was written
SEEN = (*FIRST, "insights", "log", "quiet")
# Those whose copy serves whatever is said after “?” or in a form: what was shared is filled in by the
# browser, and what is looked for in a list is found there.
FOUND = ("log", "answer")
SHARED = "log"  # where other apps hand over
INSTEAD = {"log": "today"}  # the same composer, and as new as can be


@reads
def manifest(request: Visit) -> HttpResponse:  # noqa: ARG001 - a view takes its request
    """The web app manifest, in the owner's language."""
    return HttpResponse(json.dumps(_manifest()), content_type="application/manifest+json")


def _manifest() -> dict[str, Any]:
    return {
        "id": "/",
        "name": "Noes",
        "short_name": "Noes",
        "description": _("The notebook of asks, noes and yeses."),
        "lang": get_language(),
        "dir": "rtl" if get_language_bidi() else "ltr",
        "start_url": reverse("today"),
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "categories": ["productivity", "business"],
        "icons": [
            {
                "src": static(f"noes/icons/{name}"),
                "sizes": f"{side}x{side}",
                "type": "image/png",
                "purpose": purpose,
            }
            for name, side, purpose in ICONS
        ],
        "shortcuts": [
            _shortcut(_("I asked"), reverse("log")),
            _shortcut(_("They answered"), reverse("answer")),
        ],
        "share_target": {
            "action": reverse(SHARED),
            "method": "POST",  # a mail is longer than an address may be
            "enctype": "application/x-www-form-urlencoded",
            "params": {"title": "title", "text": "text", "url": "url"},
        },
    }


def _shortcut(name: str, address: str) -> dict[str, Any]:
    icon = {"src": static("noes/icons/icon-192.png"), "sizes": "192x192", "type": "image/png"}
    return {"name": name, "url": address, "icons": [icon]}


@reads
def worker(request: Visit) -> HttpResponse:  # noqa: ARG001 - a view takes its request
    """The service worker: of which build it is and what that is made of; the rest is a file of it."""
    told = {
        "build": settings.BUILD,
        "files": [static(f"noes/{name}") for name in FILES],
        "first": [reverse(name) for name in FIRST],
        "afresh": [reverse(name) for name in AFRESH],
        "pages": [reverse(name) for name in SEEN],
        "found": [reverse(name) for name in FOUND],
        "instead": {reverse(name): reverse(other) for name, other in INSTEAD.items()},
    }
    source = f'self.noes = {json.dumps(told)};\nimportScripts("{static("noes/worker.js")}");\n'
    return HttpResponse(source, content_type="text/javascript")


@reads
def waiting(request: Visit) -> HttpResponse:
    """What waits in this browser to be sent: the browser fills it in."""
    return render(request, "noes/waiting.jinja")
