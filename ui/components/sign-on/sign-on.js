// @ts-check
/** @import { ClerkView, TillView } from "../../generated/api.js" */
/** @import { App, Component } from "../../app/types.js" */
import { attribute, h, keyed, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { fieldSentence } from "../../app/errors.js";

const SHORTEST_PIN = 4;
const LONGEST_PIN = 8;

/** Who is at the till: a name, then a PIN, by finger or keyboard.
 * @param {App} app @returns {Component & { key(event: KeyboardEvent): boolean }} */
export function createSignOn(app) {
  let pin = "";
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
  const dots = h("div", { class: "sign-on__dots", role: "img", "data-test": "pin-dots" });
  const problem = h("p", { class: "sign-on__problem", role: "alert", "data-test": "pin-error" });
  const newPinHint = h("p", { class: "sign-on__new" }, app.t("sign.newPinHint"));
  /** @type {HTMLButtonElement} */
  const go = h("button", { type: "button", class: "pad-key pad-key--go", "data-test": "sign-on", onclick: submit }, app.t("sign.go"));
  const pad = h("div", { class: "sign-on__pad", role: "group", "aria-label": app.t("common.digitPad") },
    ...["1", "2", "3", "4", "5", "6", "7", "8", "9"].map(digitKey),
    h("button", { type: "button", class: "pad-key pad-key--quiet", "data-test": "pin-back", "aria-label": app.t("common.backspace"), onclick: back }, icon("backspace")),
    digitKey("0"), go);
  const languages = h("div", { class: "sign-on__languages", role: "group", "aria-label": app.t("sign.language") },
    ...["nb", "en"].map((language) => h("button", { type: "button", class: "button button--quiet", lang: language, "data-test": `language-${language}`, "data-language": language, onclick: () => app.call("set_language", { language }) }, app.t(language === "en" ? "settings.languages.en" : "settings.languages.nb"))));
  const el = h("section", { class: "sign-on", "data-test": "sign-on-screen" },
    h("div", { class: "sign-on__who" }, h("h1", { class: "sign-on__title", id: "sign-on-title", tabindex: "-1" }, app.t("sign.title")), tiles, nobody, hint, languages),
    h("div", { class: "sign-on__card" }, label, dots, h("div", { class: "sign-on__said" }, newPinHint, problem), pad));

  /** @param {string} digit */
  function digitKey(digit) {
    return h("button", { type: "button", class: "pad-key", "data-test": `pin-key-${digit}`, onclick: () => press(digit) }, digit);
  }
  /** @param {string} digit */
  function press(digit) {
    if (clerkId === null || pin.length >= LONGEST_PIN) return;
    pin += digit;
    text(problem, "");
    draw();
  }
  function back() {
    pin = pin.slice(0, -1);
    draw();
  }
  async function submit() {
    if (clerkId === null || !isLongEnough()) return;
    if (!hasPin() && chosen !== pin) {
      text(problem, chosen === null ? "" : app.t("sign.newPinDiffers"));
      chosen = chosen === null ? pin : null;
      pin = "";
      draw();
      return;
    }
    await app.call("sign_on", { clerkId, pin }, { button: go, lane: "sign", onError: (error) => text(problem, fieldSentence(app, error)) });
    pin = "";
    chosen = null;
    draw();
  }
  function hasPin() {
    return app.store.get().view?.clerks.find((clerk) => clerk.id === clerkId)?.hasPin ?? true;
  }
  /** Whether a known PIN is right is for the program to say; a new one has to be long enough first. */
  function isLongEnough() {
    return pin.length >= (hasPin() ? 1 : SHORTEST_PIN);
  }
  /** @param {string} id */
  function choose(id) {
    label.focus({ preventScroll: true });
    // The same name once more keeps what is typed.
    if (id === clerkId) return;
    clerkId = id;
    pin = "";
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
    text(go, app.t(!hasPin() && chosen === null ? "sign.next" : "sign.go"));
    show(newPinHint, !hasPin() && problem.textContent === "");
    attribute(dots, "aria-label", app.plural("sign.typed", pin.length));
    dots.replaceChildren(...Array.from({ length: Math.max(4, pin.length) }, (_, at) => h("span", { class: at < pin.length ? "sign-on__dot sign-on__dot--on" : "sign-on__dot" })));
    for (const key of pad.querySelectorAll("button")) key.disabled = clerkId === null || (key === go && !isLongEnough());
  }
  /** @param {TillView} view */
  function drawTiles(view) {
    keyed(tiles, view.clerks, (clerk) => clerk.id, (clerk) => createTile(app, clerk, choose), (tile, clerk) => {
      attribute(tile, "aria-pressed", String(clerk.id === clerkId));
      const known = view.practicePins.find((practice) => practice.clerkId === clerk.id);
      const hintEl = tile.querySelector(".sign-on__pin");
      if (hintEl) text(hintEl, known ? app.t("sign.practicePin", { pin: known.pin }) : clerk.hasPin ? "" : app.t("sign.noPin"));
    });
  }

  return {
    el,
    update({ view }) {
      if (!view || view.clerk) {
        pin = "";
        chosen = null;
        clerkId = null;
        text(problem, "");
        return;
      }
      if (!view.clerks.some((clerk) => clerk.id === clerkId)) clerkId = view.clerks.length === 1 ? (view.clerks[0]?.id ?? null) : null;
      show(nobody, view.clerks.length === 0);
      show(hint, view.practicePins.length > 0);
      for (const button of languages.querySelectorAll("button")) attribute(button, "aria-pressed", String(button.dataset.language === view.language));
      drawTiles(view);
      draw();
    },
    key(event) {
      if (/^\d$/.test(event.key)) press(event.key);
      else if (event.key === "Backspace") back();
      else if (event.key === "Enter" && !event.repeat) submit();
      else return false;
      return true;
    },
  };
}

/** @param {App} app @param {ClerkView} clerk @param {(id: string) => void} choose */
function createTile(app, clerk, choose) {
  return h("button", { type: "button", class: "sign-on__tile", "data-test": `clerk-${clerk.name.toLowerCase()}`, onclick: () => choose(clerk.id) },
    h("span", { class: "sign-on__initial", "aria-hidden": "true" }, clerk.name.slice(0, 1)),
    h("span", { class: "sign-on__name" }, clerk.name), h("span", { class: "sign-on__role" }, app.t(`sign.role.${clerk.role}`)),
    h("span", { class: "sign-on__pin" }));
}
