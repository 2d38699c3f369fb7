// @ts-check
/** @import { SettingsView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h } from "../../app/dom.js";
import { createField, createSaved, sayBeside } from "./form.js";

/** How long a number is kept that nobody uses. @param {App} app @param {(settings: SettingsView) => void} accept */
export function createCustomersCard(app, accept) {
  const months = createField("months", app.t("settings.customers.months"), {
    id: "field-months",
    inputmode: "numeric",
    maxlength: 3,
    hint: app.t("settings.customers.hint"),
  });
  const saved = createSaved(app, "saved-months");
  const save = h(
    "button",
    { type: "submit", class: "button button--strong", "data-test": "save-months" },
    app.t("settings.customers.save"),
  );
  const el = h(
    "form",
    { class: "card form", novalidate: true, onsubmit: submit },
    h("h2", { class: "card__title" }, app.t("settings.customers.title")),
    h("p", { class: "card__text" }, app.t("settings.customers.text")),
    months.el,
    h("div", { class: "form__foot" }, save, saved.el),
  );
  /** @type {number | null} */
  let drawn = null;

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    months.say("");
    const typed = months.input.value.trim();
    // What is no number of months is for the program to refuse.
    const answer = await app.call(
      "set_retention",
      { months: /^\d+$/.test(typed) ? Number(typed) : 0 },
      { button: save, lane: "settings", onError: (error) => sayBeside(app, [months], error) },
    );
    if (!answer) return;
    drawn = null;
    accept(answer);
    saved.tell();
  }
  return {
    el,
    /** Typed text stays until what is stored has changed. @param {SettingsView} settings @param {boolean} isOwner */
    draw({ unusedMonths }, isOwner) {
      for (const control of [months.input, save]) control.disabled = !isOwner;
      if (drawn === unusedMonths) return;
      drawn = unusedMonths;
      months.input.value = String(unusedMonths);
    },
  };
}
