// @ts-check
/** @import { App } from "../../app/types.js" */
import { h, openDialogs, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";

/** Why a scan could not be used. @typedef {"dialog" | "charge" | "paying" | "signOn"} Missing */

/** Says that what was scanned was not used, and what to do. It floats over everything, also over an open dialog, and is
 * gone with the next press.
 * @param {App} app @param {{ withinMs(): number }} scanner */
export function createMissed(app, scanner) {
  let toldAt = 0;
  const now = h("p", { class: "missed__now" });
  const el = h(
    "div",
    { class: "missed", role: "alert", "data-test": "scan-missed" },
    icon("warning", "icon missed__icon"),
    h("div", null, h("p", { class: "missed__title" }, app.t("missed.title")), now),
  );
  return {
    /** @param {Missing} missing */
    tell(missing) {
      toldAt = performance.now();
      app.hear("unknown");
      text(now, app.t(`missed.${missing}`));
      // What lies outside an open dialog is neither above it nor read out.
      (openDialogs()[0] ?? document.body).append(el);
    },
    /** Some scanners strike one more key after Enter: that is no press yet. */
    clear() {
      if (performance.now() - toldAt > scanner.withinMs()) el.remove();
    },
  };
}
