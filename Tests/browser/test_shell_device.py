"""What the shell asks of the device: use without a network, new versions, the camera, a lit screen."""

from elements.page import base, gallery, logged  # noqa: F401 (fixtures)
from elements.server import edition
from playwright.sync_api import expect

UPDATES = """async () => {
  const {Updates} = await import('/effects/update.js');
  globalThis.told = [];
  globalThis.updates = new Updates(event => told.push(event.event));
  await updates.check();
}"""

# A camera that shows nothing and a detector that reads what the test says.
CAMERA = """async refused => {
  globalThis.tracks = []; globalThis.found = []; globalThis.inView = [];
  navigator.mediaDevices.getUserMedia = async () => {
    if (refused) throw new DOMException('no', 'NotAllowedError');
    const stream = document.createElement('canvas').captureStream(1);
    tracks.push(...stream.getTracks());
    return stream;
  };
  HTMLMediaElement.prototype.play = async () => {};
  globalThis.BarcodeDetector = class { async detect() { return inView } };
  const {Scanner} = await import('/effects/scan.js');
  globalThis.scanner = new Scanner(event => found.push(event));
  await scanner.set({open: true});
}"""


def first_worker(page):
    page.evaluate(UPDATES)
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")


def test_every_file_of_the_app_opens_without_a_network(gallery):
    page = gallery("today")
    first_worker(page)
    page.context.set_offline(True)
    missing = page.evaluate("""async () => {
      const [name] = await caches.keys();
      const kept = (await (await caches.open(name)).keys()).map(request => new URL(request.url).pathname);
      const answers = await Promise.all(kept.map(path => fetch(path).then(answer => answer.ok, () => false)));
      return {missing: kept.filter((_, index) => !answers[index]), count: kept.length, page: (await (await fetch('/')).text()).includes('id="app"')};
    }""")
    assert missing["missing"] == [] and missing["count"] > 60 and missing["page"]


def test_the_first_worker_is_no_update_and_the_same_version_is_none_either(gallery):
    page = gallery("today")
    first_worker(page)
    page.evaluate(UPDATES)
    assert page.evaluate("told") == []


def test_a_new_version_waits_until_it_is_let_in_and_then_is_the_only_one(gallery):
    page = gallery("today")
    first_worker(page)
    before = page.evaluate("navigator.serviceWorker.controller.scriptURL")
    edition["name"] = "second"
    try:
        page.evaluate(UPDATES)
        page.wait_for_function("() => told.length > 0")
        assert page.evaluate("told") == ["updateReady"]
        assert page.evaluate("navigator.serviceWorker.controller.scriptURL") == before
        with page.expect_navigation():
            page.evaluate("void updates.takeOver()")
        assert page.evaluate("navigator.serviceWorker.controller.scriptURL") != before
        page.wait_for_function("() => caches.keys().then(keys => keys.length === 1)")
    finally:
        edition["name"] = "first"


def test_a_code_in_view_is_read_once_and_the_camera_is_let_go(gallery):
    page = gallery("join")
    page.evaluate(CAMERA, False)
    page.evaluate("inView.push({rawValue: 'https://example.org/#join=abc'})")
    page.wait_for_function("() => found.length > 0")
    assert page.evaluate("found") == [{"event": "scanned", "text": "https://example.org/#join=abc"}]
    assert page.evaluate("tracks.map(track => track.readyState)") == ["ended"]
    expect(page.locator("dialog")).to_have_count(0)


def test_the_camera_can_always_be_closed(gallery):
    for close in (lambda page: page.get_by_role("button", name="Close").click(), lambda page: page.keyboard.press("Escape")):
        page = gallery("join")
        page.evaluate(CAMERA, False)
        close(page)
        expect(page.locator("dialog")).to_have_count(0)
        assert page.evaluate("tracks.map(track => track.readyState)") == ["ended"]
        assert logged(page) == []


def test_the_core_closes_the_camera_too(gallery):
    page = gallery("join")
    page.evaluate(CAMERA, False)
    page.evaluate("scanner.set({open: false})")
    assert page.evaluate("tracks.map(track => track.readyState)") == ["ended"]


def test_a_refused_camera_says_what_else_can_be_done(gallery):
    page = gallery("join")
    page.evaluate("console.warn = () => {}")
    page.evaluate(CAMERA, True)
    expect(page.get_by_text("You can type the code instead")).to_be_visible()
    page.get_by_role("button", name="Close").click()
    expect(page.locator("dialog")).to_have_count(0)


def test_the_screen_stays_lit_only_while_it_is_wanted(gallery):
    page = gallery("today")
    page.evaluate("""async () => {
      globalThis.locks = [];
      Object.defineProperty(navigator, 'wakeLock', {value: {request: async () => {
        const lock = {released: false, release: async () => { lock.released = true }}; locks.push(lock); return lock }}});
      const {Wake} = await import('/effects/wake.js');
      globalThis.wake = new Wake();
      await wake.set({on: true}); await wake.set({on: true});
    }""")
    assert page.evaluate("locks.map(lock => lock.released)") == [False]
    page.evaluate("locks[0].released = true; document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_function("() => locks.length === 2")
    page.evaluate("wake.set({on: false})")
    assert page.evaluate("locks.map(lock => lock.released)") == [True, True]


def test_a_file_holds_exactly_what_the_core_gave(gallery):
    page = gallery("today")
    with page.expect_download() as download:
        page.evaluate("import('/effects/give.js').then(({file}) => file({name: 'holdfast.json', content: {a: ['ä', 1]}}))")
    assert download.value.suggested_filename == "holdfast.json"
    assert download.value.path().read_text() == '{\n  "a": [\n    "ä",\n    1\n  ]\n}'


def test_a_link_that_cannot_be_shared_is_left_ready_to_paste(gallery):
    page = gallery("today")
    page.evaluate("""async () => {
      globalThis.pasted = [];
      navigator.clipboard.writeText = async text => void pasted.push(text);
      const {share} = await import('/effects/give.js');
      navigator.share = async () => { throw new DOMException('closed', 'AbortError') };
      await share({title: 't', text: 'x', link: 'closed'});
      navigator.share = async () => { throw new TypeError('cannot') };
      await share({title: 't', text: 'x', link: 'https://example.org/#join=abc'});
    }""")
    assert page.evaluate("pasted") == ["https://example.org/#join=abc"]
