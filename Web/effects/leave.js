/** Covers everything at once, takes this page out of the history, and goes. */
export function leave(destination) {
  const cover = document.createElement("div");
  cover.className = "cover";
  document.body.append(cover);
  document.getElementById("app").hidden = true;
  document.title = "";
  history.replaceState(null, "", "/");
  location.replace(safe(destination));
}

function safe(destination) {
  const address = URL.parse ? URL.parse(destination, location.href) : new URL(destination, location.href);
  return address && /^https?:$/.test(address.protocol) ? address.href : "about:blank";
}
