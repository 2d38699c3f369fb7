// @ts-check
/** @import { HeldView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, h, keyCap, show, text } from "../../app/dom.js";
import { fieldSentence } from "../../app/errors.js";
import { createHeldField } from "../held/held-field.js";
import { createNumberHint } from "../held/number-hint.js";
import { askNumber } from "./asking.js";
import { onEnter } from "./enter.js";
import { createPad } from "./pad.js";
import { prefixOf } from "./prefix.js";
import { createRemember } from "./remember.js";

/** Way 3: the customer tells the number. @param {App} app */
export function createNumberWay(app) {
  const prefix = h("span", { class: "field__prefix", id: "number-prefix" });
  const problem = h("p", { class: "field__problem", id: "number-problem", role: "alert", "data-test": "number-error" });
  const hint = createNumberHint(app, "number-hint");
  const field = createHeldField(
    app,
    "number",
    {
      class: "field__input field__input--digits",
      id: "number-input",
      "data-test": "number-input",
      type: "tel",
      inputmode: "tel",
      "aria-describedby": "number-prefix number-problem number-hint",
      onkeydown: onEnter(() => button.click()),
    },
    { touched: () => said(""), drawn, refused: (error) => said(fieldSentence(app, error)) },
  );
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
        h("div", { class: "field__row" }, prefix, field.input),
        problem,
        hint.el,
      ),
      remember.el,
      button,
    ),
    h("div", { class: "way-panel__pad" }, createPad(app, field)),
  );

  /** @param {HeldView} number */
  function drawn(number) {
    hint.draw(number);
    // Whoever types a plus says the country.
    show(prefix, number.length === number.digits);
  }
  /** @param {string} sentence */
  function said(sentence) {
    text(problem, sentence);
    attribute(field.input, "aria-invalid", sentence === "" ? null : "true");
    show(problem, sentence !== "");
    show(hint.el, sentence === "");
  }
  function send() {
    const wantsMemory = remember.isOn();
    // A key that is still on its way to the program is a part of the number.
    field.then(() => ask(wantsMemory));
  }
  /** @param {boolean} wantsMemory */
  async function ask(wantsMemory) {
    if (field.held().length === 0) {
      field.input.focus();
      return;
    }
    await askNumber(app, wantsMemory, {
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
      field.reset();
      said("");
      remember.reset();
    },
    focus() {
      field.input.focus();
    },
  };
}
