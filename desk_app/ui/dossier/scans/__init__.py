"""The scans of a dossier on its page: as small pictures, as large ones, and how they come in."""
