/** Only links that lead to a web page; anything else stays text. */
export function webLink(url) {
  return /^https?:\/\//i.test(url ?? '') ? url : undefined;
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

/** The channel that a link of Discord's leads to. */
export function channelOf(url) {
  return /^https:\/\/(?:\w+\.)?discord\.com\/channels\/(?:\d+|@me)\/(\d+)/.exec(url)?.[1] ?? null;
}

/** The name of the file that an address leads to. */
export function nameOf(url) {
  const name = url.split('?')[0].split('/').pop();
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
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
