// What the core plans for a session and what the page shows of it, with the page's own time, so that it holds where a test lets time leap.
(() => {
  const now = () => performance.now();
  const sensed = (globalThis.sensed = { plans: [], shown: [], spoken: [], felt: [], starts: [], sounded: () => [] });

  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...given) => {
    const { exports } = (await instantiateStreaming.apply(WebAssembly, given)).instance;
    const holdfast_view = () => {
      const place = exports.holdfast_view();
      const length = new DataView(exports.memory.buffer).getUint32(place, true);
      plan(JSON.parse(new TextDecoder().decode(new Uint8Array(exports.memory.buffer, place + 4, length))).session);
      return place;
    };
    return { instance: { exports: { ...exports, memory: exports.memory, holdfast_view } } };
  };
  const plan = (stage) => {
    const last = sensed.plans.at(-1);
    if (stage?.plan === last?.plan) return;
    sensed.plans.push({ at: now(), plan: stage?.plan, scene: stage?.scene ?? null, cues: stage?.cues ?? [], beats: stage?.beats ?? [] });
  };

  const look = () => {
    const stage = document.querySelector("session-stage");
    const text = (...names) => names.flatMap((name) => [...(stage?.querySelectorAll(name) ?? [])]).filter((one) => one.checkVisibility()).map((one) => one.textContent);
    const seen = { scene: stage?.dataset.scene ?? null, words: text(".words", ".more"), card: text(".question h2", ".question p") };
    const last = sensed.shown.at(-1);
    if (last && JSON.stringify(seen) === JSON.stringify(last.seen)) return;
    sensed.shown.push({ at: now(), seen });
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-scene"], characterData: true });
})();
