"""Bytes that really crossed the wire for a first visit, and core.wasm's share of them."""

import figures

with figures.door() as address, figures.browser() as browser:
    context = browser.new_context(ignore_https_errors=True)
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("Network.enable")
    urls, sizes = {}, {}
    devtools.on("Network.responseReceived", lambda event: urls.update({event["requestId"]: event["response"]["url"]}))
    devtools.on("Network.loadingFinished", lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}))
    page.goto(address)
    page.wait_for_selector("main[data-screen]")
    page.wait_for_load_state("networkidle")
    # What the service worker fetches for use without a network comes out of the browser's own cache or is counted apart.
    transferred = {urls.get(request, "?"): size for request, size in sizes.items()}

core = transferred.get(f"{address}/core.wasm", 0)
figures.show("core.wasm, compressed", f"{core / 1000:.0f} KB", "150 KB")
figures.show("first load, compressed", f"{sum(transferred.values()) / 1000:.0f} KB in {len(transferred)} answers", "300 KB")
