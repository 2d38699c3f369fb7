// @ts-check
/** @import { App } from "../../app/types.js" */
import { h, text } from "../../app/dom.js";
import { fieldSentence } from "../../app/errors.js";
import { selected } from "../order/line-tools.js";
import { createDialog } from "../dialog/dialog.js";

/** A few words on one line, for the receipt. @param {App} app */
export function createNoteDialog(app) {
  let lineId = "";
  const problem = h("p", { class: "field__problem", role: "alert", "data-test": "note-error" });
  const name = h("p", { class: "dialog__text" });
  const input = h("input", {
    class: "field__input",
    id: "note-input",
    "data-test": "note-input",
    autocomplete: "off",
    maxlength: "80",
    placeholder: app.t("note.hint"),
    oninput: () => text(problem, ""),
  });
  const set = h("button", { type: "submit", class: "button button--go", "data-test": "note-set" }, app.t("note.set"));
  const { el } = createDialog(
    app,
    "note",
    app.t("note.title"),
    name,
    h(
      "form",
      { class: "form", onsubmit: submit },
      h(
        "div",
        { class: "field" },
        h("label", { class: "field__label", for: "note-input" }, app.t("note.label")),
        input,
        problem,
      ),
      set,
    ),
  );

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    const answer = await app.call(
      "set_note",
      { lineId, note: input.value.trim() },
      { button: set, onError: (error) => text(problem, fieldSentence(app, error)) },
    );
    if (answer) el.close();
  }
  return {
    el,
    open() {
      const line = selected(app);
      if (!line) return;
      lineId = line.id;
      text(name, line.name);
      text(problem, "");
      input.value = line.note ?? "";
      el.showModal();
      input.focus();
      input.select();
    },
  };
}
