// @ts-check
// Presses and types for whoever takes a picture, one step after the other, and says on the page how far it came.

/** Nothing changed on the page for so long: what the last step began is drawn. A key may be held back for longer, until
 * it is no scanner's. */
const QUIET_MS = 30;
const QUIET_AFTER_KEY_MS = 90;
/** A second press counts when the first one's question can have been read. */
const READ_MS = 450;
/** Some pages never come to rest; some steps name what is not there. */
const PATIENCE_MS = 3000;

/** `data-driven` says "yes" when all is done, or names the step that could not be. @param {string[]} steps */
export async function drive(steps) {
  await document.fonts.ready;
  await rest(QUIET_MS);
  for (const step of steps) {
    if (!(await take(step))) {
      document.documentElement.dataset.driven = `no: ${step}`;
      return;
    }
    await rest(step.startsWith("!") ? QUIET_AFTER_KEY_MS : QUIET_MS);
  }
  document.documentElement.dataset.driven = "yes";
}

/** Resolves as soon as the page has come to rest. @param {number} ms */
async function rest(ms) {
  await quiet(ms);
  // What turns for ever has no end.
  for (const one of document.getAnimations()) if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
}

/** @param {number} ms @returns {Promise<void>} */
function quiet(ms) {
  return new Promise((resolve) => {
    const over = () => {
      watch.disconnect();
      window.clearTimeout(timer);
      window.clearTimeout(late);
      resolve();
    };
    let timer = window.setTimeout(over, ms);
    const late = window.setTimeout(over, PATIENCE_MS);
    const watch = new MutationObserver(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(over, ms);
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

/** @param {string} step @returns {Promise<boolean>} */
async function take(step) {
  if (step === "~") {
    await new Promise((resolve) => window.setTimeout(resolve, READ_MS));
    return true;
  }
  if (step.startsWith("!")) {
    const isScan = step.startsWith("!!");
    for (const key of isScan ? [...step.slice(2), "Enter"] : [step.slice(1)]) strike(key);
    return true;
  }
  const [test = "", typed] = step.replace(/^[@*]/, "").split("=");
  const el = await awaited(test);
  if (!el) return false;
  if (/^[@*]/.test(step)) el.focus();
  else act(el, typed);
  if (step.startsWith("*")) el.dispatchEvent(new Event("paste", { bubbles: true, cancelable: true }));
  return true;
}

/** @param {string} key */
function strike(key) {
  const focused = document.activeElement ?? document.body;
  focused.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

/** What can be seen under a stable name, and may be pressed. @param {string} test @returns {Promise<HTMLElement | null>} */
async function awaited(test) {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    for (const el of document.querySelectorAll(`[data-test="${test}"]`)) {
      if (el instanceof HTMLElement && el.getClientRects().length > 0 && !el.matches(":disabled")) return el;
    }
    if (performance.now() > until) return null;
    await new Promise((resolve) => window.setTimeout(resolve, 20));
  }
}

/** @param {HTMLElement} el @param {string | undefined} typed */
function act(el, typed) {
  if (el instanceof HTMLInputElement && el.type === "file") {
    const chosen = new DataTransfer();
    chosen.items.add(new File([typed ?? ""], "varer.csv"));
    el.files = chosen.files;
    el.dispatchEvent(new Event("change"));
  } else if (el instanceof HTMLSelectElement && typed !== undefined) {
    el.value = typed;
    el.dispatchEvent(new Event("change"));
  } else if (el instanceof HTMLInputElement && typed !== undefined) {
    el.focus();
    // A held field takes what is typed for itself.
    const inputType = "insertReplacementText";
    const before = new InputEvent("beforeinput", { inputType, data: typed, bubbles: true, cancelable: true });
    if (!el.dispatchEvent(before)) return;
    el.value = typed;
    el.dispatchEvent(new Event("input", { bubbles: true }));
  } else {
    el.click();
  }
}
