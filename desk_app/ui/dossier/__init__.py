"""A dossier's own page: its facts, its history, and what can be done with it."""
