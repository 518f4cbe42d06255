"""Every sentence is there, in both languages, and every error has its own."""

import importlib
import pkgutil
from collections import Counter
from collections.abc import Iterator
from string import Formatter

import pytest

import desk_app
from desk_app import wording
from desk_app.domain.errors import DeskError
from desk_app.domain.intake import DraftIncomplete
from desk_app.storage.driver import StorageUnavailable


def _modules(path: list[str], prefix: str) -> Iterator[str]:
    for module in pkgutil.iter_modules(path, prefix):
        # Errors are raised below the windows; __main__ would start the program.
        if module.name in {"desk_app.ui", "desk_app.__main__"}:
            continue
        yield module.name
        if module.ispkg:
            package = importlib.import_module(module.name)
            yield from _modules(list(package.__path__), f"{module.name}.")


def _subclasses(base: type[DeskError]) -> Iterator[type[DeskError]]:
    for child in base.__subclasses__():
        yield child
        yield from _subclasses(child)


def _errors() -> list[type[DeskError]]:
    for name in _modules(list(desk_app.__path__), "desk_app."):
        importlib.import_module(name)
    ours = {error for error in _subclasses(DeskError) if error.__module__.startswith("desk_app.")}
    return sorted((error for error in ours if error.code), key=lambda error: error.code)


def _placeholders(sentence: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(sentence) if field is not None}


_ERRORS = _errors()
_PAIRS = {key: _pair for key, _pair in wording._TABLE.items()}


def test_the_errors_of_the_domain_are_among_those_looked_at() -> None:
    assert {"illegal-move", "already-rated"} <= {error.code for error in _ERRORS}


@pytest.mark.parametrize("error", _ERRORS, ids=lambda error: error.code)
def test_an_error_has_a_sentence_that_uses_only_what_it_tells(error: type[DeskError]) -> None:
    for sentence in _PAIRS[f"error.{error.code}"]:
        assert _placeholders(sentence) <= error.told


def test_what_a_reception_lacks_is_said_in_sentences() -> None:
    problem = DraftIncomplete(
        fields="procedure: procedure-missing, submitter.name: name-missing"
    )  # fmt: skip
    said = wording.error(problem)
    assert wording.say("check.procedure-missing") in said
    assert wording.say("check.name-missing") in said
    assert "-missing" not in said


def test_codes_and_exit_codes_belong_to_one_error_each() -> None:
    for count in (Counter(e.code for e in _ERRORS), Counter(e.exit_code for e in _ERRORS)):
        assert [which for which, times in count.items() if times > 1] == []


def test_exit_codes_are_free_to_be_used() -> None:
    # 1 is a fault of ours, 2 a mistyped command; from 126 on the shell has its own.
    assert [e.code for e in _ERRORS if not 3 <= e.exit_code <= 125] == []


def test_no_sentence_is_empty() -> None:
    assert [key for key, pair in _PAIRS.items() if not all(map(str.strip, pair))] == []


def test_sentences_are_translated() -> None:
    marks = "ăâđêôơưáàảãạếệịọộợụứ"
    own_name = "settings.language.vi"  # a language is offered under its own name
    same = [vi for key, (vi, en) in _PAIRS.items() if vi == en and key != own_name]
    assert [vi for vi in same if set(marks) & set(vi.lower())] == []


def test_error_sentences_speak_without_computer_words() -> None:
    told = [
        (key, sentence) for key in _PAIRS if key.startswith("error.") for sentence in _PAIRS[key]
    ]
    banned = ("invalid", "exception", "traceback", "null", "database", "sqlite", "không hợp lệ")
    assert [key for key, sentence in told if any(word in sentence.lower() for word in banned)] == []


@pytest.mark.parametrize("reason", ["disk-full", "busy", "read-only", "damaged"])
def test_each_way_a_disk_fails_has_its_own_advice(reason: str) -> None:
    told = wording.error(StorageUnavailable(reason=reason))
    assert reason not in told
    assert told != wording.error(StorageUnavailable(reason="disk-error"))
