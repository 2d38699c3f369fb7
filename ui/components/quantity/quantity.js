// @ts-check
/** @import { App } from "../../app/types.js" */
import { h, text } from "../../app/dom.js";
import { fieldSentence } from "../../app/errors.js";
import { createPad } from "../charge/pad.js";
import { aboutQuantity, selected } from "../order/line-tools.js";
import { createDialog } from "../dialog/dialog.js";

/** Quantity of one line, with decimals for weighed goods. @param {App} app */
export function createQuantityDialog(app) {
  let lineId = "";
  const problem = h("p", { class: "field__problem", role: "alert", "data-test": "quantity-error" });
  const label = h("label", { class: "field__label", for: "quantity-input" });
  const input = h("input", {
    class: "field__input field__input--digits",
    id: "quantity-input",
    "data-test": "quantity-input",
    inputmode: "decimal",
    autocomplete: "off",
    maxlength: "9",
    oninput: () => text(problem, ""),
  });
  const name = h("p", { class: "dialog__text" });
  const set = h(
    "button",
    { type: "submit", class: "button button--go", "data-test": "quantity-set" },
    app.t("quantity.set"),
  );
  const { el } = createDialog(
    app,
    "quantity",
    app.t("quantity.title"),
    name,
    h(
      "form",
      { class: "form", onsubmit: submit },
      h("div", { class: "field" }, label, input, problem),
      createPad(app, input, { separator: "," }),
      set,
    ),
  );

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    const quantity = input.value.trim().replace(",", ".");
    const answer = await app.callApproved(
      "set_quantity",
      { lineId, quantity },
      {
        about: aboutQuantity(app, lineId, quantity),
        button: set,
        onError: (error) => text(problem, fieldSentence(app, error)),
      },
    );
    if (answer) el.close();
  }
  return {
    el,
    open() {
      const line = selected(app);
      if (!line) return;
      lineId = line.id;
      text(
        label,
        app.t(
          line.unit === "kilogram"
            ? "quantity.labelKilogram"
            : line.unit === "litre"
              ? "quantity.labelLitre"
              : "quantity.label",
        ),
      );
      text(name, line.name);
      text(problem, "");
      input.value = line.quantity.replace(".", ",");
      el.showModal();
      input.focus();
      input.select();
    },
  };
}
