// @ts-check
/** @import { App } from "../../app/types.js" */
import { h, keyCap } from "../../app/dom.js";

/** The customer's wish to be remembered. Off until the customer has said yes, every time anew.
 * @param {App} app @param {string} test */
export function createRemember(app, test) {
  const input = h("input", { type: "checkbox", class: "check__input", "data-test": test, "aria-keyshortcuts": "F3" });
  const el = h("div", { class: "remember" },
    h("label", { class: "check" }, input, h("span", { class: "check__text" }, app.t("charge.remember")), keyCap("F3")),
    h("p", { class: "remember__what" }, app.t("charge.rememberWhat"), " ", h("strong", null, app.t("charge.rememberRisk"))));
  return { el, isOn: () => input.checked, set: (/** @type {boolean} */ isOn) => { input.checked = isOn; }, reset: () => { input.checked = false; }, turn: () => input.click() };
}
