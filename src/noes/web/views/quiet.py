"""Gone quiet: follow up, keep waiting, or let go; one ask, or many in one pass."""

from collections.abc import Mapping

from django.http import HttpResponse

from noes.core.moments import Type
from noes.journal.queries.asks import Asks
from noes.web.forms import Form
from noes.web.pages.quiet_address import address, wanted
from noes.web.views.plumbing import Visit, form_of, form_page, render, unless_known
from noes.web.views.sweeping import Sweep, keep_waiting, record, sweep

SWEEPS: Mapping[str, Sweep] = {
    "followed_up": record(Type.FOLLOWED_UP),
    "ghosted": record(Type.GHOSTED),
    "wait": keep_waiting,
}


@form_page
def quiet(request: Visit) -> HttpResponse:
    """The list; sent to itself, it does to the asks that are meant what the button says."""
    form = form_of(request)
    if not form.sent:
        return unless_known(request, lambda: _show(request, form))
    return _swept(request, form) or _show(request, form)


def _swept(request: Visit, form: Form) -> HttpResponse | None:
    number, _many = wanted(Form(request.GET))
    return sweep(request, form, SWEEPS, which=lambda: _all(request), to=address(number))


def _all(request: Visit) -> Asks:
    # late: start-up - as in views/insights.py
    from noes.journal.insights.quiet import gone_quiet

    found = gone_quiet(request.user, request.notebook.revision, request.today)
    return Asks(quiet=found.quiet)


def _show(request: Visit, form: Form) -> HttpResponse:
    # late: start-up - as in views/insights.py
    from noes.web.pages.quiet import quiet_page

    page = quiet_page(request.user, request.notebook, wanted(Form(request.GET)), request.today)
    return render(request, "noes/quiet.jinja", page, form=form)
