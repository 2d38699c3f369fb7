// @ts-check
/** @import { App } from "../../app/types.js" */
import { attribute, h, show, text } from "../../app/dom.js";
import { fieldSentence } from "../../app/errors.js";
import { prefixOf } from "../charge/prefix.js";
import { createPad } from "../charge/pad.js";
import { createDialog } from "../dialog/dialog.js";

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
  const input = h("input", {
    class: "field__input field__input--digits",
    id: "let-in-number",
    "data-test": "let-in-number",
    "data-personal": true,
    type: "tel",
    inputmode: "tel",
    autocomplete: "off",
    maxlength: "20",
    "aria-describedby": "let-in-prefix let-in-problem",
    oninput: () => say("", ""),
  });
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
        h("div", { class: "field__row" }, prefix, input),
        problem,
      ),
      answered,
      go,
    ),
    h("div", { class: "let-in__pad" }, createPad(app, input)),
  );
  const { el } = createDialog(
    app,
    "let-in",
    t("customers.lettingIn.title"),
    h("p", { class: "dialog__text" }, t("customers.lettingIn.text")),
    form,
  );
  el.addEventListener("close", reset);

  /** @param {Event} event */
  async function send(event) {
    event.preventDefault();
    const typed = input.value.trim();
    if (typed === "") return;
    const number = typed.startsWith("+") ? typed : `${prefix.textContent ?? ""}${typed}`;
    const answer = await app.call(
      "let_in",
      { number },
      { button: go, onError: (error) => say(fieldSentence(app, error), "") },
    );
    if (!answer) return;
    input.value = "";
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
    attribute(input, "aria-invalid", wrong === "" ? null : "true");
    text(answered, right);
    show(answered, right !== "");
    if (wrong !== "") input.focus();
  }
  function reset() {
    input.value = "";
    say("", "");
  }
  return {
    el,
    open() {
      reset();
      text(prefix, prefixOf(app.store.get().view?.country));
      el.showModal();
      input.focus();
    },
  };
}
