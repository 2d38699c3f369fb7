// @ts-check
/** @import { LineView, SaleView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { fill, h } from "../../app/dom.js";
import { createDialog, givesWay } from "../dialog/dialog.js";

/** What the total is made of, to the øre: lines, discounts, VAT and what was rounded. Every number comes from the program.
 * @param {App} app */
export function createTotalDialog(app) {
  const body = h("div", { class: "total" });
  const { el } = createDialog(app, "total", app.t("total.title"), body);
  givesWay(el);
  return {
    el,
    open() {
      const sale = app.store.get().view?.sale;
      if (!sale || sale.lines.length === 0) return;
      fill(
        body,
        h(
          "ol",
          { class: "total__lines", "aria-label": app.t("order.lines") },
          ...sale.lines.map((line) => createRow(app, line)),
        ),
        createSums(app, sale),
        createVat(app, sale),
      );
      el.showModal();
    },
  };
}

/** @param {App} app @param {LineView} line */
function createRow(app, line) {
  const price = app.format.amount(line.unitPrice);
  const unit = line.unit === "piece" ? "" : `/${app.format.unit(line.unit)}`;
  const sum = line.isTip
    ? app.t("order.tipLine")
    : `${app.format.quantity(line)} ${line.unit === "piece" ? price : `× ${price}${unit}`}`;
  return h(
    "li",
    { class: "total__line", "data-test": "total-line" },
    h("span", { class: "total__name" }, line.name),
    h("span", { class: "total__amount" }, app.format.amount(line.total)),
    row(
      line.isReturn ? `${app.t("order.return")} · ${sum}` : sum,
      app.format.amount(line.beforeDiscount),
      "total-price",
    ),
    line.unrounded
      ? row(app.t("total.rounded", { exact: app.format.number(line.unrounded) }), "", "total-rounded")
      : null,
    line.priceBefore
      ? row(
          app.t("total.priceBefore", { price: app.format.amount(line.priceBefore), reason: line.priceReason ?? "" }),
          "",
          "total-repriced",
        )
      : null,
    line.discount
      ? row(
          line.discount.percent === null
            ? app.t("order.amountOff")
            : app.t("order.percentOff", { percent: app.format.percent(line.discount.percent) }),
          app.format.amount(line.discount.amount),
          "total-discount",
        )
      : null,
    line.share ? row(app.t("total.share"), app.format.amount(line.share), "total-share") : null,
  );
}

/** @param {string} words @param {string} amount @param {string} test */
function row(words, amount, test) {
  return h("span", { class: "total__part", "data-test": test }, h("span", null, words), h("span", null, amount));
}

/** @param {App} app @param {SaleView} sale */
function createSums(app, sale) {
  const { sums } = sale;
  const sum = (
    /** @type {string} */ words,
    /** @type {string} */ amount,
    /** @type {string} */ test,
    isTotal = false,
  ) =>
    h(
      "div",
      { class: isTotal ? "sums__row sums__row--total" : "sums__row", "data-test": test },
      h("dt", null, words),
      h("dd", null, amount),
    );
  const { saleDiscount } = sums;
  const whole = saleDiscount?.percent
    ? app.t("order.saleDiscountPercent", { percent: app.format.percent(saleDiscount.percent) })
    : app.t("order.saleDiscount");
  return h(
    "dl",
    { class: "sums" },
    sum(app.t("total.goods"), app.format.amount(sums.goods), "total-goods"),
    sums.lineDiscounts.minor === 0
      ? null
      : sum(app.t("total.lineDiscounts"), app.format.amount(sums.lineDiscounts), "total-line-discounts"),
    saleDiscount ? sum(whole, app.format.amount(saleDiscount.amount), "total-sale-discount") : null,
    sums.tip ? sum(app.t("total.tip"), app.format.amount(sums.tip), "total-tip") : null,
    sum(app.t("order.total"), app.format.money(sale.total), "total-sum", true),
  );
}

/** @param {App} app @param {SaleView} sale */
function createVat(app, sale) {
  const cell = (/** @type {string} */ words) => h("td", null, words);
  const head = (/** @type {string} */ words) => h("th", { scope: "col" }, words);
  return h(
    "table",
    { class: "total__vat" },
    h("caption", { class: "dialog__sub" }, app.t("total.vat")),
    h(
      "thead",
      null,
      h(
        "tr",
        null,
        head(app.t("total.rate")),
        head(app.t("total.net")),
        head(app.t("total.tax")),
        head(app.t("total.gross")),
      ),
    ),
    h(
      "tbody",
      null,
      ...sale.vat.map((vat) =>
        h(
          "tr",
          { "data-test": `total-vat-${vat.basisPoints}` },
          h("th", { scope: "row" }, app.format.rate(vat.basisPoints)),
          cell(app.format.amount(vat.net)),
          cell(app.format.amount(vat.tax)),
          cell(app.format.amount(vat.gross)),
        ),
      ),
    ),
    h(
      "tfoot",
      null,
      h(
        "tr",
        { "data-test": "total-vat-all" },
        h("th", { scope: "row" }, app.t("total.all")),
        cell(app.format.amount(sale.sums.net)),
        cell(app.format.amount(sale.sums.tax)),
        cell(app.format.amount(sale.total)),
      ),
    ),
  );
}
