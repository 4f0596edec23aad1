"""What the doctor looks at around the notebook: backups, disk, permissions, clock, versions."""

import http.client
import os
import shutil
import sqlite3
import stat
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from importlib import metadata
from pathlib import Path

from noes.cli import home
from noes.cli.words import _, ngettext
from noes.site import backup, database, env, lock, restoring, soundness
from noes.site.backup import Copy
from noes.site.checkup.check import Check, House, ill, set_up_django, well
from noes.site.checkup.notebook import steps_of
from noes.site.problem import Problem

MEGABYTE = 1_000_000
LEAST_FREE = 100 * MEGABYTE
TIMES_THE_NOTEBOOK = 3  # it, its log, and one copy
OLDEST_BACKUP = timedelta(days=2)
CLOCKS_DIFFER = timedelta(minutes=2)
SHARED = stat.S_IRWXG | stat.S_IRWXO
PATIENCE = 5.0  # seconds
SHOWN = 3


def backups(house: House) -> Check:
    """Whether what was written is in a backup, or soon will be."""
    name = "backups"
    found = backup.copies(backup.folder_of(house.file, house.folder))
    written, began = _written(house.file)
    since = found[0].made_at if found else began
    is_late = written is not None and since is not None and house.now - since > OLDEST_BACKUP
    if is_late and (not found or written > since):  # type: ignore[operator] # both are known there
        return ill(name, _newest(found, house), _("`noes backup` makes one now."))
    if found and not _is_whole(found[0].file):
        said = _("The newest backup, {file}, is damaged.").format(file=found[0].file)
        return ill(name, said, _("`noes backup` makes another; look after the disk too."))
    return well(name, _newest(found, house))


def _written(file: Path) -> tuple[datetime | None, datetime | None]:
    """Return when the journal was last written to and when the notebook was begun."""
    try:
        with closing(backup.connect(file)) as connection:
            written = restoring.last_written(connection)
            (text,) = connection.execute("SELECT MIN(created_at) FROM accounts_user").fetchone()
    except sqlite3.Error:
        return None, None
    return written, datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None


def _newest(found: tuple[Copy, ...], house: House) -> str:
    if not found:
        return _("There is no backup yet; the app makes one a day.")
    said = ngettext(
        "{n} backup in {folder}, made {age}.",
        "{n} backups in {folder}, the newest made {age}.",
        len(found),
    )
    return said.format(
        n=len(found), folder=found[0].file.parent, age=_age(house.now - found[0].made_at)
    )


def _age(age: timedelta) -> str:
    hours = int(age.total_seconds() // 3600)
    if hours < 1:
        return _("within the hour")
    if age.days < 1:
        return ngettext("{n} hour ago", "{n} hours ago", hours).format(n=hours)
    return ngettext("{n} day ago", "{n} days ago", age.days).format(n=age.days)


def _is_whole(file: Path) -> bool:
    try:
        with closing(backup.connect(file, mode="ro")) as connection:
            return not soundness.complaints(connection)
    except sqlite3.Error:
        return False


def disk(house: House) -> Check:
    """Whether there is room to write, to migrate and to copy."""
    name = "disk"
    place = next(folder for folder in (house.folder, *house.folder.parents) if folder.exists())
    free = shutil.disk_usage(place).free
    size = house.file.stat().st_size if house.file.exists() else 0
    said = _("{free:,.0f} MB are free; the notebook takes {size:,.1f} MB.").format(
        free=free / MEGABYTE, size=size / MEGABYTE
    )
    if free < max(LEAST_FREE, TIMES_THE_NOTEBOOK * size):
        do = _("Make some room on the disk that holds {folder}.").format(folder=place)
        return ill(name, said, do)
    return well(name, said)


def permissions(house: House) -> Check:
    """Whether the notebook can be written to, and is nobody else's to read."""
    name = "permissions"
    if not house.folder.is_dir():
        return ill(name, _("Not looked at: there is no data folder."), "")
    closed = [path for path in _ours(house) if not os.access(path, os.R_OK | os.W_OK)]
    if closed:
        said = _("Noes cannot write to {paths}.").format(paths=_listed(closed))
        return ill(name, said, _("Make it yours again with `chown` and `chmod u+rwX`."))
    shared = _shared(house)
    if shared:
        said = _("Other users of this machine can look into {paths}.").format(paths=_listed(shared))
        return ill(name, said, _("`noes doctor --mend` closes it to them."))
    return well(name, _("The data folder is yours alone."))


def _ours(house: House) -> Iterator[Path]:
    yield house.folder
    for folder in (house.folder, backup.folder_of(house.file, house.folder)):
        if folder.is_dir():
            yield from (path for path in sorted(folder.iterdir()) if not path.is_symlink())
    if house.file.parent != house.folder:
        beside = (house.file.with_name(house.file.name + name) for name in backup.BESIDE)
        yield from (path for path in beside if path.exists())


def _shared(house: House) -> list[Path]:
    if not house.folder.is_dir():  # a file in its place is none of ours
        return []
    return [path for path in _ours(house) if _mode(path) & SHARED]


def _mode(path: Path) -> int:
    try:
        return path.lstat().st_mode
    except FileNotFoundError:  # gone since it was listed
        return 0


def _listed(paths: list[Path]) -> str:
    named = ", ".join(str(path) for path in paths[:SHOWN])
    more = len(paths) - SHOWN
    if more <= 0:
        return named
    return ngettext("{named} and {n} more", "{named} and {n} more", more).format(
        named=named, n=more
    )


def mend_permissions(house: House) -> None:
    for path in _shared(house):
        path.chmod(stat.S_IMODE(_mode(path)) & ~SHARED)


def clock(house: House) -> Check:
    """Whether the clock runs, and not before what is written."""
    name = "clock"
    stopped = env.read("NOES_NOW", env.instant, None)
    if stopped is not None:
        said = _("The clock stands still at {instant}.").format(instant=stopped.isoformat())
        return ill(name, said, _("Unset NOES_NOW, unless this is a demo or a test."))
    written = _written(house.file)[0] if house.file.exists() else None
    if written is not None and written - house.now > CLOCKS_DIFFER:
        said = _("The clock says {now}, but the last write is of {written}.").format(
            now=_plain(house.now), written=_plain(written)
        )
        return ill(name, said, _("Set this machine’s clock, by a time server if there is one."))
    return well(name, _("The clock says {now}.").format(now=_plain(house.now)))


def _plain(instant: datetime) -> str:
    return f"{instant.astimezone():%Y-%m-%d %H:%M %z}"


def settings(_house: House) -> Check:
    """Whether the environment makes sense."""
    name = "settings"
    try:
        set_up_django()
    except Problem as problem:
        return ill(name, problem.message, _("Set it right, or unset it, and look again."))
    # late: django - its settings are read only once it is set up
    from noes.site.checks import check_url_is_not_local

    found = check_url_is_not_local()
    if found:
        return ill(name, found[0].msg, found[0].hint or "")
    return well(name, _("The environment makes sense."))


def versions(house: House) -> Check:
    """Which versions meet here, and whether the notebook is of this one."""
    name = "versions"
    said = _running_on()
    if not house.file.exists():
        return well(name, said)
    taken, known = steps_of(house.file), database.known_steps()
    if taken is None:  # what cannot be read is another check's to tell
        return well(name, said)
    if taken - known:
        said += " " + _("The notebook was written by a newer Noes.")
        return ill(name, said, _("Install the newest version of Noes."))
    if known - taken:
        said += " " + _("The notebook is from an older version.")
        return ill(
            name, said, _("Start the app with `noes`: it copies the notebook, then brings it up.")
        )
    return well(name, said)


def _running_on() -> str:
    # late: start-up - only its version is wanted
    import django

    python = ".".join(map(str, sys.version_info[:3]))
    return (
        f"Noes {metadata.version('noes')}, Python {python}, SQLite {sqlite3.sqlite_version},"
        f" Django {django.get_version()}."
    )


def running(house: House) -> Check:
    """Whether the app answers where it says that it runs."""
    name = "running"
    if not home.is_running(house.folder):
        return well(name, _("The app is not running."))
    where = lock.running(house.folder, patience=PATIENCE)
    if where is not None and _answers(where.host, where.port):
        return well(
            name, _("The app runs at {url} (process {pid}).").format(url=where.url, pid=where.pid)
        )
    pid = home.holder(house.folder)
    said = _("The app (process {pid}) runs but does not answer.").format(pid=pid)
    return ill(name, said, _("End process {pid} and start the app again.").format(pid=pid))


def _answers(host: str, port: int) -> bool:
    connection = http.client.HTTPConnection(host, port, timeout=PATIENCE)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
