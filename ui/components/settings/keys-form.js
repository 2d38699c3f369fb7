// @ts-check
/** @import { Environment, SettingsView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { createField, createSaved, sayBeside } from "./form.js";
import { createCheck } from "./check.js";

/** Practice needs no keys. @type {Exclude<Environment, "practice">[]} */
const withKeys = ["test", "production"];

/** The keys of the provider. They go one way only. @param {App} app @param {(settings: SettingsView) => void} accept */
export function createKeysForm(app, accept) {
  const environment = createField("environment", app.t("settings.keysFor"), {
    choices: withKeys.map((name) => [name, app.t(`environment.${name}`)]),
    test: "keys-environment",
  });
  const merchantSerialNumber = createField("merchantSerialNumber", app.t("settings.merchantSerialNumber"));
  const clientId = createField("clientId", app.t("settings.clientId"));
  const clientSecret = createField("clientSecret", app.t("settings.clientSecret"), { type: "password" });
  const subscriptionKey = createField("subscriptionKey", app.t("settings.subscriptionKey"), { type: "password" });
  const fields = [environment, merchantSerialNumber, clientId, clientSecret, subscriptionKey];
  const state = h("span", { class: "keys__state", "data-test": "keys-state" });
  const missing = h("p", { class: "card__missing", "data-test": "settings-missing" });
  const missingText = h("span");
  missing.append(icon("info"), missingText);
  const saved = createSaved(app, "saved-keys");
  const save = h(
    "button",
    { type: "submit", class: "button button--strong", "data-test": "save-keys" },
    app.t("settings.saveKeys"),
  );
  const check = createCheck(app);
  const ownQr = h("input", {
    type: "checkbox",
    class: "check__input",
    "data-test": "own-qr",
    onchange: async () => {
      const answer = await app.call("approve_own_qr", { isApproved: ownQr.checked }, { lane: "settings" });
      if (answer) accept(answer);
      else ownQr.checked = !ownQr.checked;
    },
  });
  const place = h("span");
  const el = h(
    "form",
    { class: "card form", novalidate: true, onsubmit: submit },
    h("div", { class: "card__head" }, h("h2", { class: "card__title" }, app.t("settings.connect")), state),
    h("p", { class: "card__text" }, app.t("settings.connectText")),
    missing,
    h("div", { class: "form__pair" }, environment.el, merchantSerialNumber.el),
    clientId.el,
    h("div", { class: "form__pair" }, clientSecret.el, subscriptionKey.el),
    h("p", { class: "field__hint" }, app.t("settings.keyPlace"), ": ", place),
    h("div", { class: "form__foot" }, save, check.button, saved.el),
    check.el,
    h("div", { class: "card__rule" }),
    h("label", { class: "check" }, ownQr, h("span", { class: "check__text" }, app.t("settings.ownQr"))),
    h("p", { class: "field__hint" }, app.t("settings.ownQrText")),
  );
  let isFilled = false;

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    for (const field of fields) field.say("");
    const connection = {
      environment: /** @type {Environment} */ (environment.input.value),
      clientId: clientId.input.value.trim(),
      clientSecret: clientSecret.input.value.trim(),
      subscriptionKey: subscriptionKey.input.value.trim(),
      merchantSerialNumber: merchantSerialNumber.input.value.trim(),
    };
    const answer = await app.call(
      "save_connection",
      { connection },
      { button: save, lane: "settings", onError: (error) => sayBeside(app, fields, error) },
    );
    if (!answer) return;
    for (const field of [clientId, clientSecret, subscriptionKey]) field.input.value = "";
    accept(answer);
    saved.tell();
  }
  return {
    el,
    /** @param {SettingsView} settings @param {boolean} isOwner */
    draw(settings, isOwner) {
      for (const control of el.elements)
        if (
          control instanceof HTMLInputElement ||
          control instanceof HTMLSelectElement ||
          control instanceof HTMLButtonElement
        )
          control.disabled = !isOwner;
      text(state, app.t(settings.keysAreSet ? "settings.keysSet" : "settings.keysNotSet"));
      state.classList.toggle("keys__state--good", settings.keysAreSet);
      const hint = settings.keysAreSet ? app.t("settings.keyStored") : "";
      for (const field of [clientId, clientSecret, subscriptionKey]) field.input.setAttribute("placeholder", hint);
      text(place, app.t(`settings.keyPlaces.${settings.keyPlace}`));
      text(
        missingText,
        app.t("settings.missing", {
          list: settings.missing.map((field) => app.t(`settings.missingFields.${field}`)).join(", "),
        }),
      );
      show(missing, settings.missing.length > 0);
      ownQr.checked = settings.ownQrDesignApproved;
      if (isFilled) return;
      isFilled = true;
      environment.input.value = settings.environment === "production" ? "production" : "test";
      merchantSerialNumber.input.value = settings.merchantSerialNumber;
    },
  };
}
