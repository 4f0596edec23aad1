"""Which language a request is answered in, and on which day its weeks begin."""

from django.http import HttpRequest
from django.utils import formats, translation


def speak(request: HttpRequest, chosen: str = "") -> None:
    """Answer in the language that was chosen, or else in the one that the request asks for."""
    language = chosen or translation.get_language_from_request(request)
    if language != translation.get_language():
        translation.activate(language)


def first_weekday(request: HttpRequest) -> int:
    """The day on which weeks begin where the browser comes from; Monday is 0."""
    said = request.headers.get("Accept-Language", "")
    tag = said.partition(",")[0].partition(";")[0].strip().lower()
    sunday_is_0 = formats.get_format("FIRST_DAY_OF_WEEK", lang=tag) if "-" in tag else 1
    return (int(sunday_is_0) - 1) % 7
