// @ts-check
/** @import { SaleDetailView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */

/** How much can be refunded, and until when if that is known. @param {App} app @param {SaleDetailView} detail */
export function ceilingText(app, { refundable, refundUntil }) {
  const amount = app.format.money(refundable);
  return refundUntil === ""
    ? app.t("refund.ceilingOnly", { amount })
    : app.t("refund.ceiling", { amount, when: app.format.date(refundUntil) });
}
