// @ts-check
/** @import { CustomerDetail } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h, show } from "../../app/dom.js";
import { createField, createSaved, sayBeside } from "../settings/form.js";

const LONGEST = 40;

/** What a clerk knows a customer by. What is being typed stays when a newer answer comes.
 * @param {App} app @param {(detail: CustomerDetail) => void} accept */
export function createLabel(app, accept) {
  let customerId = "";
  let stored = "";
  const field = createField("label", app.t("customers.label"), {
    id: "customer-label",
    test: "customer-label",
    maxlength: LONGEST,
    hint: app.t("customers.labelHint"),
  });
  const { input } = field;
  const saved = createSaved(app, "customer-label-saved");
  /** @type {HTMLButtonElement} */
  const save = h(
    "button",
    { type: "submit", class: "button", "data-test": "customer-label-save" },
    app.t("customers.labelSave"),
  );
  const row = h("div", { class: "field__row" });
  input.setAttribute("placeholder", app.t("customers.labelExample"));
  input.replaceWith(row);
  row.append(input, save);
  const el = h(
    "form",
    { class: "form customer__label-form", novalidate: true, onsubmit: submit, onkeydown: stepBack },
    field.el,
    saved.el,
  );

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    const mine = customerId;
    const answer = await app.call(
      "label_customer",
      { customerId, label: input.value.trim() },
      { button: save, onError: (error) => sayBeside(app, [field], error) },
    );
    if (!answer || mine !== customerId) return;
    stored = input.value;
    accept(answer);
    saved.tell();
  }
  /** @param {KeyboardEvent} event */
  function stepBack(event) {
    if (event.key !== "Escape" || input.value === stored) return;
    event.preventDefault();
    event.stopPropagation();
    put(stored);
  }
  /** @param {string} label */
  function put(label) {
    stored = label;
    input.value = label;
    field.say("");
  }
  return {
    el,
    /** @param {CustomerDetail} detail */
    draw({ row: { id, label }, allowed }) {
      if (id !== customerId || input.value === stored) put(label ?? "");
      customerId = id;
      show(el, allowed.includes("label"));
    },
    reset() {
      customerId = "";
      put("");
    },
  };
}
