// @ts-check
import { attribute } from "./dom.js";

const PRESSABLE =
  "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]";

/** What scrolls and holds nothing to press is a stop of the Tab key, so that the keys can scroll it too; otherwise not.
 * @param {HTMLElement} el */
export function stopWhileScrolling(el) {
  const holdsNone = () => ![...el.querySelectorAll(PRESSABLE)].some((one) => one.getClientRects().length > 0);
  const look = () => attribute(el, "tabindex", el.scrollHeight > el.clientHeight && holdsNone() ? "0" : null);
  new ResizeObserver(look).observe(el);
  new MutationObserver(look).observe(el, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["disabled", "hidden"],
  });
}
