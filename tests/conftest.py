"""What holds for all tests: how long an example of hypothesis takes on a busy machine is no failure."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("any-machine", deadline=None)
settings.load_profile("any-machine")
