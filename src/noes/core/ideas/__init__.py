"""What to ask for next: a ladder of ideas, graded by how bold they are, and the choice of one."""
