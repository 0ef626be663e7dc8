const PREFIX = 'comptoir.';

/** What this browser remembers between visits: theme, language, folded categories. */
export function remembered(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name)) ?? otherwise;
  } catch {
    return otherwise; // A browser may keep nothing for this page, and then nothing is remembered.
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // As above: the page works without.
  }
}

export const THEMES = ['system', 'light', 'dark'];

export function wear(theme) {
  document.documentElement.dataset.theme = THEMES.includes(theme) ? theme : 'system';
}
