// @ts-check
/** @import { App } from "../../app/types.js" */
import { h, keyCap } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { askByCode } from "./asking.js";
import { createRemember } from "./remember.js";

/** Way 1: the customer scans. @param {App} app */
export function createQrWay(app) {
  const remember = createRemember(app, "remember-qr");
  /** @type {HTMLButtonElement} */
  const button = h(
    "button",
    {
      type: "button",
      class: "button button--go",
      "data-test": "show-qr",
      "aria-keyshortcuts": "Enter",
      onclick: () => askByCode(app, remember.isOn(), { button, lane: "payment" }),
    },
    app.t("charge.qr.go"),
    keyCap("Enter"),
  );
  const el = h(
    "div",
    { class: "way-panel" },
    h(
      "div",
      { class: "way-panel__main" },
      h("h2", { class: "way-panel__title" }, app.t("charge.qr.title")),
      h("p", { class: "way-panel__text" }, app.t("charge.qr.text")),
      remember.el,
      button,
    ),
    h("div", { class: "way-panel__art", "aria-hidden": "true" }, icon("qr", "icon way-panel__picture")),
  );
  return {
    el,
    isRemembering: remember.isOn,
    turnRemember: remember.turn,
    reset: remember.reset,
    update: remember.draw,
    focus() {
      button.focus({ preventScroll: true });
    },
    go: () => button.click(),
  };
}
