// Those that can be seen below a root, that may have a role and be called something; the best first.
// The browser's own computed role and name decide afterwards.
const [root, role, wanted] = arguments;

const MAY_HAVE = {
  button: 'button, summary, [role=button]',
  link: 'a[href]',
  textbox: 'input:not([type]), input[type=text], input[type=search], textarea',
  searchbox: 'input[type=search]',
  combobox: '[role=combobox], select',
  option: '[role=option], option',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  menuitem: '[role=menuitem]',
  region: 'section',
  navigation: 'nav',
  dialog: 'dialog, [role=dialog]',
  listitem: 'li',
  group: 'fieldset, [role=group]',
  complementary: 'aside',
};

const plain = text => text.replace(/[\s\u00a0\u202f]+/g, ' ').replaceAll('’', "'").trim().toLowerCase();

function names(element) {
  const own = ['aria-label', 'title', 'placeholder', 'alt'].map(name => element.getAttribute(name));
  const labels = [...element.labels ?? []].map(label => label.textContent);
  const named = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).map(id => id && element.getRootNode().getElementById(id)?.textContent);
  return [...own, ...labels, ...named, element.textContent].filter(Boolean).map(plain);
}

/** What lies under an open form cannot be reached. */
function reachable(element) {
  const over = [...document.querySelectorAll('dialog[open], [aria-modal=true]')].at(-1);
  return !over || over.contains(element) || element.contains(over);
}

const text = plain(wanted);
const found = [...(root ?? document).querySelectorAll(MAY_HAVE[role])]
  .filter(element => element.checkVisibility({ visibilityProperty: true }) && reachable(element))
  .map(element => ({ element, names: names(element) }))
  .filter(one => one.names.some(name => name.includes(text)))
  .map((one, at) => ({ ...one, at, exact: one.names.includes(text), usable: !one.element.disabled }));
found.sort((left, right) => right.exact - left.exact || right.usable - left.usable || right.at - left.at);
return found.slice(0, 6).map(one => one.element);
