"""Bundles: to the stick, from the stick, whom we trust."""
