"""What moves when the calendar changes, and by which table it was counted."""

from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.course import Promise, recounted
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import (
    CalendarDaySet,
    DossierAccepted,
    DossierExtended,
    DossierPresented,
    DossierRescheduled,
    Entry,
    Fact,
    FeeAsked,
    FeePaid,
    SecondStageBegun,
    SupplementReceived,
    SupplementRequested,
)
from desk_app.domain.folding import fold
from desk_app.domain.hours import HoursRule, read_hours
from desk_app.domain.moved import moved, promised
from desk_app.domain.procedure import Term, TermKind
from desk_app.domain.timetable import Timetable
from tests.builders import a_dossier, a_reception, an_entry
from tests.domain.calendars import VIETNAM_DAYS, at, calendars, change, moments

SHIPPED = Timetable(calendar=VIETNAM_DAYS, day_changes={})
RECEIVED = at("2026-11-09 09:00")
FIVE = Term(TermKind.WORKING_DAYS, 10)


def after(*changes: CalendarDaySet) -> Timetable:
    """The table after some changes."""
    years = {year: sum(c.day.year == year for c in changes) for year in (2026, 2027)}
    return Timetable(calendar=VIETNAM_DAYS.with_changes(changes), day_changes=years)


def off(day: str) -> CalendarDaySet:
    return change(date.fromisoformat(day), "off")


def lived(*later: tuple[str, Fact], due: str = "2026-11-16 09:00", **intake: Any) -> Dossier:
    """A dossier received on Monday 9 November 2026 at 09:00 with five working days."""
    reception = a_reception(received_at=RECEIVED, due_at=at(due), **intake)
    facts: list[tuple[datetime, Fact]] = [(RECEIVED, reception)]
    facts += [(at(moment), fact) for moment, fact in later]
    entries = [
        an_entry(fact, n=n, at=moment, parents=(f"a{n - 1}",) if n > 1 else ())
        for n, (moment, fact) in enumerate(facts, 1)
    ]
    return folded(entries)


def folded(entries: list[Entry]) -> Dossier:
    dossier = fold(entries)
    assert dossier is not None
    return dossier


def due(dossier: Dossier, table: Timetable) -> datetime | None:
    """The appointment by a table."""
    return recounted(dossier.course, table, dossier.intake.field, dossier.intake.term).due_at


ASKED = SupplementRequested(contents=("Giấy mẫu",), reason="thiếu giấy")


def came(moment: str) -> SupplementReceived:
    return SupplementReceived(papers=(), due_at=at(moment))


def test_a_day_off_within_the_term_moves_the_appointment_by_a_day() -> None:
    assert due(lived(), SHIPPED) == at("2026-11-16 09:00")
    assert due(lived(), after(off("2026-11-11"))) == at("2026-11-17 09:00")


def test_a_day_off_before_or_after_the_term_moves_nothing() -> None:
    for day in ("2026-11-06", "2026-11-17"):
        assert due(lived(), after(off(day))) == at("2026-11-16 09:00")


def test_after_a_pause_what_was_left_is_counted_again_from_the_day_the_clock_ran() -> None:
    # Paused on Wednesday with three days left; the papers came on Monday: due on Thursday.
    dossier = lived(("2026-11-11 10:00", ASKED), ("2026-11-16 10:00", came("2026-11-19 09:00")))
    assert due(dossier, SHIPPED) == dossier.due_at == at("2026-11-19 09:00")
    # Thursday is off now: Friday.
    assert due(dossier, after(off("2026-11-19"))) == at("2026-11-20 09:00")
    # The Thursday before, while it waited, is off now: nothing was counted on it anyway.
    assert due(dossier, after(off("2026-11-12"))) == at("2026-11-19 09:00")
    # Tuesday before the pause is off now: one day less was used up by then.
    assert due(dossier, after(off("2026-11-10"))) == at("2026-11-20 09:00")


def test_a_pause_for_a_fee_is_counted_like_one_for_papers() -> None:
    asked, paid = FeeAsked(amount_dong=8000, reason="lệ phí"), FeePaid(proof="BL", due_at=None)
    dossier = lived(("2026-11-11 10:00", asked), ("2026-11-16 10:00", paid))
    assert due(dossier, SHIPPED) == at("2026-11-19 09:00")


def test_asking_again_while_it_waits_does_not_stop_the_clock_a_second_time() -> None:
    again = SupplementRequested(contents=("Giấy khác",), reason="thiếu giấy", again="sót")
    dossier = lived(
        ("2026-11-11 10:00", ASKED),
        ("2026-11-13 10:00", again),
        ("2026-11-16 10:00", came("2026-11-19 09:00")),
    )
    assert due(dossier, SHIPPED) == at("2026-11-19 09:00")


def test_a_day_that_a_person_chose_moves_only_off_a_day_off() -> None:
    apology = DossierExtended(due_at=at("2026-11-20 15:00"), reason="chờ xác minh")
    dossier = lived(("2026-11-12 10:00", apology))
    assert due(dossier, after(off("2026-11-18"))) == at("2026-11-20 15:00")
    assert due(dossier, after(off("2026-11-20"))) == at("2026-11-23 15:00")
    by_hand = lived(due="2026-11-20 15:00", due_reason="người dân hẹn")
    assert due(by_hand, after(off("2026-11-18"))) == at("2026-11-20 15:00")
    assert due(by_hand, after(off("2026-11-20"))) == at("2026-11-23 15:00")
    second = lived(("2026-11-12 10:00", SecondStageBegun(due_at=at("2026-11-20 15:00"))))
    assert due(second, after(off("2026-11-20"))) == at("2026-11-23 15:00")


def test_a_chosen_day_moves_into_the_hours_of_the_next_open_day() -> None:
    apology = DossierExtended(due_at=at("2026-11-20 15:00"), reason="chờ xác minh")
    dossier = lived(("2026-11-12 10:00", apology))
    saturday = HoursRule("Lĩnh vực mẫu", 5, read_hours("7:30-11:30"))
    table = Timetable(
        calendar=VIETNAM_DAYS.with_changes([off("2026-11-20")]), rules=(saturday,), day_changes={}
    )  # fmt: skip
    assert due(dossier, table) == at("2026-11-21 11:30")


def test_an_apology_that_came_too_late_moves_with_the_calendar_and_still_does_not_count() -> None:
    apology = DossierExtended(due_at=at("2026-11-20 09:00"), reason="chờ xác minh")
    dossier = lived(("2026-11-16 08:00", apology))
    table = after(off("2026-11-20"), off("2026-11-11"))
    now = recounted(dossier.course, table, "", FIVE)
    assert (now.due_at, now.limit_at) == (at("2026-11-23 09:00"), at("2026-11-17 09:00"))


def test_a_dossier_accepted_later_is_counted_from_then() -> None:
    shown = DossierPresented(intake=a_reception(received_at=RECEIVED, due_at=None))
    moment = at("2026-11-10 09:00")
    accepted = DossierAccepted(
        received_at=moment, due_at=at("2026-11-17 09:00"), calendar="2026.1-abcd"
    )
    entries = [
        an_entry(shown, at=RECEIVED),
        an_entry(accepted, n=2, at=moment, parents=("a1",)),
    ]
    assert due(folded(entries[:1]), SHIPPED) is None
    assert due(folded(entries), after(off("2026-11-12"))) == at("2026-11-18 09:00")
    assert folded(entries).calendar == "2026.1-abcd"


def test_without_appointment_nothing_moves() -> None:
    dossier = a_dossier(term=Term(TermKind.NONE), due_at=None)
    assert due(dossier, SHIPPED) is None


def test_a_rescheduled_dossier_is_due_as_told_and_keeps_what_counts() -> None:
    moved = DossierRescheduled(
        due_at=at("2026-11-23 09:00"), reason="Lụt", calendar="2026.3-1f2a",
        limit_at=at("2026-11-17 09:00"),
    )  # fmt: skip
    dossier = lived(("2026-11-12 10:00", moved))
    assert (dossier.due_at, dossier.limit_at) == (moved.due_at, moved.limit_at)
    assert dossier.calendar == "2026.3-1f2a"
    plain = DossierRescheduled(due_at=at("2026-11-17 09:00"), reason="Lụt", calendar="2026.2-1f2a")
    dossier = lived(("2026-11-12 10:00", plain))
    assert dossier.due_at == dossier.limit_at == at("2026-11-17 09:00")


@given(calendars, moments, st.integers(1, 30))
def test_by_the_table_it_was_counted_by_an_appointment_does_not_move(
    calendar: object, received: datetime, count: int
) -> None:
    table = Timetable(calendar=calendar, day_changes={})  # type: ignore[arg-type]  # drawn
    term = Term(TermKind.WORKING_DAYS, count)
    told = table.appointment("Lĩnh vực mẫu", received, term)
    dossier = a_dossier(received_at=received, due_at=told.due_at, term=term)
    assert due(dossier, table) == told.due_at


@given(moments, st.integers(1, 30), st.integers(0, 40))
def test_a_day_off_more_moves_an_appointment_later_or_not_at_all(
    received: datetime, count: int, days: int
) -> None:
    dossier = a_dossier(received_at=received, term=Term(TermKind.WORKING_DAYS, count))
    day = (received + timedelta(days=days)).date()
    before, now = due(dossier, SHIPPED), due(dossier, after(change(day, "off")))
    assert before is not None
    assert now is not None
    assert before <= now


# ---- the second stage (Tuesday, 24 November 2026 is a holiday)

TWO_STAGES: dict[str, Any] = {
    "second_term": FIVE, "second_at": at("2026-11-16 09:00"),
    "second_due_at": at("2026-11-23 09:00"),
}  # fmt: skip


def test_a_second_stage_whose_term_is_known_is_counted_again() -> None:
    promised_at = at("2026-11-16 09:00")
    begun = SecondStageBegun(due_at=at("2026-11-23 09:00"), term=FIVE, since=promised_at)
    dossier = lived(("2026-11-12 10:00", begun))
    assert due(dossier, SHIPPED) == dossier.due_at == at("2026-11-23 09:00")
    assert due(dossier, after(off("2026-11-18"))) == at("2026-11-25 09:00")
    assert due(dossier, after(off("2026-11-11"))) == at("2026-11-23 09:00"), "the first is over"


def test_after_a_pause_in_the_second_stage_what_was_left_of_its_own_term_is_counted() -> None:
    days = Term(TermKind.CALENDAR_DAYS, 30)
    begun = SecondStageBegun(due_at=at("2026-11-27 09:00"), term=days, since=at("2026-11-12 09:00"))
    dossier = lived(
        ("2026-11-12 10:00", begun),
        ("2026-11-20 10:00", ASKED),
        ("2026-11-23 10:00", came("2026-11-30 09:00")),
    )
    assert due(dossier, SHIPPED) == at("2026-11-30 09:00")
    assert recounted(dossier.course, SHIPPED, "", FIVE).term == days


def test_the_second_stage_promised_moves_with_the_first_and_by_itself() -> None:
    dossier = lived(**TWO_STAGES)
    assert moved(dossier, SHIPPED) is None
    both = moved(dossier, after(off("2026-11-11")))
    assert both is not None
    assert (both.due_at, both.second) == (
        at("2026-11-17 09:00"), Promise(at("2026-11-17 09:00"), at("2026-11-25 09:00"))
    )  # fmt: skip
    alone = moved(dossier, after(off("2026-11-19")))
    assert alone is not None
    assert (alone.due_at, alone.second) == (
        dossier.due_at, Promise(at("2026-11-16 09:00"), at("2026-11-25 09:00"))
    )  # fmt: skip


def test_what_was_moved_is_promised_and_does_not_move_again() -> None:
    table = after(off("2026-11-19"))
    told = DossierRescheduled(
        due_at=at("2026-11-16 09:00"), reason="Lụt", calendar="2026.2-1f2a",
        second_at=at("2026-11-16 09:00"), second_due_at=at("2026-11-25 09:00"),
    )  # fmt: skip
    dossier = lived(("2026-11-12 10:00", told), **TWO_STAGES)
    assert dossier.intake.second_due_at == at("2026-11-25 09:00")
    assert moved(dossier, table) is None


def test_an_old_reception_without_the_term_of_its_second_stage_stays_as_promised() -> None:
    old = {name: value for name, value in TWO_STAGES.items() if name != "second_term"}
    dossier = lived(**old)
    assert moved(dossier, after(off("2026-11-19"))) is None
    assert dossier.intake.second_due_at == at("2026-11-23 09:00")


def test_an_apology_or_a_pause_leaves_what_was_promised_for_the_second_stage() -> None:
    apology = DossierExtended(due_at=at("2026-11-20 15:00"), reason="chờ xác minh")
    for later in (("2026-11-12 10:00", apology), ("2026-11-12 10:00", ASKED)):
        assert promised(lived(later, **TWO_STAGES), SHIPPED) == Promise(
            at("2026-11-16 09:00"), at("2026-11-23 09:00")
        )


def test_a_dossier_accepted_later_is_promised_its_second_stage_from_then() -> None:
    shown = DossierPresented(intake=a_reception(received_at=RECEIVED, due_at=None, **TWO_STAGES))
    moment = at("2026-11-10 09:00")
    accepted = DossierAccepted(
        received_at=moment, due_at=at("2026-11-17 09:00"), calendar="2026.1-abcd",
        second_due_at=at("2026-11-25 09:00"),
    )  # fmt: skip
    dossier = folded(
        [an_entry(shown, at=RECEIVED), an_entry(accepted, n=2, at=moment, parents=("a1",))]
    )
    assert (dossier.intake.second_at, dossier.intake.second_due_at) == (
        at("2026-11-17 09:00"), at("2026-11-25 09:00"),
    )  # fmt: skip
    assert moved(dossier, SHIPPED) is None
    assert moved(dossier, after(off("2026-11-20"))) is not None


# ---- the version


def test_the_table_of_a_year_has_a_name_that_grows_with_its_changes() -> None:
    shipped, changed = SHIPPED.version(2026), after(off("2026-11-12")).version(2026)
    assert (shipped.year, shipped.number, changed.number) == (2026, 1, 2)
    assert shipped.digest != changed.digest
    assert str(shipped) == f"2026.1-{shipped.digest}"


def test_a_change_of_one_year_leaves_the_name_of_another() -> None:
    assert after(off("2026-11-12")).version(2027) == SHIPPED.version(2027)


def test_what_was_taken_back_has_the_letters_it_had_before() -> None:
    table = after(off("2026-11-12"), change(date(2026, 11, 12), "usual"))
    assert table.version(2026).digest == SHIPPED.version(2026).digest
    assert table.version(2026).number == 3


def test_other_hours_are_another_table() -> None:
    rule = HoursRule("Hộ tịch", 5, read_hours("7:30-11:30"))
    table = Timetable(calendar=VIETNAM_DAYS, rules=(rule,), day_changes={}, hour_changes=1)
    assert table.version(2026).digest != SHIPPED.version(2026).digest
    assert table.version(2026).number == 2
    assert table.hours("Hộ tịch").week[5].halves[0].opens == time(7, 30)
    assert table.fields() == ("Hộ tịch",)


def test_an_appointment_names_each_year_it_was_counted_in() -> None:
    found = SHIPPED.appointment("", at("2026-12-30 09:00"), FIVE)
    names = [str(SHIPPED.version(year)) for year in (2026, 2027)]
    assert found.calendar == " ".join(names)
    assert SHIPPED.appointment("", RECEIVED, Term(TermKind.NONE)).calendar == ""
