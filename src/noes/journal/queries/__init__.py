"""Reads of the journal: functions, owner first. Writes are in actions."""
