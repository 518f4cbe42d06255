"""The office apologises and names a new day: in time it counts, too late it does not."""

from tests.walks.scene import Story, moment

DUE = "2020-03-05"
LATER = moment("2020-03-10", 8, 15)


def test_an_apology_the_day_before_moves_the_day_that_counts(story: Story) -> None:
    story.at("2020-03-02", 8, 15)
    dossier = story.receive()
    assert dossier.due_at == moment(DUE, 8, 15)

    # Wednesday is one day before the appointment: still in time.
    story.at("2020-03-04", 16, 30)
    assert story.desk.processing.extension(dossier).in_time
    dossier = story.desk.processing.extend(
        dossier, due_at=LATER, reason="Chờ xác minh nơi cư trú", by="o01"
    )
    assert (dossier.due_at, dossier.limit_at) == (LATER, LATER)

    story.at("2020-03-10", 14)
    story.desk.processing.finish(dossier, result="Giấy xác nhận", by="o01")
    counted = story.report()
    assert (counted["on_time"], counted["late"]) == (1, 0)


def test_an_apology_on_the_day_itself_is_owed_but_the_dossier_stays_late(story: Story) -> None:
    story.at("2020-03-02", 8, 15)
    dossier = story.receive()

    # Thursday morning: the appointment is today. The form says that it stays late.
    story.at(DUE, 7, 45)
    told = story.desk.processing.extension(dossier)
    assert (told.in_time, told.again) == (False, False)
    dossier = story.desk.processing.extend(dossier, due_at=LATER, reason="Cán bộ đi vắng", by="o01")
    assert (dossier.due_at, dossier.limit_at) == (LATER, moment(DUE, 8, 15))

    # The citizen is told Tuesday, and it is done on Friday: late to the law all the same.
    story.at("2020-03-06", 9)
    assert story.report()["overdue"] == 1
    story.desk.processing.finish(dossier, result="Giấy xác nhận", by="o01")
    assert story.report()["late"] == 1


def test_a_second_apology_does_not_move_it_again(story: Story) -> None:
    story.at("2020-03-02", 8, 15)
    dossier = story.receive()
    story.at("2020-03-03", 9)
    dossier = story.desk.processing.extend(dossier, due_at=LATER, reason="Chờ xác minh", by="o01")
    story.at("2020-03-06", 9)
    told = story.desk.processing.extension(dossier)
    assert (told.in_time, told.again) == (False, True)
    dossier = story.desk.processing.extend(
        dossier, due_at=moment("2020-03-17", 9), reason="Vẫn chờ xác minh", by="o01"
    )
    assert dossier.limit_at == LATER
