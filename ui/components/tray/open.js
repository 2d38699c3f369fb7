// @ts-check
/** @import { WaitingView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */

/** Goes where a waiting payment can be finished: a late approval belongs to no screen, a refund to its sale's
 * history, everything else to the sale itself.
 * @param {App} app @param {Pick<WaitingView, "saleId" | "reason">} row @param {HTMLButtonElement} [button] */
export async function openWaiting(app, row, button) {
  if (row.reason === "approvedLate") app.store.set({ tab: "waiting" });
  else if (row.reason === "refunding") app.store.set({ tab: "history", historySaleId: row.saleId });
  else if (await app.call("open_sale", { saleId: row.saleId }, { button, lane: "payment" })) app.store.set({ tab: "sale" });
}
