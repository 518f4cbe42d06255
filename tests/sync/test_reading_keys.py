"""Reading keys: one in use, the next on paper, old ones kept; a whole upper level lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.entries import ReadersSet
from desk_app.domain.errors import DeskError
from desk_app.storage.keyring import KeyMissing, Keyring
from desk_app.sync import cards, own_card, paper, seal
from desk_app.sync.keys import JournalKey, ReadingKey, ReadingKeys
from desk_app.sync.paper import NotAKey
from desk_app.sync.refusals import NotACard, TooManyReaders
from tests.builders import workspace_of
from tests.offices import Ticking, enrol, enrol_each_other, receive_now, ticking_office


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = ticking_office(tmp_path / "a", "13498")
    yield made
    made.close()


@pytest.fixture
def upper(tmp_path: Path, desk: Desk) -> Iterator[Desk]:
    """The district, enrolled with the desk, its next reading key lying on `NEXT`."""
    made = ticking_office(tmp_path / "up", "351")
    enrol_each_other(desk, made, tmp_path / "cards")
    yield made
    made.close()


def names(desk: Desk) -> set[str]:
    return {each.intake.owner.name for each in desk.lookup.newest()}


def files(writer: Desk, stick: Path) -> list[Path]:
    return list(writer.exchange.export(stick).files)


def test_every_bundle_is_for_both_keys_of_the_upper_level_and_each_opens_it_alone(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    on_paper = upper.keys.make_next(reason="Lập khóa dự phòng", by="o01")
    card = cards.decode_upper_card(upper.enrolment.write_card(tmp_path / "card").read_bytes())
    own = upper.keys.own()
    assert card.readers == (own.in_use, ReadingKey(on_paper).recipient)
    assert own.next_made

    own_bundle = files(upper, tmp_path / "down")
    desk.exchange.take_in(own_bundle)
    in_use = Keyring(upper.folder / "keys").get("reading").decode()
    for file in (*own_bundle, *files(desk, tmp_path / "up")):
        for secret in (in_use, on_paper):
            assert seal.unseal(file.read_bytes(), [secret])


def test_the_next_key_is_on_paper_only(upper: Desk) -> None:
    on_paper = upper.keys.make_next(reason="Lập khóa dự phòng", by="o01")
    assert on_paper not in Keyring(upper.folder / "keys").get("reading").decode()
    assert upper.keys.own().kept == 1


def test_a_lost_key_file_loses_nothing_when_the_paper_is_typed_in(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    on_paper = upper.keys.make_next(reason="Lập khóa dự phòng", by="o01")
    desk.exchange.take_in(files(upper, tmp_path / "down"))
    receive_now(desk, "Vẫn Đọc Được")
    waiting = files(desk, tmp_path / "up")
    upper.close()
    (upper.folder / "keys" / "reading.secret").unlink()
    again = bootstrap.open_desk(upper.folder, clock=Ticking(), hurried=True)
    assert not again.keys.own().readable
    assert again.exchange.take_in(waiting)[0].result == "refused"

    own = again.keys.take_up(paper.groups(on_paper).lower(), reason="Mất tệp khóa", by="o01")
    assert (own.in_use, own.next_made, own.readable) == (
        ReadingKey(on_paper).recipient, False, True,
    )  # fmt: skip
    assert again.exchange.take_in(waiting)[0].result == "taken-in"
    assert names(again) == {"Vẫn Đọc Được"}
    again.close()


def test_a_card_with_new_readers_takes_the_place_of_our_older_one(
    upper: Desk, tmp_path: Path
) -> None:
    before = upper.enrolment.write_card(tmp_path).read_bytes()
    upper.keys.make_next(reason="Lập khóa dự phòng", by="o01")
    after = upper.enrolment.write_card(tmp_path)
    assert after.read_bytes() != before
    assert [file.name for file in tmp_path.glob("*.QMT")] == ["CAPTREN.QMT"]


@pytest.mark.parametrize("typed", ["", "12", "AGE-SECRET-KEY-1QQQQ", "QMC-SIGNING-KEY-1 AAAA"])
def test_a_slip_in_a_typed_key_is_found(upper: Desk, typed: str) -> None:
    good = paper.groups(ReadingKey.generate().secret)
    for wrong in (typed, good[:-2], good[:-1] + ("q" if good[-1] != "Q" else "p")):
        with pytest.raises(NotAKey):
            upper.keys.take_up(wrong, reason="Thử", by="o01")
    assert upper.keys.own().kept == 1


def test_a_signing_key_comes_back_from_its_paper() -> None:
    key = JournalKey.generate()
    text = paper.signing_text(key)
    for typed in (paper.groups(text), text.lower(), paper.digits(text.encode())):
        assert paper.signing_key(typed).secret == key.secret
    with pytest.raises(NotAKey):
        paper.signing_key(text[:-5] + "AAAAA")


def test_a_card_is_read_from_the_digits_of_its_printed_code(desk: Desk, upper: Desk) -> None:
    for office in (desk, upper):
        key = JournalKey(Keyring(office.folder / "keys").get("journal"))
        content = own_card.content(workspace_of(office), office.office, key.sign)
        scanned = paper.digits(content)
        assert paper.is_card(scanned)
        assert desk.enrolment.read_card(scanned) == office.enrolment.own_card()
    with pytest.raises(NotACard):
        desk.enrolment.read_card("1234" * 60)


def test_readers_are_one_or_two_keys() -> None:
    one, two, three = (ReadingKey.generate().recipient for _ in range(3))
    assert ReadersSet(readers=(one, two), reason="")
    for bad in ((), (one, one), (one, two, three), ("age1x",), (f"{one}\n",)):
        with pytest.raises(ValueError, match="readers"):
            ReadersSet(readers=bad, reason="")


def test_reading_keys_are_kept_oldest_first_and_each_once() -> None:
    first, second = ReadingKey.generate(), ReadingKey.generate()
    keys = ReadingKeys(first.secret)
    keys.add(second)
    keys.add(first)
    assert ReadingKeys(keys.text).recipients == (first.recipient, second.recipient)


def test_six_desks_and_both_keys_fit_into_a_bundle_and_too_many_readers_are_told(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    upper.keys.make_next(reason="Lập khóa dự phòng", by="o01")
    desk.exchange.take_in(files(upper, tmp_path / "down"))
    sisters = []
    for letter in "BCDEFGHIJ":
        sisters.append(ticking_office(tmp_path / letter, "13498", desk=letter))
        enrol(desk, sisters[-1], tmp_path / "across")
        if letter == "F":
            assert files(desk, tmp_path / "six")
    for again in range(5):
        sisters.append(ticking_office(tmp_path / f"more{again}", "13498", desk="B"))
        enrol(desk, sisters[-1], tmp_path / f"across{again}")
    before = desk.exchange.standing().sent
    with pytest.raises(TooManyReaders) as told:
        desk.exchange.export(tmp_path / "many")
    assert told.value.facts == {"readers": 17, "limit": 16}
    assert desk.exchange.standing().sent == before
    for sister in sisters:
        sister.close()


def test_upper_level_that_lost_everything_gets_everything_again(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    on_paper = upper.keys.make_next(reason="Lập khóa dự phòng", by="o01")
    circular, digits = upper.enrolment.write_card(tmp_path), upper.enrolment.own_card().fingerprint
    receive_now(desk, "Đã Xác Nhận")
    upper.exchange.take_in(files(desk, tmp_path / "one"))
    desk.exchange.take_in(files(upper, tmp_path / "two"))
    receive_now(desk, "Đang Trên Đường")
    on_the_way = files(desk, tmp_path / "three")
    old = upper.enrolment.own_card()

    # The PC is gone. Another one, the paper, calls to the office, a card each way.
    new = ticking_office(tmp_path / "new", "351", clock=Ticking(now=desk.clock()))
    new.keys.take_up(on_paper, reason="Máy cũ hỏng", by="o01")
    assert new.exchange.take_in(on_the_way)[0].result == "waiting"
    enrol_each_other(desk, new, tmp_path / "calls")
    (held,) = new.exchange.take_in_waiting()
    assert held.held > 0
    new.exchange.take_in(files(desk, tmp_path / "whole"))
    assert names(new) == names(desk) == {"Đã Xác Nhận", "Đang Trên Đường"}
    assert new.exchange.standing().held == 0

    # The old journal is known by its circular letter, comes back, and is heard no longer.
    new.enrolment.enrol(circular, fingerprint=digits, by="o01")
    new.exchange.take_in(files(desk, tmp_path / "more"))
    held_of_old = new.keys.device(old.jid).held
    assert held_of_old > 0
    new.keys.revoke(old.jid, digits=digits[-4:], reason="Máy cũ hỏng", by="o01")
    desk.exchange.take_in(files(new, tmp_path / "word"))
    stop = desk.keys.device(old.jid).stop
    assert stop is not None
    assert stop.last == held_of_old
    assert not [each for each in desk.checking.check().findings]
    new.close()


def test_the_word_of_a_stolen_upper_level_does_not_count_after_the_new_one_spoke(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    thief, stranger = upper, ticking_office(tmp_path / "s", "13498", desk="C")
    desk.exchange.take_in(files(upper, tmp_path / "one"))
    good = workspace_of(upper).journal.own().n
    new = ticking_office(tmp_path / "new", "351", clock=Ticking(now=desk.clock()))
    enrol_each_other(desk, new, tmp_path / "calls")
    enrol(new, thief, tmp_path / "old")

    enrol(thief, stranger, tmp_path / "made-up")
    newest = new.enrolment.own_card()
    thief_word = new.enrolment.write_card(tmp_path / "n")
    thief.enrolment.enrol(thief_word, fingerprint=newest.fingerprint, by="o01")
    thief.keys.revoke(newest.jid, digits=newest.fingerprint[-4:], reason="Giả", by="o01")
    forged = files(thief, tmp_path / "forged")
    desk.exchange.take_in(forged)
    assert desk.keys.device(stranger.enrolment.own_card().jid).trusted_at
    assert desk.keys.device(newest.jid).stop is None

    old = thief.enrolment.own_card()
    new.keys.revoke(
        old.jid, digits=old.fingerprint[-4:], reason="Mất trộm", by="o01", last=good
    )  # fmt: skip
    desk.exchange.take_in(files(new, tmp_path / "word"))
    assert desk.keys.device(stranger.enrolment.own_card().jid).trusted_at is None
    assert desk.keys.device(old.jid).later > 0
    stranger.close()
    new.close()


def test_an_upper_level_s_lost_signing_key_is_told_and_comes_back_from_its_paper(
    desk: Desk, upper: Desk
) -> None:
    text = paper.signing_text(JournalKey(Keyring(upper.folder / "keys").get("journal")))
    jid = upper.enrolment.own_card().jid
    upper.close()
    (upper.folder / "keys" / "journal.secret").unlink()
    with pytest.raises(KeyMissing):
        bootstrap.open_desk(upper.folder)
    with pytest.raises(bootstrap.SigningKeyOfAnother):
        bootstrap.restore_signing_key(upper.folder, paper.signing_text(JournalKey.generate()))
    bootstrap.restore_signing_key(upper.folder, paper.groups(text))
    again = bootstrap.open_desk(upper.folder)
    assert again.enrolment.own_card().jid == jid
    again.close()


def test_a_device_is_found_by_its_journal_or_its_desk(desk: Desk, upper: Desk) -> None:
    jid = desk.enrolment.own_card().jid
    assert upper.keys.device(jid[:8]).jid == upper.keys.device("13498-a").jid == jid
    assert desk.keys.device("351").trusted_by == desk.settings.officers()[0].name
    for unknown in ("", "13441-A", "zzzz"):
        with pytest.raises(DeskError, match="device-unknown"):
            upper.keys.device(unknown)


def test_local_trust_gives_way_to_the_upper_level_s_word(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    sister = ticking_office(tmp_path / "b", "13498", desk="B")
    enrol(desk, sister, tmp_path / "across")
    here = desk.keys.device("13498-B")
    assert here.trusted_by == desk.settings.officers()[0].name
    receive_now(sister, "Trước Khi Cấp Trên Trả Lời")
    enrol(sister, desk, tmp_path / "back")
    desk.exchange.take_in(files(sister, tmp_path / "one"))
    assert names(desk) == names(sister)

    enrol(upper, sister, tmp_path / "up")
    desk.exchange.take_in(files(upper, tmp_path / "two"))
    told = desk.keys.device("13498-B")
    assert told.trusted_by == upper.office.unit.name
    assert told.trusted_at == here.trusted_at
    sister.close()


def test_a_pc_goes_on_believing_its_own_lines_whatever_it_hears(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    desk.keys.take_up(upper.keys.make_next(reason="Thử", by="o01"), reason="Thử", by="o01")
    receive_now(desk, "Việc Của Máy Này")
    card = desk.enrolment.own_card()
    upper.exchange.take_in(files(desk, tmp_path / "up"))
    enrol(upper, ticking := ticking_office(tmp_path / "c", "13489"), tmp_path / "other")
    upper.keys.revoke(
        card.jid, digits=card.fingerprint[-4:], reason="Nhầm", by="o01", last=0
    )  # fmt: skip
    assert desk.exchange.take_in(files(upper, tmp_path / "down"))[0].result == "taken-in"
    assert names(desk) == {"Việc Của Máy Này"}
    assert names(upper) == set()
    ticking.close()
