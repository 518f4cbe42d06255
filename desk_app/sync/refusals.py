"""Why a bundle, a part of one or a card was refused. The file is always kept."""

from typing import ClassVar

from desk_app.domain.errors import DeskError


class NotABundle(DeskError):
    """The file is something else: not ours."""

    code = "not-a-bundle"
    exit_code = 70


class DamagedBundle(DeskError):
    """Cut, changed, or signed by somebody else. Nothing of it counts."""

    code = "damaged-bundle"
    exit_code = 71


class BundleNotForUs(DeskError):
    """Encrypted to readers among whom we are not."""

    code = "bundle-not-for-us"
    exit_code = 72


class UnknownSender(DeskError):
    """The journal that made the bundle is not enrolled here: it waits."""

    code = "unknown-sender"
    exit_code = 73
    told: ClassVar[frozenset[str]] = frozenset({"office", "desk", "fingerprint"})


class NewerBundle(DeskError):
    """Written by a newer version, in a format this one does not read."""

    code = "newer-bundle"
    exit_code = 75
    told: ClassVar[frozenset[str]] = frozenset({"format"})


class SegmentRefused(DeskError):
    """One segment does not match its seal; the rest of its bundle still counts."""

    code = "segment-refused"
    exit_code = 77
    told: ClassVar[frozenset[str]] = frozenset({"jid", "a", "b"})


class TooManyReaders(DeskError):
    """A bundle was to be encrypted to more readers than the format allows."""

    code = "too-many-readers"
    exit_code = 78
    told: ClassVar[frozenset[str]] = frozenset({"readers", "limit"})


class BundleTooLarge(DeskError):
    """A bundle is beyond a limit of its format, which `reason` names: one that came (line, segment,
    events, packed, expanded, segments, manifest, readers), or what was to be "sent": the sender
    makes several of it."""

    code = "bundle-too-large"
    exit_code = 79
    told: ClassVar[frozenset[str]] = frozenset({"reason"})


class TooManyJournals(DeskError):
    """So many journals of one office are known that another one is not taken up with: it waits."""

    code = "too-many-journals"
    exit_code = 7
    told: ClassVar[frozenset[str]] = frozenset({"office", "desk", "limit"})


class NotACard(DeskError):
    """The file is not an enrolment card, or not a whole and true one."""

    code = "not-a-card"
    exit_code = 80


class ScanBundleTooLarge(DeskError):
    """A bundle has more scans, or more bytes of them, than one may have."""

    code = "scan-bundle-too-large"
    exit_code = 8
    told: ClassVar[frozenset[str]] = frozenset({"scans", "limit"})


class OversizedScan(DeskError):
    """A bundle lists a scan that is larger than any scan may be."""

    code = "oversized-scan"
    exit_code = 9
    told: ClassVar[frozenset[str]] = frozenset({"limit"})
