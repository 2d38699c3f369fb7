// @ts-check
/** @import { App } from "../../app/types.js" */
import { h } from "../../app/dom.js";
import { icon } from "../../app/icons.js";

/** @typedef {{ insert(text: string): void, back(): void, clear(): void }} TypedInto */

/** What a pad does to an input that has what is typed.
 * @param {HTMLInputElement} input @returns {TypedInto} */
function typingInto(input) {
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
  return {
    insert: (text) => type((value) => value + text),
    back: () => type((value) => value.slice(0, -1)),
    clear: () => type(() => ""),
  };
}

/** A number pad that types into an input or a held field, for a hand without a keyboard: the Tab key passes it by.
 * @param {App} app @param {HTMLInputElement | TypedInto} into @param {{ separator?: string }} [options] */
export function createPad(app, into, options = {}) {
  const typed = into instanceof HTMLInputElement ? typingInto(into) : into;
  const { separator } = options;
  const last = separator
    ? h(
        "button",
        {
          type: "button",
          tabindex: "-1",
          class: "pad-key",
          "data-test": "pad-separator",
          "aria-label": app.t("quantity.decimal"),
          onclick: () => typed.insert(separator),
        },
        separator,
      )
    : h(
        "button",
        {
          type: "button",
          tabindex: "-1",
          class: "pad-key pad-key--quiet",
          "data-test": "pad-clear",
          onclick: typed.clear,
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
        onclick: typed.back,
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
        onclick: () => typed.insert(value),
      },
      value,
    );
  }
}
