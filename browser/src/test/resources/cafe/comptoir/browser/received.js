// What stands at each address of the control API that this window has read.
const READ = /\/_control\/as\/[^/]+(?:\/(?:messages|members|person|commands|form))?(?:\?|$)/;
const addresses = new Set(performance.getEntriesByType('resource').map(one => one.name).filter(one => READ.test(one)));
return [...addresses].map(address => {
  const again = new XMLHttpRequest();
  again.open('GET', address, false);
  again.send();
  return again.status === 200 ? again.responseText : '';
}).join('\n');
