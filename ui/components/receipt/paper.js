// @ts-check
/** @import { LineView, MoneyView, ReceiptView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h } from "../../app/dom.js";

/** A receipt as a sheet of paper, the same on the screen and from the printer. @param {App} app @param {ReceiptView} receipt */
export function createPaper(app, receipt) {
  return h(
    "article",
    {
      class: "paper",
      "data-test": "paper",
      "data-kind": receipt.kind,
      "data-print": receipt.print,
      "aria-label": app.t("receipt.label", { number: receipt.number }),
    },
    receipt.isTraining
      ? h("p", { class: "paper__band" }, h("span", { class: "paper__band-words" }, app.t("receipt.training")))
      : null,
    h("div", { class: "paper__marks" }, ...receipt.marked.map(createMark)),
    createSeller(receipt),
    createHead(app, receipt),
    createGoods(app, receipt),
    createSums(app, receipt),
    createVat(app, receipt),
    createPayment(app, receipt),
  );
}

/** Where two words stand with a stroke between them, the line may break after it. @param {string} words */
function createMark(words) {
  const mark = h("p", { class: "paper__mark", "data-test": "paper-mark" });
  for (const [at, word] of words.split("/").entries()) mark.append(...(at === 0 ? [word] : ["/", h("wbr"), word]));
  return mark;
}

/** @param {ReceiptView} receipt */
function createSeller({ seller }) {
  return h(
    "div",
    { class: "paper__seller" },
    h("p", { class: "paper__name" }, seller.name),
    ...[seller.address, seller.town, seller.number].filter(Boolean).map((line) => h("p", null, line)),
  );
}

/** @param {App} app @param {ReceiptView} receipt */
function createHead(app, receipt) {
  const refers = receipt.ofReceipt === null ? null : row(app.t("receipt.refers"), receipt.ofReceipt);
  return h(
    "dl",
    { class: "paper__rows paper__part" },
    row(app.t(receipt.kind === "refund" ? "receipt.refundNumber" : "receipt.number"), receipt.number),
    refers,
    row(app.t("receipt.sale"), receipt.saleNumber),
    row(app.t("receipt.at"), app.format.stamp(receipt.at)),
    row(app.t("receipt.till"), receipt.till),
    row(app.t("receipt.clerk"), receipt.clerkName),
  );
}

/** @param {App} app @param {ReceiptView} receipt */
function createGoods(app, receipt) {
  const apart =
    receipt.apart === null
      ? null
      : createItem(
          app.t(receipt.kind === "refund" ? "receipt.sumBack" : "receipt.apart"),
          app.format.amount(receipt.apart),
          [],
        );
  return h(
    "ol",
    { class: "paper__lines paper__part" },
    ...receipt.lines.map((line) => createLine(app, receipt, line)),
    apart,
  );
}

/** What more is to be said of a line is one more detail. @param {App} app @param {ReceiptView} receipt @param {LineView} line */
function createLine(app, receipt, line) {
  const details = [
    [
      line.isReturn && receipt.kind !== "refund" ? app.t("order.return") : "",
      priceOf(app, line),
      receipt.vat.length > 1 ? app.t("order.vat", { rate: app.format.rate(line.vatBasisPoints) }) : "",
    ]
      .filter(Boolean)
      .join(" · "),
    line.discount
      ? [
          line.discount.percent === null
            ? app.t("order.amountOff")
            : app.t("order.percentOff", { percent: app.format.percent(line.discount.percent) }),
          app.format.amount(line.discount.amount),
        ].join(" ")
      : "",
    line.share ? app.t("order.share", { amount: app.format.amount(line.share) }) : "",
    line.note ?? "",
  ];
  return createItem(line.name, app.format.amount(line.total), details);
}

/** @param {string} name @param {string} amount @param {string[]} details */
function createItem(name, amount, details) {
  return h(
    "li",
    { class: "paper__line" },
    h("span", { class: "paper__what" }, name),
    h("span", { class: "paper__amount" }, amount),
    ...details.filter(Boolean).map((detail) => h("span", { class: "paper__detail" }, detail)),
  );
}

/** `2 × 49,00` or `0,35 kg × 399,00/kg` @param {App} app @param {LineView} line */
function priceOf(app, line) {
  const price = app.format.amount(line.unitPrice);
  const quantity = app.format.quantity(line);
  return line.unit === "piece" ? `${quantity} ${price}` : `${quantity} × ${price}/${app.format.unit(line.unit)}`;
}

/** @param {App} app @param {ReceiptView} receipt */
function createSums(app, receipt) {
  const sums = h(
    "dl",
    { class: "paper__rows" },
    money(app, "receipt.discount", receipt.discount),
    money(app, "receipt.returned", receipt.returned),
    h(
      "div",
      { class: "paper__row paper__row--total" },
      h("dt", null, app.t(receipt.kind === "refund" ? "receipt.totalBack" : "receipt.total")),
      h("dd", { "data-test": "paper-total" }, app.format.money(receipt.total)),
    ),
  );
  return h(
    "div",
    { class: "paper__part" },
    sums,
    receipt.ordered === null
      ? null
      : h("p", { class: "paper__note" }, app.t("receipt.ordered", { amount: app.format.money(receipt.ordered) })),
  );
}

/** @param {App} app @param {ReceiptView} receipt */
function createVat(app, receipt) {
  const head = h(
    "tr",
    null,
    ...[app.t("receipt.rate"), app.t("receipt.net"), app.t("receipt.tax"), app.t("receipt.gross")].map((word) =>
      h("th", { scope: "col" }, word),
    ),
  );
  const rates = receipt.vat.map((vat) =>
    h(
      "tr",
      null,
      h("th", { scope: "row" }, app.format.rate(vat.basisPoints)),
      ...[vat.net, vat.tax, vat.gross].map((sum) => h("td", null, app.format.amount(sum))),
    ),
  );
  return h(
    "div",
    { class: "paper__part" },
    h("table", { class: "paper__vat" }, h("thead", null, head), h("tbody", null, ...rates)),
    h(
      "dl",
      { class: "paper__rows" },
      money(app, "receipt.taxable", notZero(receipt.taxable)),
      money(app, "receipt.exempt", notZero(receipt.exempt)),
    ),
  );
}

/** @param {App} app @param {ReceiptView} receipt */
function createPayment(app, receipt) {
  const { brand } = receipt;
  return h(
    "dl",
    { class: "paper__rows paper__part" },
    row(
      app.t(receipt.kind === "refund" ? "receipt.paidBack" : "receipt.paidWith", { brand }),
      app.format.amount(receipt.total),
    ),
    receipt.pspReference === null ? null : row(app.t("receipt.psp", { brand }), receipt.pspReference),
    row(app.t("receipt.reference"), receipt.reference),
  );
}

/** @param {string} name @param {string} value */
function row(name, value) {
  return h("div", { class: "paper__row" }, h("dt", null, name), h("dd", null, value));
}

/** @param {App} app @param {"receipt.discount" | "receipt.returned" | "receipt.taxable" | "receipt.exempt"} key @param {MoneyView | null} sum */
function money(app, key, sum) {
  return sum === null ? null : row(app.t(key), app.format.amount(sum));
}

/** @param {MoneyView} sum */
const notZero = (sum) => (sum.minor === 0 ? null : sum);
