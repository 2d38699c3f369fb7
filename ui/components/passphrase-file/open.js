// @ts-check
/** @import { App, Component } from "../../app/types.js" */
import { h, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { sayBeside } from "../settings/form.js";
import { createLanguages } from "../start-failed/languages.js";
import { createPassphraseFields } from "./fields.js";

/** The register's keys are in a file: the passphrase is asked for at every start.
 * @param {App} app @returns {Component} */
export function createOpenPassphraseFile(app) {
  const typed = createPassphraseFields(app, "open-passphrase-file", [
    ["passphrase", app.t("passphraseFile.passphrase")],
  ]);
  for (const { input } of typed.fields) input.setAttribute("data-first", "");
  const opening = h("p", { class: "start__starting", role: "status" });
  const open = h(
    "button",
    { type: "submit", class: "button button--big button--strong", "data-test": "open-passphrase-file" },
    app.t("passphraseFile.open"),
  );
  const practice = h(
    "button",
    {
      type: "button",
      class: "button button--big",
      "data-test": "open-passphrase-file-practice",
      onclick: async () => {
        const answer = await app.call(
          "use_environment",
          { environment: "practice" },
          { button: practice, lane: "settings" },
        );
        if (answer !== undefined) text(opening, app.t("app.starting"));
      },
    },
    app.t("start.practice"),
  );
  const languages = createLanguages(app);
  const el = h(
    "section",
    { class: "start", "data-test": "passphrase-screen" },
    h(
      "form",
      { class: "start__inner", novalidate: true, onsubmit: submit },
      h(
        "div",
        { class: "start__head" },
        icon("key", "icon start__icon start__icon--calm"),
        h("h1", { class: "start__title", tabindex: "-1" }, app.t("passphraseFile.openTitle")),
      ),
      h("p", { class: "start__happened" }, app.t("passphraseFile.openText")),
      h("div", { class: "start__step start__fields" }, ...typed.fields.map((field) => field.el), typed.show),
      h("div", { class: "start__actions" }, open, practice, opening),
      h("p", { class: "start__safe" }, icon("info"), h("span", null, app.t("passphraseFile.lostHint"))),
      languages.el,
    ),
  );

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    const passphrase = typed.value("passphrase");
    if (passphrase === "") return;
    typed.quiet();
    typed.hold(true, open);
    text(opening, app.t("passphraseFile.opening"));
    const answer = await app.call(
      "open_passphrase_file",
      { passphrase },
      {
        button: open,
        lane: "settings",
        onError: (error) => {
          // Everything but a passphrase to be typed again is why the till does not start.
          if (error.code === "passphraseWrong" || error.code === "passphraseFileDamaged")
            sayBeside(app, typed.fields, { ...error, field: "passphrase" });
          else app.store.set({ startError: error });
        },
      },
    );
    typed.hold(false, open);
    typed.clear();
    text(opening, "");
    if (answer) await app.open();
  }

  return { el, update: languages.update };
}
