// @ts-check
/** @import { HistoryRow } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { fill, h } from "../../app/dom.js";
import { icon } from "../../app/icons.js";

/** One captured sale in a few words. @param {App} app @param {HTMLElement} el @param {HistoryRow} row */
export function fillRow(app, el, row) {
  const more = row.lineCount > 1 ? app.plural("history.more", row.lineCount - 1) : "";
  fill(el, h("span", { class: "sale-row__time" }, app.format.time(row.capturedAt)),
    h("span", { class: "sale-row__what" }, row.firstLine, " ", h("span", { class: "sale-row__more" }, more)),
    h("span", { class: "sale-row__amount" }, app.format.money(row.amount)),
    h("span", { class: "sale-row__sub" }, icon(row.way === "qr" ? "qr" : "phone", "icon sale-row__way"), [row.number, row.customer ? app.format.masked(row.customer.lastDigits) : "", row.clerkName].filter(Boolean).join(" · ")));
}
