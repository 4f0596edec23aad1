"""Where each address leads."""

from django.urls import URLPattern, URLResolver, path
from django.urls.resolvers import RoutePattern

from noes.site import views

handler404 = views.missing
handler500 = views.fault

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", views.health),
    path("enter/<str:secret>", views.enter),
    path("local/links", views.new_link),
    # By name: a call of the API builds no pages, and a page waits for no schemas.
    URLResolver(RoutePattern("api/v1/"), "noes.api.urls", app_name="api", namespace="api"),
    URLResolver(RoutePattern(""), "noes.web.urls"),
]
