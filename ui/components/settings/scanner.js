// @ts-check
/** @import { ScannerSpeed } from "../../generated/api.js" */
/** @import { App, State } from "../../app/types.js" */
import { attribute, h } from "../../app/dom.js";

/** @type {ScannerSpeed[]} */
const speeds = ["normal", "slow"];

/** How fast the scanner of this computer types. Anybody may choose it, like the look. @param {App} app */
export function createScannerCard(app) {
  const choices = speeds.map((speed) => {
    /** @type {HTMLButtonElement} */
    const button = h(
      "button",
      {
        type: "button",
        class: "segment",
        "data-test": `scanner-${speed}`,
        "data-speed": speed,
        onclick: async () => {
          const preferences = await app.call("choose_scanner", { scanner: speed }, { button, lane: "settings" });
          if (preferences) app.store.set({ preferences });
        },
      },
      app.t(`settings.scanner.${speed}`),
    );
    return button;
  });
  const el = h(
    "section",
    { class: "card" },
    h("h2", { class: "card__title" }, app.t("settings.scanner.title")),
    h("p", { class: "card__text" }, app.t("settings.scanner.text")),
    h("div", { class: "segments", role: "group", "aria-label": app.t("settings.scanner.title") }, ...choices),
  );
  return {
    el,
    /** @param {State} state */
    draw({ preferences }) {
      for (const button of choices)
        attribute(button, "aria-pressed", String(button.dataset.speed === preferences?.scanner));
    },
  };
}
