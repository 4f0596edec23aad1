"""What a browser calls itself, in two words: enough to know it again in a list, and no more.

Only these words are kept; the line that a browser sends with every request says far more.
"""

from typing import Final

# The first that is found names it: most browsers also claim to be those they come from.
BROWSERS: Final = {
    "Edg": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser/": "Samsung Internet",
    "Firefox/": "Firefox",
    "FxiOS/": "Firefox",
    "CriOS/": "Chrome",
    "Chrome/": "Chrome",
    "Safari/": "Safari",
}
DEVICES: Final = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "CrOS": "Chromebook",
    "Windows": "Windows",
    "Macintosh": "Mac",
    "Linux": "Linux",
}


def browser_name(agent: str) -> str:
    """Return the name of a browser and of what it runs on, such as "Safari, iPhone".

    Args:
        agent: what it says of itself, the header User-Agent.

    Returns:
        What of the two is known; "" for neither.
    """
    found = (_first(names, agent) for names in (BROWSERS, DEVICES))
    return ", ".join(filter(None, found))


def is_phone(agent: str) -> bool:
    """Whether a browser says that it runs on a phone."""
    return "Mobi" in agent


def _first(names: dict[str, str], agent: str) -> str:
    return next((name for mark, name in names.items() if mark in agent), "")
