"""Migrations complete: what the models say is what the migrations make."""

import os
import sys
import tempfile


def check(settings: str) -> int:
    """Ask Django whether a migration is wanting; return 0 when none is."""
    # late: django - it reads its settings when it is imported
    import django
    from django.core.management import call_command

    os.environ["DJANGO_SETTINGS_MODULE"] = settings
    django.setup()
    try:
        call_command("makemigrations", check_changes=True, dry_run=True, verbosity=1)
    except SystemExit:
        print("migrations: the models have changed; run `django-admin makemigrations`")
        return 1
    return 0


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NOES_HOME"] = folder
        return check("noes.site.settings")


if __name__ == "__main__":
    sys.exit(main())
