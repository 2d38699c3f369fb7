// @ts-check
/** @import { ConsentRecord } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { fill, h, pieces } from "../../app/dom.js";
import { languageChoices } from "../../app/i18n.js";

/** @type {Map<string, string>} */
const names = new Map(languageChoices);

/** What the customer was asked and answered, each time, with the very words. @param {App} app */
export function createConsents(app) {
  let drawn = "";
  const list = h("ol", { class: "consents", "data-test": "consents" });
  const el = h(
    "section",
    { class: "customer__part" },
    h("h3", { class: "detail__story-title" }, app.t("customers.consents")),
    list,
  );
  return {
    el,
    /** @param {ConsentRecord[]} consents */
    draw(consents) {
      const next = JSON.stringify(consents);
      if (next === drawn) return;
      drawn = next;
      fill(
        list,
        ...(consents.length === 0
          ? [h("li", { class: "detail__sub" }, app.t("customers.consentsNone"))]
          : consents.map((consent) => createConsent(app, consent))),
      );
    },
    clear() {
      drawn = "";
      fill(list);
    },
  };
}

/** @param {App} app @param {ConsentRecord} consent */
function createConsent(app, consent) {
  const { standing, changedAt, language } = consent;
  /** @type {[string, string | (string | HTMLElement)[]][]} */
  const facts = [
    [
      app.t("customers.asked"),
      pieces([
        app.format.stamp(consent.at),
        consent.clerkName,
        app.t("customers.sale", { number: consent.saleNumber }),
      ]),
    ],
    [app.t("customers.how"), app.t(`customers.source.${consent.source}`)],
    [
      app.t("customers.words"),
      app.t("customers.wordsOf", { version: consent.textVersion, language: names.get(language) ?? language }),
    ],
    [app.t("customers.scope"), consent.scope === "phoneNumber" ? app.t("charge.number.label") : consent.scope],
    [app.t("customers.reference"), consent.reference],
  ];
  const words =
    consent.text === null
      ? h("p", { class: "detail__sub" }, app.t("customers.textGone"))
      : h("blockquote", { class: "consent__text", lang: language }, consent.text);
  const at = changedAt ? app.format.stamp(changedAt) : "";
  return h(
    "li",
    { class: `consent consent--${standing}`, "data-test": "consent", "data-standing": standing },
    h("p", { class: "consent__standing" }, app.t(`customers.consent.${standing}`, { at }).replace(/,?\s*$/, "")),
    words,
    h(
      "dl",
      { class: "facts" },
      ...facts.map(([name, value]) =>
        h(
          "div",
          { class: "facts__fact" },
          h("dt", null, name),
          h("dd", null, ...(typeof value === "string" ? [value] : value)),
        ),
      ),
    ),
  );
}
