"""Where Google sends its owner's browser back to, with the consent to keep a sheet in step.

The browser comes by another host name than the notebook's, and from another site: it brings no
cookie, and none is given. The signed state says whose consent it is; see exchange/google/consent.py.
"""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from noes.accounts.tongue import speak
from noes.site import refusals


@require_GET
def back(request: HttpRequest) -> HttpResponse:
    """Take what Google sent, and keep the sheet in step for the first time."""
    # late: start-up - no other page waits for what reads and writes tables
    from noes.exchange.errors import ExchangeError
    from noes.exchange.google.keeping import keep, our_house, take_consent

    speak(request)
    code, state = request.GET.get("code", ""), request.GET.get("state", "")
    house = our_house()
    now = request.now  # type: ignore[attr-defined] # put there by the house
    try:
        owner = take_consent(house, state=state, code=code, now=now) if code else None
        if owner is not None:
            keep(owner, house, now=now)
    except ExchangeError as problem:
        text = _(problem.sentence) % problem.values
        status = HTTPStatus.SERVICE_UNAVAILABLE
        return refusals.page(_("Not just now"), text, status=status)
    if owner is None:
        text = _("Nobody here asked Google for this, or not lately. Connect the sheet once more.")
        return refusals.page(_("This leads nowhere"), text, status=HTTPStatus.GONE)
    text = _("Your sheet is in step. Close this page, and go on where your notebook is open.")
    return refusals.page(_("Google has let Noes in"), text)
