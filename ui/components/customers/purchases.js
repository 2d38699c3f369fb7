// @ts-check
/** @import { HistoryRow } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { fill, h, keyed, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";

/** No more are told than this. */
const MOST = 50;

/** What the customer bought here, newest first; each opens in the history. @param {App} app */
export function createPurchases(app) {
  const list = h("ul", { class: "history__list customer__purchases", "data-test": "customer-purchases" });
  const said = h("p", { class: "detail__sub" });
  const el = h(
    "section",
    { class: "customer__part" },
    h("h3", { class: "detail__story-title" }, app.t("customers.purchases")),
    said,
    list,
  );

  /** @param {HistoryRow} row */
  function createRow(row) {
    const isRefund = row.kind === "refund";
    const more = row.lineCount > 1 ? app.plural("history.more", row.lineCount - 1) : "";
    return h(
      "li",
      null,
      h(
        "button",
        {
          type: "button",
          class: `sale-row purchase${isRefund ? " sale-row--refund" : ""}`,
          "data-test": `purchase-${row.number}`,
          onclick: () => app.store.set({ tab: "history", historySaleId: row.saleId }),
        },
        h(
          "span",
          { class: "sale-row__what" },
          isRefund ? app.t("history.refundOf", { number: row.number }) : row.firstLine,
          " ",
          h("span", { class: "sale-row__more" }, isRefund ? "" : more),
        ),
        h("span", { class: "sale-row__amount" }, app.format.money(row.amount)),
        h(
          "span",
          { class: "purchase__about" },
          [app.format.date(row.capturedAt), row.number, row.clerkName].join(" · "),
        ),
        row.refunded
          ? h(
              "span",
              { class: "purchase__refunded" },
              icon("undo"),
              app.t("history.refundedOf", { amount: app.format.money(row.refunded) }),
            )
          : null,
      ),
    );
  }
  return {
    el,
    /** @param {HistoryRow[]} rows @param {number} visits */
    draw(rows, visits) {
      keyed(list, rows, (row) => `${row.rowId} ${row.refunded?.decimal ?? ""}`, createRow);
      const isOwnOnly = app.store.get().view?.clerk?.role === "clerk" && visits > 0;
      text(
        said,
        isOwnOnly
          ? app.t("customers.purchasesOwn")
          : app.t(rows.length === 0 ? "customers.purchasesNone" : "customers.purchasesLast"),
      );
      show(said, isOwnOnly || rows.length === 0 || rows.length === MOST);
      show(list, rows.length > 0);
    },
    clear() {
      fill(list);
      text(said, "");
    },
  };
}
