// @ts-check
/** @import { WaitingReason, WaitingView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, fill, h, pieces, show, text } from "../../app/dom.js";
import { ring } from "../../app/icons.js";
import { createRowActions } from "./actions.js";
import { isRefund } from "./open.js";

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** The last days of a reservation are told like a hurry. */
const NEAR_MS = 3 * DAY_MS;

/** Reservations, which last for days and have a date to be finished by. @type {Set<WaitingReason>} */
const reserved = new Set(/** @type {WaitingReason[]} */ (["approved", "approvedLate", "partCaptured", "notCaptured"]));

/** One waiting payment with its clock, reason and the action it needs.
 * @param {App} app @param {WaitingView} first */
export function createTrayRow(app, first) {
  let row = first;
  const clockRing = ring();
  const left = h("span", { class: "clock__text" });
  const clock = h("p", { class: "clock clock--small" }, clockRing.el, left);
  const reason = h("p", { class: "tray__reason", "data-test": "tray-reason" });
  const late = h("p", { class: "tray__late" });
  const about = h("p", { class: "tray__about" });
  const amount = h("p", { class: "tray__amount" });
  const captured = h("p", { class: "tray__captured", "data-test": "tray-captured" });
  const number = h("h2", { class: "tray__number" });
  const here = h("span", { class: "tray__here" }, app.t("tray.onScreen"));
  const actions = createRowActions(app, () => row);
  const el = h(
    "li",
    { class: "tray__row", "data-test": `waiting-${first.saleNumber}` },
    h("div", { class: "tray__clock" }, clock),
    h("div", { class: "tray__main" }, h("div", { class: "tray__line" }, number, here), reason, late, about),
    h("div", { class: "tray__money" }, amount, captured),
    actions.el,
  );

  function tick() {
    const remaining = Date.parse(row.deadline) - app.now();
    const whole = Date.parse(row.deadline) - Date.parse(row.since);
    text(left, remaining > 0 ? app.t("tray.left", { time: clockText(app, remaining) }) : app.t("tray.over"));
    clockRing.draw(whole > 0 ? Math.min(1, Math.max(0, remaining / whole)) : 0);
    el.classList.toggle("tray__row--near", reserved.has(row.reason) && remaining < NEAR_MS);
  }
  function aboutWords() {
    return [
      app.t(`payment.way.${row.way}`),
      row.customer ? app.format.masked(row.customer.lastDigits) : "",
      app.t("tray.since", { time: app.format.when(row.since, app.now()) }),
      app.t("tray.by", { name: row.clerkName }),
      reserved.has(row.reason) ? app.t("tray.until", { when: app.format.moment(row.deadline) }) : "",
    ].filter(Boolean);
  }
  return {
    el,
    tick,
    /** @param {WaitingView} next */
    update(next) {
      row = next;
      attribute(el, "data-reason", row.reason);
      text(number, row.saleNumber);
      show(here, row.isOnScreen);
      text(reason, app.t(`reason.${row.reason}`));
      show(late, row.reason === "approvedLate");
      text(late, app.t(row.allowed.includes("attach") ? "tray.lateText" : "tray.lateOnlyRelease"));
      const words = aboutWords();
      if (about.textContent !== words.join(" · ")) fill(about, ...pieces(words));
      text(amount, app.format.money(row.amount));
      show(captured, row.captured.minor !== 0);
      text(captured, app.t("tray.captured", { amount: app.format.money(row.captured) }));
      show(clock, !isRefund(row.reason));
      actions.draw();
      tick();
    },
  };
}

/** Reservations last for days; nobody counts their seconds. @param {App} app @param {number} remaining */
function clockText(app, remaining) {
  if (remaining > DAY_MS) return app.plural("tray.days", Math.floor(remaining / DAY_MS));
  return remaining > HOUR_MS ? app.plural("tray.hours", Math.floor(remaining / HOUR_MS)) : app.format.clock(remaining);
}
