// @ts-check
/** @import { App } from "../../app/types.js" */
import { attribute, h } from "../../app/dom.js";
import { languageChoices } from "../../app/i18n.js";

/** The languages of a page that has no view yet; none is kept. @param {App} app */
export function createLanguages(app) {
  const el = h(
    "div",
    { class: "start__languages", role: "group", "aria-label": app.t("sign.language") },
    ...languageChoices.map(([language, name]) =>
      h(
        "button",
        {
          type: "button",
          class: "button button--quiet",
          lang: language,
          "data-test": `start-language-${language}`,
          "data-language": language,
          onclick: () => app.store.set({ language }),
        },
        name,
      ),
    ),
  );
  return {
    el,
    update() {
      for (const button of el.querySelectorAll("button"))
        attribute(button, "aria-pressed", String(button.dataset.language === document.documentElement.lang));
    },
  };
}
