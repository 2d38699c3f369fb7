// @ts-check
/** @import { SettingsView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h, text } from "../../app/dom.js";

/** The program itself. @param {App} app */
export function createAbout(app) {
  const version = h("dd", { "data-test": "version" });
  const folder = h("dd", { class: "facts__path", "data-test": "folder" });
  const el = h(
    "section",
    { class: "card" },
    h("h2", { class: "card__title" }, app.t("settings.about")),
    h(
      "dl",
      { class: "facts" },
      h("div", { class: "facts__fact" }, h("dt", null, app.t("settings.version")), version),
      h("div", { class: "facts__fact" }, h("dt", null, app.t("settings.folder")), folder),
    ),
  );
  return {
    el,
    /** @param {SettingsView} settings */
    draw(settings) {
      text(version, settings.version);
      text(folder, settings.folder);
    },
  };
}
