// @ts-check
/** @import { PaymentView, SaleView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h, show, text } from "../../app/dom.js";
import { armed } from "../../app/armed.js";

/** Gives the reservation back: a second press, and a manager where the clerk may not.
 * @param {App} app */
export function createRelease(app) {
  const word = h("span", { "data-word": true });
  /** @type {HTMLButtonElement} */
  const el = h("button", { type: "button", class: "button button--big button--away", "data-test": "release" }, word);
  const amount = () => {
    const current = app.store.get().view?.sale?.payment;
    return current ? app.format.money(current.remaining) : "";
  };
  armed(
    el,
    () => app.t("approved.releaseAgain", { amount: amount() }),
    () => {
      const sale = app.store.get().view?.sale;
      if (!sale?.payment) return;
      const about = app.t("approved.aboutRelease", { amount: amount(), number: sale.number });
      app.callApproved("release", { paymentId: sale.payment.id }, { about, button: el, lane: "payment" });
    },
  );
  return {
    el,
    /** @param {SaleView} sale @param {PaymentView} payment */
    draw(sale, payment) {
      show(el, sale.allowed.includes("release"));
      if (!el.classList.contains("is-armed"))
        text(word, app.t(payment.captured.minor === 0 ? "approved.release" : "approved.releaseRest"));
    },
  };
}
