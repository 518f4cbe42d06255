"""One window for one data folder: a second start shows the first window instead."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_TRIES = 10
_WAIT_MS = 200


class OneInstance(QObject):
    """Holds the data folder for this program, and hears when it is started again.

    The lock dies with the program. One that is left behind empty or damaged tells of nobody, so
    nobody answers on the local socket either, and it is cleared away.

    Signals:
        asked: The program was started again; the first window should come to the front.
    """

    asked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)
        name = sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        self._name = f"quay-mot-cua-{name}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def take(self) -> bool:
        """Whether this is the first window. If not, the first one has been asked to show itself.

        A folder that cannot be written to is no reason to refuse here: opening the data says so.
        """
        for _ in range(_TRIES):
            if self._lock.tryLock(_WAIT_MS):
                QLocalServer.removeServer(self._name)
                self._server.listen(self._name)
                return True
            if self._lock.error() is QLockFile.LockError.PermissionError:
                return True
            if self._wake_first():
                return False
            self._lock.removeStaleLockFile()
        return False

    def release(self) -> None:
        """Let go of the folder."""
        self._server.close()
        self._lock.unlock()

    def _wake_first(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        answered = socket.waitForConnected(_WAIT_MS)
        socket.abort()
        return answered

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.close()
            socket.deleteLater()
        self.asked.emit()
