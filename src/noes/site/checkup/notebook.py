"""What the doctor looks at inside the notebook: pages, references, search, counts."""

import sqlite3
from contextlib import closing
from dataclasses import fields
from pathlib import Path

from noes.cli.words import _, ngettext
from noes.site import backup, database, problem, soundness
from noes.site.checkup.check import Check, House, ill, set_up_django, well
from noes.site.database import Step
from noes.site.problem import Problem

MEGABYTE = 1_000_000
INDEX = "journal_search_index"
COMPARE = f"INSERT INTO {INDEX} ({INDEX}, rank) VALUES ('integrity-check', 1)"  # noqa: S608 - our own names
REBUILD = f"INSERT INTO {INDEX} ({INDEX}) VALUES ('rebuild')"  # noqa: S608 - our own names


def notebook(house: House) -> Check:
    """Whether there is a notebook that opens."""
    name, file = "notebook", house.file
    if database.is_empty(file):
        return _nothing(name, file, house)
    try:
        with closing(backup.connect(file)) as connection:
            asks = _count(connection)
    except sqlite3.Error as error:
        return ill(name, *_said(error, house))
    said = ngettext("{file}: {n} ask, {size:.1f} MB.", "{file}: {n} asks, {size:.1f} MB.", asks)
    return well(name, said.format(file=file, n=asks, size=file.stat().st_size / MEGABYTE))


def _nothing(name: str, file: Path, house: House) -> Check:
    try:
        database.require_new(file, house.folder)
    except Problem:
        said = _("The notebook {file} is empty or gone, but there are backups.").format(file=file)
        return ill(name, said, _way_back(house))
    do = _(
        "`noes` makes one, `noes restore` brings one back. If one should be here, NOES_HOME "
        "may name another folder."
    )
    return ill(name, _("There is no notebook in {folder}.").format(folder=house.folder), do)


def _count(connection: sqlite3.Connection) -> int:
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'journal_ask'").fetchone():
        return 0
    (found,) = connection.execute("SELECT COUNT(*) FROM journal_ask").fetchone()
    return int(found)


def _said(error: sqlite3.Error, house: House) -> tuple[str, str]:
    """Say what SQLite said as a finding and a way out."""
    if soundness.is_damage(error):
        return _("The notebook is damaged and cannot be read."), _way_back(house)
    said = problem.of_database(error, house.file).message
    found, _between, do = said.partition("; ")
    return f"{found}.", do[:1].upper() + do[1:]


def _way_back(house: House) -> str:
    folder = backup.folder_of(house.file, house.folder)
    newest = next(iter(backup.copies(folder)), None)
    if newest is None:
        return _("There is no backup in {folder}; bring one back with `noes restore FILE`.").format(
            folder=folder
        )
    return _("`noes restore {file}` brings back the newest backup and keeps what is there.").format(
        file=newest.file
    )


def integrity(house: House) -> Check:
    """Whether every page and row can be read."""
    name = "integrity"
    if database.is_empty(house.file):
        return _not_there(name)
    try:
        with closing(backup.connect(house.file)) as connection:
            found = len(soundness.complaints(connection))
    except sqlite3.Error as error:
        return ill(name, *_said(error, house))
    if found:
        said = ngettext(
            "The notebook is damaged in {n} place.", "The notebook is damaged in {n} places.", found
        )
        return ill(name, said.format(n=found), _way_back(house))
    return well(name, _("Every page of the notebook reads as it should."))


def _not_there(name: str) -> Check:
    return ill(name, _("Not looked at: there is no notebook."), "")


def _not_readable(name: str, house: House) -> Check | None:
    """Say why there is nothing to look at; None where there is."""
    if database.is_empty(house.file):
        return _not_there(name)
    if not integrity(house).ok:
        return ill(name, _("Not looked at: the notebook cannot be read."), "")
    return None


def _not_ours(name: str, house: House) -> Check | None:
    if steps_of(house.file) == database.known_steps():
        return None
    return ill(name, _("Not looked at: the notebook is from another version."), "")


def references(house: House) -> Check:
    """Whether every row finds the rows it refers to."""
    name = "references"
    if reason := _not_readable(name, house):
        return reason
    with closing(backup.connect(house.file)) as connection:
        found = len(connection.execute("PRAGMA foreign_key_check").fetchall())
    if found:
        said = ngettext(
            "{n} row refers to one that is not there.",
            "{n} rows refer to ones that are not there.",
            found,
        )
        return ill(name, said.format(n=found), _way_back(house))
    return well(name, _("Every row finds what it refers to."))


def search(house: House) -> Check:
    """Whether the search finds what is written."""
    name = "search"
    if reason := _not_readable(name, house) or _not_ours(name, house):
        return reason
    try:
        with closing(backup.connect(house.file)) as connection:
            connection.execute(COMPARE)
            connection.rollback()
    except sqlite3.Error as error:
        if not soundness.is_damage(error):
            return ill(name, *_said(error, house))
        said = _("The search does not find all that is written.")
        return ill(name, said, _("`noes doctor --mend` makes it again from the notebook."))
    return well(name, _("The search finds what is written."))


def mend_search(house: House) -> None:
    if integrity(house).ok:
        with closing(backup.connect(house.file)) as connection, connection:
            connection.execute(REBUILD)


def counts(house: House) -> Check:
    """Whether what is counted is what happened."""
    name = "counts"
    reason = _not_readable(name, house) or _not_ours(name, house)
    if reason:
        return reason
    set_up_django()
    # late: django - models need a Django that is set up
    from django.db import connections

    from noes.accounts.models import User
    from noes.journal.queries import agreement

    with agreement.one_state():
        owners = User.objects.values_list("id", flat=True)
        found = [agreement.differences(owner) for owner in owners]
    connections.close_all()
    differing = sum(_size(getattr(one, field.name)) for one in found for field in fields(one))
    if not differing:
        return well(name, _("Every count is what the moments say."))
    said = ngettext(
        "{n} count is not what the moments say.", "{n} counts are not what the moments say.",
        differing,
    )  # fmt: skip
    do = _("`noes doctor --mend` counts again; nothing that happened is touched.")
    return ill(name, said.format(n=differing), do)


def values(house: House) -> Check:
    """Whether every value could be written today."""
    name = "values"
    reason = _not_readable(name, house) or _not_ours(name, house)
    if reason:
        return reason
    set_up_django()
    # late: django - models need a Django that is set up
    from django.db import connections

    from noes.accounts.models import User
    from noes.exchange.unreadable import unreadable
    from noes.journal.queries import agreement

    with agreement.one_state():
        found = [said for owner in User.objects.all() for said in unreadable(owner)]
    connections.close_all()
    if not found:
        return well(name, _("Every value is one that could be written today."))
    said = ngettext(
        "{n} value cannot be read: {first}", "{n} values cannot be read, the first: {first}",
        len(found),
    )  # fmt: skip
    do = _("Pages show it as not said. Put it right there, or undo what brought it in.")
    return ill(name, said.format(n=len(found), first=found[0]), do)


def _size(differing: int | tuple[str, ...]) -> int:
    return len(differing) if isinstance(differing, tuple) else int(differing)


def steps_of(file: Path) -> frozenset[Step] | None:
    """Return the migrations that a notebook has been through; None for one that cannot say."""
    try:
        with closing(backup.connect(file)) as connection:
            return frozenset(connection.execute("SELECT app, name FROM django_migrations"))
    except sqlite3.Error:
        return None


def mend_counts(house: House) -> None:
    if not integrity(house).ok:
        return
    set_up_django()
    # late: django - models need a Django that is set up
    from noes.accounts.models import User
    from noes.journal.actions.mending import mend

    for owner in list(User.objects.values_list("id", flat=True)):
        mend(owner)
