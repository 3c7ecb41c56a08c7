// A description of elements, and the few lines that make the page match it. Elements are kept by key, so
// that a redraw never takes away focus, caret, scroll position or what a person has typed.

const SVG = "http://www.w3.org/2000/svg";
const drawn = new WeakMap();

/** Describes an element. Children may be nested lists; null and false are left out. */
export function h(tag, props, ...children) {
  return { tag, props: props ?? {}, children: children.flat(Infinity).filter((child) => child || child === 0) };
}

/** Makes the children of `parent` match `nodes`. */
export function draw(parent, nodes) {
  const before = drawn.get(parent) ?? new Map();
  const after = new Map();
  const counts = {};
  const placed = [nodes].flat(Infinity).filter(Boolean).map((node) => {
    const wanted = typeof node === "object" ? node : { tag: "#text", text: String(node) };
    const place = (counts[wanted.tag] = (counts[wanted.tag] ?? 0) + 1);
    const key = `${wanted.tag} ${wanted.props?.key ?? place}`;
    const old = before.get(key);
    const element = update(old ?? { element: make(wanted, parent), props: {} }, wanted);
    after.set(key, { element, props: wanted.props ?? {} });
    return element;
  });
  for (const [key, { element }] of before) if (!after.has(key)) element.remove();
  let next = parent.firstChild;
  for (const element of placed) {
    if (element === next) next = next.nextSibling;
    else parent.insertBefore(element, next);
  }
  drawn.set(parent, after);
}

function make({ tag }, parent) {
  if (tag === "#text") return document.createTextNode("");
  const inSVG = tag === "svg" || parent.namespaceURI === SVG;
  return inSVG ? document.createElementNS(SVG, tag) : document.createElement(tag);
}

function update({ element, props }, wanted) {
  if (wanted.tag === "#text") {
    if (element.data !== wanted.text) element.data = wanted.text;
    return element;
  }
  for (const name of Object.keys(props)) if (!(name in wanted.props)) assign(element, name, null, props[name]);
  for (const [name, value] of Object.entries(wanted.props)) assign(element, name, value, props[name]);
  // A custom element and whatever is marked `own` fill themselves.
  if (!wanted.tag.includes("-") && !wanted.props.own) draw(element, wanted.children);
  return element;
}

function assign(element, name, value, old) {
  if (name === "key" || name === "own") return;
  if (name.startsWith("on")) element[name] = value;
  else if (name === "style") for (const [property, text] of Object.entries(value ?? {})) element.style.setProperty(property, text);
  else if (name === "model") element.model = value;
  // Only a value that the core itself changed may replace what stands in a field.
  else if (name === "value") { if (value !== old) element.value = value ?? ""; }
  else if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else if (value !== old) element.setAttribute(name, value === true ? "" : value);
}
