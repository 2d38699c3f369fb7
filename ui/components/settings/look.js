// @ts-check
/** @import { Preferences, Theme } from "../../generated/api.js" */
/** @import { App, State } from "../../app/types.js" */
import { attribute, h } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { sounds } from "../../app/sounds.js";

/** @type {Theme[]} */
const themes = ["system", "light", "dark", "contrast"];

/** How the till looks and sounds. Anybody may choose it, like the language. @param {App} app */
export function createLookCard(app) {
  const choices = themes.map((theme) => {
    /** @type {HTMLButtonElement} */
    const button = h(
      "button",
      {
        type: "button",
        class: "segment",
        "data-test": `theme-${theme}`,
        "data-theme-choice": theme,
        onclick: () => change(app.call("choose_theme", { theme }, { button, lane: "settings" })),
      },
      app.t(`settings.look.${theme}`),
    );
    return button;
  });
  const hasSounds = h("input", {
    type: "checkbox",
    class: "check__input",
    "data-test": "sounds",
    onchange: async () => {
      await change(app.call("turn_sounds", { hasSounds: hasSounds.checked }, { lane: "settings" }));
      draw(app.store.get());
    },
  });
  const play = sounds.map((sound) =>
    h(
      "button",
      { type: "button", class: "button", "data-test": `play-${sound}`, onclick: () => app.play(sound) },
      icon("play"),
      app.t(`settings.look.${sound}`),
    ),
  );
  const el = h(
    "section",
    { class: "card" },
    h("h2", { class: "card__title" }, app.t("settings.look.title")),
    h("p", { class: "card__text" }, app.t("settings.look.text")),
    h(
      "div",
      { class: "segments segments--four", role: "group", "aria-label": app.t("settings.look.theme") },
      ...choices,
    ),
    h("div", { class: "card__rule" }),
    h("label", { class: "check" }, hasSounds, h("span", { class: "check__text" }, app.t("settings.look.sounds"))),
    h("p", { class: "card__text" }, app.t("settings.look.soundsText")),
    h("div", { class: "plays", role: "group", "aria-label": app.t("settings.look.listen") }, ...play),
  );

  /** @param {Promise<Preferences | undefined>} asked */
  async function change(asked) {
    const preferences = await asked;
    if (preferences) app.store.set({ preferences });
  }

  /** @param {State} state */
  function draw({ preferences }) {
    for (const button of choices)
      attribute(button, "aria-pressed", String(button.dataset.themeChoice === preferences?.theme));
    hasSounds.checked = preferences?.hasSounds ?? false;
  }
  return { el, draw };
}
