"""Every picture in every shape and theme: the drawing is there, and nothing leaves the picture."""

import datetime as dt
from xml.dom.minidom import Element, parseString

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noes.core.strokes import strokes_of
from noes.exchange.pictures import words
from noes.exchange.pictures.facts import NOBODY, Feared, Span, Tally, Thousand, Week, Year, begun
from noes.exchange.pictures.look import PALETTES, Look, Shape, Theme
from noes.exchange.pictures.png import as_png
from noes.exchange.pictures.sheet import Content, drawn
from noes.journal.queries.pictures import Boldest, People
from noes.journal.queries.showing_up import Days
from tests.exchange.pictures.looking import Colours, edge_is_bare, inked, seen, size_of

COUNTS = (0, 1, 7, 25, 99, 100, 101, 1000, 12_345)
LOOKS = [Look(shape, theme) for shape in Shape for theme in Theme]
MARGIN = 4  # pixels of a picture an eighth as large: 32 px, half of the narrowest margin
MONDAY = dt.date(2026, 3, 2)
CROWD = People(
    ("Wilhelmina Featherstonehaugh-Cholmondeley" * 2, "世界新聞社 " * 9, "👩‍🚀" * 30), 12_345
)


def look_name(look: Look) -> str:
    return f"{look.shape}-{look.theme}"


def marks(n: int) -> list[str]:
    return [("no", "waiting", "no", "yes", "done")[at % 5] for at in range(n)]


def tally(n: int, people: People = NOBODY) -> Content:
    states = marks(n)
    shown = tuple(states[n - strokes_of(n) :])
    return words.tally(Tally(n, shown, states.count("no"), states.count("yes"), people))


def thousand(n: int, name: str = "") -> Content:
    states = [("no", "ghosted")[at % 2] for at in range(n)]
    return words.thousand(Thousand("noes", n, tuple(states[begun(n) :]), name))


def week(n: int, people: People = NOBODY) -> Content:
    days = {MONDAY + dt.timedelta(days=at): tuple(marks(n)[at::7]) for at in range(7)}
    return words.week(Week(days, Span(has_follow_ups=True), people))


def year(n: int, people: People = NOBODY) -> Content:
    acts = {dt.date(2026, 1, 1) + dt.timedelta(days=at): 1 for at in range(min(n, 365))}
    told = Year(2026, Days(acts, frozenset(list(acts)[::4])), Span(has_follow_ups=True), people)
    return words.year(told, first_weekday=0)


def feared(dread: int, sting: int, title: str = "Pitched Wired", state: str = "no") -> Content:
    found = Boldest(title, "pitch", "Wired", dread, sting, state, 14, 11)
    return words.feared(Feared(found, noes_folded=False), names=True)


def looked_at(content: Content, look: Look) -> Colours:
    svg = drawn(content, look)
    width, height = look.shape.size
    root = parsed(svg)
    assert (root.getAttribute("width"), root.getAttribute("height")) == (str(width), str(height))
    found = seen(svg, width)
    assert edge_is_bare(found, look.colours.paper, MARGIN)
    return found


def parsed(svg: str) -> Element:
    root = parseString(svg).documentElement  # noqa: S318 - we wrote it
    assert root is not None
    return root


@pytest.mark.parametrize("look", LOOKS, ids=look_name)
@pytest.mark.parametrize("n", COUNTS)
def test_tally_of_so_many_is_drawn_within_its_picture(n: int, look: Look) -> None:
    found = looked_at(tally(n), look)
    # The second letter of our mark is red too: up to 12 pixels.
    assert (inked(found, look.colours.red) > 100) == (n > 0)
    assert (inked(found, look.colours.gold) > 100) == (n > 3)


@pytest.mark.parametrize("look", LOOKS, ids=look_name)
@pytest.mark.parametrize("n", COUNTS)
def test_thousand_of_so_many_is_drawn_within_its_picture(n: int, look: Look) -> None:
    places = n - begun(n)
    red = inked(looked_at(thousand(n), look), look.colours.red) - 12
    assert places * 2 < red + 12 < places * 8 + 26
    assert red > 20 or places < 25


@pytest.mark.parametrize("look", LOOKS, ids=look_name)
@pytest.mark.parametrize("n", COUNTS[:-1])
def test_week_and_year_of_so_many_are_drawn_within_their_pictures(n: int, look: Look) -> None:
    gold = look.colours.gold
    assert (inked(looked_at(week(n), look), gold) > 100) == (n > 3)
    assert (inked(looked_at(year(n), look), gold) > 5) == (n > 0)


@pytest.mark.parametrize("look", LOOKS, ids=look_name)
def test_feared_has_red_only_for_a_no(look: Look) -> None:
    no, yes = looked_at(feared(8, 3), look), looked_at(feared(8, 3, state="yes"), look)
    assert inked(no, look.colours.red) > inked(yes, look.colours.red) + 50
    assert inked(looked_at(feared(10, 0), look), look.colours.ink) > inked(no, look.colours.ink)


@pytest.mark.parametrize("look", LOOKS, ids=look_name)
def test_long_names_stay_within_every_picture(look: Look) -> None:
    long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft " * 4
    for content in (
        tally(12_345, CROWD),
        week(60, CROWD),
        year(200, CROWD),
        thousand(12_345, long),
        feared(10, 10, long),
    ):
        looked_at(content, look)


@settings(max_examples=15)
@given(
    names=st.lists(st.text(max_size=80), max_size=3),
    n=st.integers(0, 3_000_000),
    shape=st.sampled_from(Shape),
)
def test_whatever_people_are_called_the_picture_is_one(
    names: list[str], n: int, shape: Shape
) -> None:
    shown = tuple(marks(strokes_of(min(n, 300))))
    told = Tally(len(shown), shown, n, n, People(tuple(names), n))
    looked_at(words.tally(told), Look(shape, names=True))


@pytest.mark.parametrize("shape", Shape)
def test_png_has_the_size_of_its_shape(shape: Shape) -> None:
    sizes = {"story": (1080, 1920), "square": (1080, 1080), "wide": (1200, 630)}
    assert size_of(as_png(drawn(tally(7), Look(shape)))) == sizes[shape]


def test_dark_is_the_same_drawing_in_other_colours() -> None:
    light, dark = (drawn(tally(101), Look(theme=theme)) for theme in Theme)
    for name in PALETTES[Theme.LIGHT].__slots__:
        ours, others = (getattr(PALETTES[theme], name) for theme in Theme)
        light = light.replace(ours, name)
        dark = dark.replace(others, name)
    assert light == dark


def test_what_was_written_is_no_markup() -> None:
    name = 'Ж<script>alert(1)</script>&"\x00\x1f'
    svg = drawn(feared(8, 3, f"{name} Ж"), Look(names=True))
    root = parsed(svg)
    assert root.getElementsByTagName("script") == []
    [written] = root.getElementsByTagName("text")
    assert [one.nodeValue for one in written.childNodes] == ['Ж<script>alert(1)</script>&" Ж, ']
