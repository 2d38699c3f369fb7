// @ts-check
/** @import { WaitingView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, h, show, text } from "../../app/dom.js";
import { ring } from "../../app/icons.js";
import { armed } from "../../app/armed.js";

/** One waiting payment with its clock, reason and the action it needs.
 * @param {App} app @param {WaitingView} first */
export function createTrayRow(app, first) {
  let row = first;
  const { paymentId, saleId } = first;
  const clockRing = ring();
  const left = h("span", { class: "clock__text" });
  const clock = h("p", { class: "clock clock--small" }, clockRing.el, left);
  const reason = h("p", { class: "tray__reason", "data-test": "tray-reason" });
  const about = h("p", { class: "tray__about" });
  const amount = h("p", { class: "tray__amount" });
  const number = h("h2", { class: "tray__number" });
  const here = h("span", { class: "tray__here" }, app.t("tray.onScreen"));
  /** @type {HTMLButtonElement} */
  const capture = h("button", { type: "button", class: "button button--strong", "data-test": "tray-capture", onclick: () => app.call("capture", { paymentId }, { button: capture, lane: "payment" }) }, app.t("tray.capture"));
  /** @type {HTMLButtonElement} */
  const tryNow = h("button", { type: "button", class: "button", "data-test": "tray-try-now", onclick: () => app.call("try_now", {}, { button: tryNow, lane: "payment" }) }, app.t("tray.tryNow"));
  /** @type {HTMLButtonElement} */
  const takeBack = h("button", { type: "button", class: "button button--away", "data-test": "tray-take-back", onclick: () => app.call("take_back", { paymentId }, { button: takeBack, lane: "payment" }) }, app.t("tray.takeBack"));
  /** @type {HTMLButtonElement} */
  const release = h("button", { type: "button", class: "button button--away", "data-test": "tray-release" }, h("span", { "data-word": true }, app.t("tray.release")));
  armed(release, app.t("tray.releaseAgain"), () => app.call("release", { paymentId }, { button: release, lane: "payment" }));
  /** @type {HTMLButtonElement} */
  const open = h("button", { type: "button", class: "button", "data-test": "tray-open", onclick: async () => {
    if (await app.call("open_sale", { saleId }, { button: open, lane: "payment" })) app.store.set({ tab: "sale" });
  } }, app.t("tray.open"));
  const el = h("li", { class: "tray__row", "data-test": `waiting-${first.saleNumber}` },
    h("div", { class: "tray__clock" }, clock),
    h("div", { class: "tray__main" }, h("div", { class: "tray__line" }, number, here), reason, about),
    amount, h("div", { class: "tray__actions" }, takeBack, release, tryNow, capture, open));

  function tick() {
    const remaining = Date.parse(row.deadline) - app.now();
    const whole = Date.parse(row.deadline) - Date.parse(row.since);
    text(left, remaining > 0 ? app.t("tray.left", { time: clockText(remaining) }) : app.t("tray.over"));
    clockRing.draw(whole > 0 ? Math.min(1, Math.max(0, remaining / whole)) : 0);
  }
  /** Reservations last for days; nobody counts their seconds. @param {number} remaining */
  function clockText(remaining) {
    const day = 86_400_000;
    const hour = 3_600_000;
    if (remaining > day) return app.plural("tray.days", Math.floor(remaining / day));
    return remaining > hour ? app.plural("tray.hours", Math.floor(remaining / hour)) : app.format.clock(remaining);
  }
  return {
    el, tick,
    /** @param {WaitingView} next */
    update(next) {
      row = next;
      attribute(el, "data-reason", row.reason);
      text(number, row.saleNumber);
      show(here, row.isOnScreen);
      text(reason, app.t(`reason.${row.reason}`));
      text(about, [app.t(`payment.way.${row.way}`), row.customer ? app.format.masked(row.customer.lastDigits) : "", app.t("tray.since", { time: app.format.time(row.since) }), app.t("tray.by", { name: row.clerkName })].filter(Boolean).join(" · "));
      text(amount, app.format.money(row.amount));
      show(capture, row.allowed.includes("capture"));
      show(release, row.allowed.includes("release"));
      show(takeBack, row.allowed.includes("takeBack"));
      show(tryNow, row.allowed.includes("tryNow"));
      tick();
    },
  };
}

