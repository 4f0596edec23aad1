"""LinkedIn's Jobs/Job Applications.csv, without the address, the number and the answers given.

The headings are "Application Date, Contact Email, Contact Phone Number, Company Name, Job Title, Job
Url, Resume Name, Question And Answers", the day month first ("3/24/23, 4:11 PM"), in the tests of
several public readers of the export. How an application went is not in it.
"""

from collections.abc import Iterator
from typing import Final

from noes.core.phrases import plain
from noes.exchange.choices import Choices
from noes.exchange.grid import Made
from noes.exchange.headers import Field
from noes.exchange.recast.made import ask, made_of
from noes.exchange.recast.sheet import Hints, Sheet, Source, cell
from noes.exchange.recast.tracker import has

_PRIVATE: Final = frozenset({"contact email", "contact phone number", "question and answers"})


def _fits(sheet: Sheet) -> bool:
    return has(sheet, "Application Date, Company Name, Job Title, Job Url, Resume Name")


def _take(sheet: Sheet, _choices: Choices) -> Sheet:
    day, company, title, url = (
        sheet.column(name) for name in ("Application Date", "Company Name", "Job Title", "Job Url")
    )
    kept = [plain(name) not in _PRIVATE for name in sheet.table.names]

    def rows() -> Iterator[Made]:
        for number, row in sheet.all_data():
            raw = [text if stays else "" for text, stays in zip(row, kept, strict=False)]
            yield ask(
                number,
                raw,
                title=cell(row, title),
                person=cell(row, company),
                day=cell(row, day),
                note=cell(row, url),
            )

    given = {Field.KIND: "stretch_application", Field.CHANNEL: "linkedin"}
    return made_of(sheet, rows, hints=Hints(given=given, date_order="mdy"))


LINKEDIN_APPLICATIONS: Final = Source(
    "linkedin_applications", "LinkedIn: job applications", _fits, _take
)
