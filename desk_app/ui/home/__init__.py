"""The home pages: what is due, what waits, is the data safe."""
