// @ts-check
/** @import { SaleDetailView } from "../../generated/api.js" */
/** @import { App, Component } from "../../app/types.js" */
import { armed } from "../../app/armed.js";
import { fill, h, show } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { createPlainLine } from "../order/line.js";
import { createStory } from "./story.js";

/** One sale opened: lines, sums, customer, reference and its story.
 * @param {App} app @returns {Component} */
export function createDetail(app) {
  /** @type {string | null} */
  let shown = null;
  const hint = h("div", { class: "nothing" }, icon("cart", "icon nothing__icon"), h("p", null, app.t("history.choose")));
  const body = h("div", { class: "detail", "data-test": "sale-detail" });
  const el = h("div", { class: "history__right", tabindex: "0" }, hint, body);
  return {
    el,
    async update({ historySaleId }) {
      show(hint, historySaleId === null);
      if (historySaleId === null) {
        show(body, false);
        shown = null;
      }
      if (historySaleId === null || historySaleId === shown) return;
      shown = historySaleId;
      const detail = await app.call("sale_detail", { saleId: historySaleId });
      if (!detail || shown !== historySaleId) return;
      draw(app, body, detail, () => {
        // Drawn anew: the customer is gone and the story is longer.
        shown = null;
        app.store.set({ historySaleId: historySaleId });
      });
      show(body, true);
      el.scrollTop = 0;
    },
  };
}

/** @param {App} app @param {HTMLElement} body @param {SaleDetailView} detail @param {() => void} redraw */
function draw(app, body, detail, redraw) {
  const { row } = detail;
  const facts = [
    [app.t("history.customer"), row.customer ? app.format.masked(row.customer.lastDigits) : app.t("history.notKnown"), "detail-customer"],
    [app.t("history.way"), app.t(`payment.way.${row.way}`), "detail-way"],
    [app.t("history.clerk"), row.clerkName, "detail-clerk"],
    [app.t("history.reference"), detail.reference, "detail-reference"],
    ...(detail.pspReference ? [[app.t("history.psp"), detail.pspReference, "detail-psp"]] : []),
  ];
  fill(body,
    h("div", { class: "detail__head" },
      h("div", null, h("h2", { class: "detail__title" }, app.t("order.title", { number: row.number })),
        h("p", { class: "detail__sub" }, app.t("history.receipt", { receipt: row.receiptNumber }), " · ", app.t("history.captured"), " ", app.format.time(row.capturedAt))),
      h("strong", { class: "detail__amount", "data-test": "detail-amount" }, app.format.money(row.amount))),
    h("div", { class: "detail__main" },
      h("ol", { class: "detail__lines", "aria-label": app.t("history.lines") }, ...detail.lines.map((line) => createPlainLine(app, line))),
      h("dl", { class: "sums detail__sums" }, ...detail.vat.map((vat) => h("div", { class: "sums__row" }, h("dt", null, app.t("order.vat", { rate: app.format.rate(vat.basisPoints) }), ", ", app.t("history.net", { amount: app.format.amount(vat.net) })), h("dd", null, app.format.amount(vat.tax)))),
        h("div", { class: "sums__row sums__row--total" }, h("dt", null, app.t("history.sum")), h("dd", null, app.format.money(detail.total)))),
      h("dl", { class: "facts" }, ...facts.map(([name, value, test]) => h("div", { class: "facts__fact" }, h("dt", null, name), h("dd", { "data-test": test }, value)))),
      row.customer && detail.mayForget ? createForget(app, row.customer.id, redraw) : null),
    h("div", { class: "detail__story" }, h("h3", { class: "detail__story-title" }, app.t("history.story")), createStory(app, detail.story)));
}

/** Forgetting needs a second press, and says what goes and what stays.
 * @param {App} app @param {string} customerId @param {() => void} redraw */
function createForget(app, customerId, redraw) {
  /** @type {HTMLButtonElement} */
  const button = h("button", { type: "button", class: "button", "data-test": "detail-forget" }, h("span", { "data-word": true }, app.t("history.forget")));
  armed(button, () => app.t("history.forgetAgain"), async () => {
    if (await app.call("forget_customer", { customerId }, { button })) redraw();
  });
  return h("div", { class: "detail__forget" }, button, h("p", { class: "detail__sub" }, app.t("history.forgetText")));
}
