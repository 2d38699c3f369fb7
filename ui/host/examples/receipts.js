// @ts-check
// Receipts of every kind: of a sale, of a part, with goods that came back, of refunds by line and by sum; in practice and for real.
/** @import { PrintKind, ReceiptOf, ReceiptView } from "../../generated/api.js" */
import { detailOf, soldAs } from "./history.js";
import { orders, vat } from "./orders.js";
import { grandLines, kr, line, lines, longestShop, MOST } from "./shop.js";

/** What was printed before. @type {Record<string, PrintKind>} */
const before = { "s100 null": "copy", "s102 null": "original" };
let printed = { ...before };

/** What was printed since is to be printed again. */
export function forgetPrints() {
  printed = { ...before };
}

/** @type {ReceiptView} */
const plain = {
  saleId: "s124",
  refundId: null,
  kind: "sale",
  marked: ["Treningskvittering", "IKKE KVITTERING FOR KJØP"],
  isTraining: true,
  print: null,
  nextPrint: "original",
  seller: {
    name: "Strøm Kaffebar",
    address: "Bryggegata 12",
    town: "5003 Bergen",
    number: "Org.nr. 999\u00a0888\u00a0777\u00a0MVA Foretaksregisteret",
  },
  number: "101",
  saleNumber: "T1-000124",
  ofReceipt: null,
  till: "T1",
  clerkName: "Kari",
  at: "2026-11-23T10:44:19",
  lines,
  apart: null,
  discount: kr(-450),
  returned: null,
  taxable: kr(27815),
  exempt: kr(0),
  vat: orders.usual.vat,
  total: kr(27815),
  ordered: null,
  brand: "Vipps",
  pspReference: "7686f7788898767977",
  reference: "STROM-T1-000124-1",
};

/** By the name of the example. @type {Record<string, Partial<ReceiptView>>} */
const kinds = {
  "done-part": {
    lines: lines.filter(({ id }) => id !== "l2"),
    discount: null,
    total: kr(23765),
    taxable: kr(23765),
    ordered: kr(27815),
    vat: [vat(1500, 20665, 3100, 23765)],
  },
  "done-live": { isTraining: false, marked: ["Salgskvittering"] },
  "done-return": {
    isTraining: false,
    kind: "saleWithReturns",
    marked: ["Salgskvittering/Returkvittering"],
    lines: orders.withBook.lines,
    returned: kr(-4900),
    total: orders.withBook.total,
    taxable: kr(22915),
    exempt: kr(34900),
    vat: orders.withBook.vat,
  },
  "done-grand": {
    seller: { ...plain.seller, ...longestShop },
    lines: grandLines,
    discount: null,
    total: kr(MOST),
    taxable: kr(MOST),
    vat: orders.grandMany.vat,
  },
};
/** @type {Partial<ReceiptView>} */
const refund = {
  kind: "refund",
  clerkName: "Ola",
  discount: null,
  marked: ["Returkvittering"],
  isTraining: false,
};

/** By row id of the refund. @type {Record<string, Partial<ReceiptView>>} */
const refunds = {
  r1: {
    ...refund,
    number: "12",
    ofReceipt: "99",
    at: "2026-11-23T10:34:00",
    lines: [line("l1", "Cappuccino", 4900, -4900, { isReturn: true })],
    total: kr(-4900),
    taxable: kr(-4900),
    vat: [vat(1500, -4261, -639, -4900)],
  },
  r5: {
    ...refund,
    number: "11",
    ofReceipt: "97",
    at: "2026-11-23T10:19:19",
    lines: [],
    apart: kr(-3600),
    total: kr(-3600),
    taxable: kr(-3600),
    vat: [vat(1500, -3130, -470, -3600)],
  },
  r10: {
    ...refund,
    number: "10",
    ofReceipt: "92",
    at: "2026-11-23T09:54:19",
    lines: grandLines
      .slice(1)
      .map((one) => ({ ...one, beforeDiscount: kr(-325000), total: kr(-325000), isReturn: true })),
    total: kr(-64675000),
    taxable: kr(-64675000),
    vat: [vat(1500, -56239130, -8435870, -64675000)],
  },
};

/** What a sale looked back on says of itself. @param {string} saleId @returns {Partial<ReceiptView>} */
function ofSale(saleId) {
  if (!soldAs(saleId)) return {};
  const { row, lines: sold, vat: rates, total, ordered, reference } = detailOf(saleId);
  const at = new Date(row.capturedAt).toLocaleString("sv-SE", { timeZone: "Europe/Oslo" }).replace(" ", "T");
  return {
    number: row.receiptNumber,
    saleNumber: row.number,
    clerkName: row.clerkName,
    at,
    lines: sold,
    vat: rates,
    total,
    ordered,
    taxable: total,
    discount: sold === lines ? plain.discount : null,
    reference,
  };
}

/** @param {string} saleId @param {string | null} refundId @param {string} example @returns {ReceiptView} */
export function receiptOf(saleId, refundId, example) {
  const last = printed[`${saleId} ${refundId}`] ?? null;
  const kind = refundId === null ? kinds[example] : refunds[refundId];
  return {
    ...plain,
    ...ofSale(saleId),
    ...kind,
    saleId,
    refundId,
    nextPrint: last === null ? "original" : last === "original" ? "copy" : null,
  };
}

/** @param {ReceiptOf} of @param {PrintKind} print @param {string} example @returns {ReceiptView} */
export function notePrint(of, print, example) {
  printed[`${of.saleId} ${of.refundId}`] = print;
  const receipt = receiptOf(of.saleId, of.refundId, example);
  return { ...receipt, print, marked: print === "copy" ? ["KOPI", ...receipt.marked] : receipt.marked };
}
