"""Models for views: rows they were given, never a query."""
