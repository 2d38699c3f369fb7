// @ts-check
/** @import { DisplayView } from "../generated/api.js" */
/** @import { Shown } from "./shown.js" */
import { attribute, h, show, text } from "../app/dom.js";
import { languageChoices } from "../app/i18n.js";
import { createLines } from "./lines.js";
import { createPane } from "./pane.js";

/** The order on one side, what to do on the other, the languages below.
 * @param {Shown} shown @param {(language: string) => void} choose */
export function createScreen(shown, choose) {
  const shop = h("p", { class: "shown__shop", "data-test": "display-shop" });
  const lines = createLines(shown);
  const sumWord = h("span", { class: "shown__sum-word" });
  const sum = h("strong", { class: "shown__sum-amount", "data-test": "display-total" });
  const order = h(
    "section",
    { class: "shown__order", "aria-label": shown.t("display.order") },
    shop,
    lines.el,
    h("p", { class: "shown__sum" }, sumWord, sum),
  );
  // Under the order rather than beside the clock: the code keeps its size in every language.
  const sharing = h("p", { class: "shown__sharing", "data-test": "display-sharing" });
  const pane = createPane(shown);
  const languages = h(
    "div",
    { class: "shown__languages", role: "group", "aria-label": shown.t("display.languages") },
    ...languageChoices.map(([language, name]) =>
      h(
        "button",
        {
          type: "button",
          class: "shown__language",
          lang: language,
          "data-test": `display-language-${language}`,
          "data-language": language,
          onclick: () => choose(language),
        },
        shortOf(name),
      ),
    ),
  );
  const el = h("div", { class: "shown" }, order, sharing, pane.el, languages);

  return {
    el,
    /** @param {DisplayView} view */
    update(view) {
      text(shop, view.shopName);
      show(order, view.amount !== null && view.stage !== "thanks");
      text(sumWord, shown.t(view.stage === "approved" ? "display.total" : "display.toPay"));
      text(sum, view.amount ? shown.format.money(view.amount) : "");
      text(sharing, view.asksToShare ? view.consentText : "");
      show(sharing, view.asksToShare);
      lines.update(view.lines);
      pane.update(view);
      for (const button of languages.querySelectorAll("button"))
        attribute(button, "aria-pressed", String(button.dataset.language === view.language));
      lines.fit();
    },
    fit: lines.fit,
    /** The language that is spoken is where the keyboard begins. */
    focus() {
      const spoken = languages.querySelector("[aria-pressed=true]") ?? languages.querySelector("button");
      // A press by the program shows no ring by itself everywhere.
      if (spoken instanceof HTMLElement) spoken.focus(/** @type {FocusOptions} */ ({ focusVisible: true }));
    },
    tick: pane.tick,
  };
}

/** Customers look for their own word, not for which way of writing it. @param {string} name */
const shortOf = (name) => name.replace(/ \(.*\)$/, "");
