"""Every refusal has its sentence in both languages and an exit code of its own."""

from string import Formatter

import pytest

from desk_app import wording
from desk_app.domain.errors import DeskError
from desk_app.sync import refusals, stick
from desk_app.sync.refusals import BundleTooLarge
from desk_app.wording import bundles

REFUSALS = [
    found
    for module in (refusals, stick)
    for found in vars(module).values()
    if isinstance(found, type) and issubclass(found, DeskError) and found is not DeskError
]


@pytest.mark.parametrize("refusal", REFUSALS)
def test_refusal_can_be_said_with_the_facts_it_tells(refusal: type[DeskError]) -> None:
    problem = refusal(**dict.fromkeys(refusal.told, "x"))
    for language in range(2):
        sentence = bundles.PAIRS[f"error.{refusal.code}"][language]
        used = {name for _, name, _, _ in Formatter().parse(sentence) if name}
        assert used <= refusal.told
    assert wording.error(problem)


def test_every_sentence_belongs_to_a_refusal() -> None:
    plain = {key for key in bundles.PAIRS if key.count(".") == 1}
    assert {f"error.{refusal.code}" for refusal in REFUSALS} == plain


def test_each_limit_of_a_bundle_is_refused_with_a_sentence_of_its_own() -> None:
    limits = ("line", "segment", "events", "packed", "expanded", "segments", "manifest", "readers")
    sentences = {wording.error(BundleTooLarge(reason=limit)) for limit in (*limits, "sent")}
    assert len(sentences) == 1 + len(limits)
    assert {f"error.bundle-too-large.{limit}" for limit in limits} == {
        key for key in bundles.PAIRS if key.count(".") == 2
    }


def test_exit_codes_are_distinct_and_in_the_rooms_range() -> None:
    codes = [refusal.exit_code for refusal in REFUSALS]
    assert len(set(codes)) == len(codes)
    assert all(70 <= code <= 89 or code in {7, 8, 9} for code in codes)
