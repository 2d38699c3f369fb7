// @ts-check
/** @import { App, Component } from "../../app/types.js" */
import { h, keyed, keyCap, show } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { undoLast } from "./line-tools.js";

/** An empty sale teaches, and offers what was put aside.
 * @param {App} app @returns {Component} */
export function createEmptyOrder(app) {
  const list = h("ul", { class: "parked" });
  const parked = h(
    "div",
    { class: "order__parked" },
    h("h3", { class: "order__parked-title" }, app.t("order.parkedHere")),
    list,
  );
  /** @type {HTMLButtonElement} */
  const undo = h(
    "button",
    {
      type: "button",
      class: "button",
      "data-test": "undo-discard",
      "aria-keyshortcuts": "Control+Z",
      onclick: () => undoLast(app, undo),
    },
    app.t("order.undo"),
    keyCap("Ctrl Z"),
  );
  const emptied = h("div", { class: "order__emptied" }, h("p", { role: "status" }, app.t("order.emptied")), undo);
  const el = h(
    "div",
    { class: "order__empty" },
    emptied,
    parked,
    h(
      "div",
      { class: "order__teach" },
      icon("cart", "icon order__cart"),
      h("h3", null, app.t("order.emptyTitle")),
      h("p", null, app.t("order.emptyTap")),
      h("p", null, app.t("order.emptyAmount")),
      h("p", null, app.t("order.emptySearch")),
    ),
  );
  return {
    el,
    update({ view }) {
      show(emptied, view?.sale?.allowed.includes("undoDiscard") ?? false);
      const rows = view?.parked ?? [];
      show(parked, rows.length > 0);
      keyed(
        list,
        rows,
        (row) => row.saleId,
        (row) => createParked(app, row),
      );
    },
  };
}

/** One sale put aside; a press takes it up again.
 * @param {App} app @param {import("../../generated/api.js").ParkedView} row @param {() => void} [after] */
export function createParked(app, row, after) {
  /** @type {HTMLButtonElement} */
  const button = h(
    "button",
    {
      type: "button",
      class: "parked__row",
      "data-test": `parked-${row.number}`,
      title: app.t("park.recall", { number: row.number }),
      onclick: async () => {
        if (await app.call("recall", { saleId: row.saleId }, { button })) after?.();
      },
    },
    h("span", { class: "parked__name" }, row.name || row.number),
    h("span", { class: "parked__amount" }, app.format.money(row.total)),
    row.ended === null
      ? null
      : h(
          "span",
          { class: "parked__why", "data-test": "parked-why", "data-ending": row.ended },
          app.t(`ending.short.${row.ended}`),
        ),
    h(
      "span",
      { class: "parked__sub" },
      [
        row.number,
        app.plural("common.lines", row.lineCount),
        app.t("park.at", { time: app.format.time(row.parkedAt) }),
      ].join(" · "),
    ),
  );
  return h("li", null, button);
}
