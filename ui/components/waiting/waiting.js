// @ts-check
/** @import { PaymentView, SaleView } from "../../generated/api.js" */
/** @import { App, Component } from "../../app/types.js" */
import { attribute, h, keyCap, show, text } from "../../app/dom.js";
import { icon, ring } from "../../app/icons.js";
import { createRefusal } from "../approved/refusal.js";
import { startChange } from "../order/order.js";
import { createCode } from "./code.js";
import { createSteps } from "./steps.js";

/** A request is out: what the customer should do, how long is left, and the one way out.
 * @param {App} app @returns {Component & { takeBack: HTMLButtonElement, serveNext: HTMLButtonElement, showQr: HTMLButtonElement, withoutSharing: HTMLButtonElement, changeWay: HTMLButtonElement, wrongPerson: HTMLButtonElement, escOnce(): void }} */
export function createWaiting(app) {
  const clockRing = ring();
  const left = h("span", { class: "clock__text" });
  const clock = h("p", { class: "clock", "data-test": "clock", role: "timer" }, clockRing.el, left);
  const title = h("h1", { class: "waiting__title", tabindex: "-1", "aria-live": "polite", "data-test": "coach" });
  const words = h("p", { class: "waiting__text" });
  const sharing = h("p", { class: "waiting__sharing" }, icon("heart"), h("span", null, app.t("payment.sharingAsked")));
  const unsure = h(
    "p",
    { class: "waiting__unsure", role: "alert", "data-test": "unsure" },
    icon("warning"),
    h("span", null, app.t("payment.unsure")),
  );
  const refusal = createRefusal(app);
  const steps = createSteps(app);
  const reference = h("p", { class: "waiting__reference", "data-test": "payment-reference" });
  const esc = h("p", { class: "waiting__esc", role: "status" });

  const payment = () => app.store.get().view?.sale?.payment;
  const serveNext = action("payment.serveNext", "serve-next", "N", "button button--big", () =>
    app.call("serve_next", {}, { button: serveNext, lane: "payment" }),
  );
  const tryNow = action("payment.tryNow", "try-now", "", "button button--big", () =>
    app.call("try_now", {}, { button: tryNow, lane: "payment" }),
  );
  const showQr = action("payment.showQr", "waiting-show-qr", "Q", "button button--big", showCode);
  const changeWord = h("span");
  const changeWay = h(
    "button",
    {
      type: "button",
      class: "button button--big",
      "data-test": "change-way",
      "aria-keyshortcuts": "P",
      onclick: () => startChange(app, payment()?.way === "qr" ? "known" : "number"),
    },
    changeWord,
    keyCap("P"),
  );
  const withoutSharing = action("payment.withoutSharing", "waiting-without-sharing", "W", "button button--big", () =>
    app.call("pay_without_sharing", {}, { button: withoutSharing, lane: "payment" }),
  );
  const wrongPerson = action("payment.wrongPerson", "wrong-person", "X", "button", () =>
    app.call("wrong_person", {}, { button: wrongPerson, lane: "payment" }),
  );
  const code = createCode(app, wrongPerson);
  const takeBack = action(
    "payment.takeBack",
    "take-back",
    "Esc Esc",
    "button button--big button--away waiting__take-back",
    () => {
      const current = payment();
      if (current) app.call("take_back", { paymentId: current.id }, { button: takeBack, lane: "payment" });
    },
  );
  const el = h(
    "section",
    { class: "waiting" },
    h(
      "div",
      { class: "waiting__body" },
      code.el,
      h("div", { class: "waiting__words" }, clock, title, words, sharing, refusal.el, unsure, steps.el, reference),
    ),
    h("div", { class: "waiting__actions" }, serveNext, tryNow, showQr, changeWay, withoutSharing, takeBack),
    esc,
  );

  /** @param {Parameters<App["t"]>[0]} key @param {string} test @param {string} cap @param {string} className @param {() => void} onclick */
  function action(key, test, cap, className, onclick) {
    return h(
      "button",
      { type: "button", class: className, "data-test": test, "aria-keyshortcuts": cap.length === 1 && cap, onclick },
      app.t(key),
      cap ? keyCap(cap) : null,
    );
  }
  /** A code in place of the push: after a refusal at once, else as soon as the push is taken back. */
  function showCode() {
    const how = { button: showQr, lane: /** @type {const} */ ("payment") };
    if (app.store.get().view?.sale?.allowed.includes("showQr")) app.call("show_qr", { remember: false }, how);
    else app.call("change_to_code", { remember: false }, how);
  }
  function drawClock() {
    const current = payment();
    if (!current || el.hidden) return;
    const ends = Date.parse(current.expiresAt);
    const remaining = ends - app.now();
    const whole = ends - Date.parse(current.requestedAt);
    text(
      left,
      remaining > 0 ? app.t("payment.left", { time: app.format.clock(remaining) }) : app.t("payment.leftNone"),
    );
    clockRing.draw(whole > 0 ? Math.min(1, Math.max(0, remaining / whole)) : 0);
  }
  app.onTick(drawClock);

  let escAt = -Infinity;
  return {
    el,
    takeBack,
    serveNext,
    showQr,
    changeWay,
    wrongPerson,
    withoutSharing,
    escOnce() {
      const sale = app.store.get().view?.sale;
      if (!sale?.allowed.includes("takeBack")) return;
      const now = performance.now();
      if (now - escAt < 2000) {
        escAt = -Infinity;
        text(esc, "");
        takeBack.click();
        return;
      }
      escAt = now;
      text(esc, app.t("payment.escAgain"));
      window.setTimeout(() => {
        if (performance.now() - escAt >= 2000) text(esc, "");
      }, 2100);
    },
    update({ view }) {
      const sale = view?.sale;
      if (!sale || sale.stage !== "waiting" || !sale.payment) return;
      const current = sale.payment;
      const values = { amount: app.format.money(current.amount) };
      attribute(el, "data-coach", current.coach);
      text(title, app.t(`coach.${current.coach}.title`, values));
      text(words, app.t(`coach.${current.coach}.text`, values));
      show(sharing, current.remembering === "asked");
      refusal.draw(current.isUnsure || current.coach === "asking" ? null : current.refusal, current.inFlight !== null);
      show(unsure, current.isUnsure);
      show(clock, hasClock(current));
      text(reference, app.t("payment.reference", { reference: current.reference }));
      code.draw(current);
      steps.draw(reached(current));
      allow(sale);
      drawClock();
    },
  };

  /** @param {SaleView} sale */
  function allow(sale) {
    show(serveNext, sale.allowed.includes("serveNext"));
    show(tryNow, sale.allowed.includes("tryNow"));
    const isPush = sale.payment?.way !== "qr";
    const canChange = sale.allowed.includes("changeWay");
    show(showQr, sale.allowed.includes("showQr") || (canChange && isPush));
    show(changeWay, canChange);
    show(wrongPerson, sale.allowed.includes("wrongPerson"));
    text(changeWord, app.t(isPush ? "payment.otherPhone" : "payment.toPhone"));
    show(withoutSharing, sale.allowed.includes("payWithoutSharing"));
    show(takeBack, sale.allowed.includes("takeBack"));
  }
}

/** @param {PaymentView} payment */
function hasClock(payment) {
  return (
    payment.coach !== "sending" &&
    payment.coach !== "notSentYet" &&
    payment.coach !== "releasing" &&
    payment.coach !== "changingWay"
  );
}

/** How many steps are behind; a request on its way is not yet made. @param {PaymentView} payment */
function reached(payment) {
  return payment.inFlight === "creating" || payment.coach === "sending" || payment.coach === "notSentYet" ? 0 : 1;
}
