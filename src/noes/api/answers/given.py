"""What is given: the shapes that all answers share.

Answers are not built from these types; a test holds every answer to them.
"""

from typing import Any, Generic, Literal, TypeVar

from msgspec import Struct

Item = TypeVar("Item")


class Given(Struct, forbid_unknown_fields=True, kw_only=True):
    """A document that is given: every field is always there."""


def shaped(shape: type[Given], found: object, **more: Any) -> dict[str, Any]:
    """Take from what a query found the fields that a shape has."""
    names = (name for name in shape.__struct_fields__ if name not in more)
    return {**{name: getattr(found, name) for name in names}, **more}


class Page(Given, Generic[Item]):
    """One page of a list; `next` is the cursor of the one after it."""

    items: list[Item]
    next: str | None


def whole_page(items: list[Any]) -> dict[str, Any]:
    """A list that is never long, as the one page of it."""
    return {"items": items, "next": None}


class FieldProblem(Given):
    field: str
    detail: str


class Problem(Struct, kw_only=True):
    """Why it was not done (RFC 9457)."""

    type: Literal["about:blank"]
    title: str
    status: int
    detail: str
    errors: list[FieldProblem] = []
