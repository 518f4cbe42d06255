"""What a fact is."""

from typing import ClassVar


class Fact:
    """What happened, in the field's words. `KIND` is `thing.happened.N`, forever; a change of
    meaning is a new N, a new optional field is not."""

    __slots__ = ()
    KIND: ClassVar[str] = ""
