// @ts-check
/** @import { App } from "../../app/types.js" */
import { h } from "../../app/dom.js";
import { icon } from "../../app/icons.js";

/** A number pad that types into an input, for a hand without a keyboard: the Tab key passes it by.
 * @param {App} app @param {HTMLInputElement} input @param {{ separator?: string }} [options] */
export function createPad(app, input, options = {}) {
  /** @param {(value: string) => string} change */
  const type = (change) => {
    const isAllChosen =
      document.activeElement === input &&
      input.value !== "" &&
      input.selectionStart === 0 &&
      input.selectionEnd === input.value.length;
    const value = change(isAllChosen ? "" : input.value);
    if (value.length > input.maxLength && input.maxLength >= 0) return;
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const last = options.separator
    ? h(
        "button",
        {
          type: "button",
          tabindex: "-1",
          class: "pad-key",
          "data-test": "pad-separator",
          "aria-label": app.t("quantity.decimal"),
          onclick: () => type((value) => value + options.separator),
        },
        options.separator,
      )
    : h(
        "button",
        {
          type: "button",
          tabindex: "-1",
          class: "pad-key pad-key--quiet",
          "data-test": "pad-clear",
          onclick: () => type(() => ""),
        },
        app.t("common.clear"),
      );
  return h(
    "div",
    { class: "pad", role: "group", "aria-label": app.t("common.digitPad") },
    ...["1", "2", "3", "4", "5", "6", "7", "8", "9"].map(digit),
    last,
    digit("0"),
    h(
      "button",
      {
        type: "button",
        tabindex: "-1",
        class: "pad-key",
        "data-test": "pad-back",
        "aria-label": app.t("common.backspace"),
        onclick: () => type((value) => value.slice(0, -1)),
      },
      icon("backspace"),
    ),
  );

  /** @param {string} value */
  function digit(value) {
    return h(
      "button",
      {
        type: "button",
        tabindex: "-1",
        class: "pad-key",
        "data-test": `pad-${value}`,
        onclick: () => type((typed) => typed + value),
      },
      value,
    );
  }
}
