"""Where each address leads."""

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path
from django.urls.resolvers import RoutePattern

from noes.site import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", views.health),
    path("enter/<str:secret>", views.enter),
    path("local/links", views.new_link),
]
if find_spec("noes.api.urls"):
    # By name, so that its schemas are built at the first call and not before the first page.
    api = URLResolver(RoutePattern("api/v1/"), "noes.api.urls", app_name="api", namespace="api")
    urlpatterns.append(api)
if find_spec("noes.web.urls"):
    urlpatterns.append(path("", include("noes.web.urls")))
