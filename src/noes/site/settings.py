"""Django's settings. What an operator may change comes from the environment (env.py)."""

from pathlib import Path

from noes.cli import home
from noes.site import env

PACKAGE = Path(__file__).resolve().parent.parent
HOME = home.home()
NOW = env.read("NOES_NOW", env.instant, None)
URL = env.read("NOES_URL", env.public_url, None)

INSTALLED_APPS = ["noes.accounts", "noes.journal"]
AUTH_USER_MODEL = "accounts.User"
DATABASES = {
    "default": env.read("NOES_DATABASE_URL", env.database, env.sqlite(HOME / "noes.sqlite3"))
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]

SECRET_KEY = "x" * 50
ROOT_URLCONF = "noes.site.urls"
