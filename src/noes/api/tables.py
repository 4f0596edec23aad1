"""The whole notebook as one document."""

from tempfile import TemporaryFile
from typing import IO

from django.db import transaction
from django.http import FileResponse

from noes.accounts.models import User
from noes.api.answers.given import Document as GivenDocument
from noes.api.call import Call
from noes.api.endpoints import JSON, Endpoints
from noes.exchange.document import written
from noes.journal.ledger import open_notebook

endpoints = Endpoints()


@endpoints("GET", "export.json", GivenDocument)
def export_document(call: Call) -> FileResponse:
    """Give everything that is kept, lossless; importing it brings back the same."""
    return FileResponse(
        _kept_still(call.owner),
        content_type=JSON,
        as_attachment=True,
        filename=f"noes-{call.today}.json",
        headers={"Cache-Control": "no-store"},
    )


def _kept_still(owner: User) -> IO[bytes]:
    """Write the document to a nameless file while nothing is written to the notebook.

    The file, not the notebook, then waits for a slow reader.
    """
    file = TemporaryFile()  # noqa: SIM115 - the answer closes it
    with transaction.atomic():
        open_notebook(owner.id)
        for piece in written(owner):
            file.write(piece.encode())
    file.seek(0)
    return file
