from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "noes.site"
    label = "site"

    def ready(self) -> None:
        # late: django - the checks need the registry that is being filled here
        from noes.site import checks  # noqa: F401 - importing registers them
