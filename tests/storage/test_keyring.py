"""Keys: one protected by the system, everything else under it; a printed code brings it back."""

import stat
import sys
from pathlib import Path

import pytest

from desk_app import bootstrap
from desk_app.storage.keyring import KeyMissing, Keyring, WrongRecoveryCode
from desk_app.sync.keys import JournalKey
from tests import offices
from tests.acts import received
from tests.builders import Clock, a_draft, a_party, an_office


@pytest.fixture
def keyring(tmp_path: Path) -> Keyring:
    return Keyring(tmp_path / "keys")


def test_the_code_brings_the_key_back(keyring: Keyring, tmp_path: Path) -> None:
    key, code = keyring.make()
    assert keyring.database_key() == key
    (tmp_path / "keys" / "database.key").unlink()
    with pytest.raises(KeyMissing):
        keyring.database_key()
    assert keyring.recover(code) == key
    assert keyring.database_key() == key


def test_a_code_has_five_groups_that_say_nothing_of_the_key(keyring: Keyring) -> None:
    key, code = keyring.make()
    assert [len(group) for group in code.split("-")] == [5] * 5
    assert keyring.make() != (key, code)


@pytest.mark.parametrize(
    "typed",
    [
        lambda code: code.lower(),
        lambda code: code.replace("-", ""),
        lambda code: f" {code.replace('-', ' ')} ",
        lambda code: code.replace("-", " – "),
        lambda code: code.replace("O", "0").replace("I", "1").replace("B", "8"),
    ],
)
def test_a_code_is_read_however_it_is_typed(keyring: Keyring, typed: object) -> None:
    key, code = keyring.make()
    assert keyring.recover(typed(code)) == key  # type: ignore[operator]  # a function


@pytest.mark.parametrize(
    "code", ["", "-", "ABCDE-FGHIJ-KLMNO-PQRST-UVWXY", "ạ" * 25, "9" * 25, "A" * 10_000]
)
def test_another_code_opens_nothing_and_changes_nothing(
    keyring: Keyring, tmp_path: Path, code: str
) -> None:
    keyring.make()
    before = {path: path.read_bytes() for path in (tmp_path / "keys").iterdir()}
    with pytest.raises(WrongRecoveryCode):
        keyring.recover(code)
    assert {path: path.read_bytes() for path in (tmp_path / "keys").iterdir()} == before


def test_one_wrong_letter_opens_nothing(keyring: Keyring) -> None:
    _, code = keyring.make()
    for place in range(len(code)):
        if code[place] != "-":
            other = "A" if code[place] != "A" else "C"
            with pytest.raises(WrongRecoveryCode):
                keyring.recover(code[:place] + other + code[place + 1 :])


@pytest.mark.parametrize("name", ["database.key", "journal.secret", "recovery.json"])
@pytest.mark.parametrize("content", [b"", bytes(32), bytes(500), b"x" * 7])
def test_a_key_file_that_a_power_cut_spoiled_is_told(
    keyring: Keyring, tmp_path: Path, name: str, content: bytes
) -> None:
    _, code = keyring.make()
    keyring.keep("journal", b"secret")
    (tmp_path / "keys" / name).write_bytes(content)
    if name == "database.key":
        with pytest.raises(KeyMissing):
            keyring.database_key()
    if name == "recovery.json":
        with pytest.raises(WrongRecoveryCode):
            keyring.recover(code)
    else:
        with pytest.raises(KeyMissing):
            keyring.get("journal")


def test_secrets_lie_under_the_database_key(keyring: Keyring, tmp_path: Path) -> None:
    keyring.make()
    keyring.keep("journal", b"geheim und lang genug")
    assert keyring.get("journal") == b"geheim und lang genug"
    assert b"geheim" not in (tmp_path / "keys" / "journal.secret").read_bytes()
    (tmp_path / "keys" / "journal.secret").rename(tmp_path / "keys" / "reading.secret")
    with pytest.raises(KeyMissing):
        keyring.get("reading")


def test_a_derived_key_follows_from_the_database_key_and_its_name(keyring: Keyring) -> None:
    key, code = keyring.make()
    derived = keyring.derived("scans")
    assert len(derived) == 32
    assert derived not in {key, keyring.derived("other")}
    keyring.recover(code)
    assert keyring.derived("scans") == derived
    keyring.make()
    assert keyring.derived("scans") != derived


@pytest.mark.skipif(sys.platform == "win32", reason="Windows protects by account, not by mode")
def test_only_the_owner_may_read_the_keys(keyring: Keyring, tmp_path: Path) -> None:
    keyring.make()
    keyring.keep("journal", b"secret")
    files = list((tmp_path / "keys").iterdir())
    assert {path.name for path in files} == {"database.key", "journal.secret", "recovery.json"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert stat.S_IMODE((tmp_path / "keys").stat().st_mode) == 0o700


def test_a_lost_pc_is_opened_again_with_the_code_and_goes_on(tmp_path: Path) -> None:
    folder, clock = tmp_path / "desk", Clock()
    made = bootstrap.set_up(folder, an_office(), officer="Cán bộ Thử", clock=clock)
    desk = bootstrap.open_desk(folder, clock=clock, hurried=True)
    dossier = received(desk)
    desk.close()
    (folder / "keys" / "database.key").unlink()  # the new PC cannot open what the old one protected
    with pytest.raises(KeyMissing):
        bootstrap.open_desk(folder, clock=clock)
    bootstrap.recover(folder, made.recovery_code)
    desk = bootstrap.open_desk(folder, clock=clock, hurried=True)
    assert desk.lookup.get(dossier.code) == dossier
    assert desk.checking.check().findings == ()
    assert desk.enrolment.own_card().jid == made.journal
    desk.close()


def test_no_file_shows_a_name_or_a_key(tmp_path: Path) -> None:
    clock = Clock()
    desk = offices.ticking_office(tmp_path / "desk", "13498", clock=clock)
    upper = offices.ticking_office(tmp_path / "upper", "351", clock=clock)
    offices.enrol_each_other(desk, upper, tmp_path / "cards")
    canary = "Hoàng Thử Chim Yến"
    draft = a_draft(submitter=a_party(name=canary, number="999012345678"))
    desk.intake.keep("quầy", draft)
    desk.intake.register(draft, by="o01")
    desk.exchange.export(tmp_path / "stick")
    keyring = Keyring(tmp_path / "desk" / "keys")
    key, journal = keyring.database_key(), JournalKey(keyring.get("journal")).secret
    hidden = [canary.encode(), "chim yến".encode(), b"999012345678", canary.encode("utf-16-le")]
    read = 0
    for path in tmp_path.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            read += 1
            assert not any(secret in content for secret in hidden), path
            assert journal not in content, path
            assert (key in content) == (path.name == "database.key" and "desk" in path.parts), path
    assert read > 5
    desk.close()
    upper.close()


def test_a_key_that_does_not_fit_is_a_missing_key(tmp_path: Path) -> None:
    clock = Clock()
    made = bootstrap.set_up(tmp_path, an_office(), officer="Nguyễn Thị Mẫu", clock=clock)
    (tmp_path / "keys" / "database.key").write_bytes(bytes(range(32)))
    with pytest.raises(KeyMissing):
        bootstrap.open_desk(tmp_path, clock=clock)
    bootstrap.recover(tmp_path, made.recovery_code)
    bootstrap.open_desk(tmp_path, clock=clock).close()
