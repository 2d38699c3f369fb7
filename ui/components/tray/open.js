// @ts-check
/** @import { WaitingReason, WaitingView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */

/** Goes where a waiting payment can be finished: a late approval belongs to no screen, a refund to its sale's
 * history, everything else to the sale itself.
 * @param {App} app @param {Pick<WaitingView, "saleId" | "reason" | "captured">} row @param {HTMLButtonElement} [button] */
export async function openWaiting(app, row, button) {
  if (row.reason === "approvedLate") app.store.set({ tab: "waiting" });
  else if (isRefund(row.reason)) showHistory(app, row.saleId);
  else if (
    await app.call(
      "open_sale",
      { saleId: row.saleId },
      {
        button,
        lane: "payment",
        onError: (error) => {
          // A paid sale comes to no screen any more, though a refund of it is being asked about.
          if (error.code === "gone" && row.captured.minor !== 0) showHistory(app, row.saleId);
          else app.store.set({ error });
        },
      },
    )
  )
    app.store.set({ tab: "sale" });
}

/** The row is about money on its way back, not about a payment. @param {WaitingReason} reason */
export const isRefund = (reason) => reason === "refunding" || reason === "refundAsking" || reason === "refundNotSent";

/** @param {App} app @param {string} saleId */
function showHistory(app, saleId) {
  app.store.set({ tab: "history", historySaleId: saleId });
}
