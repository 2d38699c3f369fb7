// @ts-check
/** @import { SaleView } from "../../generated/api.js" */
/** @import { App, Component } from "../../app/types.js" */
import { attribute, fill, h, keyCap, keyed, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { fieldSentence, sentences } from "../../app/errors.js";
import { stopWhileScrolling } from "../../app/scrolls.js";
import { createLine, updateLine } from "./line.js";
import { createLineTools } from "./line-tools.js";
import { createEmptyOrder } from "./empty.js";

/** The sale: what is bought and what it comes to.
 * @param {App} app @returns {Component} */
export function createOrder(app) {
  const number = h("span", { "data-test": "sale-number" });
  const title = h("h2", { class: "order__title", id: "order-title" });
  const sub = h("p", { class: "order__sub" });
  const recent = h(
    "button",
    {
      type: "button",
      class: "button button--icon",
      "data-test": "recent",
      title: `${app.t("order.recent")} (F9)`,
      "aria-label": app.t("order.recent"),
      "aria-keyshortcuts": "F9",
      onclick: () => app.openDialog("recent"),
    },
    icon("clock"),
  );
  const parkedCount = h("span", { class: "order__count", "data-test": "parked-count" });
  const park = h(
    "button",
    {
      type: "button",
      class: "button",
      "data-test": "park",
      title: `${app.t("order.park")} (F7)`,
      "aria-keyshortcuts": "F7",
      onclick: () => app.openDialog("park"),
    },
    icon("park"),
    app.t("order.park"),
    parkedCount,
  );
  const lines = h("ol", { class: "order__lines", "aria-label": app.t("order.lines"), "data-test": "lines" });
  const empty = createEmptyOrder(app);
  const tools = createLineTools(app);
  const vat = h("dl", { class: "sums" });
  const totalWord = h("span");
  const total = h("strong", { class: "order__total-amount", "data-test": "total" });
  const totalButton = h(
    "button",
    {
      type: "button",
      class: "order__total",
      "data-test": "explain-total",
      title: app.t("order.explain"),
      "aria-keyshortcuts": "=",
      onclick: () => app.openDialog("total"),
    },
    h("span", { class: "order__total-word" }, totalWord, icon("info")),
    total,
  );
  const chargeText = h("span");
  const charge = h(
    "button",
    {
      type: "button",
      class: "button button--go",
      "data-test": "charge",
      "aria-keyshortcuts": "Enter",
      onclick: () => startCharge(app),
    },
    chargeText,
    keyCap("Enter"),
  );
  const purchase = h(
    "button",
    {
      type: "button",
      class: "button button--go",
      "data-test": "find-purchase",
      "aria-keyshortcuts": "Enter",
      onclick: () => findPurchase(app),
    },
    app.t("order.findPurchase"),
    keyCap("Enter"),
  );
  const note = h("p", { class: "order__note", "data-test": "order-note" });
  /** @type {HTMLButtonElement} */
  const takeBack = h(
    "button",
    {
      type: "button",
      class: "button",
      "data-test": "order-take-back",
      onclick: () => {
        const payment = app.store.get().view?.sale?.payment;
        if (payment) app.call("take_back", { paymentId: payment.id }, { button: takeBack, lane: "payment" });
      },
    },
    icon("undo"),
    app.t("order.takeBack"),
  );
  const foot = h(
    "div",
    { class: "order__foot" },
    vat,
    totalButton,
    h("div", { class: "order__slot" }, note, charge, purchase, takeBack),
  );
  const body = h("div", { class: "order__body" }, lines, empty.el);
  stopWhileScrolling(body);
  const el = h(
    "aside",
    { class: "order", "aria-labelledby": "order-title" },
    h("div", { class: "order__head" }, h("div", { class: "order__name" }, title, sub), recent, park),
    body,
    tools.el,
    foot,
  );
  fill(title, number);

  /** @type {string | null} */
  let shownLine = null;

  return {
    el,
    update(state) {
      const { view, selectedLineId, choosingSaleId } = state;
      const sale = view?.sale;
      if (!view || !sale) return;
      const isBuilding = sale.stage === "building";
      const isRefund = sale.allowed.includes("refundReturns");
      const canEdit = sale.allowed.includes("editLines") && choosingSaleId === null;
      text(number, app.t("order.title", { number: sale.number }));
      text(
        sub,
        [
          app.plural("common.lines", sale.lines.length),
          app.t("order.started", { time: app.format.time(sale.openedAt) }),
        ].join(" · "),
      );
      text(parkedCount, String(view.parked.length));
      show(parkedCount, view.parked.length > 0);
      park.disabled = !sale.allowed.includes("park") && view.parked.length === 0;
      keyed(
        lines,
        sale.lines,
        (line) => line.id,
        (line) => createLine(app, line),
        (node, line) => updateLine(app, node, line, canEdit, canEdit && line.id === selectedLineId),
      );
      if (selectedLineId !== shownLine) {
        shownLine = selectedLineId;
        reveal(lines);
      }
      show(lines, sale.lines.length > 0);
      show(empty.el, sale.lines.length === 0);
      empty.update(state);
      tools.update(state);
      drawSums(app, vat, sale);
      const sum = app.format.money(isPart(sale) && sale.payment ? sale.payment.captured : sale.total);
      text(totalWord, app.t(sale.stage === "done" ? "order.paid" : isRefund ? "order.goesBack" : "order.total"));
      text(total, sum);
      totalButton.disabled = sale.lines.length === 0;
      total.classList.toggle("order__total-amount--long", sum.length > 11);
      show(charge, isBuilding && choosingSaleId === null && !isRefund);
      show(purchase, isRefund);
      charge.disabled = !sale.allowed.includes("charge");
      text(
        chargeText,
        sale.lines.length > 0
          ? app.t("order.charge", { amount: app.format.money(sale.total) })
          : app.t("order.chargeEmpty"),
      );
      const said = noteFor(app, sale, choosingSaleId !== null);
      text(note, said);
      show(note, said !== "");
      show(takeBack, sale.stage === "waiting" && sale.allowed.includes("takeBack"));
    },
  };
}

/** Brings the chosen line into view without ever moving the page around it. @param {HTMLElement} lines */
function reveal(lines) {
  const line = lines.querySelector("[aria-pressed=true]");
  const view = lines.parentElement;
  if (!line || !view) return;
  const box = line.getBoundingClientRect();
  const frame = view.getBoundingClientRect();
  if (box.bottom > frame.bottom) view.scrollTop += box.bottom - frame.bottom;
  else if (box.top < frame.top) view.scrollTop -= frame.top - box.top;
}

/** @param {App} app @param {HTMLElement} list @param {SaleView} sale */
function drawSums(app, list, sale) {
  const rows = sale.vat.map((vat) => ({
    key: `sum-vat-${vat.basisPoints}`,
    label: app.t("order.vat", { rate: app.format.rate(vat.basisPoints) }),
    amount: app.format.amount(vat.tax),
  }));
  // The rates are of the whole order, and would not fit the part that was paid.
  if (isPart(sale))
    rows.splice(0, rows.length, {
      key: "sum-ordered",
      label: app.t("order.ordered"),
      amount: app.format.amount(sale.total),
    });
  else {
    const { lineDiscounts, saleDiscount } = sale.sums;
    if (lineDiscounts.minor !== 0)
      rows.push({ key: "sum-discount", label: app.t("order.discount"), amount: app.format.amount(lineDiscounts) });
    if (saleDiscount)
      rows.push({
        key: "sum-sale-discount",
        label:
          saleDiscount.percent === null
            ? app.t("order.saleDiscount")
            : app.t("order.saleDiscountPercent", { percent: app.format.percent(saleDiscount.percent) }),
        amount: app.format.amount(saleDiscount.amount),
      });
  }
  keyed(
    list,
    rows,
    (row) => row.key,
    () => h("div", { class: "sums__row" }, h("dt"), h("dd")),
    (node, row) => {
      attribute(node, "data-test", row.key);
      if (node.firstElementChild && node.lastElementChild) {
        text(node.firstElementChild, row.label);
        text(node.lastElementChild, row.amount);
      }
    },
  );
}

/** @param {App} app @param {SaleView} sale @param {boolean} isChoosing */
function noteFor(app, sale, isChoosing) {
  switch (sale.stage) {
    case "building": {
      if (isChoosing) return app.t("order.choosingNote");
      const refused = sale.chargeRefused;
      if (refused === null) return "";
      // What breaks a bound says which.
      return refused.details.limit === undefined ? sentences(app, refused).title : fieldSentence(app, refused);
    }
    case "waiting":
      return app.t("order.locked");
    case "approved":
      return app.t("order.approvedNote");
    case "capturing":
      return sale.payment?.coach === "capturing" ? app.t("order.capturingNote") : "";
    case "done":
      return sale.receiptNumber ? app.t("order.doneNote", { receipt: sale.receiptNumber }) : "";
  }
}

/** Paid, and less than what was ordered. @param {SaleView} sale */
export function isPart(sale) {
  return sale.stage === "done" && sale.payment !== null && sale.payment.captured.minor < sale.total.minor;
}

/** Opens the same pane while a request is out: to ask another way. @param {App} app @param {import("../../app/types.js").ChargeWay} way */
export function startChange(app, way) {
  const sale = app.store.get().view?.sale;
  if (sale?.stage === "waiting" && sale.allowed.includes("changeWay"))
    app.store.set({ tab: "sale", changingSaleId: sale.id, way });
}

/** More comes back than is bought: the purchase it came from is refunded. @param {App} app */
function findPurchase(app) {
  const sale = app.store.get().view?.sale;
  if (sale?.allowed.includes("refundReturns"))
    app.store.set({ tab: "history", historySaleId: null, historyUnpaidId: null, returningSaleId: sale.id });
}

/** Opens the pane that asks how the customer pays. @param {App} app @param {import("../../app/types.js").ChargeWay} [way] */
export function startCharge(app, way = "qr") {
  const sale = app.store.get().view?.sale;
  if (sale?.allowed.includes("charge"))
    app.store.set({ tab: "sale", choosingSaleId: sale.id, way, digits: "", found: null });
}
