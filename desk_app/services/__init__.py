<<<<<<< HEAD
"""USE CASES: what a person asks for, one transaction each.

Question: who may change something? Decision: only a service, always in the same four beats – read
the clock, let the domain decide, open `workspace.change()`, record. Because then the window and
the command line cannot differ, and every change has its journal line. Instead of services calling
services: what two of them share is a rule of `domain` or a question to `storage`.

`by` is the officer who acts; papers carry the name, the journal the identity.
"""

import secrets
from base64 import urlsafe_b64encode
from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
"""The only way to know the time: bootstrap hands it out."""


def new_uid() -> str:
    """A new identity: 128 random bits as 22 characters, never derived from anything."""
    return urlsafe_b64encode(secrets.token_bytes(16)).decode("ascii").rstrip("=")
=======
"""USE CASES: what a person asks for; one transaction each.

Question: who may change the office's data? Decision: a service, and it alone; the windows and the
command line call the same ones. Because whatever can be done by hand can then be scripted, tested
and measured. Instead of windows that write.

Question: may one service call another? Decision: never. A rule that two of them need is a function
of `domain`, a question that two of them ask is a method of `storage`. Because services that call
each other open transactions within transactions. Instead of layers of services.
"""
>>>>>>> project
