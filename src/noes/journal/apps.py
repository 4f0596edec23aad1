from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "noes.journal"
    label = "journal"
