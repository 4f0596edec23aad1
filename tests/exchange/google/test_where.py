import pytest
from django.test import RequestFactory
from pytest_django import Settings

from noes.exchange.google.where import origin_of, redirect_of
from noes.site.env import PublicURL


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("abc.localhost:4747", "http://127.0.0.1:4747"),
        ("127.0.0.1:4747", "http://127.0.0.1:4747"),
        ("192.168.1.5:4747", "http://192.168.1.5:4747"),
    ],
)
def test_other_programs_come_by_a_number_and_google_to_this_machine(
    settings: Settings, host: str, origin: str
) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    request = RequestFactory(HTTP_HOST=host).get("/")
    assert origin_of(request) == origin
    assert redirect_of(request) == "http://127.0.0.1:4747/google/back"


def test_behind_a_proxy_both_come_by_the_public_address(settings: Settings) -> None:
    settings.URL = PublicURL("noes.example.org", None)
    settings.ALLOWED_HOSTS = ["*"]
    public = RequestFactory(HTTP_HOST="noes.example.org").get("/")
    assert origin_of(public) == "https://noes.example.org"
    assert redirect_of(public) == "https://noes.example.org/google/back"
    near = RequestFactory(HTTP_HOST="abc.localhost:4747").get("/")
    assert origin_of(near) == "https://noes.example.org"
    assert redirect_of(near) == "http://127.0.0.1:4747/google/back"


def test_command_without_a_server_is_reached_by_nobody() -> None:
    request = RequestFactory().get("/")
    assert (origin_of(request), redirect_of(request)) == (None, None)
