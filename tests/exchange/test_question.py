from noes.exchange.question import About, Question


def test_question_names_its_answer() -> None:
    questions = [
        Question(About.COLUMN, "Zig", "", 1),
        Question(About.OUTCOME, "Result", "meh", 1),
        Question(About.CONTRADICTION, "Result", "no + Status=yes", 1),
        Question(About.CONTRADICTION, "", "*", 1),
        Question(About.UNSAID, "Heard back", "*", 1),
        Question(About.DAY, "Date", "31/02/2026", 1),
        Question(About.KIND, "Kind", "serenade", 1),
    ]
    assert [each.key for each in questions] == [
        *("Zig", "Result=meh", "Result=no + Status=yes", "*", "Heard back=*"),
        *("31/02/2026", "serenade"),
    ]


def test_questions_that_block_an_import() -> None:
    blocking = {about for about in About if Question(about, "C", "v", 1).blocks}
    assert set(About) - blocking == {
        *(About.KIND, About.CHANNEL, About.READ_AS, About.YEARS, About.UNSENT)
    }
