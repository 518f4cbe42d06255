"""The Django application of the Morango measurement."""
