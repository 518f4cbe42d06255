"""Each limit of what desks exchange has its number, and tests that fail when it goes away.

The numbers are of the format: whoever changes one here changes what other versions refuse.
"""

import re
from pathlib import Path

import pytest

from desk_app.domain import chain, scans
from desk_app.services.exchange import crowded, receiving
from desk_app.storage import lines
from desk_app.sync import blobs, bundle, crowding, seal

TESTS = Path(__file__).parents[1]
KIB, MIB, GIB = 1024, 1024**2, 1024**3

LIMITS: dict[str, tuple[int, int, tuple[str, ...]]] = {
    "bytes of a line": (
        64 * KIB, chain.MAX_LINE_BYTES,
        (
            "storage/test_journal.py: a_line_that_is_too_long_is_refused_and_leaves_no_trace",
            "sync/test_bundle.py: limits_of_lines_and_segments_hold",
        ),
    ),
    "nesting of a line": (
        16, lines.MAX_NESTING,
        (
            "storage/test_lines.py: a_line_is_nested_sixteen_deep_at_most",
            "storage/test_lines.py: no_fact_of_ours_can_be_nested_deeper_than_a_line_may_be",
            "sync/test_hostile.py: "
            "segment_of_a_trusted_desk_that_cannot_be_read_is_left_out_told_and_kept",
        ),
    ),
    "lines of a segment": (
        1_000, chain.MAX_LINES,
        (
            "storage/test_journal.py: a_segment_has_at_most_a_thousand_lines",
            "sync/test_bundle.py: limits_of_lines_and_segments_hold",
        ),
    ),
    "bytes of a segment": (
        256 * KIB, chain.MAX_SEGMENT_BYTES,
        (
            "storage/test_journal.py: a_segment_has_at_most_256_kib",
            "sync/test_bundle.py: limits_of_lines_and_segments_hold",
        ),
    ),
    "events of a bundle": (
        250_000, bundle.MAX_EVENTS,
        (
            "sync/test_bundle.py: events_of_a_bundle_are_capped",
            "sync/test_exchange.py: more_than_a_bundle_holds_goes_as_several_and_arrives",
        ),
    ),
    "bytes of a bundle, compressed": (
        32 * MIB, seal.MAX_COMPRESSED,
        (
            "sync/test_seal.py: too_much_for_one_bundle_is_told",
            "sync/test_exchange.py: more_than_a_bundle_holds_goes_as_several_and_arrives",
        ),
    ),
    "bytes of a bundle, read": (
        64 * MIB, seal.MAX_SEALED, ("sync/test_seal.py: a_file_over_the_limit_is_refused",),
    ),
    "bytes of a bundle, expanded": (
        512 * MIB, bundle.MAX_EXPANDED,
        (
            "sync/test_bundle.py: more_than_the_expanded_limit_is_refused",
            "sync/test_seal.py: fault_35_a_bomb_is_refused_without_expanding_it",
            "sync/test_seal.py: too_much_for_one_bundle_is_told",
        ),
    ),
    "bytes of scans in a bundle": (
        256 * MIB, blobs.MAX_CONTENT,
        (
            "sync/test_blobs.py: what_is_beyond_the_limits_is_refused_before_it_is_read",
            "services/test_scan_travel.py: a_file_larger_than_any_bundle_is_not_read",
        ),
    ),
    "bytes of a scan": (
        20 * MIB, scans.MAX_BYTES,
        (
            "domain/test_scans.py: a_scan_may_measure_20_megabytes_and_not_a_byte_more",
            "sync/test_blobs.py: what_is_beyond_the_limits_is_refused_before_it_is_read",
        ),
    ),
    "segments of a manifest": (
        20_000, bundle.MAX_SEGMENTS,
        (
            "sync/test_bundle.py: segments_of_a_manifest_are_capped",
            "sync/test_bundle.py: "
            "what_is_to_be_sent_stays_within_the_limits_of_what_is_read",
        ),
    ),
    "bytes of a manifest": (
        16 * MIB, bundle.MAX_MANIFEST,
        (
            "sync/test_bundle.py: announced_sizes_are_capped_before_reading",
            "sync/test_bundle.py: "
            "what_is_to_be_sent_stays_within_the_limits_of_what_is_read",
        ),
    ),
    "readers of a bundle": (
        16, seal.MAX_READERS,
        (
            "sync/test_seal.py: sixteen_readers_are_the_most",
            "sync/test_seal.py: a_file_for_more_readers_than_sixteen_is_not_even_tried",
            "sync/test_reading_keys.py: "
            "six_desks_and_both_keys_fit_into_a_bundle_and_too_many_readers_are_told",
        ),
    ),
    "journals of an office": (
        256, crowding.MAX_JOURNALS,
        (
            "sync/test_crowding.py: "
            "one_journal_too_many_of_an_office_is_not_enrolled_and_its_bundles_wait",
            "sync/test_crowding.py: one_successor_too_many_waits_and_counts_when_there_is_room",
            "sync/test_crowding.py: "
            "a_word_about_one_journal_too_many_enrols_nobody_and_its_lines_come_again",
        ),
    ),
    "bytes that wait of an office, before it is told": (
        1 * GIB, crowded.WARNING_BYTES,
        (
            "sync/test_crowding.py: "
            "much_that_waits_of_an_office_is_told_and_nothing_of_it_is_dropped",
            "ui/test_exchange.py: much_that_waits_is_told_with_its_one_act",
        ),
    ),
    "new files taken in at a time": (
        500, receiving.MAX_FILES,
        ("services/test_exchange.py: many_known_bundles_do_not_keep_a_new_one_out",),
    ),
}  # fmt: skip
"""What is limited: to how much, the constant that says so, and the tests that see it hold."""


@pytest.mark.parametrize("what", LIMITS)
def test_a_limit_is_what_it_always_was_and_is_seen_to_hold(what: str) -> None:
    number, constant, tests = LIMITS[what]
    assert constant == number
    for place in tests:
        file, _, rule = place.partition(": ")
        source = (TESTS / file).read_text("utf-8")
        assert re.search(rf"^def test_{rule}\(", source, re.MULTILINE), place
