// @ts-check
/** @import { App } from "../../app/types.js" */
/** @import { Field } from "../settings/form.js" */
import { attribute, h } from "../../app/dom.js";
import { createField } from "../settings/form.js";

/** Fields for passphrases: covered unless somebody wants to see them, and empty as soon as they were used.
 * @param {App} app @param {string} test what their stable names begin with @param {[name: string, label: string, hint?: string][]} list */
export function createPassphraseFields(app, test, list) {
  const fields = list.map(([name, label, hint]) =>
    createField(name, label, { type: "password", id: `${test}-${name}`, hint }),
  );
  const shown = h("input", { type: "checkbox", class: "check__input", "data-test": `${test}-show`, onchange: cover });
  const show = h("label", { class: "check" }, shown, h("span", { class: "check__text" }, app.t("passphraseFile.show")));

  function cover() {
    for (const { input } of fields) input.setAttribute("type", shown.checked ? "text" : "password");
  }
  return {
    fields,
    show,
    /** @param {string} name */
    value: (name) => /** @type {Field} */ (fields.find((field) => field.name === name)).input.value,
    quiet() {
      for (const field of fields) field.say("");
    },
    clear() {
      for (const { input } of fields) input.value = "";
      shown.checked = false;
      cover();
    },
    /** While a passphrase is tried nothing else is typed or pressed; the focus stays. @param {boolean} isHeld @param {HTMLButtonElement} button */
    hold(isHeld, button) {
      attribute(button, "aria-disabled", isHeld ? "true" : null);
      for (const { input } of fields) if (input instanceof HTMLInputElement) input.readOnly = isHeld;
    },
  };
}
