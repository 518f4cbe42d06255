"""The first start, at work: from the first choice to an office that can be opened."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desk_app import bootstrap, wording
from desk_app.domain import units
from desk_app.domain.errors import DeskError
from desk_app.domain.export_day import ExportDay
from desk_app.domain.units import Unit
from desk_app.sample.district import Advance
from desk_app.ui.preferences import Preferences
from desk_app.ui.tasks import TaskRunner
from desk_app.ui.welcome import recovery_sheet, sample_office, setting_up
from desk_app.ui.welcome.form import WelcomeForm
from desk_app.ui.welcome.setting_up import Answers, NewCode
from desk_app.wording import say


class WelcomeScreen(QObject):
    """Leads through the pages.

    Signals:
        ready: There is an office to open. Carries its folder.
        language_asked: The person wants the other language.
        again: The person wants to try opening once more.
    """

    ready = Signal(object)
    language_asked = Signal()
    again = Signal()
    _advanced = Signal(object)

    def __init__(self, form: WelcomeForm, folder: Path, tasks: TaskRunner) -> None:
        super().__init__(form)
        self._form, self._folder, self._tasks = form, folder, tasks
        self._answers = Answers()
        self._new_code: NewCode | None = None
        self._join()

    def begin(self) -> None:
        """Show the first choice, or the code that an interrupted set-up left to be put away."""
        if not setting_up.code_is_due(self._folder):
            self._form.show_page("choice")
            return
        self._tasks.run(
            self,
            lambda: setting_up.new_code(self._folder),
            done=self._show_code,
            failed=self.show_trouble,
        )

    def ask_recovery_code(self) -> None:
        """The key to the data is gone: ask for the code in the envelope."""
        self._form.show_page("recover")

    def show_trouble(self, problem: DeskError) -> None:
        """Something keeps the office from being opened."""
        self.show_trouble_words(wording.error(problem))

    def show_trouble_words(self, words: str) -> None:
        """The same, in words."""
        self._form.trouble.show_trouble(words)
        self._form.show_page("trouble")

    # ---- wiring

    def _join(self) -> None:
        form = self._form
        form.choice.sample_asked.connect(self._look_at_sample)
        form.choice.set_up_asked.connect(self._ask_unit)
        form.choice.language_asked.connect(self.language_asked)
        form.unit.chosen.connect(self._take_unit)
        form.unit.back.connect(self._ask_choice)
        form.typed.submitted.connect(self._take_typed)
        form.typed.back.connect(self._ask_unit)
        form.desk.chosen.connect(self._take_desk)
        form.desk.back.connect(self._ask_unit)
        form.desk.look_asked.connect(self._look_for_sticks)
        form.officer.submitted.connect(self._take_officer)
        form.officer.back.connect(self._ask_before_officer)
        form.code.print_asked.connect(self._print)
        form.code.file_chosen.connect(self._save)
        form.code.put_away.connect(self._put_away)
        form.recover.submitted.connect(self._recover)
        form.recover.back.connect(self.again)
        form.trouble.again.connect(self.again)
        form.trouble.closing.connect(form.close)
        self._advanced.connect(self._show_advance)

    # ---- the sample

    def _look_at_sample(self, role: str) -> None:
        place = sample_office.folder_of(self._folder, role)
        if sample_office.is_made(self._folder):
            self.ready.emit(place)
            return
        self._form.wait.show_work(say("welcome.sample"), say("welcome.sample.hint"))
        self._form.show_page("wait")
        self._tasks.run(
            self,
            lambda: sample_office.make(self._folder, self._advanced.emit),
            done=lambda _: self.ready.emit(place),
            failed=self.show_trouble,
        )

    def _show_advance(self, advance: Advance) -> None:
        self._form.wait.show_advance(advance.count, advance.total, advance.unit.name)

    # ---- the four steps

    def _ask_choice(self) -> None:
        self._form.show_page("choice")

    def _ask_unit(self) -> None:
        self._form.show_page("unit")

    def _take_unit(self, unit: Unit | None) -> None:
        if unit is None:
            self._form.show_page("typed")
            return
        self._answers = Answers(unit)
        self._form.show_page("officer" if setting_up.is_upper(unit) else "desk")

    def _take_typed(self) -> None:
        unit = self._form.typed.draft(bootstrap.system_clock().date())
        problems = units.check(unit)
        self._form.typed.show_problems(problems)
        if not problems:
            self._take_unit(unit)

    def _look_for_sticks(self) -> None:
        if not self._tasks.closed:
            self._tasks.run_aside(
                self, bootstrap.plugged_in, done=self._form.desk.show_drives
            )  # fmt: skip

    def _take_desk(self, letter: str, day: ExportDay | None, stick: Path | None) -> None:
        self._answers = replace(self._answers, desk=letter, export_day=day, stick=stick)
        self._form.show_page("officer")

    def _ask_before_officer(self) -> None:
        unit = self._answers.unit
        assert unit is not None
        self._form.show_page("unit" if setting_up.is_upper(unit) else "desk")

    def _take_officer(self, name: str) -> None:
        if not name:
            self._form.officer.show_problem(say("settings.officer.name-missing"))
            return
        answers = replace(self._answers, officer=name)
        self._form.wait.show_work(say("welcome.making"))
        self._form.show_page("wait")
        chosen = Preferences(language=wording.language())
        self._tasks.run(
            self,
            lambda: setting_up.make(self._folder, answers, chosen),
            done=self._show_code,
            failed=self._on_not_made,
        )

    def _on_not_made(self, problem: DeskError) -> None:
        """A stick that will not do is no reason not to have an office."""
        if problem.code in setting_up.STICK_PROBLEMS:
            self._form.show_page("desk")
            self._form.desk.show_stick_problem(wording.error(problem))
        else:
            self.show_trouble(problem)

    # ---- the recovery code

    def _show_code(self, made: NewCode) -> None:
        self._new_code = made
        self._form.code.show_code(made.code)
        self._form.show_page("code")

    def _print(self) -> None:
        assert self._new_code is not None
        printer = recovery_sheet.send_to_printer(self._new_code.office, self._new_code.code)
        key = "welcome.code.printed" if printer else "welcome.code.no-printer"
        self._form.code.show_outcome(say(key, printer=printer))

    def _save(self, file: Path) -> None:
        assert self._new_code is not None
        saved = recovery_sheet.save(file, self._new_code.office, self._new_code.code)
        key = "welcome.code.saved" if saved else "welcome.code.not-saved"
        self._form.code.show_outcome(say(key, file=file))

    def _put_away(self) -> None:
        setting_up.put_away(self._folder)
        self.ready.emit(self._folder)

    def _recover(self, code: str) -> None:
        self._tasks.run(
            self,
            lambda: bootstrap.recover(self._folder, code),
            done=lambda _: self.ready.emit(self._folder),
            failed=self._form.recover.show_problem,
        )
