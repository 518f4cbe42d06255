"""Lives of dossiers drawn at random: all moves, second thoughts, money, slips, desks in ignorance.

A life is a script of numbers; each picks one of the things that may be done with the dossier as it
then is. So whatever hypothesis draws is a life that could happen.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from desk_app.domain import lifecycle
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import (
    DossierAccepted,
    DossierCorrected,
    DossierExtended,
    DossierFinished,
    DossierHandedOver,
    DossierPresented,
    DossierReceived,
    DossierRefused,
    DossierStopped,
    DossierWithdrawn,
    Entry,
    Fact,
    FeeAsked,
    FeePaid,
    FeePart,
    FeeReceived,
    MoveUndone,
    RatingGiven,
    ResultReturned,
    SecondStageBegun,
    Stage,
    SupplementReceived,
    SupplementRequested,
)
from desk_app.domain.folding import fold
from desk_app.domain.lifecycle import Move
from desk_app.domain.office import VIETNAM
from desk_app.domain.period import Period
from desk_app.domain.procedure import Channel
from desk_app.domain.satisfaction import Answer
from desk_app.services import new_uid
from tests.builders import Writer, a_party, a_reception

FIRST = date(2020, 1, 1)
FIELDS = ("Hộ tịch", "Chứng thực", "Đất đai")
HOLDERS = ("o02", "o03", "Phòng mẫu")


@dataclass(frozen=True)
class Deed:
    """One step of a script: days that pass before it, what is picked, and whether it is done at
    another desk that has not heard of the last two."""

    gap: int
    pick: int
    unaware: bool


@dataclass(frozen=True)
class Script:
    """A life to be lived: when it comes, how, until when, and what is done then."""

    day: int
    presented: bool
    online: bool
    due: int | None
    fee: int
    field: int
    deeds: tuple[Deed, ...]


@dataclass
class Life:
    """A dossier while it lives: what was written about it so far."""

    script: Script
    unit: str
    code: str
    uid: str = field(default_factory=new_uid)
    entries: list[Entry] = field(default_factory=list)
    done: int = 0
    now: datetime = datetime(2020, 1, 1, 8, tzinfo=VIETNAM)

    def live(self, here: Writer, there: Writer, until: date = date.max) -> None:
        """Go on with the script, up to a day and including it."""
        if not self.entries:
            self.now += timedelta(days=self.script.day)
            if self.now.date() > until:
                self.now -= timedelta(days=self.script.day)
                return
            self._write(here, self._birth(), self.entries)
        for deed in self.script.deeds[self.done :]:
            moment = self.now + timedelta(days=deed.gap, minutes=5)
            if moment.date() > until:
                return
            self.now, self.done = moment, self.done + 1
            known = self.entries[: max(1, len(self.entries) - 2)] if deed.unaware else self.entries
            dossier = fold(known)
            assert dossier is not None
            facts = _possible(dossier, self.now)
            if facts:
                desk = there if deed.unaware else here
                self._write(desk, facts[deed.pick % len(facts)], known)

    @property
    def dossier(self) -> Dossier:
        """The dossier that all its entries describe."""
        found = fold(self.entries)
        assert found is not None
        return found

    def _birth(self) -> Fact:
        script = self.script
        due = self.now + timedelta(days=script.due) if script.due is not None else None
        intake = a_reception(
            code=self.code, unit=self.unit, home_unit=self.unit, received_at=self.now,
            field=FIELDS[script.field], fee_dong=script.fee, due_at=due,
            channel=Channel.ONLINE if script.online else Channel.POST,
        )  # fmt: skip
        assert isinstance(intake, DossierReceived)
        return DossierPresented(intake=intake) if script.presented else intake

    def _write(self, desk: Writer, fact: Fact, known: Sequence[Entry]) -> None:
        dossier = fold(known)
        v, heads = (dossier.v, dossier.heads) if dossier else (0, ())
        place = {"entity": self.uid, "v": v + 1, "parents": heads}
        self.entries.append(desk.write(fact, at=self.now, **place))


def _possible(dossier: Dossier, now: datetime) -> list[Fact]:
    """What may be done with a dossier that stands so."""
    due = now + timedelta(days=2)
    moves: dict[Move, Fact] = {
        Move.ACCEPT: DossierAccepted(received_at=now, due_at=due),
        Move.HAND_OVER: DossierHandedOver(
            to=HOLDERS[len(dossier.history) % 3], due_at=due - timedelta(days=1),
            stage=list(Stage)[len(dossier.history) % 4],
        ),
        Move.REQUEST_SUPPLEMENT: SupplementRequested(contents=("Giấy mẫu",), reason="thiếu giấy"),
        Move.SUPPLEMENTED: SupplementReceived(papers=(), due_at=due),
        Move.ASK_FEE: FeeAsked(amount_dong=50_000, reason="lệ phí mẫu"),
        Move.FEE_PAID: FeePaid(proof="BL-01", due_at=due),
        Move.EXTEND: DossierExtended(due_at=due, reason="chờ xác minh mẫu"),
        Move.REFUSE: DossierRefused(reason="không thuộc thẩm quyền"),
        Move.STOP: DossierStopped(reason="người dân đề nghị"),
        Move.WITHDRAW: DossierWithdrawn(reason="người dân rút"),
        Move.FINISH: DossierFinished(result="Giấy mẫu"),
        Move.SECOND_STAGE: SecondStageBegun(due_at=due),
        Move.RETURN: ResultReturned(collector=a_party(), relation="owner"),
    }  # fmt: skip
    facts = [moves[move] for move in lifecycle.lawful(dossier.state)]
    last = dossier.last_move
    if last is not None and not last.undone:
        facts.append(MoveUndone(ref=last.ref, reason="ghi nhầm"))
    facts += [MoveUndone(ref=ref, reason="ghi nhầm biên lai") for ref, _ in dossier.fees[:1]]
    if dossier.returned_at and dossier.rating is None:
        answer = list(Answer)[len(dossier.history) % 3]
        facts.append(RatingGiven(answer=answer, reason="mẫu"))
    parts = (
        FeePart(charge="fee", name="Phí chứng thực", amount_dong=4_000),
        FeePart(charge="levy", name="Lệ phí hộ tịch", amount_dong=8_000),
    )
    facts.append(
        FeeReceived(receipt=str(dossier.v), parts=parts[: 1 + dossier.v % 2], payer="Thử",
                    moment="reception", method="cash")
    )  # fmt: skip
    facts.append(DossierCorrected(reason="ghi nhầm", fee_dong=dossier.intake.fee_dong + 1_000))
    return facts


@st.composite
def scripts(draw: st.DrawFn, *, aware: bool = False) -> Script:
    """A life; when `aware`, one desk only has it in hand."""
    unaware = st.just(False) if aware else st.integers(0, 5).map(lambda number: number == 0)
    deeds = st.builds(
        Deed, gap=st.integers(0, 3), pick=st.integers(0, 15), unaware=unaware
    )  # fmt: skip
    return Script(
        day=draw(st.integers(0, 9)),
        presented=draw(st.integers(0, 4)) == 0,
        online=draw(st.booleans()),
        due=draw(st.none() | st.integers(0, 5)),
        fee=draw(st.sampled_from((0, 5_000))),
        field=draw(st.integers(0, 2)),
        deeds=tuple(draw(st.lists(deeds, max_size=9))),
    )


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """A period that some of the lives fall into."""
    start = FIRST + timedelta(days=draw(st.integers(0, 14)))
    return Period(start, start + timedelta(days=draw(st.integers(0, 8))))
