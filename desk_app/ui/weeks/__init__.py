"""The weeks of the communes below: what came of each, and the one act it asks for."""
