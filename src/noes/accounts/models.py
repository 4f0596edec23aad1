"""Who you are: the owner of a notebook and the ways in."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models
from django.db.models import Q


class Theme(models.TextChoices):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class User(AbstractBaseUser):
    """A person with a notebook, and how they like it shown."""

    id = models.UUIDField(primary_key=True)
    name = models.CharField(max_length=200, blank=True, default="")
    email = models.EmailField(null=True, unique=True)
    time_zone = models.CharField(max_length=64, default="UTC")
    day_start = models.PositiveSmallIntegerField(default=4)
    first_weekday = models.PositiveSmallIntegerField(default=0)
    country = models.CharField(max_length=2, blank=True, default="")
    language = models.CharField(max_length=16, blank=True, default="")  # "": the browser's
    theme = models.CharField(max_length=8, choices=Theme.choices, default=Theme.SYSTEM)
    fold_noes = models.BooleanField(default=False)
    welcomed_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()

    # The time of every sign-in is nobody's business.
    last_login = None

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        db_table = "accounts_user"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(day_start__lte=23), name="user_day_start_is_an_hour"
            ),
            models.CheckConstraint(
                condition=Q(first_weekday__lte=6), name="user_first_weekday_is_a_weekday"
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.email or str(self.id)


class Way(models.Model):
    """A way into a notebook: something its bearer knows, of which only the digest is kept."""

    pk = models.CompositePrimaryKey("owner_id", "id")
    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+", db_index=False)
    id = models.UUIDField()
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.id)


class Token(Way):
    """A key to the API."""

    name = models.CharField(max_length=200)
    last_used_on = models.DateField(null=True)

    class Meta:
        db_table = "accounts_token"
        ordering: ClassVar[list[str]] = ["created_at"]

    def __str__(self) -> str:
        return self.name


class Session(Way):
    """A browser that was let in; its cookie holds the secret."""

    name = models.CharField(max_length=60, blank=True, default="")  # "": it did not say
    used_on = models.DateField()

    class Meta:
        db_table = "accounts_session"


class EntryLink(Way):
    """A link that lets one browser in, once, and not for long.

    The session it made is kept beside it: a second use of the link means that somebody read it,
    and takes that session back. What is kept of it then is enough to tell its browser why.
    """

    expires_at = models.DateTimeField()
    session_id = models.UUIDField(null=True)
    # The digest of a session that was taken back.
    ended = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        db_table = "accounts_entry_link"


class Feed(Way):
    """An address at which other programs read the asks, and nothing else; its end is the secret."""

    last_read_on = models.DateField(null=True)

    class Meta:
        db_table = "accounts_feed"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["owner"], name="one_feed_of_an_owner"),
        ]
