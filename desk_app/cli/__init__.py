"""COMMANDS: everything the window can do, through the same services.

stdout is data, stderr is talk; `--json` gives what a script wants; exit codes come from the error
classes. The verbs are a contract: scripts and measurements of others are built on them.
"""
