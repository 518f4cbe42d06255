"""The statutory reports on the screen, as files and on paper."""
