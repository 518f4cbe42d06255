"""RULES: what is true whatever the screen or the disk.

Question: where does "is it late?" live? Decision: here, as pure functions over frozen values; the
clock is passed in. Because anything a clerk could argue about must be testable without a database
and must mean the same at the desk, at a second desk and at the upper level. Instead of rules in
SQL or in windows, which drift apart.

The other great decision: a change is an `Entry`, and state is the fold of entries
(`Dossier.after`). `storage` only keeps the result.
"""
