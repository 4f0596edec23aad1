"""Where each address leads."""

from django.urls import URLPattern, URLResolver, path, re_path
from django.urls.resolvers import RoutePattern

from noes.site import consent, views
from noes.site.feed import feed

handler400 = views.unread
handler404 = views.missing
handler500 = views.fault

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", views.health),
    path("enter/", views.enter_pasted),
    path("enter/<str:secret>", views.enter),
    path("feed/<str:secret>.csv", feed),
    path("google/back", consent.back),
    path("local/links", views.new_link),
    # By a view: to write one address Django reads all lists of them, and no page needs the API's.
    re_path(r"^api/v1/(?P<rest>(?s:.*))$", views.api),
    # By name: a call of the API builds no pages.
    URLResolver(RoutePattern(""), "noes.web.urls"),
]
