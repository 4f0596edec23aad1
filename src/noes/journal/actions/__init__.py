"""Every write to the journal: one action, one transaction, undoable."""

from .asks import edit_ask, edit_asks, restore_ask, trash_ask, trash_asks
from .corrections import correct_ask, let_be, tell
from .entering import log_ask, log_asks
from .imports import import_records, remove_import
from .kept_sheets import begin_pass, choose_sheet, leave_sheet, note_sheet, take_nonce
from .moments import amend_moment, record_moment, record_moments, record_win, remove_moment
from .patience import keep_all_waiting, keep_waiting
from .people import add_person, edit_person, restore_person, trash_person
from .pitches import (
    add_pitch,
    edit_pitch,
    move_in_queue,
    queue_people,
    restore_pitch,
    trash_pitch,
    unqueue_person,
)
from .plans import (
    add_challenge,
    add_channel,
    add_day_off,
    add_kind,
    add_rest,
    edit_challenge,
    end_challenge,
    remove_channel,
    remove_day_off,
    remove_kind,
    remove_rest,
)
from .settings import change_settings, welcome
from .undoing import undo
from .whole import bring_back

__all__ = [
    "add_challenge",
    "add_channel",
    "add_day_off",
    "add_kind",
    "add_person",
    "add_pitch",
    "add_rest",
    "amend_moment",
    "begin_pass",
    "bring_back",
    "change_settings",
    "choose_sheet",
    "correct_ask",
    "edit_ask",
    "edit_asks",
    "edit_challenge",
    "edit_person",
    "edit_pitch",
    "end_challenge",
    "import_records",
    "keep_all_waiting",
    "keep_waiting",
    "leave_sheet",
    "let_be",
    "log_ask",
    "log_asks",
    "move_in_queue",
    "note_sheet",
    "queue_people",
    "record_moment",
    "record_moments",
    "record_win",
    "remove_channel",
    "remove_day_off",
    "remove_import",
    "remove_kind",
    "remove_moment",
    "remove_rest",
    "restore_ask",
    "restore_person",
    "restore_pitch",
    "take_nonce",
    "tell",
    "trash_ask",
    "trash_asks",
    "trash_person",
    "trash_pitch",
    "undo",
    "unqueue_person",
    "welcome",
]
