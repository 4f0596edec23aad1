"""Noes on a home screen: what a phone or a desktop needs to know to install it."""

import json
from typing import Any

from django.http import HttpResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _

from noes.web.views.plumbing import Visit, reads

PAPER = "#fcf9f3"  # of the drawing, behind it while the app starts
ICONS = (
    ("icon-192.png", 192, "any"),
    ("icon-512.png", 512, "any"),
    ("maskable-512.png", 512, "maskable"),
)


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
            "action": reverse("log"),
            "method": "GET",
            "enctype": "application/x-www-form-urlencoded",
            "params": {"title": "title", "text": "text", "url": "url"},
        },
    }


def _shortcut(name: str, address: str) -> dict[str, Any]:
    icon = {"src": static("noes/icons/icon-192.png"), "sizes": "192x192", "type": "image/png"}
    return {"name": name, "url": address, "icons": [icon]}
