// @ts-check
/** @import { Code, Environment } from "../../generated/api.js" */
/** @import { App, Component } from "../../app/types.js" */
/** @import { TextKey } from "../../app/text-keys.js" */
import { attribute, h, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { sentences } from "../../app/errors.js";
import { createLanguages } from "./languages.js";

/** What to do about it before the program is open. @type {Partial<Record<Code, TextKey>>} */
const nextStep = {
  keychainMissing: "start.now.keychainMissing",
  keychainLocked: "start.now.keychainLocked",
  keychainRefused: "start.now.keychainRefused",
  keychainGone: "start.now.keychainGone",
  passphraseFileDamaged: "start.now.passphraseFileDamaged",
  databaseNewer: "start.now.databaseNewer",
  databaseFailed: "start.now.databaseFailed",
};

/** The page was never told its environment. A till that is not open takes only its own, or practice, and
 * refuses every other one unchanged; so the first one it takes is its own. @type {Environment[]} */
const ownOne = ["production", "test", "practice"];

/** The till could not be opened: what happened, what now, and the ways on.
 * @param {App} app @returns {Component} */
export function createStartFailed(app) {
  const title = h("h1", { class: "start__title", tabindex: "-1" });
  const happened = h("p", { class: "start__happened" });
  const now = h("p", { class: "start__now" });
  const incident = h("p", { class: "start__incident" });
  const starting = h("p", { class: "start__starting", role: "status" });
  const again = h(
    "button",
    {
      type: "button",
      class: "button button--big button--strong",
      "data-test": "start-again",
      onclick: () => alone(tryAgain),
    },
    app.t("start.again"),
  );
  const practice = h(
    "button",
    {
      type: "button",
      class: "button button--big",
      "data-test": "start-practice",
      onclick: () => alone(() => use("practice", practice)),
    },
    app.t("start.practice"),
  );
  const passphraseFile = h(
    "button",
    {
      type: "button",
      class: "button start__instead",
      "data-test": "start-passphrase-file",
      onclick: () => {
        if (!isBusy) app.store.set({ isChoosingPassphraseFile: true });
      },
    },
    app.t("passphraseFile.offer"),
  );
  const languages = createLanguages(app);
  const el = h(
    "section",
    { class: "start", "data-test": "start-failed" },
    h(
      "div",
      { class: "start__inner" },
      h(
        "div",
        { class: "start__head" },
        icon("warning", "icon start__icon"),
        h("div", null, h("p", { class: "start__failed" }, app.t("start.failed")), title),
      ),
      happened,
      h("div", { class: "start__step" }, h("h2", { class: "start__what" }, app.t("start.what")), now, passphraseFile),
      h("p", { class: "start__safe" }, icon("info"), h("span", null, app.t("start.safe"))),
      incident,
      h("div", { class: "start__actions" }, again, practice, starting),
      h("p", { class: "start__hint" }, app.t("start.practiceHint")),
      languages.el,
    ),
  );
  let isBusy = false;

  /** One way at a time. @param {() => Promise<unknown>} act */
  async function alone(act) {
    if (isBusy) return;
    isBusy = true;
    await act();
    isBusy = false;
  }
  /** What was in the way may be gone already; else the program starts again as it is. */
  async function tryAgain() {
    if (await app.open()) return;
    for (const environment of ownOne) if (await use(environment, again)) return;
  }
  /** Answers whether there is nothing more to try. @param {Environment} environment @param {HTMLButtonElement} button */
  async function use(environment, button) {
    let isOther = false;
    const answer = await app.call(
      "use_environment",
      { environment },
      {
        button,
        onError: (error) => {
          isOther = error.code === "needsOwner";
          if (!isOther) app.store.set({ error });
        },
      },
    );
    if (answer !== undefined) text(starting, app.t("app.starting"));
    return !isOther;
  }

  return {
    el,
    update({ startError, view }) {
      if (view || !startError) return;
      const said = sentences(app, startError);
      attribute(el, "data-code", startError.code);
      text(title, said.title);
      text(happened, said.happened);
      text(now, app.t(nextStep[startError.code] ?? "start.now.other"));
      text(incident, said.incident);
      show(incident, said.incident !== "");
      // Only this code says that no keys lie in a password store.
      show(passphraseFile, startError.code === "keychainMissing");
      languages.update();
    },
  };
}
