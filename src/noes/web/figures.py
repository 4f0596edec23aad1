"""Figures as they are written in the reader's language."""

from django.utils import formats


def figure(value: float) -> str:
    """A figure with its thousands apart, "1,000"; small ones are alike in every language."""
    if isinstance(value, int) and abs(value) < 1000:  # noqa: PLR2004 (the first that is grouped)
        return str(value)
    return formats.number_format(value, use_l10n=True, force_grouping=True)
