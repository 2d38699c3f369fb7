// @ts-check
/** @import { SaleDetailView, VatView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { fill, h } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { createPlainLine } from "../order/line.js";
import { createReceiptTools } from "./receipts.js";
import { createRefunds } from "./refunds.js";
import { createStory } from "./story.js";

/** @import { ReceiptActions } from "./receipts.js" */
/** What can be done with a sale that is looked at. @typedef {ReceiptActions & { refund(): void }} DetailActions */

/** Lines, sums, refunds, customer, reference and the story of a sale.
 * @param {App} app @param {HTMLElement} body @param {SaleDetailView} detail @param {DetailActions} actions */
export function fillDetail(app, body, detail, actions) {
  const { row } = detail;
  fill(
    body,
    h(
      "div",
      { class: "detail__head" },
      h(
        "div",
        null,
        h("h2", { class: "detail__title" }, app.t("order.title", { number: row.number })),
        h(
          "p",
          { class: "detail__sub" },
          app.t("history.receipt", { receipt: row.receiptNumber }),
          " · ",
          app.t("history.captured"),
          " ",
          app.format.when(row.capturedAt, app.now()),
        ),
      ),
      h("strong", { class: "detail__amount", "data-test": "detail-amount" }, app.format.money(row.amount)),
    ),
    h(
      "div",
      { class: "detail__main" },
      h(
        "ol",
        { class: "detail__lines", "aria-label": app.t("history.lines") },
        ...detail.lines.map((line) => createPlainLine(app, line)),
      ),
      h(
        "dl",
        { class: "sums detail__sums" },
        ...detail.vat.map((vat) => vatRow(app, vat)),
        h(
          "div",
          { class: "sums__row sums__row--total" },
          h("dt", null, app.t("history.sum")),
          h("dd", null, app.format.money(detail.total)),
        ),
      ),
      detail.ordered
        ? h(
            "p",
            { class: "detail__ordered", "data-test": "detail-ordered" },
            app.t("history.ordered", { amount: app.format.money(detail.ordered) }),
          )
        : null,
      createReceiptTools(app, "detail", { saleId: row.saleId, refundId: null }, detail.nextPrint, actions, "P"),
      createRefunds(app, detail, actions),
      createFacts(app, detail),
      row.customer ? createWayToCustomer(app, row.customer.id) : null,
    ),
    h(
      "div",
      { class: "detail__story" },
      h("h3", { class: "detail__story-title" }, app.t("history.story")),
      createStory(app, detail.story),
    ),
  );
}

/** @param {App} app @param {VatView} vat */
export function vatRow(app, vat) {
  return h(
    "div",
    { class: "sums__row" },
    h(
      "dt",
      null,
      app.t("order.vat", { rate: app.format.rate(vat.basisPoints) }),
      ", ",
      app.t("history.netOf", { amount: app.format.amount(vat.net) }),
    ),
    h("dd", null, app.format.amount(vat.tax)),
  );
}

/** @param {App} app @param {SaleDetailView} detail */
function createFacts(app, { row, reference, pspReference }) {
  const facts = [
    [
      app.t("history.customer"),
      row.customer ? app.format.masked(row.customer.lastDigits) : app.t("history.notKnown"),
      "detail-customer",
    ],
    [app.t("history.way"), app.t(`payment.way.${row.way}`), "detail-way"],
    [app.t("history.clerk"), row.clerkName, "detail-clerk"],
    [app.t("history.reference"), reference, "detail-reference"],
    ...(pspReference ? [[app.t("history.psp"), pspReference, "detail-psp"]] : []),
  ];
  return h(
    "dl",
    { class: "facts" },
    ...facts.map(([name, value, test]) =>
      h("div", { class: "facts__fact" }, h("dt", null, name), h("dd", { "data-test": test }, value)),
    ),
  );
}

/** What is kept on the customer, and forgetting, is one place. @param {App} app @param {string} customerId */
function createWayToCustomer(app, customerId) {
  return h(
    "div",
    { class: "detail__customer" },
    h(
      "button",
      {
        type: "button",
        class: "button",
        "data-test": "detail-open-customer",
        onclick: () => app.store.set({ tab: "customers", customerId }),
      },
      icon("person"),
      app.t("history.openCustomer"),
    ),
  );
}
