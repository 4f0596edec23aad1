import gzip

from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.test import RequestFactory

from noes.site.middleware.press import PressMiddleware

LONG = "<p>Pitched Wired</p>" * 200


def answered(response: HttpResponseBase, accepts: str = "gzip, br") -> HttpResponseBase:
    request = RequestFactory().get("/", headers={"Accept-Encoding": accepts})
    return PressMiddleware(lambda _request: response)(request)


def test_page_goes_out_pressed() -> None:
    response = answered(HttpResponse(LONG))

    assert isinstance(response, HttpResponse)
    assert gzip.decompress(response.content).decode() == LONG
    assert response["Content-Encoding"] == "gzip"
    assert response["Vary"] == "Accept-Encoding"


def test_page_goes_out_plain_where_nobody_asked() -> None:
    response = answered(HttpResponse(LONG), accepts="br")

    assert isinstance(response, HttpResponse)
    assert response.content.decode() == LONG
    assert not response.has_header("Content-Encoding")
    assert response["Vary"] == "Accept-Encoding"


def test_small_pressed_and_foreign_answers_stay_as_they_are() -> None:
    answers = [
        HttpResponse("short"),
        HttpResponse(LONG, content_type="image/png"),
        HttpResponse(LONG, headers={"Content-Encoding": "br"}),
    ]

    for response in answers:
        before = response.content
        assert answered(response) is response
        assert response.content == before
        assert not response.has_header("Vary")


def test_streams_stay_as_they_are() -> None:
    response = StreamingHttpResponse(iter([LONG.encode()]))

    assert answered(response) is response
    assert not response.has_header("Content-Encoding")
