"""A picture as PNG."""

from noes.exchange.pictures.lettering import LETTERS

TEXT = "<text "  # what is not drawn as paths


def as_png(svg: str) -> bytes:
    """Draw a picture of ours, 1 px to its unit.

    Fonts of the machine are read only where a letter is in it that ours lack.

    Args:
        svg: As the pictures here are written.

    Returns:
        The bytes of a PNG.
    """
    # late: start-up - most runs draw no picture
    import resvg_py

    return resvg_py.svg_to_bytes(
        svg_string=svg,
        skip_system_fonts=TEXT not in svg,
        font_files=[str(LETTERS / "other.ttf")],
    )
