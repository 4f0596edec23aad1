"""The one place the time is read. NOES_NOW stops the clock, for demos and tests."""

from datetime import UTC, datetime

from django.conf import settings


def now() -> datetime:
    """Return this instant, aware, in UTC."""
    stopped: datetime | None = settings.NOW
    return stopped.astimezone(UTC) if stopped else datetime.now(UTC)
