"""What a PostgreSQL server, the way to it or the lack of its driver keeps from being done."""

from desk_app.domain.errors import DeskError


class ServerUnavailable(DeskError):
    """The server did not do what was asked; `reason` is unreachable, refused,
    empty, newer or no-driver."""

    code = "server-unavailable"
    exit_code = 88
    told = frozenset({"reason"})


class ServerAddressRefused(DeskError):
    """The address is not one, or holds a password, which must not stand in a command line."""

    code = "server-address-refused"
    exit_code = 112
    told = frozenset({"reason"})


def require_driver() -> None:
    """Raises `ServerUnavailable` where the driver, or the library of PostgreSQL that it speaks
    through, is not there."""
    try:
        import psycopg  # noqa: F401, PLC0415  # only asked whether it is there
    except ImportError as problem:
        raise ServerUnavailable(reason="no-driver") from problem
