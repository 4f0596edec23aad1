"""Pictures to share: what each looks like, how it may look, and where it is downloaded."""

import datetime as dt
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.exchange.pictures.catalogue import marks_reached
from noes.exchange.pictures.look import Look, Shape, Theme
from noes.journal.figures import capital, figure, isolated
from noes.journal.queries.pictures import boldest
from noes.journal.queries.today import standing
from noes.web.forms import Form

Options = tuple[tuple[str, str], ...]
SHAPES = {one.value: one for one in Shape}
THEMES = {one.value: one for one in Theme}


@dataclass(frozen=True, slots=True)
class Shown:
    """One picture: its name, its title, and where its two files are."""

    name: str
    title: str
    png: str
    svg: str


@dataclass(frozen=True, slots=True)
class PicturesPage:
    """The pictures, and what can be chosen of them.

    Args:
        look: Shape, colours, names.
        width: Of each picture, px.
        height: Of each picture, px.
        shapes: What they can be made for.
        themes: Their colours.
        marks: The milestones of the tally; none before the first.
        at: The one that is chosen, or "".
        week: Any day of the week that is chosen, or "".
        pictures: What there is.
        lacks_ratings: Whether no ask has both of its ratings yet.
    """

    look: Look
    shapes: Options
    themes: Options
    marks: Options
    at: str
    week: str
    pictures: tuple[Shown, ...]
    lacks_ratings: bool

    @property
    def width(self) -> int:
        return self.look.shape.size[0]

    @property
    def height(self) -> int:
        return self.look.shape.size[1]


def pictures_page(owner: User, form: Form, today: dt.date) -> PicturesPage:
    """Fill it: three to four queries.

    Args:
        owner: Whose notebook.
        form: The address.
        today: The owner's local day.
    """
    look, marks = look_of(form), marks_reached(standing(owner, today).asked)
    at, day = form.text("at"), form.day("week")
    at = at if at in map(str, marks) else ""
    week = day.isoformat() if day is not None and day <= today else ""
    has_ratings = boldest(owner, today) is not None
    names = (
        (f"tally-{at}" if at else "tally", _("The tally")),
        ("thousand", _("The thousand")),
        *([("feared", _("Feared and stung"))] if has_ratings else []),
        (f"week-{week}" if week else "week", _("The week")),
        ("year", _("The year")),
    )
    return PicturesPage(
        look=look,
        shapes=_shapes(),
        themes=((Theme.LIGHT, capital(_("light"))), (Theme.DARK, capital(_("dark")))),
        marks=tuple((str(mark), figure(mark)) for mark in marks),
        at=at,
        week=week,
        pictures=tuple(_shown(name, title, look) for name, title in names),
        lacks_ratings=not has_ratings,
    )


def look_of(form: Form) -> Look:
    """How an address wants its pictures; the usual where it says nothing that is known."""
    shape, theme = form.text("shape"), form.text("theme")
    return Look(
        SHAPES.get(shape, Shape.SQUARE),
        THEMES.get(theme, Theme.LIGHT),
        form.text("names") == "true",
    )


def _shapes() -> Options:
    words = {
        Shape.STORY: _("story, %(size)s"),
        Shape.SQUARE: _("square, %(size)s"),
        Shape.WIDE: _("wide, %(size)s"),
    }
    sizes = {shape: isolated("{}×{}".format(*shape.size)) for shape in Shape}
    return tuple((shape, capital(words[shape] % {"size": sizes[shape]})) for shape in Shape)


def _shown(name: str, title: str, look: Look) -> Shown:
    asked = {"shape": look.shape, "theme": look.theme, **({"names": "true"} if look.names else {})}
    png, svg = (
        f"{reverse('picture_file', args=[f'{name}.{kind}'])}?{urlencode(asked)}"
        for kind in ("png", "svg")
    )
    return Shown(name, title, png, svg)
