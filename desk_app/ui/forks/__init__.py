"""The page of journals that parted and of lines that are missing: one act for each."""
