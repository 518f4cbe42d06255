"""All units of the upper level at a glance."""
