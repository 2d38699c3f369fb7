// Run on the page: one sentence for everything that stands elsewhere because of a notice, and for what matters most and
// lies under one. Notices come by themselves, while a finger is on its way.
const floating = document.querySelector("#notices .notices:not([hidden])");
if (!floating) return [];
// What takes money or tells how much, and what is typed into at any time.
const NEVER_UNDER =
  "[data-test=charge], [data-test=capture], [data-test=tray-capture], [data-test=total], [data-test=search], [data-test^=key-], [data-test^=article-], .tray__actions button";
const isNarrow = matchMedia("(max-width: 58em), (max-height: 34em)").matches;
const problems = [];
const parts = [...document.querySelectorAll("[data-test]")].filter(
  (one) => !one.closest("#notices") && one.dataset.test !== "notices-turn" && one.getClientRects().length > 0,
);
const boxes = () => parts.map((one) => one.getBoundingClientRect());
// Whoever has unfolded them wants to read them.
const isAsked = document.querySelector("[data-screen=waiting]") !== null && !floating.matches("[data-folded]");
if (!isNarrow && !isAsked) {
  for (const one of parts.filter((one) => one.matches(NEVER_UNDER))) {
    const { left, top, width, height } = one.getBoundingClientRect();
    if (document.elementFromPoint(left + width / 2, top + height / 2)?.closest("#notices"))
      problems.push(`${one.dataset.test} lies under a notice`);
  }
  const { left, right, top, bottom } = floating.getBoundingClientRect();
  for (const row of document.querySelectorAll(".tray__row")) {
    const box = row.getBoundingClientRect();
    const head = row.closest(".page").querySelector(".page__head").getBoundingClientRect();
    const isOver = box.left < right && box.right > left && Math.max(box.top, head.bottom) < bottom && box.bottom > top;
    if (isOver) problems.push(`a notice lies over ${row.dataset.test}, which waits`);
  }
}
const beside = boxes();
const turn = document.querySelector("[data-test=notices-turn]");
for (const one of [floating, turn]) one.hidden = true;
const alone = boxes();
for (const one of [floating, turn]) one.hidden = false;
for (const begun of floating.getAnimations({ subtree: true })) begun.finish();
for (const [at, one] of parts.entries()) {
  const moved = ["left", "top", "width", "height"].filter((side) => Math.abs(beside[at][side] - alone[at][side]) > 0.5);
  // The page itself may be as much longer as the notices are high.
  if (moved.length > 0 && !(isNarrow && one.matches("#stage")))
    problems.push(
      `a notice moves ${one.dataset.test} (${moved.map((side) => `${side} ${alone[at][side]} to ${beside[at][side]}`).join(", ")})`,
    );
}
return problems;
