// What is wrong with the focus: nothing has it, it cannot be seen, or nothing shows that it is there.
const at = document.activeElement;
if (!at || at === document.body) return 'nothing has the focus';

const box = at.getBoundingClientRect();
if (!box.width || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) {
  return `out of sight: ${at.outerHTML.slice(0, 200)}`;
}

/** A text field shows its caret. */
const shows = one => one.matches('textarea, input:not([type=checkbox], [type=radio])')
  || (getComputedStyle(one).outlineStyle !== 'none' && parseFloat(getComputedStyle(one).outlineWidth) > 0);
const around = [at, at.parentElement, ...at.labels ?? []];
return around.some(shows) ? '' : `not marked: ${at.outerHTML.slice(0, 200)}`;
