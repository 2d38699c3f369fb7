// @ts-check
/** @import { DisplayChoice, DisplayState } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, h, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";

/** @type {DisplayChoice[]} */
const choices = ["automatic", "onRequest", "off"];

/** When the customer display opens; whether it is open now anybody may decide. @param {App} app */
export function createDisplayCard(app) {
  const buttons = choices.map((choice) => {
    /** @type {HTMLButtonElement} */
    const button = h(
      "button",
      {
        type: "button",
        class: "segment",
        "data-test": `display-${choice}`,
        "data-choice": choice,
        onclick: () => change(app.call("choose_display", { choice }, { button, lane: "settings" })),
      },
      app.t(`settings.display.${choice}`),
    );
    return button;
  });
  const monitor = h("p", { class: "card__text", "data-test": "display-monitor" });
  /** @type {HTMLButtonElement} */
  const turn = h(
    "button",
    {
      type: "button",
      class: "button",
      "data-test": "display-turn",
      onclick: () => change(app.call("turn_display", {}, { button: turn, lane: "settings" })),
    },
    h("span", { "data-word": true }),
  );
  /** @type {HTMLButtonElement} */
  const keyboard = h(
    "button",
    {
      type: "button",
      class: "button",
      "data-test": "display-keyboard",
      "aria-keyshortcuts": "Alt+9",
      onclick: () => app.call("lend_keyboard", {}, { button: keyboard, lane: "settings" }),
    },
    icon("keyboard"),
    app.t("settings.display.keyboard"),
  );
  const el = h(
    "section",
    { class: "card" },
    h("h2", { class: "card__title" }, app.t("settings.display.title")),
    h("p", { class: "card__text" }, app.t("settings.display.text")),
    h("div", { class: "segments", role: "group", "aria-label": app.t("settings.display.when") }, ...buttons),
    monitor,
    h("div", { class: "form__foot" }, turn, keyboard),
  );

  /** @param {Promise<DisplayState | undefined>} asked */
  async function change(asked) {
    const state = await asked;
    if (!state) return;
    for (const button of buttons) attribute(button, "aria-pressed", String(button.dataset.choice === state.choice));
    text(monitor, app.t(state.hasSecondMonitor ? "settings.display.second" : "settings.display.noSecond"));
    keyboard.disabled = !state.isOpen;
    text(turn, app.t(state.isOpen ? "settings.display.close" : "settings.display.open"));
  }

  return {
    el,
    load: () => change(app.call("display_state", {})),
    /** @param {unknown} _settings @param {boolean} isOwner */
    draw(_settings, isOwner) {
      for (const button of buttons) button.disabled = !isOwner;
    },
  };
}
