"""The communes below, as the upper level sees them."""
