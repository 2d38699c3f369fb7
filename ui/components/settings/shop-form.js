// @ts-check
/** @import { SettingsView, ShopSettings } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h, show, text } from "../../app/dom.js";
import { languageChoices, languageOfCountry } from "../../app/i18n.js";
import { createField, createSaved, sayBeside } from "./form.js";

/** What stands on receipts. @param {App} app @param {(settings: SettingsView) => void} accept */
export function createShopForm(app, accept) {
  const name = createField("name", app.t("settings.name"), { test: "shop-name-field" });
  const address = createField("address", app.t("settings.address"));
  const town = createField("town", app.t("settings.town"));
  const organisationNumber = createField("organisationNumber", app.t("settings.organisationNumber"), {
    hint: app.t("settings.organisationNumberHints.NO"),
  });
  const referencePrefix = createField("referencePrefix", app.t("settings.referencePrefix"), {
    hint: app.t("settings.referencePrefixHint"),
    maxlength: 8,
  });
  const country = createField("country", app.t("settings.country"), {
    choices: ["NO", "DK", "FI"].map((code) => [
      code,
      app.t(`settings.countries.${/** @type {"NO" | "DK" | "FI"} */ (code)}`),
    ]),
  });
  const language = createField("language", app.t("settings.language"), { choices: languageChoices });
  const vat = h("input", { type: "checkbox", class: "check__input", "data-test": "field-isVatRegistered" });
  const company = h("input", { type: "checkbox", class: "check__input", "data-test": "field-isInBusinessRegister" });
  const companyLabel = h(
    "label",
    { class: "check" },
    company,
    h("span", { class: "check__text" }, app.t("settings.isInBusinessRegister")),
  );
  const fields = [name, address, town, organisationNumber, referencePrefix, country, language];
  const saved = createSaved(app, "saved-shop");
  const save = h(
    "button",
    { type: "submit", class: "button button--strong", "data-test": "save-shop" },
    app.t("settings.saveShop"),
  );
  const el = h(
    "form",
    { class: "card form", novalidate: true, onsubmit: submit },
    h("h2", { class: "card__title" }, app.t("settings.shop")),
    h("p", { class: "card__text" }, app.t("settings.shopText")),
    name.el,
    h("div", { class: "form__pair" }, address.el, town.el),
    h("div", { class: "form__pair" }, organisationNumber.el, referencePrefix.el),
    h("label", { class: "check" }, vat, h("span", { class: "check__text" }, app.t("settings.isVatRegistered"))),
    companyLabel,
    h("div", { class: "form__pair" }, country.el, language.el),
    h("div", { class: "form__foot" }, save, saved.el),
  );
  /** @type {ShopSettings | null} */
  let drawn = null;
  let shownCountry = "NO";
  country.input.addEventListener("change", () => drawCountry(true));

  /** The number has the form of the country, and a shop that speaks its country's language is offered the new
   * one's. Whoever has chosen another language keeps it. @param {boolean} isChosen */
  function drawCountry(isChosen) {
    if (isChosen && language.input.value === languageOfCountry(shownCountry))
      language.input.value = languageOfCountry(country.input.value);
    shownCountry = country.input.value;
    // A register of Norway; other countries ask for nothing like it on a receipt.
    show(companyLabel, shownCountry === "NO");
    const hint = el.querySelector("#field-organisationNumber-hint");
    if (hint) text(hint, app.t(`settings.organisationNumberHints.${/** @type {"NO" | "DK" | "FI"} */ (shownCountry)}`));
  }

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    for (const field of fields) field.say("");
    const shop = {
      name: name.input.value.trim(),
      address: address.input.value.trim(),
      town: town.input.value.trim(),
      organisationNumber: organisationNumber.input.value.trim(),
      isVatRegistered: vat.checked,
      isInBusinessRegister: company.checked,
      country: country.input.value,
      language: language.input.value,
      referencePrefix: referencePrefix.input.value.trim(),
    };
    const answer = await app.call(
      "save_shop",
      { shop },
      { button: save, lane: "settings", onError: (error) => sayBeside(app, fields, error) },
    );
    if (!answer) return;
    drawn = null;
    accept(answer);
    saved.tell();
  }
  return {
    el,
    /** Typed text stays: the fields are filled only when what is stored has changed.
     * @param {SettingsView} settings @param {boolean} isOwner */
    draw(settings, isOwner) {
      for (const control of el.elements)
        if (
          control instanceof HTMLInputElement ||
          control instanceof HTMLSelectElement ||
          control instanceof HTMLButtonElement
        )
          control.disabled = !isOwner;
      if (drawn && JSON.stringify(drawn) === JSON.stringify(settings.shop)) return;
      drawn = settings.shop;
      name.input.value = drawn.name;
      address.input.value = drawn.address;
      town.input.value = drawn.town;
      organisationNumber.input.value = drawn.organisationNumber;
      referencePrefix.input.value = drawn.referencePrefix;
      country.input.value = drawn.country;
      language.input.value = drawn.language;
      vat.checked = drawn.isVatRegistered;
      company.checked = drawn.isInBusinessRegister;
      drawCountry(false);
    },
  };
}
