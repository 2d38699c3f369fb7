// @ts-check
/** @import { DisplayQr, DisplayStage, DisplayView } from "../generated/api.js" */
/** @import { IconName } from "../app/icons.js" */
/** @import { Shown } from "./shown.js" */
import { attribute, fill, h, show, text } from "../app/dom.js";
import { drawing, icon, ring } from "../app/icons.js";

const SECOND = 1000;
/** A request lives this long; the ring is full then. */
const LIFE = 600 * SECOND;

/** The picture beside the words, where there is no code. @type {Record<DisplayStage, IconName | null>} */
const signs = {
  welcome: null,
  building: "phone",
  moment: "clock",
  scan: null,
  phone: "phone",
  checking: "clock",
  approved: "check",
  thanks: "check",
  notPaid: "info",
};

/** What the customer does now, in few words, with the code when there is one.
 * @param {Shown} shown */
export function createPane(shown) {
  const title = h("h1", { class: "pane__title", "data-test": "display-title" });
  const words = h("p", { class: "pane__text", "data-test": "display-text" });
  const said = h("div", { class: "pane__said", role: "status", "aria-live": "polite" }, title, words);
  const sign = h("div", { class: "pane__sign", "aria-hidden": "true" });
  const qr = h("div", {
    class: "pane__qr",
    "data-test": "display-qr",
    role: "img",
    "aria-label": shown.t("payment.qrAlt"),
  });
  const clockRing = ring();
  const left = h("span", { class: "clock__text" });
  const clock = h("p", { class: "clock pane__clock", "data-test": "display-clock", role: "timer" }, clockRing.el, left);
  // Beside the clock: what is said besides to somebody who scans takes nothing from the code.
  const help = h("p", { class: "pane__help", role: "status", "data-test": "display-help" });
  const foot = h("div", { class: "pane__foot" }, clock, help);
  const el = h("section", { class: "pane" }, sign, said, qr, foot);
  /** @type {DisplayView | null} */
  let drawn = null;
  let code = "";

  function tick() {
    const until = drawn?.expiresAt ?? null;
    if (until === null) return;
    const remaining = Date.parse(until) - shown.now();
    text(
      left,
      remaining > 0 ? shown.t("payment.left", { time: shown.format.clock(remaining) }) : shown.t("payment.leftNone"),
    );
    clockRing.draw(Math.min(1, Math.max(0, remaining / LIFE)));
  }

  return {
    el,
    tick,
    /** @param {DisplayView} view */
    update(view) {
      drawn = view;
      text(title, titleOf(shown, view));
      text(words, textOf(shown, view));
      show(words, words.textContent !== "");
      text(help, view.stage === "scan" && view.hint !== null ? shown.t(`display.hint.${view.hint}.text`) : "");
      drawSign(sign, signs[view.stage]);
      show(qr, view.qr !== null);
      const identity = view.qr?.svg ?? view.qr?.png ?? "";
      if (identity !== code) {
        code = identity;
        drawQr(shown, qr, view.qr);
      }
      show(clock, view.expiresAt !== null);
      show(foot, view.expiresAt !== null);
      tick();
    },
  };
}

/** @param {Shown} shown @param {DisplayView} view */
function titleOf(shown, view) {
  if (view.stage === "welcome") return view.shopName === "" ? shown.t("display.welcome.title") : view.shopName;
  return view.hint === null ? shown.t(`display.${view.stage}.title`) : shown.t(`display.hint.${view.hint}.title`);
}

/** @param {Shown} shown @param {DisplayView} view */
function textOf(shown, view) {
  if (view.stage === "welcome") return view.shopName === "" ? "" : shown.t("display.welcome.title");
  if (view.stage === "scan") return "";
  if (view.hint !== null) return shown.t(`display.hint.${view.hint}.text`);
  const amount = view.amount === null ? "" : shown.format.money(view.amount);
  return shown.t(`display.${view.stage}.text`, { amount });
}

/** @param {HTMLElement} place @param {IconName | null} name */
function drawSign(place, name) {
  show(place, name !== null);
  if (place.dataset.sign === (name ?? "")) return;
  attribute(place, "data-sign", name ?? "");
  fill(place, name === null ? null : icon(name));
}

/** Cameras read dark on light only, so the code stands on white in every look. @param {Shown} shown @param {HTMLElement} place @param {DisplayQr | null} qr */
function drawQr(shown, place, qr) {
  const node = qr?.svg ? drawing(qr.svg) : null;
  if (node) fill(place, node);
  else if (qr?.png?.startsWith("data:image/png"))
    fill(place, h("img", { class: "pane__picture", src: qr.png, alt: "", draggable: "false" }));
  else fill(place, qr === null ? null : h("p", { class: "pane__bad" }, shown.t("display.moment.title")));
}
