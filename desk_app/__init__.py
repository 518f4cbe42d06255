"""Quầy Một Cửa: the reception desk of a Vietnamese commune, offline first."""

__version__ = "0.1.0"
