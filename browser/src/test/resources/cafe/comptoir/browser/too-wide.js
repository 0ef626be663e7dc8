// What stands out of the screen sideways and cannot be reached, unless something around it scrolls by itself.
if (document.scrollingElement.scrollWidth > innerWidth) return `the page is ${document.scrollingElement.scrollWidth} wide`;

const scrolls = one => one && (/(auto|scroll)/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth || scrolls(one.parentElement));
const out = [...document.querySelectorAll('button, a, input, textarea, select, p, h2, h3, img')].find(one => {
  const box = one.getBoundingClientRect();
  const seen = box.width > 1 && box.height > 1 && one.checkVisibility({ visibilityProperty: true }) && !one.closest('.hidden-text, .skip');
  return seen && (box.right > innerWidth + 1 || box.left < -1) && !scrolls(one.parentElement);
});
return out ? `${out.outerHTML.slice(0, 200)} reaches from ${out.getBoundingClientRect().left} to ${out.getBoundingClientRect().right}` : '';
