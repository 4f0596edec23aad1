import pytest

from tests.api.calling import Program
from tests.exchange.pictures.looking import size_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("shape", "size"), [("story", (1080, 1920)), ("square", (1080, 1080)), ("wide", (1200, 630))]
)
def test_picture_comes_as_png(api: Program, shape: str, size: tuple[int, int]) -> None:
    api.write("POST", "asks", {"title": "Pitched Wired"})
    said = api("GET", f"pictures/tally.png?shape={shape}&theme=dark")
    assert (said.status, said.headers["Content-Type"]) == (200, "image/png")
    assert size_of(said.body) == size
    assert said.headers["Cache-Control"] == "no-store"


def test_picture_comes_as_svg_and_names_somebody_only_where_asked(api: Program) -> None:
    api.write("POST", "asks", {"title": "Pitched", "person": "Пётр"})
    silent, named = (
        api("GET", f"pictures/tally.svg?names={names}").body.decode() for names in ("false", "true")
    )
    assert "Пётр" in named
    assert "Пётр" not in silent
    assert silent == api("GET", "pictures/tally.svg").body.decode()


@pytest.mark.parametrize(
    ("path", "status", "sentence"),
    [
        ("tally.gif", 404, "A picture is a PNG or an SVG."),
        ("tally", 404, "A picture is a PNG or an SVG."),
        (
            "nope.png",
            404,
            "There is no such picture. There are: tally, thousand, feared, week, year.",
        ),
        ("tally-2.png", 404, "The tally is not that long yet."),
    ],
)
def test_picture_that_is_not_there_is_said_so(
    api: Program, path: str, status: int, sentence: str
) -> None:
    said = api("GET", f"pictures/{path}")
    assert (said.status, said.detail) == (status, sentence)


@pytest.mark.parametrize("query", ["shape=round", "theme=blue", "names=perhaps", "size=9"])
def test_look_that_there_is_not_is_refused(api: Program, query: str) -> None:
    said = api("GET", f"pictures/tally.png?{query}")
    assert said.status == 422
    assert said.document["errors"][0]["field"] == query.partition("=")[0]


def test_openapi_says_that_it_is_a_file(api: Program) -> None:
    operation = api.get("openapi.json")["paths"]["/pictures/{file}"]["get"]
    assert sorted(operation["responses"]["200"]["content"]) == ["image/png", "image/svg+xml"]
