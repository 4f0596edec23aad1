"""Whether what Noes says is as true as it says: its statistics in simulated worlds."""
