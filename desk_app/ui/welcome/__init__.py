"""The first start: try, set up, open again."""
