// @ts-check
/** @import { App } from "./types.js" */
/** @import { TillView } from "../generated/api.js" */

/** Says politely what has finished elsewhere, and never takes the screen.
 * @param {App} app */
export function createAnnouncer(app) {
  /** @type {TillView | null} */
  let before = null;
  return {
    /** @param {TillView} view */
    look(view) {
      const was = before;
      before = view;
      if (!was || was.revision === view.revision || !view.clerk) return;
      for (const row of view.waiting) {
        const old = was.waiting.find((other) => other.paymentId === row.paymentId);
        if (row.reason !== "approved" || old?.reason === "approved" || row.isOnScreen) continue;
        const announced = { saleId: row.saleId, number: row.saleNumber, amount: app.format.money(row.amount) };
        app.store.set({ announced });
        app.announce(app.t("bar.approved", announced));
      }
      for (const row of was.waiting) {
        if (row.isOnScreen || view.waiting.some((other) => other.paymentId === row.paymentId)) continue;
        if (view.sale?.id !== row.saleId) app.announce(app.t("tray.gone", { number: row.saleNumber }));
      }
      const line = newLine(was, view);
      if (line && view.sale) app.announce(app.t("order.added", { name: line.name, total: app.format.money(line.total), sum: app.format.money(view.sale.total) }));
    },
  };
}

/** @param {TillView} was @param {TillView} is */
function newLine(was, is) {
  if (!was.sale || !is.sale || was.sale.id !== is.sale.id || is.sale.stage !== "building") return undefined;
  const known = new Set(was.sale.lines.map((line) => line.id));
  return is.sale.lines.find((line) => !known.has(line.id));
}
