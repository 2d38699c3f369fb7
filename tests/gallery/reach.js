// Run on a page with very large text: one sentence for every control that no scrolling brings under a finger, and for
// words that are cut off.
const problems = [];
const named = (one) => one.dataset.test || one.className || one.tagName;
// What is folded away is measured as if it were not.
const isFolded = (one) => one.closest("details:not([open]) > :not(summary)") !== null;
// Of several dialogs the last one lies on top.
const within = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
for (const one of within.querySelectorAll("button, input, select, textarea, summary")) {
  if (
    one.getClientRects().length === 0 ||
    isFolded(one) ||
    one.closest("#alert") ||
    getComputedStyle(one).visibility === "hidden"
  )
    continue;
  one.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  const box = one.getBoundingClientRect();
  if (box.left < -0.5 || box.right > innerWidth + 0.5)
    problems.push(`${named(one)} is out of reach sideways (${box.left} to ${box.right})`);
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  if (y < 0 || y > innerHeight) problems.push(`${named(one)} cannot be scrolled to (${box.top} to ${box.bottom})`);
  else {
    const there = document.elementFromPoint(x, y);
    if (there?.closest("#alert, .bar__tabs")) continue;
    if (there && !one.contains(there) && !there.contains(one) && !one.labels?.[0]?.contains(there))
      problems.push(`${named(one)} lies under ${named(there)}`);
  }
}
// Names, addresses and the text of a code may be longer than any field: those scroll in theirs. So do the dots of an own
// code, which say nothing.
const NAMES =
  "[data-test=shop-name-field], [data-test=field-address], [data-test=field-town], [data-test=article-name], [data-test=own-input], [data-test=own-code-text], [data-test=scan-input]";
for (const one of within.querySelectorAll("input:not([type=checkbox], [type=file])")) {
  if (one.matches(NAMES)) continue;
  if (one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
    problems.push(`what stands in ${named(one)} is cut off (${one.scrollWidth} > ${one.clientWidth}): ${one.value}`);
}
const hasWords = (one) =>
  [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent.trim() !== "");
for (const one of within.querySelectorAll("*")) {
  if (one.clientWidth === 0 || one.closest("[hidden], svg, .only-heard, .unseen, select") || !hasWords(one)) continue;
  const style = getComputedStyle(one);
  if (
    style.display === "inline" ||
    style.visibility === "hidden" ||
    !/hidden|clip/.test(style.overflowX + style.overflowY)
  )
    continue;
  if (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 2)
    problems.push(
      `words cut off (${one.scrollWidth} > ${one.clientWidth}, ${one.scrollHeight} > ${one.clientHeight}): ${one.textContent}`,
    );
}
return problems;
