// @ts-check
/** @import { App, State } from "../../app/types.js" */
import { h, keyCap, text } from "../../app/dom.js";

/** The customer's wish to be remembered. Off until the customer has said yes, every time anew.
 * @param {App} app @param {string} test */
export function createRemember(app, test) {
  const input = h("input", { type: "checkbox", class: "check__input", "data-test": test, "aria-keyshortcuts": "F3" });
  // The very words that the ledger keeps, in the language the customer reads.
  const words = h("q", { class: "remember__words", "data-test": `${test}-words` });
  const el = h(
    "div",
    { class: "remember" },
    h("label", { class: "check" }, input, h("span", { class: "check__text" }, app.t("charge.remember")), keyCap("F3")),
    h(
      "p",
      { class: "remember__what" },
      app.t("charge.rememberRead"),
      " ",
      words,
      " ",
      h("strong", null, app.t("charge.rememberRisk")),
    ),
  );
  /** @param {State} state */
  const draw = ({ view }) => text(words, view?.consentText ?? "");
  return {
    el,
    draw,
    isOn: () => input.checked,
    set: (/** @type {boolean} */ isOn) => {
      input.checked = isOn;
    },
    reset: () => {
      input.checked = false;
    },
    turn: () => input.click(),
  };
}
