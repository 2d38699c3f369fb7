// @ts-check
/** @import { App } from "../../app/types.js" */
import { attribute, h } from "../../app/dom.js";

const LONGEST = 120;
const common = /** @type {const} */ (["returned", "fault", "wrongPrice", "paidTwice", "mistake"]);

/** Why money is paid back: a common reason by one press, or words of one's own.
 * @param {App} app @param {() => void} changed */
export function createReason(app, changed) {
  const input = h("input", {
    class: "field__input",
    id: "refund-reason",
    "data-test": "refund-reason",
    autocomplete: "off",
    maxlength: String(LONGEST),
    oninput: mark,
  });
  const chips = common.map((name) =>
    h(
      "button",
      {
        type: "button",
        class: "chip",
        "data-test": `refund-reason-${name}`,
        onclick: () => choose(app.t(`refund.reasons.${name}`)),
      },
      app.t(`refund.reasons.${name}`),
    ),
  );
  const el = h(
    "div",
    { class: "field" },
    h("label", { class: "field__label", for: "refund-reason" }, app.t("refund.reason")),
    h("div", { class: "chips" }, ...chips),
    input,
  );

  /** @param {string} words */
  function choose(words) {
    input.value = words;
    mark();
  }
  function mark() {
    for (const chip of chips) attribute(chip, "aria-pressed", String(chip.textContent === input.value.trim()));
    changed();
  }
  return {
    el,
    value: () => input.value.trim(),
    focus() {
      input.focus();
    },
    reset() {
      input.value = "";
      mark();
    },
  };
}
