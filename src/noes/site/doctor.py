"""A look at everything a notebook needs to be well, one check after the other.

Nothing is changed but by `mend`. It works beside a running app, and without a notebook that can be
read: each check stands for itself.
"""

from collections.abc import Callable, Mapping, Sequence

from noes.cli.words import _
from noes.site.checkup import house as around
from noes.site.checkup import notebook as inside
from noes.site.checkup.check import Check, House, ill
from noes.site.problem import Problem

Look = Callable[[House], Check]
Mend = Callable[[House], None]

LOOKS: Mapping[str, Look] = {
    "notebook": inside.notebook,
    "integrity": inside.integrity,
    "references": inside.references,
    "search": inside.search,
    "counts": inside.counts,
    "values": inside.values,
    "backups": around.backups,
    "disk": around.disk,
    "permissions": around.permissions,
    "clock": around.clock,
    "settings": around.settings,
    "versions": around.versions,
    "running": around.running,
}
MENDS: Mapping[str, Mend] = {
    "search": inside.mend_search,
    "counts": inside.mend_counts,
    "permissions": around.mend_permissions,
}


def looked_at(house: House) -> list[Check]:
    """Return what every check finds."""
    return [_safely(name, look, house) for name, look in LOOKS.items()]


def mend(house: House, found: Sequence[Check]) -> list[str]:
    """Mend what can be mended without a loss; return the names of what is well by that.

    What could not be looked at says nothing to do, and is left alone.
    """
    wanted = [check.name for check in found if not check.ok and check.do and check.name in MENDS]
    for name in wanted:
        MENDS[name](house)
    return [name for name in wanted if _safely(name, LOOKS[name], house).ok]


def _safely(name: str, look: Look, house: House) -> Check:
    try:
        return look(house)
    except Problem as problem:
        return ill(name, problem.message, "")
    except Exception as error:  # noqa: BLE001 - whatever is wrong, the other checks are still wanted
        said = _("This could not be looked at ({error}).").format(error=type(error).__name__)
        return ill(name, said, _("Mend what else is named here, then look again."))
