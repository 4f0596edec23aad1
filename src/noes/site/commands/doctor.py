"""noes doctor: whether all is well, in plain words, and what to do where it is not."""

from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from noes.cli import home
from noes.cli.saying import aside, columns, json_option, put_out, say
from noes.cli.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from noes.site.checkup.check import Check, House


@click.command(
    "doctor",
    help=_(
        "Look whether all is well: the notebook, its backups, disk, permissions, clock, versions."
        " Exit 0 when it is, 1 when something wants doing."
    ),
)
@click.option(
    "--mend", is_flag=True, help=_("Make search and counts again, and close the folder to others.")
)
@json_option
@click.pass_context
def command(context: click.Context, *, mend: bool, as_json: bool) -> None:
    # late: start-up - help and wrong use look at nothing
    from noes.site import doctor

    house = _house()
    found = doctor.looked_at(house)
    if mend and (mended := doctor.mend(house, found)):
        aside(_("Mended: {names}.").format(names=", ".join(mended)))
        found = doctor.looked_at(house)
    if as_json:
        put_out({"checks": [asdict(check) for check in found]})
    else:
        _tell(found)
    context.exit(0 if all(check.ok for check in found) else 1)


def _house() -> "House":
    # late: start-up - help and wrong use look at nothing
    from noes.site import database, env
    from noes.site.checkup.check import House

    folder = home.home()
    try:
        file = database.file_of(folder)
    except env.EnvError:  # named by the check of the settings
        file = folder / env.DATABASE_FILE
    return House(folder, file, datetime.now(UTC))


def _tell(found: "Sequence[Check]") -> None:
    names = {
        "notebook": _("notebook"),
        "integrity": _("integrity"),
        "references": _("references"),
        "search": _("search"),
        "counts": _("counts"),
        "values": _("values"),
        "backups": _("backups"),
        "disk": _("disk"),
        "permissions": _("permissions"),
        "clock": _("clock"),
        "settings": _("settings"),
        "versions": _("versions"),
        "running": _("app"),
    }
    rows: list[tuple[str, ...]] = []
    for check in found:
        word = _("well") if check.ok else click.style(_("look"), bold=True)
        rows.append((word, names[check.name], check.says))
        if check.do:
            rows.append(("", "", f"→ {check.do}"))
    say(*columns(rows))
    wanting = sum(not check.ok for check in found)
    say("", _("All is well.") if not wanting else _("Look at what is marked."))
