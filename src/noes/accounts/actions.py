"""Ways into a notebook: made, used and taken back."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from noes.accounts.keys import digest, new_id
from noes.accounts.models import EntryLink, Feed, Session, Token, User

LINK_LIFE = timedelta(minutes=10)
SESSION_LIFE = timedelta(days=400)  # without a visit; browsers keep no cookie longer


@dataclass(frozen=True, slots=True)
class Entered:
    """A link that let its bearer in.

    Args:
        owner_id: whose notebook it opens.
        is_again: the browser that it let in before came by it once more; no session was made.
    """

    owner_id: UUID
    is_again: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """A link that did not.

    Args:
        used_before: somebody came in by it; that session has been ended.
    """

    used_before: bool


def local_owner(*, now: datetime, time_zone: str) -> User:
    """Return the one owner of the notebook on this machine, made on first sight."""
    with transaction.atomic():
        owner = User.objects.order_by("created_at").first()
        if owner is None:
            owner = User(id=new_id(), time_zone=time_zone, created_at=now)
            owner.set_unusable_password()
            owner.save(force_insert=True)
    return owner


def new_token(owner: UUID, *, name: str, secret: str, now: datetime) -> Token:
    return Token.objects.create(
        owner_id=owner, id=new_id(), name=name, digest=digest(secret), created_at=now
    )


def revoke_token(owner: UUID, *, token: UUID) -> bool:
    """Take a token back; False when there is none."""
    return bool(Token.objects.filter(owner_id=owner, id=token).delete()[0])


def path_of(secret: str) -> str:
    """Return the path at which an entry link is used."""
    return f"/enter/{secret}"


def new_link(owner: UUID, *, secret: str, now: datetime) -> EntryLink:
    """Make an entry link, and forget those that nobody needs any more."""
    with transaction.atomic():
        _forget_links(owner, now)
        return EntryLink.objects.create(
            owner_id=owner,
            id=new_id(),
            digest=digest(secret),
            created_at=now,
            expires_at=now + LINK_LIFE,
        )


def _forget_links(owner: UUID, now: datetime) -> None:
    # A used link is kept as long as its session: it is what a second use ends. After that it says
    # so to the browser, for as long as that keeps its cookie.
    Session.objects.filter(owner_id=owner, used_on__lt=(now - SESSION_LIFE).date()).delete()
    sessions = Session.objects.filter(owner_id=owner).values("id")
    used = EntryLink.objects.filter(owner_id=owner, session_id__isnull=False)
    untold = Q(ended="") | Q(created_at__lte=now - SESSION_LIFE)
    used.filter(untold).exclude(session_id__in=sessions).delete()
    EntryLink.objects.filter(
        owner_id=owner, session_id__isnull=True, expires_at__lte=now - LINK_LIFE
    ).delete()


def enter(
    *, link: str, session: str, carried: str = "", name: str = "", now: datetime
) -> Entered | Refused:
    """Use an entry link.

    Args:
        link: the secret that the address of the link carries.
        session: the secret that the new session's cookie will carry.
        carried: the secret of the cookie that the browser has already, "" for none. It gives way
            to the new one: a browser is let in once, however often it comes.
        name: what the browser is called in the list of those that are in.
        now: this instant.
    """
    with transaction.atomic():
        found = EntryLink.objects.select_for_update().filter(digest=digest(link)).first()
        if found is None:
            return Refused(used_before=False)
        if found.session_id is not None:
            return _used_again(found, found.session_id, carried)
        if found.expires_at <= now:
            return Refused(used_before=False)
        if carried:
            Session.objects.filter(owner_id=found.owner_id, digest=digest(carried)).delete()
        made = _open_session(found.owner_id, session, name, now)
        found.session_id = made.id
        found.save(update_fields=["session_id"])
        return Entered(found.owner_id)


def _used_again(link: EntryLink, session: UUID, carried: str) -> Entered | Refused:
    """Let in the browser that a link let in before; whoever else comes by it ends that."""
    made = Session.objects.filter(owner_id=link.owner_id, id=session).first()
    if made is None:
        return Refused(used_before=True)
    if made.digest == digest(carried):
        return Entered(link.owner_id, is_again=True)
    link.ended = made.digest
    link.save(update_fields=["ended"])
    made.delete()
    return Refused(used_before=True)


def _open_session(owner: UUID, secret: str, name: str, now: datetime) -> Session:
    return Session.objects.create(
        owner_id=owner,
        id=new_id(),
        digest=digest(secret),
        name=name,
        created_at=now,
        used_on=now.date(),
    )


def end_session(owner: UUID, *, session: UUID) -> bool:
    """Sign one browser out; False when there is none."""
    return bool(Session.objects.filter(owner_id=owner, id=session).delete()[0])


def end_all_sessions(owner: UUID, *, but: UUID | None = None) -> None:
    """Sign every browser out, but for one that is named; links that wait to be used open nothing."""
    found = Session.objects.filter(owner_id=owner)
    with transaction.atomic():
        (found.exclude(id=but) if but else found).delete()
        EntryLink.objects.filter(owner_id=owner, session_id__isnull=True).delete()


def note_session_used(owner: UUID, *, session: UUID, day: date) -> None:
    Session.objects.filter(owner_id=owner, id=session).update(used_on=day)


def note_token_used(owner: UUID, *, token: UUID, day: date) -> None:
    Token.objects.filter(owner_id=owner, id=token).update(last_used_on=day)


def new_feed(owner: UUID, *, secret: str, now: datetime) -> Feed:
    """Make the address at which other programs read the asks; the one before leads nowhere."""
    with transaction.atomic():
        Feed.objects.filter(owner_id=owner).delete()
        return Feed.objects.create(
            owner_id=owner, id=new_id(), digest=digest(secret), created_at=now
        )


def revoke_feed(owner: UUID) -> bool:
    """Take the address back; False when there is none."""
    return bool(Feed.objects.filter(owner_id=owner).delete()[0])


def note_feed_read(owner: UUID, *, feed: UUID, day: date) -> None:
    Feed.objects.filter(owner_id=owner, id=feed).update(last_read_on=day)
