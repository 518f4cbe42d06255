"""The page of dossiers: lists of work, what a search found, and a pane beside them."""
