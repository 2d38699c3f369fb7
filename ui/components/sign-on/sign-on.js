// @ts-check
/** @import { ClerkView, TillView } from "../../generated/api.js" */
/** @import { App, Component } from "../../app/types.js" */
import { attribute, h, keyed, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { fieldSentence } from "../../app/errors.js";
import { languageChoices } from "../../app/i18n.js";
import { createPinPad } from "./pin-pad.js";

const SHORTEST_PIN = 4;

/** Who is at the till: a name, then a PIN, by finger or keyboard.
 * @param {App} app @returns {Component & { key(event: KeyboardEvent): boolean, forgetPin(): boolean }} */
export function createSignOn(app) {
  /** Somebody without a PIN chooses one by typing it twice; this is the first time.
   * @type {string | null} */
  let chosen = null;
  /** @type {string | null} */
  let clerkId = null;

  const tiles = h("div", { class: "sign-on__tiles", role: "group", "aria-labelledby": "sign-on-title" });
  const hint = h("p", { class: "sign-on__hint" }, icon("info"), h("span", null, app.t("sign.practiceHint")));
  const nobody = h("p", { class: "sign-on__hint" }, app.t("sign.nobody"));
  /** Takes the focus from the chosen name, so that Enter signs on. */
  const label = h("h2", { class: "sign-on__label", tabindex: "-1" });
  const problem = h("p", { class: "sign-on__problem", role: "alert", "data-test": "pin-error" });
  const newPinHint = h("p", { class: "sign-on__new" }, app.t("sign.newPinHint"));
  const pad = createPinPad(app, {
    digit: "pin-key",
    back: "pin-back",
    dots: "pin-dots",
    go: "sign-on",
    word: app.t("sign.go"),
    submit,
    changed() {
      text(problem, "");
      draw();
    },
  });
  const languages = h(
    "div",
    { class: "sign-on__languages", role: "group", "aria-label": app.t("sign.language") },
    ...languageChoices.map(([language, name]) =>
      h(
        "button",
        {
          type: "button",
          class: "button button--quiet",
          lang: language,
          "data-test": `language-${language}`,
          "data-language": language,
          onclick: () => app.call("set_language", { language }),
        },
        name,
      ),
    ),
  );
  const el = h(
    "section",
    { class: "sign-on", "data-test": "sign-on-screen" },
    h(
      "div",
      { class: "sign-on__who" },
      h("h1", { class: "sign-on__title", id: "sign-on-title", tabindex: "-1" }, app.t("sign.title")),
      tiles,
      nobody,
      hint,
      languages,
    ),
    h(
      "div",
      { class: "sign-on__card" },
      label,
      pad.dots,
      h("div", { class: "sign-on__said" }, newPinHint, problem),
      pad.el,
    ),
  );

  async function submit() {
    const pin = pad.value();
    if (clerkId === null || pin.length < least()) return;
    if (!hasPin() && chosen !== pin) {
      text(problem, chosen === null ? "" : app.t("sign.newPinDiffers"));
      chosen = chosen === null ? pin : null;
      pad.clear();
      draw();
      return;
    }
    await app.call(
      "sign_on",
      { clerkId, pin },
      { button: pad.go, lane: "sign", onError: (error) => text(problem, fieldSentence(app, error)) },
    );
    pad.clear();
    chosen = null;
    draw();
  }
  function hasPin() {
    return app.store.get().view?.clerks.find((clerk) => clerk.id === clerkId)?.hasPin ?? true;
  }
  /** Whether a known PIN is right is for the program to say; a new one has to be long enough first. */
  function least() {
    return hasPin() ? 1 : SHORTEST_PIN;
  }
  /** @param {string} id */
  function choose(id) {
    label.focus({ preventScroll: true });
    // The same name once more keeps what is typed.
    if (id === clerkId) return;
    clerkId = id;
    pad.clear();
    chosen = null;
    text(problem, "");
    const { view } = app.store.get();
    if (view) drawTiles(view);
    draw();
  }
  function draw() {
    const name = app.store.get().view?.clerks.find((clerk) => clerk.id === clerkId)?.name;
    const key = hasPin() ? "pin" : chosen === null ? "newPin" : "newPinAgain";
    text(label, name ? app.t(`sign.${key}`, { name }) : app.t("sign.choose"));
    text(pad.go, app.t(!hasPin() && chosen === null ? "sign.next" : "sign.go"));
    show(newPinHint, !hasPin() && problem.textContent === "");
    pad.draw(clerkId !== null, least());
  }
  /** @param {TillView} view */
  function drawTiles(view) {
    keyed(
      tiles,
      view.clerks,
      (clerk) => clerk.id,
      (clerk) => createTile(app, clerk, choose),
      (tile, clerk) => {
        attribute(tile, "aria-pressed", String(clerk.id === clerkId));
        const known = view.practicePins.find((practice) => practice.clerkId === clerk.id);
        const hintEl = tile.querySelector(".sign-on__pin");
        if (hintEl)
          text(hintEl, known ? app.t("sign.practicePin", { pin: known.pin }) : clerk.hasPin ? "" : app.t("sign.noPin"));
      },
    );
  }

  return {
    el,
    update({ view }) {
      if (!view || view.clerk) {
        pad.clear();
        chosen = null;
        clerkId = null;
        text(problem, "");
        return;
      }
      if (!view.clerks.some((clerk) => clerk.id === clerkId))
        clerkId = view.clerks.length === 1 ? (view.clerks[0]?.id ?? null) : null;
      show(nobody, view.clerks.length === 0);
      show(hint, view.practicePins.length > 0);
      for (const button of languages.querySelectorAll("button"))
        attribute(button, "aria-pressed", String(button.dataset.language === view.language));
      drawTiles(view);
      draw();
    },
    key: pad.key,
    forgetPin() {
      if (el.hidden) return false;
      pad.clear();
      draw();
      return true;
    },
  };
}

/** @param {App} app @param {ClerkView} clerk @param {(id: string) => void} choose */
function createTile(app, clerk, choose) {
  return h(
    "button",
    {
      type: "button",
      class: "sign-on__tile",
      "data-test": `clerk-${clerk.name.toLowerCase()}`,
      onclick: () => choose(clerk.id),
    },
    h("span", { class: "sign-on__initial", "aria-hidden": "true" }, clerk.name.slice(0, 1)),
    h("span", { class: "sign-on__name" }, clerk.name),
    h("span", { class: "sign-on__role" }, app.t(`sign.role.${clerk.role}`)),
    h("span", { class: "sign-on__pin" }),
  );
}
