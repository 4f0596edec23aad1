"""Pictures to share, drawn here and given to whoever owns the notebook."""

from typing import Annotated

from django.http import HttpResponse
from msgspec import Meta

from noes.api.call import Call
from noes.api.endpoints import Endpoints
from noes.api.fields import Wish
from noes.exchange.pictures.files import PNG, SVG, picture_file
from noes.exchange.pictures.look import Look, Shape, Theme

endpoints = Endpoints()
Named = Annotated[bool, Meta(description="Whether names and titles may be shown.")]


class PictureQuery(Wish):
    """How a picture looks; it names nobody unless that is chosen."""

    shape: Shape = Shape.SQUARE
    theme: Theme = Theme.LIGHT
    names: Named = False


@endpoints("GET", "pictures/<str:file>", None, query=PictureQuery, media=(PNG, SVG))
def draw_picture(call: Call, query: PictureQuery, file: str) -> HttpResponse:
    """Draw a picture: tally, thousand, feared, week or year, as .png or .svg.

    tally-100 is the tally after a hundred asks, week-2026-03-02 the week of a day, year-2026 a
    calendar year.
    """
    look = Look(query.shape, query.theme, query.names)
    made = picture_file(call.owner, call.today, file, look)
    return HttpResponse(made.content, content_type=made.type, headers={"Cache-Control": "no-store"})


urlpatterns = endpoints.urlpatterns
