"""A page whose time passes only where the test lets it."""


def stand_still(page):
    """From now on `page.clock.run_for` moves its timers and clocks, and nothing else does: a busy machine changes nothing."""
    page.clock.install(time=0)
    # Without this, the clock that was installed goes on by itself.
    page.clock.pause_at(1)
    return page
