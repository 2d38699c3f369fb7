// @ts-check
/** @import { NewsView } from "../generated/api.js" */
/** @import { App, State } from "./types.js" */

/** What has become of requests and nobody looks at now, what to look at first in front. The sale on the screen is seen
 * only while its own tab is open. @param {Pick<State, "view" | "tab">} state */
export function newsToTell({ view, tab }) {
  return (view?.news ?? []).filter((one) => !one.isOnScreen || tab !== "sale");
}

/** Which sale, and what happened. @param {App} app @param {NewsView} one */
export function newsText(app, { saleNumber, amount, ending }) {
  return ending === null
    ? app.t("bar.approved", { number: saleNumber, amount: app.format.money(amount) })
    : app.t("bar.ended", { number: saleNumber, what: app.t(`ending.short.${ending}`) });
}

/** Goes to what is told first. Nothing is captured by that, and what else there is stays told. @param {App} app */
export async function openNews(app) {
  const [first] = newsToTell(app.store.get());
  if (!first) return;
  if (first.isOnScreen || (await app.call("open_sale", { saleId: first.saleId }, { lane: "payment" })))
    app.store.set({ tab: "sale" });
}
