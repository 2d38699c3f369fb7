// Run on the page: one sentence for everything that can be pressed and is too small for a finger. A box to tick and a
// search are as large as the label around them: pressing that presses them.
const PRESSED =
  "button, a[href], input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=tab], [role=option], [role=checkbox], [role=radio], [role=switch], [role=menuitem]";
// What a screen, a row or a dialog is there for: its go, its large and its strong choices, the phone's main one, the key that ends a PIN, the one who was meant.
const PRIMARY = ".button--go, .button--big, .button--strong, .button--main, .pad-key--go, .matches--one .match";
// Keys of every keypad, and the rates beside that of the open amount; its tools are pressed seldom.
const PAD = ".pad-key:not(.pad-key--tool), .keypad__rate";
const [TARGET, TARGET_PRIMARY, TARGET_PAD] = [44, 56, 64];
// Zoomed web views round to whole dots of the screen.
const ROUNDED = 0.1;
// What may be smaller, as a selector, each with its reason: nothing so far.
const EXCEPTED = [];
const problems = [];
const px = (length) => Math.round(length * 100) / 100;
for (const one of document.querySelectorAll(PRESSED)) {
  const labels = [...(one.labels ?? [])];
  const label =
    labels.find((label) => label.contains(one)) ?? (/checkbox|radio/.test(one.type) ? labels[0] : undefined);
  const area = label ?? one;
  if (
    area.getClientRects().length === 0 ||
    one.closest("details:not([open]) > :not(summary)") !== null ||
    getComputedStyle(area).visibility === "hidden" ||
    EXCEPTED.some((selector) => one.matches(selector))
  )
    continue;
  const { width, height } = area.getBoundingClientRect();
  const named = one.dataset.test || one.className || one.tagName;
  if (Math.min(width, height) < TARGET - ROUNDED)
    problems.push(`${named} is too small for a finger: ${px(width)} × ${px(height)}, not ${TARGET} × ${TARGET}`);
  else if (one.matches(PAD) && Math.min(width, height) < TARGET_PAD - ROUNDED)
    problems.push(
      `${named} is too small for a keypad: ${px(width)} × ${px(height)}, not ${TARGET_PAD} × ${TARGET_PAD}`,
    );
  else if (one.matches(PRIMARY) && height < TARGET_PRIMARY - ROUNDED)
    problems.push(
      `${named} is too low for what matters most: ${px(width)} × ${px(height)}, not ${TARGET_PRIMARY} high`,
    );
}
return problems;
