"""The list of papers printed: when, by whom, which time, and what became of each."""
