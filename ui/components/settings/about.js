// @ts-check
/** @import { SettingsView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";

/** The program itself. @param {App} app */
export function createAbout(app) {
  const version = h("dd", { "data-test": "version" });
  const folder = h("dd", { class: "facts__path", "data-test": "folder" });
  const diagnostics = createDiagnostics(app);
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
    h("div", { class: "card__rule" }),
    diagnostics.el,
  );
  return {
    el,
    clear: diagnostics.clear,
    /** @param {SettingsView} settings */
    draw(settings) {
      text(version, settings.version);
      text(folder, settings.folder);
    },
  };
}

/** A file for whoever helps the shop, and where it lies, until the screen is left. @param {App} app */
function createDiagnostics(app) {
  const save = h(
    "button",
    { type: "button", class: "button", "data-test": "diagnostics-save", onclick: write },
    app.t("settings.diagnostics.save"),
  );
  const folder = h("span", { class: "written__path", "data-test": "diagnostics-folder" });
  const file = h("strong", { class: "written__path", "data-test": "diagnostics-file" });
  const saved = h(
    "div",
    { class: "written", "data-test": "diagnostics-saved", hidden: true },
    icon("check"),
    h("p", null, app.t("settings.diagnostics.saved"), " ", file, " ", folder),
  );
  async function write() {
    clear();
    const answer = await app.call("save_diagnostics", {}, { button: save, lane: "settings" });
    if (!answer) return;
    text(file, answer.file);
    text(folder, answer.folder);
    show(saved, true);
    saved.scrollIntoView({ block: "nearest" });
  }
  function clear() {
    show(saved, false);
  }
  return {
    el: h(
      "div",
      { class: "form" },
      h("p", { class: "card__text" }, app.t("settings.diagnostics.text")),
      h("div", { class: "form__foot" }, save),
      h("div", { role: "status" }, saved),
    ),
    clear,
  };
}
