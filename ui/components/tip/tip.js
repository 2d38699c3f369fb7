// @ts-check
/** @import { App } from "../../app/types.js" */
import { h, text } from "../../app/dom.js";
import { fieldSentence } from "../../app/errors.js";
import { createPad } from "../charge/pad.js";
import { createDialog } from "../dialog/dialog.js";

const MOST_DIGITS = 9;

/** A tip, typed like an open amount: digits shift in from the right. @param {App} app */
export function createTipDialog(app) {
  let digits = "";
  const problem = h("p", { class: "field__problem", role: "alert", "data-test": "tip-error" });
  const input = h("input", {
    class: "field__input field__input--digits",
    id: "tip-input",
    "data-test": "tip-input",
    inputmode: "numeric",
    autocomplete: "off",
    oninput: typed,
  });
  const sign = h("span", { class: "field__prefix" });
  const set = h("button", { type: "submit", class: "button button--go", "data-test": "tip-set" }, app.t("tip.set"));
  const { el } = createDialog(
    app,
    "tip",
    app.t("tip.title"),
    h("p", { class: "dialog__text" }, app.t("tip.text")),
    h(
      "form",
      { class: "form", onsubmit: submit },
      h(
        "div",
        { class: "field" },
        h("label", { class: "field__label", for: "tip-input" }, app.t("tip.label")),
        h("div", { class: "field__row" }, input, sign),
        problem,
      ),
      createPad(app, input),
      set,
    ),
  );

  function typed() {
    digits = input.value.replace(/\D/g, "").replace(/^0+/, "").slice(0, MOST_DIGITS);
    input.value = app.format.digits(digits);
    text(problem, "");
  }
  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    const answer = await app.call(
      "add_tip",
      { digits },
      { button: set, onError: (error) => text(problem, fieldSentence(app, error)) },
    );
    if (answer) el.close();
  }
  return {
    el,
    open() {
      const sale = app.store.get().view?.sale;
      if (!sale?.allowed.includes("editLines")) return;
      text(sign, app.format.symbol(sale.total.currency));
      input.value = "";
      typed();
      el.showModal();
      input.focus();
    },
  };
}
