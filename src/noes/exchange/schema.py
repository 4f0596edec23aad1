"""The JSON Schema of a notebook's document, made from the tables, so that it cannot say otherwise.

`document.schema.json` beside this is what it gives; a test tells when the two differ.
"""

import json
from pathlib import Path
from typing import Any, Final

from django.db import models

from noes.accounts.models import User
from noes.exchange import schema_words
from noes.exchange.checking import LARGEST
from noes.exchange.document import LISTS, SETTINGS, VERSION, columns_of
from noes.journal.models import Ask, Moment
from noes.journal.rows import table_of
from noes.journal.valid import MOST_TAG, MOST_TAGS

FILE: Final = Path(__file__).with_name("document.schema.json")
Schema = dict[str, Any]

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_MOMENTS: Final[Schema] = {"type": "array", "items": {"$ref": "#/$defs/moment"}}
_HIGHEST: Final = 10
_RATINGS: Final = frozenset({"dread", "sting"})
_TEXTS: "Final[tuple[tuple[type[models.Field[Any, Any]], Schema], ...]]" = (
    (models.BooleanField, {"type": "boolean"}),
    (models.UUIDField, {"type": "string", "format": "uuid"}),
    # Written with a space between day and time, so it is not the date-time of JSON Schema.
    (models.DateTimeField, {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d[ T]\d\d:\d\d"}),
    (models.DateField, {"type": "string", "format": "date"}),
    (models.DecimalField, {"type": "string", "pattern": r"^-?\d+\.\d\d$"}),
)


def schema() -> Schema:
    """Give the JSON Schema (2020-12) of the document that is written."""
    said = schema_words.LISTS
    lists = {name: {**_rows(model), "description": said[name]} for name, model, _order in LISTS}
    settings = _object({name: _column(User, name) for name in SETTINGS})
    return {
        "$schema": _DIALECT,
        "title": "A notebook of Noes",
        "type": "object",
        "properties": {
            "noes": {"const": VERSION, "description": "The version of the format."},
            "settings": {**settings, "description": said["settings"]},
            **lists,
            "asks": {"type": "array", "items": _ask(), "description": said["asks"]},
            "wins": {**_MOMENTS, "description": said["wins"]},
        },
        "required": ["noes", "settings", *lists, "asks", "wins"],
        "additionalProperties": False,
        "$defs": {"moment": _row(Moment)},
    }


def _object(properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": [*properties],
        "additionalProperties": False,
    }


def _rows(model: type[models.Model]) -> Schema:
    return {"type": "array", "items": _row(model)}


def _row(model: type[models.Model]) -> Schema:
    return _object({name: _column(model, name) for name in columns_of(model)})


def _ask() -> Schema:
    tag = {"type": "string", "maxLength": MOST_TAG}
    own = {
        "tags": {
            "type": "array",
            "items": tag,
            "maxItems": MOST_TAGS,
            "description": schema_words.FIELDS["tags"],
        },
        "moments": {**_MOMENTS, "description": schema_words.FIELDS["moments"]},
    }
    return _object({**_row(Ask)["properties"], **own})


def _column(model: type[models.Model], name: str) -> Schema:
    field = table_of(model).fields[name]
    narrower = schema_words.NARROWER.get((model.__name__, name), {})
    found = {**_sort(name, field), **narrower, "description": schema_words.FIELDS[name]}
    if not field.null:
        return found
    if "enum" in found:
        found["enum"] = [*found["enum"], None]
    return {**found, "type": [found["type"], "null"]}


def _sort(name: str, field: "models.Field[Any, Any]") -> Schema:
    for kind, text in _TEXTS:
        if isinstance(field, kind):
            return text
    if isinstance(field, models.IntegerField):
        return _number(name, field)
    most = field.max_length
    return {"type": "string"} if most is None else {"type": "string", "maxLength": most}


def _number(name: str, field: Any) -> Schema:
    if name in _RATINGS:
        return {"type": "integer", "minimum": 0, "maximum": _HIGHEST}
    least = 0 if field.get_internal_type().startswith("Positive") else -LARGEST
    return {"type": "integer", "minimum": least, "maximum": LARGEST}


def as_text() -> str:
    """Give the schema as its file holds it."""
    return json.dumps(schema(), indent=2) + "\n"
