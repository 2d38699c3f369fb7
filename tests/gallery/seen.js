// Run on the page: the classes (.name) and stable names (#name) of everything that can be seen.
const marks = new Set();
for (const one of document.querySelectorAll("body *")) {
  if (one.getClientRects().length === 0) continue;
  for (const name of one.classList) marks.add(`.${name}`);
  if (one.dataset.test) marks.add(`#${one.dataset.test}`);
}
return [...marks];
