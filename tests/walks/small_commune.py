"""A commune that works for a quarter as people do: everything that may happen to a dossier does.

One seed gives one story. Who comes when, what is done and what is forgotten is drawn; every act
goes through the services, on a working day, in office hours.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from random import Random

from desk_app.bootstrap import Desk
from desk_app.domain import lifecycle
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import Stage
from desk_app.domain.fees import PayMoment
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.lifecycle import Move
from desk_app.domain.office import VIETNAM
from desk_app.domain.procedure import Channel
from desk_app.domain.satisfaction import Answer
from tests.builders import CERTIFIED_COPY, Clock, a_party

CLERK = "o01"
_PROCEDURES = ("1.004873", "1.001193", "1.000894", CERTIFIED_COPY)
_RARE = (Move.REFUSE, Move.WITHDRAW, Move.EXTEND, Move.REQUEST_SUPPLEMENT, Move.ASK_FEE)
_HANDS = ((Stage.OFFICER, "Lê Thị Mẫu"), (Stage.LEADER, "Trần Văn Mẫu"))


class SmallCommune:
    """A desk in Thanh Hải at work."""

    def __init__(self, desk: Desk, clock: Clock, seed: int) -> None:
        self.desk = desk
        self._clock = clock
        self._random = Random(seed)
        self._running: list[Dossier] = []

    def work(self, start: date, end: date) -> None:
        """Work each working day from `start` to `end`."""
        day = start
        while day <= end:
            if day.weekday() < 5:
                self._clock.now = datetime(day.year, day.month, day.day, 8, tzinfo=VIETNAM)
                self._day()
            day += timedelta(days=1)

    def _day(self) -> None:
        for _ in range(self._random.randint(1, 4)):
            self._running.append(self._comes())
        for place, dossier in enumerate(self._running):
            if self._random.random() < 0.45:
                self._clock.pass_by(minutes=3)
                self._running[place] = self._goes_on(dossier)

    def _comes(self) -> Dossier:
        self._clock.pass_by(minutes=self._random.randint(1, 20))
        procedure = self.desk.intake.procedure(self._random.choice(_PROCEDURES))
        assert procedure is not None
        online = procedure.way(Channel.ONLINE) and self._random.random() < 0.2
        channel = Channel.ONLINE if online else Channel.DIRECT
        draft = IntakeDraft(
            submitter=a_party(), procedure=procedure.code, channel=channel,
            fee_dong=self._random.choice((0, 8_000)),
            portal_code=f"000.99.99.G15-{self._clock.now:%y%m%d-%H%M}" if online else "",
        )  # fmt: skip
        dossier = self.desk.intake.register(draft, by=CLERK)
        return self._pays(dossier) if self._random.random() < 0.6 else dossier

    def _pays(self, dossier: Dossier) -> Dossier:
        """Takes the fee; now and then the receipt is wrong and cancelled."""
        parts = self.desk.payments.suggested(dossier)
        if parts:
            dossier = self.desk.payments.collect(
                dossier, parts, by=CLERK, moment=PayMoment.RECEPTION
            )  # fmt: skip
        if parts and self._random.random() < 0.15:
            ref = dossier.fees[0][0]
            dossier = self.desk.correcting.undo_fee(dossier, ref, by=CLERK, reason="ghi nhầm")
        return dossier

    def _goes_on(self, dossier: Dossier) -> Dossier:
        if dossier.state is lifecycle.State.RETURNED:
            return self._is_rated(dossier)
        if dossier.last_move and self._random.random() < 0.04 and not dossier.last_move.undone:
            return self.desk.correcting.undo(dossier, by=CLERK, reason="ghi nhầm bước")
        moves = [each for each in lifecycle.lawful(dossier.state) if each is not Move.STOP]
        usual = [each for each in moves if each not in _RARE and each is not Move.SECOND_STAGE]
        rare = [each for each in moves if each in _RARE]
        if not moves:
            return dossier
        picked = rare if rare and self._random.random() < 0.35 else usual
        return self._move(dossier, self._random.choice(picked or moves))

    def _move(self, dossier: Dossier, move: Move) -> Dossier:
        if move is Move.RETURN:
            return self.desk.returning.return_result(
                dossier, collector=a_party(), relation="owner", by=CLERK
            )
        return self._moves()[move](dossier)

    def _moves(self) -> dict[Move, Callable[[Dossier], Dossier]]:
        act = self.desk.processing
        return {
            Move.HAND_OVER: self._hand_over,
            Move.REQUEST_SUPPLEMENT: lambda each: act.request_supplement(
                each, contents=("Giấy mẫu",), reason="thiếu giấy", by=CLERK,
                again="giấy nộp chưa đúng" if each.requests else "",
            ),
            Move.SUPPLEMENTED: lambda each: act.supplemented(each, papers=(), by=CLERK),
            Move.ASK_FEE: lambda each: act.ask_fee(
                each, amount_dong=5_000, reason="lệ phí mẫu", by=CLERK
            ),
            Move.FEE_PAID: lambda each: act.fee_paid(self._pays(each), proof="BL-01", by=CLERK),
            Move.EXTEND: lambda each: act.extend(
                each, reason="chờ xác minh", by=CLERK,
                due_at=max(each.due_at or self._clock(), self._clock()) + timedelta(days=4),
            ),
            Move.REFUSE: lambda each: act.refuse(
                each, reason="không thuộc thẩm quyền", by=CLERK
            ),
            Move.WITHDRAW: lambda each: act.withdraw(each, reason="người dân rút", by=CLERK),
            Move.FINISH: lambda each: act.finish(each, result="Giấy mẫu", by=CLERK),
        }  # fmt: skip

    def _hand_over(self, dossier: Dossier) -> Dossier:
        stage, hand = self._random.choice(_HANDS)
        due_at = self._clock() + timedelta(days=1)
        return self.desk.processing.hand_over(
            dossier, to=hand, stage=stage, due_at=due_at, by=CLERK
        )

    def _is_rated(self, dossier: Dossier) -> Dossier:
        if dossier.rating:
            return dossier
        answer = self._random.choice(tuple(Answer))
        reason = "Chờ lâu" if answer is Answer.NO else ""
        return self.desk.returning.rate(dossier, answer, reason=reason, by=CLERK)
