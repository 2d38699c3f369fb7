// @ts-check
/** @import { Environment, SettingsView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h, show } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { armed } from "../../app/armed.js";

/** @type {Environment[]} */
const modes = ["practice", "test", "production"];

/** Practice, test or live; changing starts the program again. @param {App} app */
export function createMode(app) {
  const rows = modes.map((environment) => {
    const now = h("span", { class: "mode__now" }, icon("check"), app.t("settings.now"));
    const use = h(
      "button",
      { type: "button", class: "button", "data-test": `use-${environment}` },
      h("span", { "data-word": true }, app.t(`settings.use.${environment}`)),
    );
    armed(use, app.t("settings.useAgain"), () =>
      app.call("use_environment", { environment }, { button: use, lane: "settings" }),
    );
    const register =
      environment !== "production"
        ? null
        : h("p", { class: "mode__register", "data-test": "not-a-kassasystem" }, app.t("settings.register"));
    const el = h(
      "li",
      { class: "mode" },
      h(
        "div",
        { class: "mode__words" },
        h("h3", { class: "mode__name" }, app.t(`settings.modes.${environment}`), now),
        h("p", { class: "card__text" }, app.t(`settings.modeTexts.${environment}`)),
      ),
      use,
      register,
    );
    return { environment, el, now, use };
  });
  const el = h(
    "section",
    { class: "card" },
    h("h2", { class: "card__title" }, app.t("settings.mode")),
    h("p", { class: "card__text" }, app.t("settings.modeText")),
    h("ul", { class: "modes" }, ...rows.map((row) => row.el)),
  );
  return {
    el,
    /** @param {SettingsView} settings @param {boolean} isOwner */
    draw(settings, isOwner) {
      for (const row of rows) {
        const isNow = row.environment === settings.environment;
        show(row.now, isNow);
        show(row.use, !isNow);
        row.use.disabled = !isOwner;
        row.el.classList.toggle("mode--now", isNow);
      }
    },
  };
}
