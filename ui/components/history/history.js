// @ts-check
/** @import { HistoryRow, HistoryView, TillView } from "../../generated/api.js" */
/** @import { App, Component, State } from "../../app/types.js" */
import { attribute, h, keyed, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { createLoading } from "../loading/loading.js";
import { createDetail } from "./detail.js";
import { createFigures } from "./figures.js";
import { fillRow } from "./row.js";
import { createReturning } from "./returning.js";
import { createUnfinished } from "./unfinished.js";
import { createUnpaid } from "./unpaid.js";

/** Looking back: the sales of a day, and one opened beside them.
 * @param {App} app @returns {Component & { receipt(): HTMLElement | null }} */
export function createHistory(app) {
  /** @type {HistoryView | null} */
  let history = null;
  /** @type {string | null} */
  let day = null;
  let today = "";
  let seen = "";
  const title = h("h1", { class: "page__title", tabindex: "-1" }, app.t("history.title"));
  const dayName = h("strong", { class: "history__day", "data-test": "history-day" }, app.t("history.today"));
  const before = h(
    "button",
    {
      type: "button",
      class: "button button--icon",
      "data-test": "history-before",
      "aria-label": app.t("history.before"),
      onclick: () => turn(-1),
    },
    icon("back"),
  );
  const after = h(
    "button",
    {
      type: "button",
      class: "button button--icon",
      "data-test": "history-after",
      "aria-label": app.t("history.after"),
      onclick: () => turn(1),
    },
    icon("forward"),
  );
  const figures = createFigures(app);
  const returning = createReturning(app);
  const unfinished = createUnfinished(app);
  const unpaid = createUnpaid(app);
  const list = h("ul", { class: "history__list", "aria-label": app.t("history.list"), "data-test": "history-list" });
  const none = h("p", { class: "history__none", hidden: true });
  const left = h("div", { class: "history__left" });
  const loading = createLoading(app, { shape: "rows", place: left, again: load });
  left.append(returning.el, unfinished.el, loading.el, list, none, unpaid.el);
  const detail = createDetail(app);
  const el = h(
    "section",
    { class: "page page--wide" },
    h(
      "div",
      { class: "page__head history__head" },
      title,
      h("div", { class: "history__days" }, before, dayName, after),
      figures.el,
    ),
    h("div", { class: "history" }, left, detail.el),
  );
  forget();

  async function load() {
    const answer = await loading.follow((fail) => app.call("history", { day }, { onError: fail }), history !== null);
    if (!answer) return;
    if (day === null) today = answer.day;
    history = answer;
    draw(app.store.get());
  }
  /** Nothing of the day stays for whoever signs on next. */
  function forget() {
    history = null;
    loading.clear();
    text(dayName, app.t("history.today"));
    for (const button of [before, after]) button.disabled = true;
    figures.clear();
    list.replaceChildren();
    show(none, false);
    unfinished.draw([]);
    unpaid.draw([], null);
  }
  /** @param {number} by */
  function turn(by) {
    if (!history) return;
    const at = new Date(`${history.day}T12:00:00Z`);
    at.setUTCDate(at.getUTCDate() + by);
    const next = at.toISOString().slice(0, 10);
    day = next >= today ? null : next;
    load();
  }
  /** @param {State} state */
  function draw(state) {
    returning.update(state);
    if (!history) return;
    before.disabled = false;
    const isToday = history.day === today;
    text(dayName, isToday ? app.t("history.today") : app.format.day(history.day));
    attribute(dayName, "title", app.format.day(history.day));
    after.disabled = isToday;
    figures.draw(history);
    unfinished.draw(isToday ? (state.view?.waiting ?? []) : []);
    keyed(
      list,
      history.rows,
      (row) => `${row.rowId} ${row.refunded?.decimal ?? ""} ${row.customer?.id ?? ""}`,
      createRow,
      (node, row) => {
        const button = node.firstElementChild;
        if (button) attribute(button, "aria-pressed", String(row.saleId === state.historySaleId));
      },
    );
    text(none, app.t(isToday ? "history.noneToday" : "history.none"));
    show(none, history.rows.length === 0);
    unpaid.draw(history.unpaid, state.historyUnpaidId);
  }
  /** The refund whose row or entry has the focus. @returns {string | null} */
  function focusedRefund() {
    const focused = document.activeElement;
    const row = history?.rows.find(
      ({ kind, receiptNumber }) =>
        kind === "refund" && focused?.getAttribute("data-test") === `history-refund-${receiptNumber}`,
    );
    return row?.rowId ?? focused?.closest('[data-test="refund"]')?.getAttribute("data-refund") ?? null;
  }
  /** @param {HistoryRow} row */
  function createRow(row) {
    const button = h("button", {
      type: "button",
      class: "sale-row",
      "data-test": row.kind === "refund" ? `history-refund-${row.receiptNumber}` : `history-${row.number}`,
      onclick: () => app.store.set({ historySaleId: row.saleId }),
    });
    fillRow(app, button, row);
    return h("li", null, button);
  }

  return {
    el,
    /** The receipt of the sale that is opened; of its refund, where the focus is on one. */
    receipt: () => detail.receipt(focusedRefund()),
    update(state) {
      if (state.tab !== "history" || !state.view?.clerk) {
        if (!state.view?.clerk && (history !== null || seen !== "")) forget();
        seen = "";
        return;
      }
      const fresh = `at ${whatCounts(state.view)}`;
      const isFirst = seen === "";
      if (seen !== fresh) {
        seen = fresh;
        if (isFirst) day = null;
        load();
      }
      draw(state);
      detail.update(state);
    },
  };
}

/** Changes when a sale was begun, parked or captured, a refund began or ended, or a customer came or went: then the day is asked for anew. @param {TillView} view */
function whatCounts(view) {
  const recent = view.recent.map((row) => `${row.rowId}${row.refunded?.decimal ?? ""}${row.customer?.id ?? ""}`);
  const refunding = view.waiting.filter((row) => row.reason === "refunding").map((row) => row.paymentId);
  const unpaid = [view.sale?.id, view.sale?.stage, ...view.parked.map((row) => row.saleId)];
  return [...recent, ...refunding, ...unpaid].join(" ");
}
