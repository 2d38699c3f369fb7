// @ts-check
/** @import { HistoryRow } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { fill, h } from "../../app/dom.js";
import { icon } from "../../app/icons.js";

/** One captured sale, or one refund, in a few words. @param {App} app @param {HTMLElement} el @param {HistoryRow} row */
export function fillRow(app, el, row) {
  const isRefund = row.kind === "refund";
  const more = row.lineCount > 1 ? app.plural("history.more", row.lineCount - 1) : "";
  const what = isRefund
    ? h("span", { class: "sale-row__what" }, app.t("history.refundOf", { number: row.number }))
    : h("span", { class: "sale-row__what" }, row.firstLine, " ", h("span", { class: "sale-row__more" }, more));
  el.classList.toggle("sale-row--refund", isRefund);
  fill(
    el,
    h("span", { class: "sale-row__time" }, app.format.time(row.capturedAt)),
    what,
    h("span", { class: "sale-row__amount" }, app.format.money(row.amount)),
    h(
      "span",
      { class: "sale-row__sub" },
      icon(isRefund ? "undo" : row.way === "qr" ? "qr" : "phone", "icon sale-row__way"),
      [
        isRefund ? app.t("refund.row", { number: row.receiptNumber }) : row.number,
        row.customer ? app.format.masked(row.customer.lastDigits) : "",
        row.clerkName,
      ]
        .filter(Boolean)
        .join(" · "),
      row.refunded
        ? h(
            "span",
            { class: "sale-row__refunded" },
            app.t("history.refundedOf", { amount: app.format.money(row.refunded) }),
          )
        : null,
    ),
  );
}
