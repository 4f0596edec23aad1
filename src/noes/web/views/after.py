"""What follows a no, wherever on a page it was told."""

from collections.abc import Sequence
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url

from noes.journal.access import MOST_AT_ONCE
from noes.web.forms import Form
from noes.web.pages.after import BACK, MANY, address_after, after_page
from noes.web.views.plumbing import Visit, done, our_path, reads, render, way_back


@reads
def after(request: Visit, ask_id: UUID) -> HttpResponse:
    """The screen; where the no was taken back meanwhile, the page that one came from."""
    form = Form(request.GET)
    back = our_path(form.text(BACK)) or resolve_url("today")
    n = form.whole(MANY, 1, MOST_AT_ONCE) or 1
    page = after_page(request.user, ask_id, n, back, request.today)
    if page is None:
        return HttpResponseRedirect(back)
    return render(request, "noes/after.jinja", page)


def met(
    request: Visit, asks: Sequence[UUID], text: str, to: str, *args: object, won: str = ""
) -> HttpResponse:
    """Go on to the screen after some noes, and from there to where one would have gone.

    Args:
        request: The visit.
        asks: Those that were told to be a no.
        text: What was done.
        to: The name of the page one would have gone to, or its path.
        *args: What that page's address is made of.
        won: "win" where the door was left open, which is said with gold.
    """
    back = way_back(request) or resolve_url(to, *args)
    onward = address_after(request.user, asks, back)
    return done(request, onward or back, text, onward=True, won=won)
