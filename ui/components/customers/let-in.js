// @ts-check
/** @import { HeldView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, h, show, text } from "../../app/dom.js";
import { fieldSentence } from "../../app/errors.js";
import { prefixOf } from "../charge/prefix.js";
import { createPad } from "../charge/pad.js";
import { createDialog } from "../dialog/dialog.js";
import { createHeldField } from "../held/held-field.js";
import { createNumberHint } from "../held/number-hint.js";

/** Somebody who asked not to be remembered wants to be again. The number is gone from the page once it is answered.
 * @param {App} app */
export function createLetInDialog(app) {
  const { t } = app;
  const prefix = h("span", { class: "field__prefix", id: "let-in-prefix" });
  const problem = h("p", {
    class: "field__problem",
    id: "let-in-problem",
    role: "alert",
    "data-test": "let-in-error",
    hidden: true,
  });
  const hint = createNumberHint(app, "let-in-hint");
  const field = createHeldField(
    app,
    "letIn",
    {
      class: "field__input field__input--digits",
      id: "let-in-number",
      "data-test": "let-in-number",
      type: "tel",
      inputmode: "tel",
      "aria-describedby": "let-in-prefix let-in-problem let-in-hint",
    },
    { touched: () => say("", ""), drawn, refused: (error) => say(fieldSentence(app, error), "") },
  );
  const answered = h("p", { class: "let-in__answer", role: "status", "data-test": "let-in-answer" });
  /** @type {HTMLButtonElement} */
  const go = h(
    "button",
    { type: "submit", class: "button button--go", "data-test": "let-in-go" },
    t("customers.lettingIn.go"),
  );
  const form = h(
    "form",
    { class: "let-in", novalidate: true, onsubmit: send },
    h(
      "div",
      { class: "let-in__main" },
      h(
        "div",
        { class: "field" },
        h("label", { class: "field__label", for: "let-in-number" }, t("charge.number.label")),
        h("div", { class: "field__row" }, prefix, field.input),
        problem,
        hint.el,
      ),
      answered,
      go,
    ),
    h("div", { class: "let-in__pad" }, createPad(app, field)),
  );
  const { el } = createDialog(
    app,
    "let-in",
    t("customers.lettingIn.title"),
    h("p", { class: "dialog__text" }, t("customers.lettingIn.text")),
    form,
  );
  el.addEventListener("close", reset);

  /** @param {HeldView} number */
  function drawn(number) {
    hint.draw(number);
    // Whoever types a plus says the country.
    show(prefix, number.length === number.digits);
  }
  /** @param {Event} event */
  function send(event) {
    event.preventDefault();
    // A key that is still on its way to the program is a part of the number.
    field.then(ask);
  }
  async function ask() {
    if (field.held().length === 0) return;
    const answer = await app.call("let_in", {}, { button: go, onError: (error) => say(fieldSentence(app, error), "") });
    if (!answer) return;
    field.reset();
    say(
      "",
      t(answer.wasKeptOut ? "customers.lettingIn.was" : "customers.lettingIn.wasNot", { tick: t("charge.remember") }),
    );
    attribute(answered, "data-was-kept-out", String(answer.wasKeptOut));
  }
  /** @param {string} wrong @param {string} right */
  function say(wrong, right) {
    text(problem, wrong);
    show(problem, wrong !== "");
    attribute(field.input, "aria-invalid", wrong === "" ? null : "true");
    text(answered, right);
    show(answered, right !== "");
    show(hint.el, wrong === "");
    if (wrong !== "") field.input.focus();
  }
  function reset() {
    field.reset();
    say("", "");
  }
  return {
    el,
    open() {
      reset();
      text(prefix, prefixOf(app.store.get().view?.country));
      el.showModal();
      field.input.focus();
    },
  };
}
