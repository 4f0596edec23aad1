"""What the record says."""

from noes.api.answers import insights as given
from noes.api.call import Call
from noes.api.endpoints import Endpoints
from noes.journal.documents import Document

endpoints = Endpoints()


@endpoints("GET", "insights", given.Insights, kept=True)
def show_insights(call: Call) -> Document:
    """Show odds, silence, pace, hesitation, confidence and patterns, each with what it rests on."""
    # late: start-up - numpy and scipy take 0.2 s and 40 MB, and nothing else here needs them
    from noes.journal.insights import insights_of
    from noes.journal.insights.document import document

    return document(insights_of(call.owner, call.owner.notebook.revision, call.today))


urlpatterns = endpoints.urlpatterns
