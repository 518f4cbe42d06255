"""Registers, guidance and hand-over slips: seen, printed, saved."""
