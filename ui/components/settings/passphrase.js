// @ts-check
/** @import { SettingsView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h, show, text } from "../../app/dom.js";
import { createPassphraseFields } from "../passphrase-file/fields.js";
import { SHORTEST } from "../passphrase-file/choose.js";
import { createSaved, sayBeside } from "./form.js";

/** Another passphrase, where there is a passphrase file. @param {App} app @param {(settings: SettingsView) => void} accept */
export function createPassphraseForm(app, accept) {
  const typed = createPassphraseFields(app, "change-passphrase", [
    ["current", app.t("passphraseFile.current")],
    ["passphrase", app.t("passphraseFile.next"), app.t("passphraseFile.rule", { least: SHORTEST })],
    ["again", app.t("passphraseFile.nextAgain")],
  ]);
  const saved = createSaved(app, "saved-passphrase");
  const working = h("span", { class: "start__starting", role: "status" });
  const save = h(
    "button",
    { type: "submit", class: "button button--strong", "data-test": "change-passphrase" },
    app.t("passphraseFile.change"),
  );
  const el = h(
    "form",
    { class: "card form", novalidate: true, onsubmit: submit },
    h("h2", { class: "card__title" }, app.t("passphraseFile.changeTitle")),
    h("p", { class: "card__text" }, app.t("passphraseFile.changeText")),
    ...typed.fields.map((field) => field.el),
    typed.show,
    h("div", { class: "form__foot" }, save, working, saved.el),
  );

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    typed.quiet();
    typed.hold(true, save);
    text(working, app.t("passphraseFile.opening"));
    const passphrases = {
      current: typed.value("current"),
      passphrase: typed.value("passphrase"),
      again: typed.value("again"),
    };
    const answer = await app.call("change_passphrase", passphrases, {
      button: save,
      lane: "settings",
      onError: (error) => sayBeside(app, typed.fields, error),
    });
    typed.hold(false, save);
    text(working, "");
    if (!answer) return;
    typed.clear();
    accept(answer);
    saved.tell();
  }
  return {
    el,
    /** @param {SettingsView} settings @param {boolean} isOwner */
    draw(settings, isOwner) {
      show(el, settings.keyPlace === "passphraseFile");
      for (const control of el.elements)
        if (control instanceof HTMLInputElement || control instanceof HTMLButtonElement) control.disabled = !isOwner;
    },
    /** Whoever leaves takes what was typed along. */
    forget() {
      typed.quiet();
      typed.clear();
    },
  };
}
