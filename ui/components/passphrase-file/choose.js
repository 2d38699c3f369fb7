// @ts-check
/** @import { App, Component } from "../../app/types.js" */
import { h, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { sayBeside } from "../settings/form.js";
import { createPassphraseFields } from "./fields.js";

/** What the program wants at least; it checks. */
export const SHORTEST = 12;

/** There is no password store: what a file with a passphrase means, and the choice of it.
 * @param {App} app @returns {Component} */
export function createChoosePassphraseFile(app) {
  const typed = createPassphraseFields(app, "passphrase-file", [
    ["passphrase", app.t("passphraseFile.passphrase"), app.t("passphraseFile.rule", { least: SHORTEST })],
    ["again", app.t("passphraseFile.again")],
  ]);
  const opening = h("p", { class: "start__starting", role: "status" });
  const choose = h(
    "button",
    { type: "submit", class: "button button--big button--strong", "data-test": "passphrase-file-choose" },
    app.t("passphraseFile.choose"),
  );
  const back = h(
    "button",
    {
      type: "button",
      class: "button button--big",
      "data-test": "passphrase-file-back",
      onclick: () => {
        if (choose.getAttribute("aria-busy") !== "true") leave();
      },
    },
    app.t("passphraseFile.back"),
  );
  const el = h(
    "section",
    {
      class: "start",
      "data-test": "passphrase-file-screen",
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key === "Escape") back.click();
      },
    },
    h(
      "form",
      { class: "start__inner", novalidate: true, onsubmit: submit },
      h(
        "div",
        { class: "start__head" },
        icon("key", "icon start__icon start__icon--calm"),
        h("h1", { class: "start__title", tabindex: "-1" }, app.t("passphraseFile.title")),
      ),
      h("p", { class: "start__happened" }, app.t("passphraseFile.text")),
      h(
        "ul",
        { class: "start__means" },
        h("li", null, icon("clock"), h("span", null, app.t("passphraseFile.everyStart"))),
        h("li", null, icon("warning"), h("span", null, app.t("passphraseFile.lost"))),
      ),
      h(
        "div",
        { class: "start__step start__fields" },
        h("div", { class: "form__pair" }, ...typed.fields.map((field) => field.el)),
        typed.show,
      ),
      h("div", { class: "start__actions" }, choose, back, opening),
    ),
  );

  function leave() {
    typed.quiet();
    typed.clear();
    app.store.set({ isChoosingPassphraseFile: false });
  }
  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    typed.quiet();
    typed.hold(true, choose);
    text(opening, app.t("passphraseFile.opening"));
    let isRefused = false;
    const answer = await app.call(
      "choose_passphrase_file",
      { passphrase: typed.value("passphrase"), again: typed.value("again") },
      {
        button: choose,
        lane: "settings",
        onError: (error) => {
          // A passphrase that is too short, or was typed in two ways, is mended and not typed anew.
          isRefused = error.field !== null;
          if (isRefused) sayBeside(app, typed.fields, error);
          else app.store.set({ startError: error });
        },
      },
    );
    typed.hold(false, choose);
    text(opening, "");
    if (!isRefused) typed.clear();
    if (answer) {
      app.store.set({ isChoosingPassphraseFile: false });
      await app.open();
    }
  }

  return { el, update() {} };
}
