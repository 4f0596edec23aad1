"""The drawings in pictures: each fills its room as well as it can, and never leaves it."""
