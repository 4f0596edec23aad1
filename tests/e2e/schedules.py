"""Random schedules of no network, faults, killed browsers and two windows; and what must then hold."""

import json
import random
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Error, Locator, Page, expect

from tests.e2e.away import Mood, Network, Pocket
from tests.e2e.visits import composer, keep
from tests.site.serving import Served, wait_until

STEPS = 6
SAID = ".toast"
EMPTY = "place => place.replaceChildren()"
ANSWERS = 0.3  # of what is written
MOODS = (Mood.THERE, Mood.AWAY, Mood.AWAY, Mood.FAULTY, Mood.DEAF, Mood.LOST)


@dataclass
class Schedule:
    """One person's half-hour, from a seed."""

    seed: int
    pocket: Pocket
    network: Network
    windows: list[Page]
    chance: random.Random
    said: list[str] = field(default_factory=list)  # words that were said to be kept, in order
    tried: list[str] = field(default_factory=list)  # all of them
    answers: int = 0  # of those
    did: list[str] = field(default_factory=list)
    killed: int = 0

    @classmethod
    def of(cls, seed: int, pocket: Pocket, network: Network, windows: list[Page]) -> "Schedule":
        return cls(seed, pocket, network, windows, random.Random(seed))

    def run(self) -> None:
        for number in range(STEPS):
            step = self.chance.choices(
                [self.write, self.rush, self.turn, self.kill, self.shut, self.reload],
                [6, 2, 4, 1, 1, 1],
            )[0]
            self.did.append(f"{step.__name__} ({self.network.mood})")
            step(number)

    def _write(self, number: int) -> tuple[Page, Locator]:
        """Write an ask down, or an answer; give where it is said to be kept."""
        page = self.chance.choice(self.windows)
        is_answer = self.chance.random() < ANSWERS
        how, words = (self._answer, "Answer") if is_answer else (self._ask, "Ask")
        said = how(page, f"{words} {self.seed}-{number}")
        self.tried.append(f"{words} {self.seed}-{number}")
        self.answers += is_answer
        return page, said

    def _ask(self, page: Page, words: str) -> Locator:
        form = composer(page)
        form.get_by_role("textbox", name="What did you ask for?").fill(words)
        page.locator("#toasts").evaluate(EMPTY)
        form.get_by_role("button", name="I asked").click()
        return page.locator(SAID, has_text="Kept")

    def _answer(self, page: Page, words: str) -> Locator:
        """To an ask of its own, that this browser has not seen: the copy of one sheet serves for each."""
        ask = keep(self.network.served, "asks", {"title": f"Before {words}"})["id"]
        page.goto(f"{self.network.origin}/asks/{ask}/answer")
        page.get_by_text("When, how much, their words").click()
        page.get_by_label("Their words, or a note").fill(words)
        page.locator("#toasts").evaluate(EMPTY)
        page.get_by_role("button", name="Kind words", exact=True).click()
        waits = page.locator("[data-waiting] li", has_text=words)  # on the page that it leads to
        return page.locator(SAID, has_text="Kind words, kept").or_(waits)

    def write(self, number: int) -> None:
        """Write one down and see it said that it is kept, here or there."""
        page, said = self._write(number)
        expect(said.first).to_be_visible(timeout=15_000)
        self.said.append(self.tried[-1])
        if not composer(page).is_visible():
            page.goto(f"{self.network.origin}/")

    def rush(self, number: int) -> None:
        """Write one down, and be gone before anything is said."""
        page, _said = self._write(number)
        if self.chance.random() < 0.5:
            self.kill(number)
        else:
            self._gone(page)

    def turn(self, _number: int) -> None:
        self.network.mood = self.chance.choice(MOODS)

    def kill(self, _number: int) -> None:
        self.pocket.kill()
        self.killed += 1
        self.pocket.start()
        self.windows[:] = [self._open() for _ in range(self.chance.choice([1, 2]))]

    def shut(self, _number: int) -> None:
        self._gone(self.chance.choice(self.windows))

    def reload(self, _number: int) -> None:
        self.chance.choice(self.windows).reload()

    def _gone(self, page: Page) -> None:
        self.windows.remove(page)
        page.close()
        if len(self.windows) < 1 or self.chance.random() < 0.5:
            self.windows.append(self._open())

    def _open(self) -> Page:
        return self.pocket.open(f"{self.network.origin}/")


def open_pocket(pocket: Pocket, network: Network) -> Page:
    """Come in, and wait until the pages are kept."""
    pocket.start()
    page = pocket.open(network.origin + network.served.fresh_link())
    page.wait_for_url(lambda url: "/enter/" not in url)
    pocket.remember()
    expect_controlled(page)
    page.goto(f"{network.origin}/")
    return page


def expect_controlled(page: Page) -> None:
    """Wait until pages are kept. A page that is on its way just then is not taken in before the next."""

    def controlled() -> bool:
        return bool(page.evaluate("() => Boolean(navigator.serviceWorker.controller)"))

    assert wait_until(controlled, 10)


def run(schedule: Schedule) -> list[str]:
    """Run a schedule to its end, with the network back; return what did not hold."""
    try:
        schedule.run()
        schedule.network.mood = Mood.THERE
        _come_to_rest(schedule)
    except (Error, AssertionError) as problem:
        said = f"seed {schedule.seed}: {' '.join(str(problem).split())[:300]}"
        return [said, *(shown(page) for page in schedule.windows), *schedule.did]
    found = verdict(schedule, written_in(schedule.network.served))
    return [*found, *schedule.did] if found else []


def shown(page: Page) -> str:
    """What a window shows, for whoever looks for what went wrong."""
    try:
        return f"“{page.title()}” with {len(page.content())} letters"
    except Error:
        return "a window that is gone"


def _come_to_rest(schedule: Schedule) -> None:
    """Look at Today until nothing waits."""
    page = schedule.windows[0]
    page.goto(f"{schedule.network.origin}/")
    page.evaluate("() => dispatchEvent(new Event('online'))")
    rest = 0

    def at_rest() -> bool:
        nonlocal rest
        rest = rest + 1 if page.evaluate(KEPT) == 0 else 0
        return rest >= 2

    assert wait_until(at_rest, 20), "something waits still"


KEPT = """() => new Promise((resolve, reject) => {
  const opening = indexedDB.open("noes", 1);
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const counted = opening.result.transaction("noes").objectStore("noes").count();
    counted.onsuccess = () => { opening.result.close(); resolve(counted.result); };
  };
})"""


def _asks_of(served: Served) -> list[Any]:
    document: Any = json.loads(served.ask("GET", "/api/v1/export.json", served.as_local()).body)
    return sorted(document["asks"], key=lambda ask: ask["entry"])


def titles_of(served: Served) -> list[str]:
    """The titles of the notebook, in the order in which they came."""
    return [str(ask["title"]) for ask in _asks_of(served)]


def written_in(served: Served) -> list[str]:
    """The titles and the notes of the notebook, in the order in which they came."""
    asks = _asks_of(served)
    ranks = [(ask["entry"], ask["title"]) for ask in asks]
    ranks += [(one["rank"], one["note"]) for ask in asks for one in ask["moments"] if one["note"]]
    return [str(words) for _rank, words in sorted(ranks)]


def verdict(schedule: Schedule, written: list[str]) -> list[str]:
    """What was lost, doubled, or came in another order than it was said in."""
    count = Counter(written)
    lost = [f"lost: {one}" for one in schedule.said if not count[one]]
    doubled = [f"{count[one]} times: {one}" for one in schedule.tried if count[one] > 1]
    came = [one for one in written if one in schedule.said]
    mixed = [f"order: {came}"] if came != schedule.said and not lost + doubled else []
    return lost + doubled + mixed
