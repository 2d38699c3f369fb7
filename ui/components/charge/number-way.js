// @ts-check
/** @import { App } from "../../app/types.js" */
import { attribute, h, keyCap, show, text } from "../../app/dom.js";
import { fieldSentence } from "../../app/errors.js";
import { askNumber } from "./asking.js";
import { onEnter } from "./enter.js";
import { createPad } from "./pad.js";
import { prefixOf } from "./prefix.js";
import { createRemember } from "./remember.js";

/** Way 3: the customer tells the number. @param {App} app */
export function createNumberWay(app) {
  const prefix = h("span", { class: "field__prefix", id: "number-prefix" });
  const problem = h("p", { class: "field__problem", id: "number-problem", role: "alert", "data-test": "number-error" });
  const input = h("input", {
    class: "field__input field__input--digits",
    id: "number-input",
    "data-test": "number-input",
    "data-personal": true,
    type: "tel",
    inputmode: "tel",
    autocomplete: "off",
    maxlength: "20",
    "aria-describedby": "number-prefix number-problem",
    oninput: () => said(""),
    onkeydown: onEnter(() => button.click()),
  });
  const remember = createRemember(app, "remember-number");
  /** @type {HTMLButtonElement} */
  const button = h(
    "button",
    {
      type: "button",
      class: "button button--go",
      "data-test": "send-request",
      "aria-keyshortcuts": "Enter",
      onclick: send,
    },
    app.t("charge.number.go"),
    keyCap("Enter"),
  );
  const el = h(
    "div",
    { class: "way-panel" },
    h(
      "div",
      { class: "way-panel__main" },
      h("h2", { class: "way-panel__title" }, app.t("charge.number.title")),
      h(
        "div",
        { class: "field" },
        h("label", { class: "field__label", for: "number-input" }, app.t("charge.number.label")),
        h("div", { class: "field__row" }, prefix, input),
        problem,
      ),
      remember.el,
      button,
    ),
    h("div", { class: "way-panel__pad" }, createPad(app, input)),
  );

  /** @param {string} sentence */
  function said(sentence) {
    text(problem, sentence);
    attribute(input, "aria-invalid", sentence === "" ? null : "true");
    show(problem, sentence !== "");
  }
  async function send() {
    const typed = input.value.trim();
    if (typed === "") {
      input.focus();
      return;
    }
    const number = typed.startsWith("+") ? typed : `${prefix.textContent ?? ""}${typed}`;
    await askNumber(app, number, remember.isOn(), {
      button,
      lane: "payment",
      onError: (error) => {
        if (error.code === "badPhoneNumber" || error.field === "number") said(fieldSentence(app, error));
        else app.store.set({ error });
      },
    });
  }
  said("");
  return {
    el,
    isRemembering: remember.isOn,
    turnRemember: remember.turn,
    go: () => button.click(),
    /** @param {import("../../app/types.js").State} state */
    update(state) {
      text(prefix, prefixOf(state.view?.country));
      remember.draw(state);
    },
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
