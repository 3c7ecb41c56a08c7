// Everything the app is made of, kept for use without a network. One worker is one version: its address carries
// `v`, its cache the same, and nothing in it changes afterwards, so a page never runs on two versions at once.

const CACHE = `holdfast ${new URL(location.href).searchParams.get("v")}`;
const LIST = "/assets.json";

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(begin()));
addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
});
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin || pathname === LIST || pathname.startsWith("/v1/")) return;
  event.respondWith(answer(event.request, pathname === "/" ? "/index.html" : pathname));
});

async function fill() {
  const list = await (await fetch(LIST, { cache: "no-cache" })).json();
  const cache = await caches.open(CACHE);
  // The browser asks only whether each file has changed, and most have not.
  await cache.addAll(list.map(({ path }) => new Request(path, { cache: "no-cache" })));
}

async function begin() {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
  await clients.claim();
}

async function answer(request, path) {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}
