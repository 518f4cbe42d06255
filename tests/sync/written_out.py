"""Schedules that chance seldom makes, written out."""

import tempfile
from pathlib import Path

from tests.sync.simulator import ENTITIES, UPPER, Copy, World


def lose_a_part() -> str:
    """What came before some lines is lost for good, and the only copy of those lines waits at the
    upper level. What came out badly, "" when nothing did."""
    with tempfile.TemporaryDirectory(prefix="schedule") as folder:
        world = World(0, Path(folder), desks=1)
        desk, upper = world.nodes["A"], world.nodes[UPPER]
        before = desk.copy(), upper.copy()
        desk.write("mất", ENTITIES[0])
        upper.take_in([world.export("A")])
        desk.take_in([world.export(UPPER)])
        desk.write("còn", ENTITIES[1])
        last = world.export("A")
        world.sticks.clear()
        desk.open(before[0])
        upper.open(before[1])
        upper.take_in([last])
        for _ in range(4):
            world.meet()
        kept = any("còn".encode() in line for _, line in upper.counting())
        bad = world.badness() if kept else "what came behind the gap does not count"
        world.close()
        return bad


def restore_the_upper_level_unnoticed() -> str:
    """The upper level acknowledged something, is brought back from a copy of before, anchor and
    all, and every stick is lost. What came out badly."""
    with tempfile.TemporaryDirectory(prefix="schedule") as folder:
        world = World(0, Path(folder), desks=1)
        desk, upper = world.nodes["A"], world.nodes[UPPER]
        upper.take_in([world.export("A")])
        desk.take_in([world.export(UPPER)])
        before = upper.copy()
        desk.write("đã xác nhận", ENTITIES[0])
        upper.take_in([world.export("A")])
        desk.take_in([world.export(UPPER)])
        world.sticks.clear()
        upper.open(before)
        for _ in range(4):
            world.meet()
        bad = world.badness()
        world.close()
        return bad


def give_up_what_a_desk_still_has() -> str:
    """The upper level, brought back from a copy, gives up as lost what the desk still has. What
    came out badly."""
    with tempfile.TemporaryDirectory(prefix="schedule") as folder:
        world = World(0, Path(folder), desks=1)
        desk, upper = world.nodes["A"], world.nodes[UPPER]
        before = upper.copy()
        desk.write("cho là mất", ENTITIES[0])
        upper.take_in([world.export("A")])
        desk.take_in([world.export(UPPER)])
        desk.write("còn", ENTITIES[1])
        last = world.export("A")
        world.sticks.clear()
        upper.open(before)
        upper.take_in([last])
        upper.lineage.accept_gap(desk.workspace.journal.own().jid, by="o01")
        for _ in range(4):
            world.meet()
        bad = world.badness()
        world.close()
        return bad


def bring_the_upper_level_back_twice() -> str:
    """The upper level is brought back from a copy, notices, goes on in another journal that knows
    less than its desk does, and is brought back again from the same copy: what it wrote in between
    waits at the desk alone, and nobody can be called about it. What came out badly."""
    with tempfile.TemporaryDirectory(prefix="schedule") as folder:
        world = World(0, Path(folder), desks=1)
        desk, upper = world.nodes["A"], world.nodes[UPPER]
        before = upper.copy()
        upper.set_day(0, "trước")
        desk.take_in([world.export(UPPER)])
        upper.open(Copy(before.db, upper.drawer))
        upper.set_day(1, "ở giữa")
        desk.take_in([world.export(UPPER)])
        upper.open(before)
        world.sticks.clear()
        for _ in range(4):
            world.meet()
        kept = any("ở giữa".encode() in line for _, line in upper.counting())
        bad = world.badness() if kept else "what was written in between does not count"
        world.close()
        return bad
