// @ts-check
/** @import { App, Component } from "../../app/types.js" */
import { h, keyCap, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { isPart } from "../order/order.js";
import { createRemembered } from "../approved/remembered.js";
import { createPrintButtons } from "../receipt/print.js";
import { createReceipt } from "../receipt/receipt.js";

/** Captured, because the provider said so; beside it the receipt.
 * @param {App} app @returns {Component & { next: HTMLButtonElement, print: HTMLButtonElement }} */
export function createDone(app) {
  const amount = h("p", { class: "outcome__amount", "data-test": "captured-amount" });
  const words = h("p", { class: "outcome__text" });
  const part = h("p", { class: "outcome__text", "data-test": "done-part" });
  const number = h("span", { "data-test": "receipt-number" });
  const remembered = createRemembered(app);
  /** @type {HTMLButtonElement} */
  const next = h(
    "button",
    {
      type: "button",
      class: "button button--go outcome__go",
      "data-test": "next-sale",
      "aria-keyshortcuts": "Enter",
      onclick: () => app.call("next_sale", {}, { button: next, lane: "payment" }),
    },
    app.t("done.next"),
    keyCap("Enter"),
  );
  const reference = h("p", { class: "waiting__reference", "data-test": "payment-reference" });
  const confirmed = h("span");
  words.append(number, " · ", confirmed);
  /** @type {string | null} */
  let saleId = null;
  /** Whose last digits stand beside the receipt. @type {string | null} */
  let knownAs = null;
  const receipt = createReceipt(app, (view) => {
    printing.draw({ saleId: view.saleId, refundId: view.refundId }, view.nextPrint);
    show(printing.el, true);
  });
  const printing = createPrintButtons(app, "print-receipt", "P", (view) => {
    if (view && saleId !== null) printing.draw({ saleId, refundId: null }, view.nextPrint);
    // Not the paper itself: what was typed may tell more there than it may beside the customer.
    load();
  });
  const el = h(
    "section",
    { class: "outcome outcome--done" },
    h(
      "div",
      { class: "outcome__inner" },
      h("div", { class: "outcome__sign", "aria-hidden": "true" }, icon("check")),
      h("h1", { class: "outcome__title", tabindex: "-1", "data-test": "done-title" }, app.t("done.title")),
      amount,
      part,
      words,
      remembered.el,
      next,
      printing.el,
      reference,
    ),
    receipt.el,
  );

  /** Asks for the receipt once more. */
  function load() {
    if (saleId === null) return receipt.clear();
    receipt.forget();
    receipt.load({ saleId, refundId: null });
  }
  return {
    el,
    next,
    get print() {
      return printing.shown();
    },
    update({ view }) {
      const sale = view?.sale;
      const payment = sale?.payment;
      const isDone = view?.clerk != null && sale?.stage === "done";
      const shown = isDone ? sale.id : null;
      const known = isDone ? (payment?.customer?.lastDigits ?? null) : null;
      if (shown !== saleId) {
        saleId = shown;
        knownAs = known;
        show(printing.el, false);
        load();
      } else if (known !== knownAs) {
        // The number came after the receipt: what was typed may tell less beside it.
        knownAs = known;
        load();
      }
      if (!sale || !isDone) return;
      text(number, sale.receiptNumber ? app.t("done.receipt", { receipt: sale.receiptNumber }) : "");
      text(confirmed, app.t("done.thanks"));
      text(amount, app.t("done.amount", { amount: app.format.money(payment?.captured ?? sale.total) }));
      show(part, isPart(sale));
      text(part, app.t("done.part", { ordered: app.format.money(sale.total) }));
      show(next, sale.allowed.includes("nextSale"));
      if (payment) {
        remembered.draw(payment);
        text(reference, app.t("payment.reference", { reference: payment.reference }));
      }
    },
  };
}
