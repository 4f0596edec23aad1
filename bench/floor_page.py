"""A page without a framework: python -m bench.floor_page PATH makes it for each line it reads.

The page is asked for once, in process, and its queries and the values of its template are kept.
Then its queries are asked of bare sqlite3, and its template is filled with the ready values; one
page at a time when it is asked for, as a server does, since a loop would only find warm caches.
"""

import sqlite3
import sys
from typing import Any

import django


def kept_page(address: str) -> tuple[list[tuple[str, Any]], Any, dict[str, Any]]:
    """The queries of a page, its template, and what fills it."""
    import jinja2
    from django.db import connection

    from noes.site import start

    application = start.application()
    filled: list[tuple[Any, dict[str, Any]]] = []
    render = jinja2.Template.render

    def keep(template: Any, *args: Any, **named: Any) -> str:
        filled.append((template, dict(*args, **named)))
        return render(template, *args, **named)

    queries: list[tuple[str, Any]] = []

    def note(execute: Any, sql: str, values: Any, many: bool, context: Any) -> Any:  # noqa: FBT001 - Django's signature
        queries.append((sql.replace("%s", "?"), tuple(values or ())))
        return execute(sql, values, many, context)

    from wsgiref.util import setup_testing_defaults

    path, _mark, query = address.partition("?")
    environ: dict[str, Any] = {"PATH_INFO": path, "QUERY_STRING": query, "noes.owner": True}
    environ["HTTP_HOST"] = "127.0.0.1"
    setup_testing_defaults(environ)
    statuses: list[str] = []

    def begun(status: str, _headers: Any, _problem: Any = None, /) -> Any:
        statuses.append(status)

    jinja2.Template.render = keep  # type: ignore[assignment, method-assign] # this process measures and ends
    try:
        with connection.execute_wrapper(note):
            b"".join(application(environ, begun))
    finally:
        jinja2.Template.render = render  # type: ignore[method-assign] # put back as it was
    assert statuses == ["200 OK"], statuses
    template, values = filled[-1]
    return queries, template, values


def main() -> None:
    django.setup()
    from django.conf import settings

    queries, template, values = kept_page(sys.argv[1])
    bare = sqlite3.connect(str(settings.DATABASES["default"]["NAME"]), isolation_level=None)
    print("ready", flush=True)
    for _line in sys.stdin:
        for sql, given in queries:
            bare.execute(sql, given).fetchall()
        print(len(str(template.render(values))), flush=True)


if __name__ == "__main__":
    main()
