// Everything on this page is built from nodes: whatever a person wrote stays text and is never read as HTML.

/** Makes an element. Attributes that start with "on" are listeners; false, null and undefined leave one out. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name in ALIASES) node[ALIASES[name]] = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

const ALIASES = { class: 'className', value: 'value', checked: 'checked', selected: 'selected' };

export function button(label, onclick, attributes = {}) {
  return el('button', { type: 'button', onclick, ...attributes }, label);
}

export function byId(id) {
  return document.getElementById(id);
}

/** Only links that lead to a web page; anything else stays text. */
export function webLink(url) {
  return /^https?:\/\//i.test(url) ? url : null;
}

/** Files of this server are asked for by path, so that the page works under any of its names. */
export function localUrl(url) {
  try {
    const parsed = new URL(url, location.href);
    return parsed.pathname.startsWith('/cdn/') ? parsed.pathname + parsed.search : null;
  } catch {
    return null;
  }
}

const SIZES = [['megabyte', 1_000_000], ['kilobyte', 1_000], ['byte', 1]];

export function fileSize(bytes, language) {
  const [unit, size] = SIZES.find(([, length]) => bytes >= length) ?? SIZES.at(-1);
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 });
  return format.format(bytes / size);
}

export function color(number) {
  return number ? '#' + number.toString(16).padStart(6, '0') : null;
}

/** Reads a file as the control API wants it. */
export async function encoded(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return { name: file.name, base64: btoa(binary) };
}
