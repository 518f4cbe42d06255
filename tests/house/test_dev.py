"""Setting up a machine: what is missing is named, what is there is left alone."""

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest

import dev

_PINS = Path(dev.REQUIREMENTS).read_text(encoding="utf-8")
_HERE = dev.Need("python3", module="json")
_GONE = dev.Need("libgone1", library="libgone-for-good.so.1")


def test_only_what_is_not_there_is_missing() -> None:
    needs = [
        _HERE,
        _GONE,
        dev.Need("tool", program="no-such-program"),
        dev.Need("m", module="no_m"),
    ]
    assert dev.missing(needs) == ["libgone1", "tool", "m"]


def test_a_program_whose_folder_is_named_after_its_version_is_found(tmp_path: Path) -> None:
    need = dev.Need("server", program=f"{tmp_path}/*/bin/initdb")
    assert dev.missing([need]) == ["server"]
    (tmp_path / "15/bin").mkdir(parents=True)
    (tmp_path / "15/bin/initdb").touch()
    assert dev.missing([need]) == []


def test_a_person_gets_the_exact_line_to_paste() -> None:
    assert dev.install_line(["libgl1", "libegl1"]) == (
        "sudo apt-get update && sudo apt-get install --yes --no-install-recommends libgl1 libegl1"
    )


def test_an_account_that_may_not_install_is_stopped_with_the_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dev, "_become_root", lambda: None)
    with pytest.raises(dev.Stopped, match=r"sudo apt-get install .* libgone1"):
        dev.complete_system([_HERE, _GONE])


def test_a_complete_system_is_left_alone() -> None:
    dev.complete_system([_HERE])


@pytest.mark.parametrize(
    ("environ", "platform", "seen"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "win32", True),
    ],
)
def test_a_window_is_opened_only_where_it_can_be_seen(
    environ: dict[str, str], platform: str, seen: bool
) -> None:
    assert dev.has_screen(environ, platform) is seen


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which .venv stands, made to its end."""
    for name, place in {
        "REQUIREMENTS": "pins",
        "VENV": "v",
        "STAMP": "v/s",
        "PYTHON": "v/p",
    }.items():
        monkeypatch.setattr(dev, name, tmp_path / place)
    (tmp_path / "v").mkdir()
    (tmp_path / "v/p").touch()
    (tmp_path / "pins").write_bytes(b"a==1\n")
    (tmp_path / "v/s").write_text(dev.fingerprint(b"a==1\n"), encoding="utf-8")
    return tmp_path


def test_an_environment_made_to_its_end_is_used_as_it_is(made: Path) -> None:
    assert dev.environment_is_ready()


def test_an_interrupted_installation_is_noticed(made: Path) -> None:
    (made / "v/s").unlink()
    assert not dev.environment_is_ready()


def test_a_changed_list_makes_the_environment_anew(made: Path) -> None:
    (made / "pins").write_bytes(b"a==2\n")
    assert not dev.environment_is_ready()


def test_another_python_makes_the_environment_anew(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert not dev.environment_is_ready()


def test_a_linked_environment_is_never_touched(made: Path) -> None:
    (made / "v").rename(made / "elsewhere")
    (made / "v").symlink_to(made / "elsewhere", target_is_directory=True)
    (made / "elsewhere/s").unlink()
    assert dev.environment_is_ready()


def test_progress_counts_the_packages_and_names_the_last() -> None:
    said = ["Collecting a==1 (from -r x)\n", "  Downloading a.whl (3 MB)\n", "Collecting b==2\n"]
    assert dev.pip_progress([], 9) == "asking"
    assert dev.pip_progress(said, 9) == "fetching 2 of 9: b==2"
    assert dev.pip_progress([*said, "Installing collected packages: a\n"], 9) == (
        "unpacking 9 packages"
    )


def test_packages_of_another_system_are_not_counted() -> None:
    pins = "a==1 \\\n    --hash=sha256:0\nb==2 ; sys_platform == 'win32' \\\n"
    assert (dev.package_count(pins, "linux"), dev.package_count(pins, "win32")) == (1, 2)


def test_a_failing_command_stops_with_what_it_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(dev.Stopped):
        dev.watch(
            "x", [sys.executable, "-c", "print('no room'); raise SystemExit(3)"], dev.last_line
        )
    assert "no room" in capsys.readouterr().out


def test_requirements_name_no_host() -> None:
    assert re.findall(r"://|--(?:index|extra-index|find-links)|\s@\s", _PINS) == []


def test_every_pin_has_its_hashes() -> None:
    pins = re.split(r"^(?=[A-Za-z])", _PINS, flags=re.MULTILINE)[1:]
    assert len(pins) > 40
    assert [
        pin for pin in pins if not re.search(r"^\S+==\S+ .*\\\n\s+--hash=sha256:[0-9a-f]{64}", pin)
    ] == []


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((dev.HERE / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["project"]["dependencies"]
    wanted += [name for group in project["dependency-groups"].values() for name in group]
    names = {re.split(r"[\[>=<\s]", need)[0].lower() for need in wanted}
    assert names - set(re.findall(r"^([a-z0-9-]+)==", _PINS, re.MULTILINE)) == set()


def test_the_script_needs_nothing_but_python() -> None:
    tree = ast.parse((dev.HERE / "dev.py").read_text(encoding="utf-8"))
    nodes = list(ast.walk(tree))
    imported = {name.name for node in nodes if isinstance(node, ast.Import) for name in node.names}
    imported |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    rooms = {name.split(".")[0] for name in imported}
    assert "subprocess" in rooms
    assert rooms - sys.stdlib_module_names == set()


def test_an_unknown_verb_is_answered_with_the_verbs(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["fly"]) == 2
    assert "dev.py run" in capsys.readouterr().out
