"""Somebody needs certified copies of several papers: counted by page, one sum on the receipt, and
later he brings a whole pile for his neighbours."""

from dataclasses import replace

from desk_app.domain import fees
from desk_app.domain.intake import IntakeDraft
from desk_app.services.documents import PaperKind, Size
from tests.builders import CERTIFIED_COPY, a_party
from tests.printing import reading
from tests.walks.scene import Story, moment


def test_copies_are_certified_by_page_and_a_pile_has_one_receipt(story: Story) -> None:
    intake = story.desk.intake

    # Monday 8:15: a diploma of one page, twice; a contract of five pages, once, which is
    # 2.000 + 2.000 + 3 × 1.000 đ.
    story.at("2020-03-02", 8, 15)
    orders = (fees.ordered("Bằng tốt nghiệp", 1, 2), fees.ordered("Hợp đồng", 5, 1))
    assert [order.fee_dong for order in orders] == [4_000, 7_000]
    draft = IntakeDraft(
        submitter=a_party(), procedure=CERTIFIED_COPY, orders=orders, fee_dong=11_000
    )
    dossier = intake.register(draft, by="o01")

    # The same working day, and the receipt lists what he asked for.
    assert dossier.due_at == moment("2020-03-02", 17)
    paper = story.desk.documents.issue(dossier, PaperKind.RECEIPT, size=Size.A4, by="o01")
    words = reading.words(paper.pdf)
    for said in ("Bằng tốt nghiệp", "Hợp đồng", "4.000", "7.000", "11.000"):
        assert said in words

    # He pays; nothing is owed any more.
    assert fees.owed(dossier) == 11_000
    paid = story.desk.payments.collect(dossier, fees.suggested(dossier), by="o01")
    assert fees.owed(paid) == 0

    # 10:00: he is back with the papers of three neighbours. One receipt, a list on it.
    story.at("2020-03-02", 10)
    neighbours = [a_party(name=f"Trần Thị Mẫu {name}") for name in ("Một", "Hai", "Ba")]
    pile = intake.register_batch(
        [replace(draft, owner=each, orders=orders[:1], fee_dong=4_000) for each in neighbours],
        by="o01",
    )
    paper = story.desk.documents.issue(pile[0], PaperKind.RECEIPT, size=Size.A4, by="o01")
    words = reading.words(paper.pdf)
    for each in pile:
        assert each.code in words.replace(" ", "")
        assert each.intake.owner.name in words
    assert "12.000" in words
