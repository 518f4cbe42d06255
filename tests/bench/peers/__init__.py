"""Others beside us: SQLite changesets and Morango, in an environment that is thrown away."""
