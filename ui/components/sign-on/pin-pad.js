// @ts-check
/** @import { App } from "../../app/types.js" */
import { attribute, h } from "../../app/dom.js";
import { icon } from "../../app/icons.js";

const LONGEST_PIN = 8;

/** The names of the keys for tests, and what a press on them does.
 * @typedef {object} PinPadParts
 * @property {string} digit
 * @property {string} back
 * @property {string} dots
 * @property {string} go
 * @property {string} word on the key that submits
 * @property {() => void} changed
 * @property {() => void} submit */

/** A pad for a PIN, by finger or keyboard. The PIN is here and nowhere else, and gone with `clear`.
 * @param {App} app @param {PinPadParts} parts */
export function createPinPad(app, parts) {
  let pin = "";
  let isOpen = false;
  const dots = h("div", { class: "sign-on__dots", role: "img", "data-test": parts.dots });
  /** @type {HTMLButtonElement} */
  const go = h(
    "button",
    { type: "button", class: "pad-key pad-key--go", "data-test": parts.go, onclick: () => parts.submit() },
    parts.word,
  );
  const el = h(
    "div",
    { class: "sign-on__pad", role: "group", "aria-label": app.t("common.digitPad") },
    ...["1", "2", "3", "4", "5", "6", "7", "8", "9"].map(digitKey),
    h(
      "button",
      {
        type: "button",
        class: "pad-key pad-key--quiet",
        "data-test": parts.back,
        "aria-label": app.t("common.backspace"),
        onclick: back,
      },
      icon("backspace"),
    ),
    digitKey("0"),
    go,
  );

  /** @param {string} digit */
  function digitKey(digit) {
    return h(
      "button",
      { type: "button", class: "pad-key", "data-test": `${parts.digit}-${digit}`, onclick: () => press(digit) },
      digit,
    );
  }
  /** @param {string} digit */
  function press(digit) {
    if (!isOpen || pin.length >= LONGEST_PIN) return;
    pin += digit;
    parts.changed();
  }
  function back() {
    pin = pin.slice(0, -1);
    parts.changed();
  }
  return {
    el,
    dots,
    go,
    value: () => pin,
    clear() {
      pin = "";
    },
    /** @param {boolean} isTypable somebody is chosen @param {number} least digits before it may be submitted */
    draw(isTypable, least) {
      isOpen = isTypable;
      attribute(dots, "aria-label", app.plural("sign.typed", pin.length));
      dots.replaceChildren(
        ...Array.from({ length: Math.max(4, pin.length) }, (_, at) =>
          h("span", { class: at < pin.length ? "sign-on__dot sign-on__dot--on" : "sign-on__dot" }),
        ),
      );
      for (const key of el.querySelectorAll("button")) key.disabled = !isOpen || (key === go && pin.length < least);
    },
    /** @param {KeyboardEvent} event */
    key(event) {
      if (/^\d$/.test(event.key)) press(event.key);
      else if (event.key === "Backspace") back();
      else if (event.key === "Enter" && !event.repeat) parts.submit();
      else return false;
      return true;
    },
  };
}
