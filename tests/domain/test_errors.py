"""An error means the same wherever it is told."""

import pickle

from desk_app.domain.lifecycle import IllegalMove


def test_an_error_comes_back_from_another_process_as_it_was() -> None:
    problem = IllegalMove(dossier="H25.1", now="received", wanted="return")
    again = pickle.loads(pickle.dumps(problem))  # noqa: S301  # our own bytes
    assert type(again) is IllegalMove
    assert again.facts == problem.facts
