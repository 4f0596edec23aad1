"""Django's settings. What an operator may change comes from the environment (env.py)."""

import os
from pathlib import Path

from noes.cli import home
from noes.site import env, identity
from noes.site.build import build_of
from noes.site.zone import machine_zone

PACKAGE = Path(__file__).resolve().parent.parent
BUILD = build_of(PACKAGE)

# ---- what the operator says

HOME = home.home()
CACHE = HOME / "cache" / "templates"  # compiled ones; start.py makes it, for nobody else to write
NOW = env.read("NOES_NOW", env.instant, None)
GOOGLE = env.read("NOES_GOOGLE", env.origin, "https://docs.google.com")
URL = env.read("NOES_URL", env.public_url, None)
DATABASES = {
    "default": env.read("NOES_DATABASE_URL", env.database, env.sqlite(HOME / env.DATABASE_FILE))
}

# ---- what the server tells its worker

LOCAL_TOKEN = os.environ.get(env.LOCAL_TOKEN)
LOG_REQUESTS = env.LOG_REQUESTS in os.environ
DEMO = env.DEMO in os.environ  # a throwaway notebook: pages may say so

# ---- who we are

IDENTITY = identity.read(HOME) or identity.fresh()
SECRET_KEY = IDENTITY.secret
# An address, unlike a name, cannot be rebound by whoever keeps a name server.
LISTENING = os.environ.get(env.LISTENING, "127.0.0.1")
LOCAL_HOSTS = [IDENTITY.host, "127.0.0.1", "[::1]", LISTENING]
ALLOWED_HOSTS = [*LOCAL_HOSTS, URL.host] if URL else LOCAL_HOSTS

# ---- Django

INSTALLED_APPS = ["noes.accounts", "noes.journal", "noes.site"]
AUTH_USER_MODEL = "accounts.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "noes.site.urls"
MIDDLEWARE = [
    "noes.site.middleware.press.PressMiddleware",
    "noes.site.middleware.caller.CallerMiddleware",
    "noes.site.middleware.csrf.CsrfMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [PACKAGE / "web" / "templates"],
        "OPTIONS": {
            "environment": "noes.web.jinja.environment",
            "auto_reload": False,
            "bytecode_folder": str(CACHE) if CACHE.is_dir() else None,
        },
    }
]
STATIC_URL = f"/static/{BUILD}/"
LOGGING_CONFIG = None  # noes.site.logs sets it up: nothing that was written in the notebook

# ---- cookies; noes.site.cookies fits them to the way a request came

SESSION_COOKIE_NAME = IDENTITY.cookie
CSRF_COOKIE_NAME = f"{IDENTITY.cookie}_csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "noes.site.refusals.csrf_failure"

# ---- words and times

USE_TZ = True
# Django sets TZ to it, here and for whatever is started from here: were it another than the
# machine's, nobody would find out the machine's any more.
TIME_ZONE = machine_zone()
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [
    ("en", "English"),
    ("de", "Deutsch"),
    ("es", "Español"),
    ("fr", "Français"),
    ("it", "Italiano"),
    ("nl", "Nederlands"),
    ("pt-br", "Português (Brasil)"),
    *((name, name) for name in os.environ.get(env.MADE_UP_LANGUAGES, "").split()),
]
LOCALE_PATHS = [PACKAGE / "locale", *filter(None, [os.environ.get(env.MORE_LOCALES)])]
