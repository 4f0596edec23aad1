"""What another app or page hands over, read as the beginning of an ask.

A phone's share sheet and the bookmarklet name a title, a text and an address. Some put the address
into the text, and some share a text alone.
"""

import re
from collections.abc import Mapping

from django.utils.text import Truncator

MOST_LETTERS = 200  # of a line: what is longer goes on in the note
ADDRESS = re.compile(r"https?://\S+")


def begun(title: str, text: str, address: str) -> Mapping[str, str]:
    """Fill in the composer: its line, and the rest as the note.

    Args:
        title: Of the page or the mail, or "".
        text: What was marked or written, or "".
        address: Of the page, or "".

    Returns:
        `line` and `body`, each "" where nothing was handed over for it.
    """
    addresses = [address] if address else ADDRESS.findall(text)
    for one in addresses:
        text = text.replace(one, " ")
    title = " ".join(title.split())
    lines = [" ".join(line.split()) for line in text.splitlines()]
    rest = [line for line in lines if line not in ("", title)]
    whole = title or (rest.pop(0) if rest else "")
    line = Truncator(whole).chars(MOST_LETTERS)
    body = [whole] if line != whole else []
    return {"line": line, "body": "\n".join([*body, *rest, *addresses])}
