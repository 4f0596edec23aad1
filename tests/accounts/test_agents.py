"""Which browser it is, by what browsers say of themselves (lines that they really send)."""

import pytest

from noes.accounts.agents import browser_name, is_phone

WEBKIT = "AppleWebKit/605.1.15 (KHTML, like Gecko)"
BLINK = "AppleWebKit/537.36 (KHTML, like Gecko)"
NT = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)"
IPHONE = f"Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) {WEBKIT}"
ANDROID = f"Mozilla/5.0 (Linux; Android 10; K) {BLINK} Chrome/140.0.0.0"


@pytest.mark.parametrize(
    ("agent", "name", "phone"),
    [
        (f"{IPHONE} Version/18.6 Mobile/15E148 Safari/604.1", "Safari, iPhone", True),
        (f"{IPHONE} CriOS/140.0.7339.39 Mobile/15E148 Safari/604.1", "Chrome, iPhone", True),
        (f"{IPHONE} FxiOS/142.0 Mobile/15E148 Safari/605.1.15", "Firefox, iPhone", True),
        # The app on the home screen of an iPhone names no browser.
        (f"{IPHONE} Mobile/15E148", "iPhone", True),
        (f"{ANDROID} Mobile Safari/537.36", "Chrome, Android", True),
        (f"{ANDROID} Mobile Safari/537.36 EdgA/140.0.0.0", "Edge, Android", True),
        (
            "Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0",
            "Firefox, Android",
            True,
        ),
        (
            f"{ANDROID} SamsungBrowser/28.0 Mobile Safari/537.36",
            "Samsung Internet, Android",
            True,
        ),
        (
            f"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) {WEBKIT} Version/18.6 Safari/605.1.15",
            "Safari, Mac",
            False,
        ),
        (
            f"{NT} {BLINK} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
            "Edge, Windows",
            False,
        ),
        (
            f"Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) {BLINK} Chrome/140.0.0.0 Safari/537.36",
            "Chrome, Chromebook",
            False,
        ),
        (
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            "Firefox, Linux",
            False,
        ),
        ("curl/8.14.1", "", False),
        ("", "", False),
    ],
)
def test_browser_is_named_by_two_words(agent: str, name: str, *, phone: bool) -> None:
    assert (browser_name(agent), is_phone(agent)) == (name, phone)
