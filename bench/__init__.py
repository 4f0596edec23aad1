"""What Noes costs, beside what the same work costs bare. `make bench` prints the table.

Machines are noisy: each measure and its floor take turns, and medians are compared. What decides
is the ratio of the two.
"""
