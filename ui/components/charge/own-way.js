// @ts-check
/** @import { App } from "../../app/types.js" */
import { attribute, h, keyCap, show, text } from "../../app/dom.js";
import { fieldSentence } from "../../app/errors.js";
import { icon } from "../../app/icons.js";
import { askOwnCode } from "./asking.js";
import { onEnter } from "./enter.js";
import { createRemember } from "./remember.js";

/** Way 4: the shop scans the customer's own code. The text goes to the program at once, and the page forgets it.
 * @param {App} app */
export function createOwnWay(app) {
  const problem = h("p", { class: "field__problem", id: "own-problem", role: "alert", "data-test": "own-error" });
  const input = h("input", {
    class: "field__input field__input--covered",
    id: "own-input",
    "data-scans": true,
    "data-test": "own-input",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    "aria-describedby": "own-problem",
    oninput: () => said(""),
    onkeydown: onEnter(() => button.click()),
  });
  const remember = createRemember(app, "remember-own");
  /** @type {HTMLButtonElement} */
  const button = h(
    "button",
    { type: "button", class: "button button--go", "data-test": "own-send", "aria-keyshortcuts": "Enter", onclick: go },
    app.t("charge.own.go"),
    keyCap("Enter"),
  );
  const el = h(
    "div",
    { class: "way-panel" },
    h(
      "div",
      { class: "way-panel__main" },
      h("h2", { class: "way-panel__title" }, app.t("charge.own.title")),
      h(
        "div",
        { class: "field" },
        h("label", { class: "field__label", for: "own-input" }, app.t("charge.own.label")),
        input,
        problem,
      ),
      remember.el,
      button,
    ),
    h(
      "div",
      { class: "way-panel__art way-panel__art--said" },
      icon("scan", "icon way-panel__picture"),
      h("p", { class: "way-panel__said-by" }, app.t("charge.own.text")),
    ),
  );

  /** @param {string} sentence */
  function said(sentence) {
    text(problem, sentence);
    attribute(input, "aria-invalid", sentence === "" ? null : "true");
    show(problem, sentence !== "");
  }
  function go() {
    const scanned = input.value;
    if (scanned === "") input.focus();
    else send(scanned, remember.isOn());
  }
  /** @param {string} scanned @param {boolean} wantsMemory */
  function send(scanned, wantsMemory) {
    input.value = "";
    remember.set(wantsMemory);
    said("");
    return askOwnCode(app, scanned, wantsMemory, {
      button,
      lane: "payment",
      onError: (error) => {
        if (error.field !== "scanned") return app.store.set({ error });
        said(fieldSentence(app, error));
        input.focus();
      },
    });
  }
  said("");
  return {
    el,
    go,
    send,
    isRemembering: remember.isOn,
    turnRemember: remember.turn,
    /** Whether a scan lands in its field by itself. @param {EventTarget | null} target */
    isField: (target) => target === input,
    update: remember.draw,
    reset() {
      input.value = "";
      said("");
      remember.reset();
    },
    focus() {
      input.focus();
    },
  };
}
