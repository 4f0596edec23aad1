"""Today, the answer sheet, drafts, the first run, and what is looked back on."""

from django.urls import path

from noes.web.views import (
    after,
    answer,
    app,
    draft,
    insights,
    many,
    more,
    next_ask,
    quiet,
    review,
    today,
    welcome,
    year,
)

urlpatterns = [
    path("", today.today, name="today"),
    path("log", today.log, name="log"),
    path("log/many", many.many, name="many"),
    path("app.webmanifest", app.manifest, name="manifest"),
    path("sw.js", app.worker, name="worker"),
    path("waiting", app.waiting, name="waiting"),
    path("beside", today.beside_kind, name="beside"),
    path("answer", answer.choose, name="answer"),
    path("asks/<uuid:ask_id>/answer", answer.answer, name="answer_ask"),
    path("asks/<uuid:ask_id>/after", after.after, name="after"),
    path("drafts/<uuid:ask_id>", draft.draft, name="draft"),
    path("next", next_ask.next_ask, name="next"),
    path("welcome", welcome.welcome, name="welcome"),
    path("insights", insights.insights, name="insights"),
    path("quiet", quiet.quiet, name="quiet"),
    path("review", review.review, name="review"),
    path("year", year.year, name="year"),
    path("year/<int:number>", year.year, name="year_of"),
    path("more", more.more, name="more"),
    path("keys", more.keys, name="keys"),
]
