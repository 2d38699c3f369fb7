// Run on the page: one sentence for everything that sticks out of the window or of its own box.
const problems = [];
const page = document.scrollingElement;
if (page.scrollWidth > page.clientWidth)
  problems.push(`the page scrolls sideways: ${page.scrollWidth} > ${page.clientWidth}`);
// Very large text makes one column of everything, and that one does scroll.
const isNarrow = matchMedia("(max-width: 58em), (max-height: 34em)").matches;
// A sheet of paper is as long as it is, and the practice phone scrolls as phones do.
const isLong =
  isNarrow || [...document.querySelectorAll("#paper > *, [data-screen]")].some((one) => one.checkVisibility());
if (!isLong && page.scrollHeight > page.clientHeight)
  problems.push(`the page scrolls: ${page.scrollHeight} > ${page.clientHeight}`);
// How the customer pays is chosen without scrolling, unless several people are to choose from.
const charge = document.querySelector("[data-test=charge-pane]");
const hasSeveral = document.querySelector("[data-test=known-matches]")?.checkVisibility() ?? false;
if (!isLong && !hasSeveral && charge?.checkVisibility() && charge.scrollHeight > charge.clientHeight)
  problems.push(`the ways to pay scroll: ${charge.scrollHeight} > ${charge.clientHeight}`);
const named = (one) => one.dataset.test || one.className || one.tagName;
// What scrolls is held still behind a dialog.
const isBehind = (one) => document.querySelector("dialog[open]") !== null && one.closest("dialog") === null;
const scrollsDown = (one) =>
  (isBehind(one) ? /auto|scroll|hidden/ : /auto|scroll/).test(getComputedStyle(one).overflowY) &&
  one.scrollHeight > one.clientHeight;
const isInScroller = (one) => {
  for (let around = one.parentElement; around; around = around.parentElement) if (scrollsDown(around)) return true;
  return false;
};
// What is folded away is measured as if it were not.
const isFolded = (one) => one.closest("details:not([open]) > :not(summary)") !== null;
// What lies behind a dialog does not scroll for as long as it is open.
const onTop = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
for (const one of document.querySelectorAll("button, input:not([type=checkbox]), select")) {
  const box = one.getBoundingClientRect();
  if (box.width === 0 || one.closest("[hidden]") || isFolded(one)) continue;
  if (!one.closest(".pills") && (box.left < -0.5 || box.right > innerWidth + 0.5))
    problems.push(`${named(one)} sticks out sideways (${box.left} to ${box.right})`);
  if (!isLong && onTop.contains(one) && !isInScroller(one) && (box.top < -0.5 || box.bottom > innerHeight + 0.5))
    problems.push(`${named(one)} sticks out (${box.top} to ${box.bottom})`);
  if (!(one instanceof HTMLButtonElement)) continue;
  if (one.scrollWidth > one.clientWidth + 1)
    problems.push(
      `the words of ${named(one)} are wider than it (${one.scrollWidth} > ${one.clientWidth}): ${one.textContent}`,
    );
  if (one.scrollHeight > one.clientHeight + 1)
    problems.push(
      `the words of ${named(one)} are higher than it (${one.scrollHeight} > ${one.clientHeight}): ${one.textContent}`,
    );
}
// Words outside buttons: wider than their own box, which no scroll bar or ellipsis takes care of.
const hasWords = (one) =>
  [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent.trim() !== "");
for (const one of document.querySelectorAll(
  "main *, header *, dialog *, #notices *, #alert *, #band *, #paper *, [data-notice]",
)) {
  if (one.clientWidth === 0 || one.closest("[hidden], svg, .only-heard") || !hasWords(one)) continue;
  const style = getComputedStyle(one);
  if (style.display !== "inline" && style.overflowX === "visible" && one.scrollWidth > one.clientWidth + 1)
    problems.push(`words wider than their place (${one.scrollWidth} > ${one.clientWidth}): ${one.textContent}`);
}
// Words that leave the box they stand in, whoever drew that.
for (const one of document.querySelectorAll("main *, header *, dialog *, #notices *, #alert *, #paper *")) {
  if (one.getClientRects().length === 0 || one.closest("svg, .only-heard, .pills") || !hasWords(one)) continue;
  const box = one.getBoundingClientRect();
  for (
    let inner = one, around = one.parentElement;
    around && around !== document.body;
    [inner, around] = [around, around.parentElement]
  ) {
    if (/absolute|fixed/.test(getComputedStyle(inner).position) || getComputedStyle(around).overflowX !== "visible")
      break;
    const frame = around.getBoundingClientRect();
    if (
      getComputedStyle(around).display === "inline" ||
      getComputedStyle(around).display === "contents" ||
      (box.left > frame.left - 1.5 && box.right < frame.right + 1.5)
    )
      continue;
    problems.push(
      `words leave ${named(around)} (${Math.round(box.left)} to ${Math.round(box.right)}, not ${Math.round(frame.left)} to ${Math.round(frame.right)}): ${one.textContent}`,
    );
    break;
  }
}
// An ellipsis may shorten a name that people have typed, and nothing else; never the number of the sale.
for (const one of document.querySelectorAll("body *")) {
  if (one.scrollWidth <= one.clientWidth + 1 || getComputedStyle(one).textOverflow !== "ellipsis") continue;
  if (
    !one.closest(
      ".bar__shop, .sale-row:not(.sale-row--refund) .sale-row__what, .articles, .import__row, .shown__shop, .order__title",
    )
  )
    problems.push(`words are shortened (${one.scrollWidth} > ${one.clientWidth}): ${one.textContent}`);
}
const number = document.querySelector("[data-test=sale-number]")?.parentElement;
if (number && number.scrollWidth > number.clientWidth)
  problems.push(
    `the number of the sale is cut off (${number.scrollWidth} > ${number.clientWidth}): ${number.textContent}`,
  );
for (const one of document.querySelectorAll("main *, header *, #paper *")) {
  if (one.getClientRects().length === 0 || one.closest("[hidden], svg")) continue;
  for (const child of one.childNodes) {
    if (child.nodeType === Node.TEXT_NODE && /\{\w+\}|undefined|NaN|\bnull\b/.test(child.textContent))
      problems.push(`raw words: ${child.textContent}`);
  }
}
return problems;
