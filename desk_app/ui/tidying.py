"""Python's garbage is collected in the GUI thread only.

The collector runs in whichever thread happens to make the object too many. When that is the lane,
and the garbage is a window nobody needs any more, Qt takes widgets apart outside their thread and
the program falls.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS = 1_000


class Tidying(QObject):
    """Switches the collector off and does its work on a timer, at the thresholds Python set."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._tidy)
        self._timer.start()

    def end(self) -> None:
        """There is no other thread any more: let the collector work as usual."""
        self._timer.stop()
        gc.enable()

    def _tidy(self) -> None:
        due = [
            generation
            for generation, (count, threshold) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > threshold > 0
        ]
        if due:
            gc.collect(due[-1])
