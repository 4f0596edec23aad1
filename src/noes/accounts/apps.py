from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "noes.accounts"
    label = "accounts"
