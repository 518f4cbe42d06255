"""Publishing to the server above, at work."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.errors import DeskError
from desk_app.services.publishing import Published
from desk_app.ui.settings.publish_panel import PublishPanel
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import error, say


class PublishScreen(QObject):
    """Joins the panel to the service that publishes. The figures are read on the lane; the window
    stays alive and shows how far it is.

    Signals:
        saved: It was published. Carries the words and the moment.
    """

    saved = Signal(str, datetime)
    _progressed = Signal(int, int)

    def __init__(self, panel: PublishPanel, desk: Desk, tasks: TaskRunner) -> None:
        super().__init__(panel)
        self._panel, self._desk, self._tasks = panel, desk, tasks
        panel.asked.connect(self._publish)
        self._progressed.connect(panel.show_under_way)

    def reload(self) -> None:
        """Show where and when was published last."""
        self._tasks.run(self, self._last, done=lambda last: self._panel.show_last(*last))

    def _last(self) -> tuple[str, datetime | None]:
        return self._desk.publishing.address(), self._desk.publishing.published_at()

    def _publish(self, address: str, whole: bool) -> None:
        self._panel.show_under_way(0, 0)
        self._tasks.run(
            self,
            lambda: self._desk.publishing.publish(
                address, full=whole, progress=self._progressed.emit
            ),
            done=self._on_published,
            failed=self._on_refused,
        )

    def _on_published(self, made: Published) -> None:
        words = say(
            "publish.done", units=made.units, unchanged=made.unchanged, whole=made.whole,
            rows=made.rows,
        )  # fmt: skip
        self._panel.show_done(words)
        self.saved.emit(words, self._desk.clock())
        self.reload()

    def _on_refused(self, problem: DeskError) -> None:
        self._panel.show_problem(error(problem))
