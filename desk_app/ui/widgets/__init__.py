"""Widgets of our own: each knows Qt and one kind of value."""
