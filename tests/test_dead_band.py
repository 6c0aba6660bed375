"""What is held back from the recorder, and what never is."""

import pytest

from custom_components.printernizer.dead_band import DeadBand

BAND = DeadBand(least=1, pause=10, jump=25)


@pytest.mark.parametrize(
    ("shown", "value", "goal", "waited", "held"),
    [
        pytest.param(220.0, 220.3, 220, 60, None, id="trembling is no news"),
        pytest.param(220.0, 221.4, 220, 60, 0, id="a step after a long silence is"),
        pytest.param(100.0, 104.0, 220, 4, 6, id="a step soon after another waits"),
        pytest.param(100.0, 130.0, 220, 1, 0, id="a leap does not wait"),
        pytest.param(219.2, 219.8, 220, 1, 0, id="arriving does not wait, however small the step"),
        pytest.param(220.4, 219.7, 220, 1, None, id="who has arrived does not arrive again"),
        pytest.param(None, 20.0, None, 0, 0, id="the first value is shown"),
        pytest.param(20.0, None, None, 0, 0, id="that nothing is known is shown"),
        pytest.param(0.4, 0, None, 0, 0, id="off is shown"),
        pytest.param(50.0, 49.5, 0, 60, None, id="a heater that is off has no goal to arrive at"),
    ],
)
def test_a_number_is_held_back_only_while_it_is_noise(
    shown: float | None, value: float | None, goal: float | None, waited: float, held: float | None
) -> None:
    assert BAND.hold(shown, value, goal=goal, waited=waited) == held


def test_without_a_pause_every_step_is_shown_at_once() -> None:
    assert DeadBand(least=10).hold(40, 50, goal=None, waited=0) == 0
    assert DeadBand(least=10).hold(40, 49, goal=None, waited=0) is None
