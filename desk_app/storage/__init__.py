"""THE DATABASE: one encrypted file, and the only room that knows SQL.

Question: how is state kept? Decision: one way in, `Workspace.record`, which appends an entry to
the journal and folds it into the tables in one transaction; the same fold runs when a bundle is
taken in. Because then the tables can be dropped and rebuilt from the journal, and a desk and the
upper level cannot disagree about what an entry means. Instead of writing tables directly, which
loses history and cannot be merged.

The journal keeps its own unsealed lines row by row (`tail`) and everything sealed as compressed
segments, own and foreign alike. Its byte formats are forever.

Scans of papers would make the file too large to copy; they lie sealed in a folder beside it, under
a key that follows from the database's.
"""
