"""Where each address leads."""

from django.urls import URLPattern, URLResolver, include, path
from django.urls.resolvers import RoutePattern

from noes.site import views

handler404 = views.missing
handler500 = views.fault

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", views.health),
    path("enter/<str:secret>", views.enter),
    path("local/links", views.new_link),
    # By name, so that its schemas are built at the first call and not before the first page.
    URLResolver(RoutePattern("api/v1/"), "noes.api.urls", app_name="api", namespace="api"),
    path("", include("noes.web.urls")),
]
